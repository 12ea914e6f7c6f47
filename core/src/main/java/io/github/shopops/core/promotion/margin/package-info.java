/**
 * What a priced cart leaves to the shop (毛利): what is paid, less what the goods cost and what the platform takes.
 *
 * <p>Start with {@link io.github.shopops.core.promotion.margin.MarginCalculator}. No argument and no result is null
 * unless annotated; a null argument throws {@link NullPointerException} naming it, a bad one
 * {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.core.promotion.margin;

import org.jspecify.annotations.NullMarked;
