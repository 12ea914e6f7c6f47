package io.github.shopops.core.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A month's sales by agent, and what went to nobody. Ledgers of parts of a shop's orders add up to the ledger of all of
 * them, in whatever order they are added: {@code eligible = Σ net + Σ taken off + silent + review}, to the fen.
 *
 * @param agents by agent
 * @param silent the orders without an agent, which belong to the shop (静默)
 * @param review the orders that wait for a person's decision
 * @param excluded the orders that count for nobody, brushed ones left out
 * @param brushed the orders nobody really placed (刷单, A11), counted apart
 * @param unpaid the orders not paid, worth nothing yet
 * @param otherMonth the orders paid in other months
 */
public record SalesLedger(
    ImmutableSortedMap<AgentId, AgentSales> agents,
    Tally silent,
    Tally review,
    Tally excluded,
    Tally brushed,
    Tally unpaid,
    Tally otherMonth)
    implements Serializable {
  /** Checks that nothing is null. */
  public SalesLedger {
    requireNonNull(agents, "agents");
    requireNonNull(silent, "silent");
    requireNonNull(review, "review");
    requireNonNull(excluded, "excluded");
    requireNonNull(brushed, "brushed");
    requireNonNull(unpaid, "unpaid");
    requireNonNull(otherMonth, "otherMonth");
  }

  /**
   * Returns a ledger of no orders, which adds nothing.
   *
   * @param currency the currency of all amounts
   * @return the empty ledger
   */
  public static SalesLedger empty(CurrencyUnit currency) {
    Tally zero = Tally.zero(currency);
    return new SalesLedger(ImmutableSortedMap.of(), zero, zero, zero, zero, zero, zero);
  }

  /**
   * Adds the ledger of other orders.
   *
   * @param other a ledger of the same month and of other orders
   * @return the ledger of both
   */
  public SalesLedger plus(SalesLedger other) {
    TreeMap<AgentId, AgentSales> sum = new TreeMap<>(agents);
    other.agents.forEach((agent, sales) -> sum.merge(agent, sales, AgentSales::plus));
    return new SalesLedger(
        ImmutableSortedMap.copyOfSorted(sum),
        silent.plus(other.silent),
        review.plus(other.review),
        excluded.plus(other.excluded),
        brushed.plus(other.brushed),
        unpaid.plus(other.unpaid),
        otherMonth.plus(other.otherMonth));
  }

  /**
   * Returns what one agent sold.
   *
   * @param agent who
   * @return the agent's sales, zero for somebody without any
   */
  public AgentSales of(AgentId agent) {
    Money zero = Money.zero(silent.worth().getCurrencyUnit());
    return agents.getOrDefault(requireNonNull(agent, "agent"), new AgentSales(0, zero, 0, zero));
  }

  /**
   * Returns what all orders of the month are worth that count for somebody or for the shop.
   *
   * @return credited + silent + review
   */
  public Money eligible() {
    Money sum = silent.worth().plus(review.worth());
    for (AgentSales sales : agents.values()) {
      sum = sum.plus(sales.credited());
    }
    return sum;
  }
}
