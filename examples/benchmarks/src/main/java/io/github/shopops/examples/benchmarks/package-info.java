/**
 * How fast the library is, as ratios within one run: against idiomatic code, and against the practical limit. What is
 * timed is checked for equal results first.
 */
@NullMarked
package io.github.shopops.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
