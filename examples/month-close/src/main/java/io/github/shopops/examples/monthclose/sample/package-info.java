/**
 * A synthetic shop (示例店铺), the same at every run: twelve agents, three thousand orders and nine thousand chat messages of
 * one month, in the files such a shop would have.
 *
 * <p>Start with {@link io.github.shopops.examples.monthclose.sample.SampleShop}. No argument and no result is null unless
 * annotated; a null argument throws {@link NullPointerException}.
 */
@NullMarked
package io.github.shopops.examples.monthclose.sample;

import org.jspecify.annotations.NullMarked;
