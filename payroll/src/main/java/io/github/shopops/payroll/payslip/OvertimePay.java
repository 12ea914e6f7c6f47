package io.github.shopops.payroll.payslip;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import java.io.Serializable;

/**
 * What a month's overtime brings.
 *
 * @param lines a line of kind {@link LineKind#OVERTIME} for each sort of day on which there was some
 * @param findings where the hours or the pay break the law
 */
public record OvertimePay(ImmutableList<PayLine> lines, ImmutableList<Finding> findings)
    implements Serializable {
  /** Checks that nothing is null. */
  public OvertimePay {
    requireNonNull(lines, "lines");
    requireNonNull(findings, "findings");
  }
}
