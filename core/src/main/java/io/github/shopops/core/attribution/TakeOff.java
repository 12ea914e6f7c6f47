package io.github.shopops.core.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An event that takes an order, or a part of it, off the agent again (扣除业绩). One given twice alike counts once.
 *
 * @param order the order
 * @param agent off whose share it is taken, or null for whoever has the order; an agent without a share in it loses
 *     nothing
 * @param reason what sort of event
 * @param clause the clause under which it is taken off
 * @param amount how much, above zero, or null for all of it
 * @param at when it happened
 * @param evidence the refund or incident behind it
 */
public record TakeOff(
    OrderId order,
    @Nullable AgentId agent,
    Reason reason,
    Clause clause,
    @Nullable Money amount,
    Instant at,
    ImmutableList<Evidence> evidence)
    implements Comparable<TakeOff>, Serializable {
  private static final Comparator<TakeOff> ORDER = Comparator.comparing(TakeOff::order)
      .thenComparing(TakeOff::at)
      .thenComparing(TakeOff::reason)
      .thenComparing(TakeOff::clause)
      .thenComparing(TakeOff::agent, Comparator.nullsFirst(Comparator.naturalOrder()))
      .thenComparing(TakeOff::amount, Comparator.nullsFirst(Comparator.naturalOrder()))
      .thenComparing(
          TakeOff::evidence, Comparators.lexicographical(Comparator.<Evidence>naturalOrder()));

  /** What takes an order off. */
  public enum Reason {
    /** Money went back to the buyer for no fault of the goods (A4). */
    REFUND,
    /** A fine of which the sale is a part (F1, F6–F10). */
    FORFEIT,
    /** A bad review through the agent's fault (A5). */
    BAD_REVIEW
  }

  /** Checks the amount. */
  public TakeOff {
    requireNonNull(order, "order");
    requireNonNull(reason, "reason");
    requireNonNull(clause, "clause");
    requireNonNull(at, "at");
    requireNonNull(evidence, "evidence");
    checkArgument(
        amount == null || amount.isPositive(),
        "Argument 'amount' must be above zero on order %s but has value %s",
        order,
        amount);
  }

  /**
   * Makes an event that takes the order off whoever has it.
   *
   * @param order the order
   * @param reason what sort of event
   * @param clause the clause under which it is taken off
   * @param amount how much, above zero, or null for all of it
   * @param at when it happened
   * @param evidence the refund or incident behind it
   */
  public TakeOff(
      OrderId order,
      Reason reason,
      Clause clause,
      @Nullable Money amount,
      Instant at,
      ImmutableList<Evidence> evidence) {
    this(order, null, reason, clause, amount, at, evidence);
  }

  /** Orders by order, then by instant, then by all the rest. */
  @Override
  public int compareTo(TakeOff other) {
    return ORDER.compare(this, other);
  }
}
