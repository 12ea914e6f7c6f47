package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final ImmutableList<Credit> closed;
  private final ImmutableList<SalesClawback> clawbacks;
  private final ImmutableList<TakeOff> withoutEffect;

  MonthSales(
      Attributions month,
      SalesLedger ledger,
      ImmutableSortedMap<Integer, ImmutableLongArray> left,
      ImmutableList<Credit> closed,
      ImmutableList<SalesClawback> clawbacks,
      ImmutableList<TakeOff> withoutEffect) {
    this.month = month;
    this.ledger = ledger;
    this.left = left;
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
   * @return by order, then by agent, without those of which nothing is left
   */
  public ImmutableList<Credit> credits() {
    Map<Credit, Money> off = new HashMap<>();
    clawbacks.forEach(clawback -> off.put(clawback.credit(), clawback.amount()));
    List<Credit> credits = new ArrayList<>();
    for (Credit credit : closed) {
      Money amount =
          off.containsKey(credit) ? credit.amount().minus(off.get(credit)) : credit.amount();
      add(credits, new Credit(credit.order(), credit.agent(), credit.month(), amount));
    }
    for (int place = 0; place < month.size(); place++) {
      if (month.basis(place).outcome() == Outcome.CREDITED) {
        addCredits(credits, place);
      }
    }
    return ImmutableList.sortedCopyOf(credits);
  }

  private void addCredits(List<Credit> credits, int place) {
    Decider decider = month.decider();
    ImmutableIntArray agents = month.sharers(place);
    ImmutableLongArray amounts = left.get(place);
    if (amounts == null) {
      amounts = ImmutableLongArray.copyOf(month.parts(place));
    }
    for (int i = 0; i < agents.length(); i++) {
      Credit credit = new Credit(
          decider.facts.book.orders().get(place).id(),
          decider.facts.agent(agents.get(i)),
          month.month(),
          decider.money(amounts.get(i)));
      add(credits, credit);
    }
  }

  private static void add(List<Credit> credits, Credit credit) {
    if (credit.amount().isPositive()) {
      credits.add(credit);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MonthSales that
        && month.equals(that.month)
        && ledger.equals(that.ledger)
        && left.equals(that.left)
        && closed.equals(that.closed)
        && clawbacks.equals(that.clawbacks)
        && withoutEffect.equals(that.withoutEffect);
  }

  @Override
  public int hashCode() {
    return Objects.hash(month, ledger, left, closed, clawbacks, withoutEffect);
  }

  /** Returns the month and how much came after it. */
  @Override
  public String toString() {
    return "MonthSales of " + month.month() + " with " + clawbacks.size() + " clawbacks";
  }
}
