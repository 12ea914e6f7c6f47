/**
 * What a cart costs and why (促销计价): offers are applied to a cart exactly, the best legal choice of them is found and
 * proven, and every offer that lost says why.
 *
 * <p>Start with {@link io.github.shopops.core.promotion.PromotionCalculator}. No argument and no result is null unless
 * annotated; a null argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException}
 * with its value.
 */
@NullMarked
package io.github.shopops.core.promotion;

import org.jspecify.annotations.NullMarked;
