package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What goes into one pay slip.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PayslipInput extends Serializable permits ImmutablePayslipInput {
  /** Returns whose slip. */
  AgentId agent();

  /** Returns the month that is paid. */
  YearMonth month();

  /** Returns the currency of all amounts. */
  CurrencyUnit currency();

  /**
   * Returns what makes up the wage, in any order: everything but compensations and fines, the lines of the commission
   * statement with its clawbacks and its carry, unpaid leave, and what closed months paid too little, included. Their
   * sum is not negative.
   */
  ImmutableList<PayLine> earnings();

  /**
   * Returns what closed months paid too much, and the compensations and fines of the month, none above zero, each kind
   * in the order in which it happened: where the law leaves no room for all, the last fine is the first to wait.
   */
  ImmutableList<PayLine> deductions();

  /** Returns the adjustments, compensations and fines that earlier months left open, in any order. */
  ImmutableList<Receivable> carriedIn();

  /** Returns the local minimum wage of a whole month (当地最低工资标准), empty where the employer has not stated it. */
  Optional<Money> minimumWage();

  /** Returns the share of the month for which the minimum wage is due; the whole month unless stated. */
  @Value.Default
  default MonthShare share() {
    return MonthShare.WHOLE;
  }

  /** Returns what is agreed with the person (劳动合同), by which a probation is judged; empty where nobody said. */
  Optional<Contract> contract();

  /** Returns how the person stands in the shop at the end of the month; confirmed unless stated. */
  @Value.Default
  default Standing standing() {
    return Standing.CONFIRMED;
  }

  /** Returns the wage of a whole month at the lowest grade of the person's post (相同岗位最低档工资), empty where nobody said. */
  Optional<Money> lowestGrade();

  /** Returns what was found on the way to the earnings, such as overtime beyond the law; the slip shows it too. */
  ImmutableList<Finding> findings();

  /** Checks signs, kinds, currency and that claims carried in are this agent's and from earlier months. */
  @Value.Check
  default void check() {
    Money sum = Money.zero(currency());
    for (PayLine line : earnings()) {
      checkCurrency("earnings", line.amount());
      checkArgument(
          !line.kind().isClaim()
              || (line.kind() == LineKind.ADJUSTMENT && !line.amount().isNegative()),
          "Argument 'earnings' of %s must not hold a line of kind %s of %s",
          agent(),
          line.kind(),
          line.amount());
      sum = sum.plus(line.amount());
    }
    checkArgument(
        !sum.isNegative(),
        "Argument 'earnings' of %s must not sum to less than zero but has value %s",
        agent(),
        sum);
    for (PayLine line : deductions()) {
      checkCurrency("deductions", line.amount());
      checkArgument(
          line.kind().isClaim() && !line.amount().isPositive(),
          "Argument 'deductions' of %s must hold adjustments, compensations and fines of at most zero but has %s of %s",
          agent(),
          line.kind(),
          line.amount());
    }
    for (Receivable claim : carriedIn()) {
      checkCurrency("carriedIn", claim.amount());
      checkArgument(
          claim.kind().isClaim()
              && claim.agent().equals(agent())
              && claim.since().isBefore(month()),
          "Argument 'carriedIn' of %s in %s must hold the agent's adjustments, compensations and fines of earlier months but has %s",
          agent(),
          month(),
          claim);
    }
    minimumWage().ifPresent(wage -> checkWage("minimumWage", wage));
    lowestGrade().ifPresent(wage -> checkWage("lowestGrade", wage));
    contract().flatMap(Contract::wage).ifPresent(wage -> checkWage("contract", wage));
  }

  private void checkWage(String name, Money wage) {
    checkCurrency(name, wage);
    checkArgument(
        !wage.isNegative(), "Argument '%s' must not be negative but has value %s", name, wage);
  }

  private void checkCurrency(String name, Money amount) {
    checkArgument(
        amount.getCurrencyUnit().equals(currency()),
        "Argument '%s' of %s must be in %s but has value %s",
        name,
        agent(),
        currency(),
        amount);
  }

  /** Builds inputs. */
  final class Builder extends ImmutablePayslipInput.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @param agent whose slip
   * @param month the month that is paid
   * @param currency the currency of all amounts
   * @return a new builder
   */
  static Builder builder(AgentId agent, YearMonth month, CurrencyUnit currency) {
    return new Builder().agent(agent).month(month).currency(currency);
  }
}
