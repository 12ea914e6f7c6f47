package io.github.shopops.payroll.payslip;

import static java.util.Objects.requireNonNull;

/**
 * Writes pay slips within what the law lets an employer deduct.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PayslipCalculator {
  private final LegalPolicy law;

  private PayslipCalculator(LegalPolicy law) {
    this.law = law;
  }

  /**
   * Makes a calculator.
   *
   * @param law what may be deducted
   * @return the calculator
   */
  public static PayslipCalculator of(LegalPolicy law) {
    return new PayslipCalculator(requireNonNull(law, "law"));
  }

  /**
   * Calculates a pay slip.
   *
   * @param input what goes into it
   * @return the slip
   */
  public Payslip calculate(PayslipInput input) {
    requireNonNull(input, "input");
    return new SlipWriter(input, law).write();
  }
}
