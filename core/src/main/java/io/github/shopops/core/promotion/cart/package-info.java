/**
 * What a buyer is about to buy (购物车) and under which circumstances; what it costs is for
 * {@link io.github.shopops.core.promotion.PromotionCalculator} to say.
 *
 * <p>Start with {@link io.github.shopops.core.promotion.cart.Cart}. No argument and no result is null unless annotated;
 * a null argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its
 * value.
 */
@NullMarked
package io.github.shopops.core.promotion.cart;

import org.jspecify.annotations.NullMarked;
