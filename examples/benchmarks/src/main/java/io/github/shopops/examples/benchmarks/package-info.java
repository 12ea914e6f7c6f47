/**
 * How fast the library is, as ratios within one run: against idiomatic code, and against the practical limit. What is
 * timed is checked for equal results first.
 */
package io.github.shopops.examples.benchmarks;
