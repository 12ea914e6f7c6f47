package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.order.OrderStatus;

/** What the platform's states mean to a warehouse; one that is not here means nothing. */
final class Platform {
  private static final ImmutableSet<OrderStatus> SHIPPED = ImmutableSet.of(
      OrderStatus.WAIT_BUYER_CONFIRM_GOODS,
      OrderStatus.TRADE_BUYER_SIGNED,
      OrderStatus.TRADE_FINISHED);
  private static final ImmutableSet<OrderStatus> CLOSED =
      ImmutableSet.of(OrderStatus.TRADE_CLOSED, OrderStatus.TRADE_CLOSED_BY_TAOBAO);

  private Platform() {}

  static boolean isShipped(OrderStatus status) {
    return SHIPPED.contains(status);
  }

  static boolean isClosed(OrderStatus status) {
    return CLOSED.contains(status);
  }
}
