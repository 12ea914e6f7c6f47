/** Audits a warehouse day from its tables: what was forgotten, done twice or done wrong, and who did how much. */
@NullMarked
package io.github.shopops.examples.dayend;

import org.jspecify.annotations.NullMarked;
