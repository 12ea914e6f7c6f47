package io.github.shopops.payroll.guarantee;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.payroll.payslip.PayLine;
import java.io.Serializable;

/**
 * What a guarantee does to a month's pay.
 *
 * @param lines the top-up, what is held back, and at the end of the year what is released of it; none in a month in which
 *     the person was not employed
 * @param account the year's account after the month
 * @param findings what a person should know
 */
public record GuaranteeStatement(
    ImmutableList<PayLine> lines, GuaranteeAccount account, ImmutableList<Finding> findings)
    implements Serializable {
  /** Checks that nothing is null. */
  public GuaranteeStatement {
    requireNonNull(lines, "lines");
    requireNonNull(account, "account");
    requireNonNull(findings, "findings");
  }
}
