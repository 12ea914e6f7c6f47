package io.github.shopops.payroll.kpi;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The orders paid on certain days: {@link Cohort#PAYMENT_DAY}.
 *
 * @param payers who paid for an order placed after talking to the agent
 * @param orders how many such orders
 * @param paidMinor what was paid for them, in minor units
 * @param assistedOrders how many orders were placed with another agent and paid with this one (落实他人订单)
 * @param assistedMinor what was paid for those, in minor units; no part of {@code paidMinor}
 */
public record PaymentCohort(
    BuyerSet payers, long orders, long paidMinor, long assistedOrders, long assistedMinor)
    implements Serializable {
  /** No payments. */
  public static final PaymentCohort NONE = new PaymentCohort(BuyerSet.EMPTY, 0, 0, 0, 0);

  /** Checks that nothing is null. */
  public PaymentCohort {
    requireNonNull(payers, "payers");
  }

  /** Returns the cohort it is. */
  public Cohort cohort() {
    return Cohort.PAYMENT_DAY;
  }

  /**
   * Adds other days, agents or shops.
   *
   * @param other theirs
   * @return both
   */
  public PaymentCohort plus(PaymentCohort other) {
    return new PaymentCohort(
        payers.plus(other.payers),
        Math.addExact(orders, other.orders),
        Math.addExact(paidMinor, other.paidMinor),
        Math.addExact(assistedOrders, other.assistedOrders),
        Math.addExact(assistedMinor, other.assistedMinor));
  }
}
