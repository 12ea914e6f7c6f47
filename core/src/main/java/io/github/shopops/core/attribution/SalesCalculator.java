package io.github.shopops.core.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import com.google.common.primitives.ImmutableLongArray;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.Refund;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Sums a month's attributions by agent and takes off what later events take off again (A4, A5, forfeits).
 *
 * <p>An order is taken off once, however many events there are: all of it if any event takes all, else the sum of the
 * parts, never more than is there. An order of CNY 100.00 of which CNY 30.00 went back counts CNY 70.00; if its agent
 * forfeits it too, nothing. Shares of an order shrink in proportion, to the fen. An order credited in a closed month
 * is not touched there: it yields a clawback now.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SalesCalculator {
  private final AttributionPolicy policy;

  private SalesCalculator(AttributionPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a calculator.
   *
   * @param policy the shop's rules
   * @return the calculator
   */
  public static SalesCalculator of(AttributionPolicy policy) {
    return new SalesCalculator(requireNonNull(policy, "policy"));
  }

  /**
   * Reads a refund as the event that takes a sale off (A4).
   *
   * @param refund the refund
   * @return the event, empty if the fault behind it takes nothing off
   */
  public Optional<TakeOff> takeOff(Refund refund) {
    return policy.refundFaults().contains(refund.fault())
        ? Optional.of(new TakeOff(
            refund.order(),
            TakeOff.Reason.REFUND,
            policy.refundClause(),
            refund.amount(),
            refund.at(),
            ImmutableList.of(Evidence.of(Evidence.Kind.REFUND, refund.id()))))
        : Optional.empty();
  }

  /**
   * Sums a month.
   *
   * @param month the month's attributions
   * @param closed what is left of the credits of closed months; one that is given twice alike counts once
   * @param takeOffs the events of the month, in any order; one that is given twice alike counts once
   * @return the month's sales
   * @throws IllegalArgumentException if a closed credit is not of an earlier month, if there are two different closed
   *     credits of an agent for an order, or if an amount is in another currency than the month
   */
  public MonthSales calculate(
      Attributions month, Iterable<Credit> closed, Iterable<TakeOff> takeOffs) {
    requireNonNull(month, "month");
    ImmutableListMultimap<OrderId, Credit> credits = credits(month, closed);
    ImmutableListMultimap<OrderId, TakeOff> events = events(month, takeOffs);
    SalesSums sums = new SalesSums(month);
    ImmutableSortedMap.Builder<Integer, ImmutableLongArray> left =
        ImmutableSortedMap.naturalOrder();
    ImmutableSortedMap.Builder<Integer, ImmutableLongArray> open =
        ImmutableSortedMap.naturalOrder();
    List<Credit> remaining = new ArrayList<>();
    ImmutableList.Builder<SalesClawback> clawbacks = ImmutableList.builder();
    ImmutableList.Builder<TakeOff> withoutEffect = ImmutableList.builder();
    for (OrderId order : events.keySet()) {
      int place = month.decider().facts.book.indexOf(order);
      if (place >= 0 && month.basis(place).outcome() == Outcome.CREDITED) {
        Shrinkage shrinkage = sums.takeOff(place, events.get(order));
        left.put(place, shrinkage.left());
        if (!shrinkage.open().equals(shrinkage.left())) {
          open.put(place, shrinkage.open());
        }
        withoutEffect.addAll(shrinkage.withoutEffect());
      } else {
        Shrinkage shrinkage = shrinkage(credits.get(order), events.get(order));
        clawbacks.addAll(clawbacks(credits.get(order), shrinkage));
        remaining.addAll(remaining(credits.get(order), shrinkage));
        withoutEffect.addAll(shrinkage.withoutEffect());
      }
    }
    credits.values().stream()
        .filter(credit -> !events.containsKey(credit.order()))
        .forEach(remaining::add);
    return new MonthSales(
        month,
        sums.ledger(),
        left.buildOrThrow(),
        open.buildOrThrow(),
        ImmutableList.copyOf(remaining),
        clawbacks.build(),
        withoutEffect.build());
  }

  private static ImmutableListMultimap<OrderId, TakeOff> events(
      Attributions month, Iterable<TakeOff> takeOffs) {
    ImmutableSortedSet<TakeOff> different = ImmutableSortedSet.copyOf(takeOffs);
    for (TakeOff event : different) {
      if (event.amount() != null) {
        checkCurrency(month, "takeOffs", event.order(), event.amount());
      }
    }
    return Multimaps.index(different, TakeOff::order);
  }

  private static void checkCurrency(Attributions month, String name, OrderId order, Money amount) {
    checkArgument(
        amount.getCurrencyUnit().equals(month.currency()),
        "Argument '%s' must hold amounts in %s but has %s for order %s",
        name,
        month.currency(),
        amount,
        order);
  }

  private static ImmutableListMultimap<OrderId, Credit> credits(
      Attributions month, Iterable<Credit> closed) {
    ImmutableSortedSet<Credit> different = ImmutableSortedSet.copyOf(closed);
    Credit last = null;
    for (Credit credit : different) {
      checkCurrency(month, "closed", credit.order(), credit.amount());
      checkArgument(
          credit.month().isBefore(month.month()),
          "Argument 'closed' must hold credits of months before %s but has %s",
          month.month(),
          credit);
      checkArgument(
          last == null
              || !last.order().equals(credit.order())
              || !last.agent().equals(credit.agent()),
          "Argument 'closed' holds two different credits of agent %s for order %s",
          credit.agent(),
          credit.order());
      last = credit;
    }
    return Multimaps.index(different, Credit::order);
  }

  private static Shrinkage shrinkage(ImmutableList<Credit> credits, ImmutableList<TakeOff> events) {
    return Shrinkage.of(
        Lists.transform(credits, Credit::agent),
        minor(credits, Credit::share),
        minor(credits, Credit::amount),
        events,
        0);
  }

  private static long[] minor(ImmutableList<Credit> credits, Function<Credit, Money> part) {
    return credits.stream()
        .mapToLong(credit -> part.apply(credit).getAmountMinorLong())
        .toArray();
  }

  private static ImmutableList<Credit> remaining(
      ImmutableList<Credit> credits, Shrinkage shrinkage) {
    ImmutableList.Builder<Credit> remaining = ImmutableList.builder();
    for (int i = 0; i < credits.size(); i++) {
      Credit credit = credits.get(i);
      CurrencyUnit currency = credit.amount().getCurrencyUnit();
      remaining.add(new Credit(
          credit.order(),
          credit.agent(),
          credit.month(),
          Money.ofMinor(currency, shrinkage.left().get(i)),
          Money.ofMinor(currency, shrinkage.open().get(i))));
    }
    return remaining.build();
  }

  private static ImmutableList<SalesClawback> clawbacks(
      ImmutableList<Credit> credits, Shrinkage shrinkage) {
    ImmutableList.Builder<SalesClawback> clawbacks = ImmutableList.builder();
    for (int i = 0; i < credits.size(); i++) {
      Credit credit = credits.get(i);
      long off = shrinkage.off().get(i);
      if (off > 0) {
        clawbacks.add(new SalesClawback(
            credit,
            Money.ofMinor(credit.amount().getCurrencyUnit(), off),
            shrinkage.eventsOf(credit.agent())));
      }
    }
    return clawbacks.build();
  }
}
