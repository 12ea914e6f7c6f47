package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Comparator;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What somebody is paid for a month (工资条), line by line, and what later months still have to settle.
 *
 * <p>A claim is deducted in full on its line; what the law or an empty purse leaves of it comes back on a line of kind
 * {@link LineKind#CARRIED_OUT} and stands among the {@link #receivables}. This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Payslip extends Serializable permits ImmutablePayslip {
  /** Returns whose slip. */
  AgentId agent();

  /** Returns the month that is paid. */
  YearMonth month();

  /** Returns the currency of all amounts. */
  CurrencyUnit currency();

  /** Returns the lines by kind, then clause, then evidence. */
  ImmutableList<PayLine> lines();

  /** Returns what was really deducted of each claim, in the order in which the claims were served. */
  ImmutableList<Deduction> deductions();

  /** Returns the adjustments, compensations and fines that later months have to settle, oldest first. */
  ImmutableList<Receivable> receivables();

  /** Returns what a person should know about this slip, most serious first. */
  ImmutableList<Finding> findings();

  /** Returns what is paid out, the sum of all lines; never negative. */
  @Value.Derived
  default Money net() {
    return sum(lines());
  }

  /**
   * Returns what the lines of a kind come to.
   *
   * @param kind the kind
   * @return their sum, zero where there is none
   */
  default Money total(LineKind kind) {
    return sum(lines().stream()
        .filter(line -> line.kind() == kind)
        .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns this slip with what is withheld from it.
   *
   * @param withheld the lines
   * @param open what of them later months have to settle
   * @param found what a person should know about them
   * @return the slip as it is printed
   * @throws IllegalArgumentException if more is withheld than there is
   */
  default Payslip withholding(
      ImmutableList<PayLine> withheld,
      ImmutableList<Receivable> open,
      ImmutableList<Finding> found) {
    return builder(agent(), month(), currency())
        .lines(sorted(PayLine.AS_PRINTED, lines(), withheld))
        .deductions(deductions())
        .receivables(sorted(Comparator.naturalOrder(), receivables(), open))
        .findings(sorted(Finding.BY_SEVERITY, findings(), found))
        .build();
  }

  private static <T> ImmutableList<T> sorted(
      Comparator<T> order, ImmutableList<T> some, ImmutableList<T> others) {
    return ImmutableList.sortedCopyOf(order, Iterables.concat(some, others));
  }

  /**
   * Returns the fines that were really deducted, those carried in included: what the fund receives (clause F19).
   *
   * @return the deductions of kind {@link LineKind#FINE}
   */
  default ImmutableList<Deduction> deductedFines() {
    return deductions().stream()
        .filter(deduction -> deduction.kind() == LineKind.FINE)
        .collect(ImmutableList.toImmutableList());
  }

  /** Checks that nobody has to pay for having worked. */
  @Value.Check
  default void check() {
    checkArgument(
        !net().isNegative(), "Argument 'lines' of %s must not sum to less than zero", agent());
  }

  private Money sum(ImmutableList<PayLine> lines) {
    return lines.stream().map(PayLine::amount).reduce(Money.zero(currency()), Money::plus);
  }

  /** Builds slips. */
  final class Builder extends ImmutablePayslip.Builder {
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
