package io.github.shopops.core.order;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Where an order stands on the platform (订单状态): an open set, since platforms add states.
 *
 * @param code the platform's code, such as {@code WAIT_SELLER_SEND_GOODS}, or its wording where an export gives no code
 */
public record OrderStatus(String code) implements Serializable {
  /** Placed, not yet paid. */
  public static final OrderStatus WAIT_BUYER_PAY = new OrderStatus("WAIT_BUYER_PAY");

  /** Paid, nothing shipped yet. */
  public static final OrderStatus WAIT_SELLER_SEND_GOODS =
      new OrderStatus("WAIT_SELLER_SEND_GOODS");

  /** Some of it shipped. */
  public static final OrderStatus SELLER_CONSIGNED_PART = new OrderStatus("SELLER_CONSIGNED_PART");

  /** Shipped, not yet confirmed by the buyer. */
  public static final OrderStatus WAIT_BUYER_CONFIRM_GOODS =
      new OrderStatus("WAIT_BUYER_CONFIRM_GOODS");

  /** Received and signed for. */
  public static final OrderStatus TRADE_BUYER_SIGNED = new OrderStatus("TRADE_BUYER_SIGNED");

  /** Done: the seller has the money. */
  public static final OrderStatus TRADE_FINISHED = new OrderStatus("TRADE_FINISHED");

  /** Closed after payment: all of it refunded. */
  public static final OrderStatus TRADE_CLOSED = new OrderStatus("TRADE_CLOSED");

  /** Closed before payment. */
  public static final OrderStatus TRADE_CLOSED_BY_TAOBAO =
      new OrderStatus("TRADE_CLOSED_BY_TAOBAO");

  /** The platform did not say. */
  public static final OrderStatus UNKNOWN = new OrderStatus("UNKNOWN");

  /** Checks that the code is not blank. */
  public OrderStatus {
    requireNonNull(code, "code");
    checkArgument(!code.isBlank(), "Argument 'code' must not be blank but has value '%s'", code);
  }
}
