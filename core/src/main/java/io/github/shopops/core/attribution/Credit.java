package io.github.shopops.core.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Comparator;
import org.joda.money.Money;

/**
 * A sale, or a share of one, that an agent was credited, and what is left of it.
 *
 * @param order the order
 * @param agent who was credited
 * @param month the month in which it was
 * @param amount what is left of the sale after everything taken off so far, not negative
 */
public record Credit(OrderId order, AgentId agent, YearMonth month, Money amount)
    implements Comparable<Credit>, Serializable {
  private static final Comparator<Credit> ORDER = Comparator.comparing(Credit::order)
      .thenComparing(Credit::agent)
      .thenComparing(Credit::month)
      .thenComparing(Credit::amount);

  /** Checks the amount. */
  public Credit {
    requireNonNull(order, "order");
    requireNonNull(agent, "agent");
    requireNonNull(month, "month");
    checkArgument(
        !amount.isNegative(),
        "Argument 'amount' must not be negative on order %s but has value %s",
        order,
        amount);
  }

  /** Orders by order, agent, month and amount. */
  @Override
  public int compareTo(Credit other) {
    return ORDER.compare(this, other);
  }
}
