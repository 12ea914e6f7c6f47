package io.github.shopops.payroll.payslip;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import java.io.Serializable;

/**
 * What base pay a month brings, and for which share of the month.
 *
 * @param share the share of the month for which the person was employed
 * @param lines a line of kind {@link LineKind#BASE} for each base that is paid in the month; none where the person was not
 *     employed in the month or the plan does not know the grade
 * @param findings what kept the base from being paid
 */
public record BasePay(
    MonthShare share, ImmutableList<PayLine> lines, ImmutableList<Finding> findings)
    implements Serializable {
  /** Checks that nothing is null. */
  public BasePay {
    requireNonNull(share, "share");
    requireNonNull(lines, "lines");
    requireNonNull(findings, "findings");
  }
}
