package io.github.shopops.core.attribution;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;

/**
 * Decides who sold each order of a month (业绩归属).
 *
 * <p>An order that is unpaid, paid in another month, or excluded is not asked about. Of any other the policy's rules are
 * asked one after the other, and the first that names an agent, or calls for a review, decides; where none does, the
 * sale is silent and belongs to the shop. What is decided for a buyer depends on that buyer's facts only.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AttributionCalculator {
  private final AttributionPolicy policy;

  private AttributionCalculator(AttributionPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a calculator.
   *
   * @param policy the shop's rules
   * @return the calculator
   */
  public static AttributionCalculator of(AttributionPolicy policy) {
    return new AttributionCalculator(requireNonNull(policy, "policy"));
  }

  /**
   * Decides for each order of the book, in one walk over orders and contacts.
   *
   * @param facts the orders and what is known about them
   * @param month the month to close, in the policy's zone
   * @return one result for each order
   * @throws IllegalArgumentException if the orders are in another currency than the policy
   */
  public Attributions attribute(AttributionFacts facts, YearMonth month) {
    requireNonNull(facts, "facts");
    requireNonNull(month, "month");
    return new Attributions(policy, facts, month);
  }
}
