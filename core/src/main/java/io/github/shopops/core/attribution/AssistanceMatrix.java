package io.github.shopops.core.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * Who was talked to before the order, and who before the payment. Matrices of parts of a shop's orders add up to the
 * matrix of all of them.
 *
 * @param agents by agent
 * @param silentThroughout the orders without a contact before order or payment (全静默)
 */
public record AssistanceMatrix(ImmutableSortedMap<AgentId, Row> agents, Tally silentThroughout)
    implements Serializable {
  /**
   * One agent's orders and payments.
   *
   * @param ownOwn ordered and paid with this agent (本人下单本人付款); also where nobody was talked to between an order
   *     with this agent and its payment
   * @param ownOther ordered with this agent, paid with another (本人下单他人付款)
   * @param otherOwn ordered with another, paid with this agent (落实他人订单): the agent's assistance (A9)
   * @param silentOwn ordered without contact, paid with this agent (静默下单本人付款)
   */
  public record Row(Tally ownOwn, Tally ownOther, Tally otherOwn, Tally silentOwn)
      implements Serializable {
    /** Checks that nothing is null. */
    public Row {
      requireNonNull(ownOwn, "ownOwn");
      requireNonNull(ownOther, "ownOther");
      requireNonNull(otherOwn, "otherOwn");
      requireNonNull(silentOwn, "silentOwn");
    }

    /**
     * Adds the same agent's row of other orders.
     *
     * @param other the other row
     * @return the sum
     */
    public Row plus(Row other) {
      return new Row(
          ownOwn.plus(other.ownOwn),
          ownOther.plus(other.ownOther),
          otherOwn.plus(other.otherOwn),
          silentOwn.plus(other.silentOwn));
    }
  }

  /** Checks that nothing is null. */
  public AssistanceMatrix {
    requireNonNull(agents, "agents");
    requireNonNull(silentThroughout, "silentThroughout");
  }

  /**
   * Returns the matrix of no orders.
   *
   * @param currency the currency of all amounts
   * @return the empty matrix
   */
  public static AssistanceMatrix empty(CurrencyUnit currency) {
    return new AssistanceMatrix(ImmutableSortedMap.of(), Tally.zero(currency));
  }

  /**
   * Adds the matrix of other orders.
   *
   * @param other a matrix of the same month and of other orders
   * @return the matrix of both
   */
  public AssistanceMatrix plus(AssistanceMatrix other) {
    TreeMap<AgentId, Row> sum = new TreeMap<>(agents);
    other.agents.forEach((agent, row) -> sum.merge(agent, row, Row::plus));
    return new AssistanceMatrix(
        ImmutableSortedMap.copyOfSorted(sum), silentThroughout.plus(other.silentThroughout));
  }
}
