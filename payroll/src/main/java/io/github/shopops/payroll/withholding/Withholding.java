package io.github.shopops.payroll.withholding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.payroll.payslip.Payslip;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A slip with what is withheld from it, and what the next month has to know.
 *
 * @param slip the slip; contributions that it could not bear are among its receivables
 * @param contributions what each contribution of the month comes to, for employee and employer
 * @param statement the income tax of the year so far, null where none is withheld
 */
public record Withholding(
    Payslip slip,
    ImmutableList<ContributionShare> contributions,
    @Nullable TaxStatement statement) implements Serializable {
  /** Checks that nothing else is null. */
  public Withholding {
    requireNonNull(slip, "slip");
    requireNonNull(contributions, "contributions");
  }

  /** Returns the income tax of the year so far, empty where none is withheld. */
  public Optional<TaxStatement> tax() {
    return Optional.ofNullable(statement);
  }
}
