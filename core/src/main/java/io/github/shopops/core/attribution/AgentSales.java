package io.github.shopops.core.attribution;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.Money;

/**
 * What one agent sold in a month.
 *
 * @param orders how many orders were credited, shares of orders included
 * @param credited what they are worth to the agent, before anything is taken off
 * @param ordersTakenOff from how many of them something was taken off
 * @param takenOff how much was taken off
 */
public record AgentSales(long orders, Money credited, long ordersTakenOff, Money takenOff)
    implements Serializable {
  /** Checks that nothing is null. */
  public AgentSales {
    requireNonNull(credited, "credited");
    requireNonNull(takenOff, "takenOff");
  }

  /**
   * Returns what is left.
   *
   * @return credited less taken off, never negative
   */
  public Money net() {
    return credited.minus(takenOff);
  }

  /**
   * Adds the sales of the same agent in another part of the shop's orders.
   *
   * @param other the other part
   * @return the sum
   */
  public AgentSales plus(AgentSales other) {
    return new AgentSales(
        Math.addExact(orders, other.orders),
        credited.plus(other.credited),
        Math.addExact(ordersTakenOff, other.ordersTakenOff),
        takenOff.plus(other.takenOff));
  }
}
