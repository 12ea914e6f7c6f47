package io.github.shopops.core.order;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import org.joda.money.Money;

/**
 * Money that went back to the buyer (退款), and whose fault it was.
 *
 * @param id the refund's id
 * @param order the order it belongs to
 * @param at when the money went back
 * @param amount how much, above zero
 * @param fault whose fault
 */
public record Refund(String id, OrderId order, Instant at, Money amount, Fault fault)
    implements Comparable<Refund>, Serializable {
  private static final Comparator<Refund> ORDER =
      Comparator.comparing(Refund::at).thenComparing(Refund::id);

  /** Whose fault a refund was, which decides whether the sale is taken off the agent. */
  public enum Fault {
    /** The buyer's own reason (买家原因). */
    BUYER,
    /** Poor service of the team (服务原因). */
    SERVICE,
    /** The goods (质量问题). */
    QUALITY,
    /** Nobody has said. */
    UNKNOWN
  }

  /** Checks the amount. */
  public Refund {
    requireNonNull(id, "id");
    requireNonNull(order, "order");
    requireNonNull(at, "at");
    requireNonNull(fault, "fault");
    checkArgument(
        amount.isPositive(), "Argument 'amount' must be above zero but has value %s", amount);
  }

  /** Orders by instant, then by id. */
  @Override
  public int compareTo(Refund other) {
    return ORDER.compare(this, other);
  }
}
