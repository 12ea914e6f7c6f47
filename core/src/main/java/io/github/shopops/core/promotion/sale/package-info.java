/**
 * What becomes of a priced cart once it is paid (成交与退款): orders that carry what was paid for each line, and refunds.
 *
 * <p>Start with {@link io.github.shopops.core.promotion.sale.PaidCart}. No argument and no result is null unless
 * annotated; a null argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException}
 * with its value.
 */
@NullMarked
package io.github.shopops.core.promotion.sale;

import org.jspecify.annotations.NullMarked;
