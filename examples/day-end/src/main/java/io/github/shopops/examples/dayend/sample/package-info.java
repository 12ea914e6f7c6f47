/**
 * A made-up warehouse day (示例数据), the same at every run, and the faults that can be put into it. Nobody in it exists.
 *
 * <p>Start with {@link io.github.shopops.examples.dayend.sample.SampleDay}.
 */
@NullMarked
package io.github.shopops.examples.dayend.sample;

import org.jspecify.annotations.NullMarked;
