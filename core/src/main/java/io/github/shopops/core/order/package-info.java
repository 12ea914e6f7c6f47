/**
 * What was ordered, as the platform means it: orders with their lines, refunds, status and flag, and the
 * {@linkplain io.github.shopops.core.order.OrderBook book} that holds a month of them.
 *
 * <p>Start with {@link io.github.shopops.core.order.Order}. No argument and no result is null unless annotated; a null
 * argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.core.order;

import org.jspecify.annotations.NullMarked;
