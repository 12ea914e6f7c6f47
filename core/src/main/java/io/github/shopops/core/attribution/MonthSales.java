package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import io.github.shopops.core.order.OrderId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * A month's sales after everything that was taken off again, and what follows for sales of closed months.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MonthSales implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Attributions month;
  private final SalesLedger ledger;
  private final ImmutableSortedMap<Integer, ImmutableLongArray> left;
  private final ImmutableSortedMap<Integer, ImmutableLongArray> open;
  private final ImmutableList<Credit> closed;
  private final ImmutableList<SalesClawback> clawbacks;
  private final ImmutableList<TakeOff> withoutEffect;

  MonthSales(
      Attributions month,
      SalesLedger ledger,
      ImmutableSortedMap<Integer, ImmutableLongArray> left,
      ImmutableSortedMap<Integer, ImmutableLongArray> open,
      ImmutableList<Credit> closed,
      ImmutableList<SalesClawback> clawbacks,
      ImmutableList<TakeOff> withoutEffect) {
    this.month = month;
    this.ledger = ledger;
    this.left = left;
    this.open = open;
    this.closed = closed;
    this.clawbacks = clawbacks;
    this.withoutEffect = withoutEffect;
  }

  /**
   * Returns the sums.
   *
   * @return by agent, and what is nobody's
   */
  public SalesLedger ledger() {
    return ledger;
  }

  /**
   * Returns what is taken off sales of closed months.
   *
   * @return by order, then by agent
   */
  public ImmutableList<SalesClawback> clawbacks() {
    return clawbacks;
  }

  /**
   * Returns the events that took nothing off anybody: the order is silent, under review, unknown, or somebody else's.
   *
   * @return by order, then by instant
   */
  public ImmutableList<TakeOff> withoutEffect() {
    return withoutEffect;
  }

  /**
   * Returns what is left of the credits of this and of closed months, for the next month's file. Worked out on each
   * call.
   *
   * @return by order, then by agent, without orders of which nothing is left; of an order of which something is, also
   *     the shares that are all forfeited, since they bear their part of later refunds
   */
  public ImmutableList<Credit> credits() {
    List<Credit> credits = new ArrayList<>(closed);
    for (int place = 0; place < month.size(); place++) {
      if (month.basis(place).outcome() == Outcome.CREDITED) {
        addCredits(credits, place);
      }
    }
    Collections.sort(credits);
    ImmutableList.Builder<Credit> living = ImmutableList.builder();
    for (int from = 0, to; from < credits.size(); from = to) {
      OrderId order = credits.get(from).order();
      boolean anyLeft = false;
      for (to = from; to < credits.size() && credits.get(to).order().equals(order); to++) {
        anyLeft |= credits.get(to).amount().isPositive();
      }
      if (anyLeft) {
        credits.subList(from, to).stream()
            .filter(credit -> credit.share().isPositive())
            .forEach(living::add);
      }
    }
    return living.build();
  }

  private void addCredits(List<Credit> credits, int place) {
    Decider decider = month.decider();
    ImmutableIntArray agents = month.sharers(place);
    ImmutableLongArray amounts = left.get(place);
    if (amounts == null) {
      amounts = ImmutableLongArray.copyOf(month.parts(place));
    }
    ImmutableLongArray shares = open.getOrDefault(place, amounts);
    for (int i = 0; i < agents.length(); i++) {
      Money amount = decider.money(amounts.get(i));
      credits.add(new Credit(
          decider.facts.book.orders().get(place).id(),
          decider.facts.agent(agents.get(i)),
          month.month(),
          amount,
          shares.get(i) == amounts.get(i) ? amount : decider.money(shares.get(i))));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MonthSales that
        && month.equals(that.month)
        && ledger.equals(that.ledger)
        && left.equals(that.left)
        && open.equals(that.open)
        && closed.equals(that.closed)
        && clawbacks.equals(that.clawbacks)
        && withoutEffect.equals(that.withoutEffect);
  }

  @Override
  public int hashCode() {
    return Objects.hash(month, ledger, left, open, closed, clawbacks, withoutEffect);
  }

  /** Returns the month and how much came after it. */
  @Override
  public String toString() {
    return "MonthSales of " + month.month() + " with " + clawbacks.size() + " clawbacks";
  }
}
