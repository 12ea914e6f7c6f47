package io.github.shopops.payroll.kpi;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The orders placed on certain days after talking to an agent, and whether they were paid: {@link Cohort#ORDER_DAY}.
 *
 * @param orderers who placed them (下单人数)
 * @param payers who paid for one of them within the payment window (付款人数)
 * @param orders how many
 * @param orderedMinor what they came to, in minor units (下单总金额)
 * @param lostMinor what those not paid in time came to, in minor units (流失金额)
 * @param paidMinor what was paid for the others, in minor units
 */
public record OrderCohort(
    BuyerSet orderers,
    BuyerSet payers,
    long orders,
    long orderedMinor,
    long lostMinor,
    long paidMinor)
    implements Serializable {
  /** No orders. */
  public static final OrderCohort NONE =
      new OrderCohort(BuyerSet.EMPTY, BuyerSet.EMPTY, 0, 0, 0, 0);

  /** Checks that no more was lost than ordered. */
  public OrderCohort {
    requireNonNull(orderers, "orderers");
    requireNonNull(payers, "payers");
    checkArgument(
        lostMinor >= 0 && lostMinor <= orderedMinor,
        "Argument 'lostMinor' must be between 0 and %s but has value %s",
        orderedMinor,
        lostMinor);
  }

  /** Returns the cohort it is. */
  public Cohort cohort() {
    return Cohort.ORDER_DAY;
  }

  /** Returns who ordered and paid for none of it in time (流失人数): with the payers, all orderers. */
  public BuyerSet losers() {
    return orderers.minus(payers);
  }

  /**
   * Adds other days, agents or shops.
   *
   * @param other theirs
   * @return both
   */
  public OrderCohort plus(OrderCohort other) {
    return new OrderCohort(
        orderers.plus(other.orderers),
        payers.plus(other.payers),
        Math.addExact(orders, other.orders),
        Math.addExact(orderedMinor, other.orderedMinor),
        Math.addExact(lostMinor, other.lostMinor),
        Math.addExact(paidMinor, other.paidMinor));
  }
}
