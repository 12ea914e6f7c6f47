package io.github.shopops.payroll.kpi;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The buyers who wrote on certain days, and what became of them: {@link Cohort#INQUIRY_DAY}. Each set lies in the one
 * before, but for the answered, who lie in the received.
 *
 * @param received who was received (接待人数)
 * @param answered which of the received a person answered (回复过的顾客)
 * @param inquirers which of the received asked in order to buy (询单人数)
 * @param orderers which of the inquirers ordered within the order window (下单人数)
 * @param payers which of the orderers paid for such an order within the payment window (付款人数)
 */
public record InquiryCohort(
    BuyerSet received, BuyerSet answered, BuyerSet inquirers, BuyerSet orderers, BuyerSet payers)
    implements Serializable {
  /** Nobody wrote. */
  public static final InquiryCohort NONE = new InquiryCohort(
      BuyerSet.EMPTY, BuyerSet.EMPTY, BuyerSet.EMPTY, BuyerSet.EMPTY, BuyerSet.EMPTY);

  /** Checks that nothing is null. */
  public InquiryCohort {
    requireNonNull(received, "received");
    requireNonNull(answered, "answered");
    requireNonNull(inquirers, "inquirers");
    requireNonNull(orderers, "orderers");
    requireNonNull(payers, "payers");
  }

  /** Returns the cohort it is. */
  public Cohort cohort() {
    return Cohort.INQUIRY_DAY;
  }

  /**
   * Adds other days, agents or shops.
   *
   * @param other theirs
   * @return both
   */
  public InquiryCohort plus(InquiryCohort other) {
    return new InquiryCohort(
        received.plus(other.received),
        answered.plus(other.answered),
        inquirers.plus(other.inquirers),
        orderers.plus(other.orderers),
        payers.plus(other.payers));
  }
}
