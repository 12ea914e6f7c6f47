package io.github.shopops.payroll.commission;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import java.time.YearMonth;
import java.util.Optional;
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
    Reckoning reckoning = Reckoning.of(input, plan);
    Money earned = reckoning.earned();
    ClawbackPass clawbacks = ClawbackPass.over(input, reckoning);
    Settlement settlement = Settlement.of(input, plan, reckoning, earned, clawbacks);
    return CommissionStatement.builder()
        .agent(input.agent())
        .month(input.month())
        .addLines(line(input, reckoning, earned))
        .addAllLines(clawbacks.lines())
        .addAllLines(settlement.lines())
        .earned(earned)
        .eligible(reckoning.eligible())
        .exceedsThreshold(reckoning.exceedsThreshold())
        .paysNothingBecause(Optional.ofNullable(reckoning.nothing()))
        .clawedBack(clawbacks.clawedBack())
        .held(settlement.held())
        .released(clawbacks.released().plus(clawbacks.borne()))
        .topUp(settlement.topUp())
        .pay(settlement.pay())
        .receivables(settlement.open())
        .addAllClosed(clawbacks.closed())
        .addClosed(closing(input, reckoning, earned, settlement.held()))
        .findings(findings(input, reckoning, clawbacks))
        .build();
  }

  private PayLine line(CommissionInput input, Reckoning reckoning, Money earned) {
    CommissionTerms terms = reckoning.terms();
    ImmutableSortedSet.Builder<Evidence> evidence = ImmutableSortedSet.naturalOrder();
    evidence.addAll(input.takenOffEvidence());
    if (terms.score().isPresent() && terms.teamShare().isEmpty()) {
      evidence.add(Evidence.of(Evidence.Kind.SCORE, input.agent().value() + " " + input.month()));
    }
    input
        .team()
        .filter(team -> terms.teamShare().isPresent() || terms.teamSales().isPresent())
        .ifPresent(team -> evidence.add(Evidence.of(Evidence.Kind.TEAM, team.name())));
    return PayLine.of(
        LineKind.COMMISSION,
        earned,
        plan.clause(),
        Arithmetic.commission(input, plan, reckoning, earned),
        orMonth(evidence.build(), input.month()));
  }

  /** The sales of the whole month are what a line rests on that nothing else is to be shown for. */
  private static ImmutableList<Evidence> orMonth(
      ImmutableSortedSet<Evidence> evidence, YearMonth month) {
    return evidence.isEmpty()
        ? ImmutableList.of(Evidence.of(Evidence.Kind.MONTH, month.toString()))
        : evidence.asList();
  }

  private ImmutableList<Finding> findings(
      CommissionInput input, Reckoning reckoning, ClawbackPass clawbacks) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    findings.addAll(clawbacks.findings());
    if (reckoning.missing() && reckoning.nothing() != null && input.net().isPositive()) {
      findings.add(Finding.of(
          plan.clause(),
          Severity.WARNING,
          Evidence.of(Evidence.Kind.AGENT, input.agent().value()),
          Message.of("commission.missing", input.month(), input.net(), reckoning.nothing())));
    }
    return ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, findings.build());
  }

  private ClosedCommission closing(
      CommissionInput input, Reckoning reckoning, Money earned, Money held) {
    Money none = Money.zero(earned.getCurrencyUnit());
    return new ClosedCommission(
        input.agent(),
        input.month(),
        reckoning.base(),
        earned,
        none,
        none,
        held,
        plan,
        reckoning.terms());
  }
}
