package io.github.shopops.core.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.Refund;
import java.util.Optional;

/** Sums a month's attributions by agent and takes off what later events take off (A4, A5, forfeits). */
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
   * @param closed what is left of the credits of closed months
   * @param takeOffs the events of the month, in any order
   * @return the month's sales
   */
  public MonthSales calculate(
      Attributions month, Iterable<Credit> closed, Iterable<TakeOff> takeOffs) {
    requireNonNull(month, "month");
    requireNonNull(closed, "closed");
    requireNonNull(takeOffs, "takeOffs");
    return new MonthSales();
  }
}
