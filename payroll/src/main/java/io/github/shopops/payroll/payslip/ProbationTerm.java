package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * How long probation may last for contracts from a length on (试用期上限).
 *
 * @param contractMonths the length of the contract in months from which this holds, above zero
 * @param months how many months of probation it allows at most, not negative
 */
public record ProbationTerm(int contractMonths, int months) implements Serializable {
  /** Checks the numbers. */
  public ProbationTerm {
    checkArgument(
        contractMonths > 0,
        "Argument 'contractMonths' must be above zero but has value %s",
        contractMonths);
    checkArgument(months >= 0, "Argument 'months' must not be negative but has value %s", months);
  }
}
