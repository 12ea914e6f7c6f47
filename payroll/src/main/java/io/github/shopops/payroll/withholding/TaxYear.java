package io.github.shopops.payroll.withholding;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.YearMonth;
import org.joda.money.Money;

/**
 * What one employer's months of a year came to for a person's income tax (累计预扣), so that the next month can go on.
 *
 * @param agent whose tax
 * @param through the last month that is counted
 * @param months how many months employed are counted (任职受雇月份数), 0 to 12
 * @param income the income so far, of either sign
 * @param deductions what is deducted so far: the months' basic deduction, contributions, special additional deductions
 * @param withheld the tax withheld so far
 */
public record TaxYear(
    AgentId agent, YearMonth through, int months, Money income, Money deductions, Money withheld)
    implements Serializable {
  /** Checks the months, signs and currency. */
  public TaxYear {
    requireNonNull(agent, "agent");
    requireNonNull(income, "income");
    checkArgument(
        months >= 0 && months <= through.getMonthValue(),
        "Argument 'months' of %s must be between 0 and %s but has value %s",
        agent,
        through.getMonthValue(),
        months);
    checkAmount("deductions", agent, deductions, income);
    checkAmount("withheld", agent, withheld, income);
  }

  /** Returns the year. */
  public int year() {
    return through.getYear();
  }

  /** Returns what is taxed of the year so far: the income less the deductions, at least zero. */
  public Money taxable() {
    Money rest = income.minus(deductions);
    return rest.isNegative() ? Money.zero(rest.getCurrencyUnit()) : rest;
  }

  private static void checkAmount(String name, AgentId agent, Money amount, Money income) {
    checkArgument(
        !amount.isNegative() && amount.getCurrencyUnit().equals(income.getCurrencyUnit()),
        "Argument '%s' of %s must be in %s and not negative but has value %s",
        name,
        agent,
        income.getCurrencyUnit(),
        amount);
  }
}
