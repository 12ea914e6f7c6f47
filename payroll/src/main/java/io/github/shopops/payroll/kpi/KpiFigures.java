package io.github.shopops.payroll.kpi;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What is counted of an agent, or of a whole shop, on certain days; every key figure is a ratio of two of these numbers.
 *
 * <p>Figures of disjoint days, agents or shops merge: {@link #plus} is commutative and associative, and {@link #NONE}
 * changes nothing.
 *
 * @param inquiries by the day on which buyers wrote
 * @param talk the messages of the same sessions
 * @param orders by the day of the order
 * @param payments by the day of the payment
 * @param targetMinor what was to be sold, in minor units; 0 where nobody set a target
 */
public record KpiFigures(
    InquiryCohort inquiries,
    Talk talk,
    OrderCohort orders,
    PaymentCohort payments,
    long targetMinor)
    implements Serializable {
  /** Nothing happened. */
  public static final KpiFigures NONE =
      new KpiFigures(InquiryCohort.NONE, Talk.NONE, OrderCohort.NONE, PaymentCohort.NONE, 0);

  /** Checks that the target is not negative. */
  public KpiFigures {
    requireNonNull(inquiries, "inquiries");
    requireNonNull(talk, "talk");
    requireNonNull(orders, "orders");
    requireNonNull(payments, "payments");
    checkArgument(
        targetMinor >= 0,
        "Argument 'targetMinor' must not be negative but has value %s",
        targetMinor);
  }

  /**
   * Reads a key figure.
   *
   * @param metric which
   * @return its exact value; without a value where there is nothing to divide by
   */
  public Ratio value(KpiMetric metric) {
    return metric.of(this);
  }

  /**
   * Adds the figures of other days, agents or shops.
   *
   * @param other theirs
   * @return both
   * @throws ArithmeticException if a sum is beyond 2^63
   */
  public KpiFigures plus(KpiFigures other) {
    return new KpiFigures(
        inquiries.plus(other.inquiries),
        talk.plus(other.talk),
        orders.plus(other.orders),
        payments.plus(other.payments),
        Math.addExact(targetMinor, other.targetMinor));
  }

  /**
   * Sets the target.
   *
   * @param minor what is to be sold, in minor units
   * @return these figures with that target
   */
  KpiFigures withTarget(long minor) {
    return new KpiFigures(inquiries, talk, orders, payments, minor);
  }
}
