/**
 * What a shop offers its buyers (促销活动): price cuts, bundles, spend-and-save, coupons, gifts, free shipping, and the
 * limits of each. Offers are data; {@link io.github.shopops.core.promotion.PromotionCalculator} applies them.
 *
 * <p>Start with {@link io.github.shopops.core.promotion.offer.Offer}. No argument and no result is null unless
 * annotated; a null argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException}
 * with its value.
 */
@NullMarked
package io.github.shopops.core.promotion.offer;

import org.jspecify.annotations.NullMarked;
