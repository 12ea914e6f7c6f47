package io.github.shopops.payroll.withholding;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.Money;

/**
 * A person's income tax after a month.
 *
 * @param year the year so far, this month included
 * @param tax the tax on the year's taxable income so far
 */
public record TaxStatement(TaxYear year, Money tax) implements Serializable {
  /** Checks that nothing is null. */
  public TaxStatement {
    requireNonNull(year, "year");
    requireNonNull(tax, "tax");
  }

  /**
   * Returns what a yearly settlement (汇算清缴) on these months alone would come to: the tax less what was withheld, so
   * above zero what is still to be paid and below what comes back.
   */
  public Money settlement() {
    return tax.minus(year.withheld());
  }
}
