package io.github.shopops.payroll.bonus;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.payroll.fine.FineLine;
import io.github.shopops.payroll.fine.FineOutcome;
import io.github.shopops.payroll.payslip.GradeName;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.MonthShare;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;

/** What a person gets for the month itself: by the team's score, for attendance, by grade. */
final class OwnBonus {
  private OwnBonus() {}

  static BonusShare of(BonusRule rule, BonusSubject subject, BonusContext context) {
    if (rule instanceof BonusRule.TeamScore score) {
      return subject
          .teamScore()
          .map(points -> teamScore(score, subject, points, context))
          .orElseGet(() ->
              BonusShare.nothing(rule, Severity.WARNING, subject, Message.of("bonus.no-score")));
    } else if (rule instanceof BonusRule.FullAttendance attendance) {
      return attendance(attendance, subject, context);
    } else if (rule instanceof BonusRule.Subsidy subsidy) {
      return subsidy(subsidy, subject, context);
    } else if (rule instanceof BonusRule.GradeAllowance allowance) {
      return allowance(allowance, subject, context);
    } else if (rule instanceof PerformanceRule performance) {
      return PerformancePay.of(performance, subject, context);
    }
    throw new IllegalArgumentException("Argument 'rule' pays no single person: " + rule);
  }

  private static BonusShare teamScore(
      BonusRule.TeamScore rule, BonusSubject subject, BigDecimal score, BonusContext context) {
    BigDecimal fraction = rule.rate().fraction().multiply(score).movePointLeft(2);
    Money amount = subject.base().multipliedBy(fraction, RoundingMode.HALF_UP);
    Message message = Message.of("bonus.team-score", rule.rate(), subject.base(), score, amount);
    return BonusShare.line(LineKind.BONUS, amount, rule, message, subject, context);
  }

  private static BonusShare attendance(
      BonusRule.FullAttendance rule, BonusSubject subject, BonusContext context) {
    ImmutableList<FineLine> spoiling = context.fines().lines(subject.agent()).stream()
        .filter(line -> rule.spoiledBy().contains(line.incident().kind()))
        .filter(line ->
            line.incident().excuse().isEmpty() && line.outcome() != FineOutcome.NO_VIOLATION)
        .collect(ImmutableList.toImmutableList());
    if (!subject.share().isWhole()) {
      return BonusShare.nothing(
          rule, Severity.INFO, subject, Message.of("bonus.attendance.part-month"));
    } else if (subject.onLeave()) {
      return BonusShare.nothing(rule, Severity.INFO, subject, Message.of("bonus.attendance.leave"));
    } else if (!spoiling.isEmpty()) {
      Message message = Message.of("bonus.attendance.incidents", spoiling.size());
      Evidence[] incidents = spoiling.stream()
          .map(line -> Evidence.of(Evidence.Kind.INCIDENT, line.incident().id()))
          .toArray(Evidence[]::new);
      return BonusShare.nothing(rule, Severity.INFO, subject, message, incidents);
    }
    Message message = Message.of("bonus.attendance", context.month(), rule.amount());
    return BonusShare.line(LineKind.BONUS, rule.amount(), rule, message, subject, context);
  }

  private static BonusShare subsidy(
      BonusRule.Subsidy rule, BonusSubject subject, BonusContext context) {
    MonthShare share = subject.share();
    if (!rule.prorated() || share.isWhole()) {
      Message message = Message.of("bonus.subsidy", rule.amount());
      return BonusShare.line(LineKind.SUBSIDY, rule.amount(), rule, message, subject, context);
    }
    Money amount = share.of(rule.amount(), RoundingMode.HALF_UP);
    Message message = Message.of("bonus.subsidy.prorated", rule.amount(), share.toString(), amount);
    return BonusShare.line(LineKind.SUBSIDY, amount, rule, message, subject, context);
  }

  private static BonusShare allowance(
      BonusRule.GradeAllowance rule, BonusSubject subject, BonusContext context) {
    Optional<Money> whole = subject.grade().map(rule.byGrade()::get);
    if (whole.isEmpty()) {
      return BonusShare.NONE;
    }
    MonthShare share = subject.share();
    Message grade = GradeName.title(subject.grade().orElseThrow());
    if (!rule.prorated() || share.isWhole()) {
      Message message = Message.of("bonus.allowance", grade, whole.get());
      return BonusShare.line(LineKind.SUBSIDY, whole.get(), rule, message, subject, context);
    }
    Money amount = share.of(whole.get(), RoundingMode.HALF_UP);
    Message message =
        Message.of("bonus.allowance.prorated", grade, whole.get(), share.toString(), amount);
    return BonusShare.line(LineKind.SUBSIDY, amount, rule, message, subject, context);
  }
}
