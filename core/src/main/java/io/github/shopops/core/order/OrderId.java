package io.github.shopops.core.order;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The id of an order (订单编号), digits on most platforms and always text.
 *
 * @param value the id as text, not blank
 */
public record OrderId(String value) implements Comparable<OrderId>, Serializable {
  /** Checks that the id is not blank. */
  public OrderId {
    requireNonNull(value, "value");
    checkArgument(
        !value.isBlank(),
        "Argument 'value' of OrderId must not be blank but has value '%s'",
        value);
  }

  /**
   * Makes an id.
   *
   * @param value the id as text, not blank
   * @return the id
   */
  public static OrderId of(String value) {
    return new OrderId(value);
  }

  /** Orders as text. */
  @Override
  public int compareTo(OrderId other) {
    return value.compareTo(other.value);
  }

  /** Returns the id itself. */
  @Override
  public String toString() {
    return value;
  }
}
