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
 * <p>What goes back to the buyer is borne by all who share an order, in proportion to their shares; what an agent
 * forfeits is the agent's alone. So a share forfeited still bears its part of a later refund: of an order shared as 50.00
 * and 50.00, of which one half was forfeited, a refund of 40.00 takes 20.00 off the other half, not 40.00.
 *
 * @param order the order
 * @param agent who was credited
 * @param month the month in which it was
 * @param amount what is left of the sale after everything taken off so far, not negative
 * @param share what the share would be had its agent lost nothing but what went back to the buyer, at least the amount;
 *     it is this that bears the next refund
 */
public record Credit(OrderId order, AgentId agent, YearMonth month, Money amount, Money share)
    implements Comparable<Credit>, Serializable {
  private static final Comparator<Credit> ORDER = Comparator.comparing(Credit::order)
      .thenComparing(Credit::agent)
      .thenComparing(Credit::month)
      .thenComparing(Credit::amount)
      .thenComparing(Credit::share);

  /** Checks the amounts. */
  public Credit {
    requireNonNull(order, "order");
    requireNonNull(agent, "agent");
    requireNonNull(month, "month");
    checkArgument(
        !amount.isNegative(),
        "Argument 'amount' must not be negative on order %s but has value %s",
        order,
        amount);
    checkArgument(
        !share.isLessThan(amount),
        "Argument 'share' must be at least %s on order %s but has value %s",
        amount,
        order,
        share);
  }

  /**
   * Makes a credit of which its agent has forfeited nothing.
   *
   * @param order the order
   * @param agent who was credited
   * @param month the month in which it was
   * @param amount what is left of the sale, not negative
   */
  public Credit(OrderId order, AgentId agent, YearMonth month, Money amount) {
    this(order, agent, month, amount, amount);
  }

  /** Orders by order, agent, month, amount and share. */
  @Override
  public int compareTo(Credit other) {
    return ORDER.compare(this, other);
  }
}
