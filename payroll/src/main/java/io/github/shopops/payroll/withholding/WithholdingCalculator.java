package io.github.shopops.payroll.withholding;

import static java.util.Objects.requireNonNull;

/**
 * Withholds contributions and income tax from a slip, the last stage of a month's pay.
 *
 * <p>Contributions that earlier months left open are served first, oldest first, then those of the month in the
 * policy's order, then the tax, as far as the pay goes. What a contribution lacks is carried to later months; what the
 * tax lacks the next month of the year takes by itself, and the yearly settlement at last. This class is immutable and
 * thread-safe.
 */
public final class WithholdingCalculator {
  private final WithholdingPolicy policy;

  private WithholdingCalculator(WithholdingPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a calculator.
   *
   * @param policy what is withheld
   * @return the calculator
   */
  public static WithholdingCalculator of(WithholdingPolicy policy) {
    return new WithholdingCalculator(requireNonNull(policy, "policy"));
  }

  /**
   * Withholds from a slip.
   *
   * @param input what goes into it
   * @return the slip with what is withheld, and the year so far
   * @throws IllegalArgumentException if the months counted are fewer than before or more than the year has
   */
  public Withholding calculate(WithholdingInput input) {
    return new WithholdingWriter(policy, requireNonNull(input, "input")).write();
  }
}
