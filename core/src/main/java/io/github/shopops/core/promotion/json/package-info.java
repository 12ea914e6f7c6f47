/**
 * Offers, carts, what they cost and what they leave to the shop as JSON (促销文件), read strictly and written the same way
 * every time. Needs Jackson, which the rest of the module does not.
 *
 * <p>Start with {@link io.github.shopops.core.promotion.json.PromotionJson}. What is wrong in a text is told by a
 * {@link io.github.shopops.core.json.JsonRuleException} that names the place, the value there and the remedy. No argument
 * and no result is null; a null argument throws {@link NullPointerException} naming it.
 */
@NullMarked
package io.github.shopops.core.promotion.json;

import org.jspecify.annotations.NullMarked;
