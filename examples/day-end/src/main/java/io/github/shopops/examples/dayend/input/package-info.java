/**
 * A warehouse day as tables: {@link io.github.shopops.examples.dayend.input.DayReader} reads them, {@link
 * io.github.shopops.examples.dayend.input.DayFiles} writes them.
 */
@NullMarked
package io.github.shopops.examples.dayend.input;

import org.jspecify.annotations.NullMarked;
