package io.github.shopops.payroll.commission;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Receivable;
import org.joda.money.Money;

/**
 * Says what a month's sales pay an agent (提成), and what returns on closed months take back.
 *
 * <p>Sales of 12 000.00 less 800.00 taken off at 0.5 % pay 56.00. What is taken back reduces commission to zero, or to the
 * plan's draw, and is carried from there. This class is immutable and thread-safe.
 */
public final class CommissionCalculator {
  private final CommissionPlan plan;

  private CommissionCalculator(CommissionPlan plan) {
    this.plan = plan;
  }

  /**
   * Makes a calculator.
   *
   * @param plan how commission is paid this month
   * @return the calculator
   */
  public static CommissionCalculator of(CommissionPlan plan) {
    return new CommissionCalculator(requireNonNull(plan, "plan"));
  }

  /**
   * Calculates the commission of an agent in a month.
   *
   * @param input the sales of the month, and what is left of earlier ones
   * @return the lines, what is carried, and the closed months as they are now
   * @throws IllegalArgumentException if the plan's amounts are in another currency than the input's
   */
  public CommissionStatement calculate(CommissionInput input) {
    requireNonNull(input, "input");
    Money earned = plan.scheme().amountOn(input.net(), plan.rounding());
    ClawbackPass clawbacks = ClawbackPass.over(input, plan);
    Settlement settlement = Settlement.of(input, plan, earned, clawbacks.claims());
    return CommissionStatement.builder()
        .agent(input.agent())
        .month(input.month())
        .addLines(line(input, earned))
        .addAllLines(clawbacks.lines())
        .addAllLines(settlement.lines())
        .earned(earned)
        .clawedBack(sum(clawbacks.claims(), earned))
        .pay(settlement.pay())
        .receivables(settlement.open())
        .addAllClosed(clawbacks.closed())
        .addClosed(closing(input, earned))
        .findings(ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, clawbacks.findings()))
        .build();
  }

  private PayLine line(CommissionInput input, Money earned) {
    return PayLine.of(
        LineKind.COMMISSION,
        earned,
        plan.clause(),
        Arithmetic.commission(input, plan.scheme(), earned),
        ImmutableList.sortedCopyOf(input.takenOffEvidence()));
  }

  private ClosedCommission closing(CommissionInput input, Money earned) {
    Money none = Money.zero(earned.getCurrencyUnit());
    return new ClosedCommission(
        input.agent(), input.month(), input.net(), earned, none, none, plan);
  }

  private static Money sum(ImmutableList<Receivable> claims, Money currency) {
    return claims.stream()
        .map(Receivable::amount)
        .reduce(Money.zero(currency.getCurrencyUnit()), Money::plus);
  }
}
