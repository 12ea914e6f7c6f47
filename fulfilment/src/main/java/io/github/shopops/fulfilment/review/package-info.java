/**
 * Whether an order may be printed (审单), and what speaks against it.
 *
 * <p>Start with {@link io.github.shopops.fulfilment.review.ReviewMachine}. No argument and no result is null unless
 * annotated; a null argument throws {@link NullPointerException} naming it.
 */
@NullMarked
package io.github.shopops.fulfilment.review;

import org.jspecify.annotations.NullMarked;
