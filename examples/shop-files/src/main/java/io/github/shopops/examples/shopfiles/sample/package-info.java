/** What the made-up samples of the examples are made with. */
@NullMarked
package io.github.shopops.examples.shopfiles.sample;

import org.jspecify.annotations.NullMarked;
