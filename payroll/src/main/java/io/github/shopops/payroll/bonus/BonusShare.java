package io.github.shopops.payroll.bonus;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.payroll.fine.FineLine;
import io.github.shopops.payroll.fine.FineOutcome;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.PayLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What one rule pays one person: a line, or a finding that says why there is none.
 *
 * @param line the line, empty where nothing is paid
 * @param finding why nothing is paid, empty where something is
 */
record BonusShare(Optional<PayLine> line, Optional<Finding> finding) {

  static BonusShare of(BonusRule rule, BonusSubject subject, FineStatement fines) {
    if (rule instanceof BonusRule.TeamScore score) {
      return subject
          .teamScore()
          .map(points -> teamScore(score, subject, points, fines))
          .orElseGet(() -> nothing(
              rule, Severity.WARNING, subject, Message.of("bonus.no-score"), ImmutableList.of()));
    } else if (rule instanceof BonusRule.FullAttendance attendance) {
      return attendance(attendance, subject, fines);
    } else if (rule instanceof BonusRule.Subsidy subsidy) {
      return subsidy(subsidy, subject, fines);
    }
    throw new IllegalArgumentException("Argument 'rule' pays no single person: " + rule);
  }

  private static BonusShare teamScore(
      BonusRule.TeamScore rule, BonusSubject subject, BigDecimal score, FineStatement fines) {
    BigDecimal fraction = rule.rate().fraction().multiply(score).movePointLeft(2);
    Money amount = subject.base().multipliedBy(fraction, RoundingMode.HALF_UP);
    Message message = Message.of("bonus.team-score", rule.rate(), subject.base(), score, amount);
    return line(LineKind.BONUS, amount, rule.clause(), message, subject, fines);
  }

  private static BonusShare attendance(
      BonusRule.FullAttendance rule, BonusSubject subject, FineStatement fines) {
    ImmutableList<FineLine> spoiling = fines.lines(subject.agent()).stream()
        .filter(line -> rule.spoiledBy().contains(line.incident().kind()))
        .filter(line ->
            line.incident().excuse().isEmpty() && line.outcome() != FineOutcome.NO_VIOLATION)
        .collect(ImmutableList.toImmutableList());
    if (!subject.share().isWhole()) {
      return nothing(
          rule,
          Severity.INFO,
          subject,
          Message.of("bonus.attendance.part-month"),
          ImmutableList.of());
    } else if (subject.onLeave()) {
      return nothing(
          rule, Severity.INFO, subject, Message.of("bonus.attendance.leave"), ImmutableList.of());
    } else if (!spoiling.isEmpty()) {
      Message message = Message.of("bonus.attendance.incidents", spoiling.size());
      return nothing(
          rule,
          Severity.INFO,
          subject,
          message,
          spoiling.stream()
              .map(line -> Evidence.of(Evidence.Kind.INCIDENT, line.incident().id()))
              .collect(ImmutableList.toImmutableList()));
    }
    Message message = Message.of("bonus.attendance", fines.month(), rule.amount());
    return line(LineKind.BONUS, rule.amount(), rule.clause(), message, subject, fines);
  }

  private static BonusShare subsidy(
      BonusRule.Subsidy rule, BonusSubject subject, FineStatement fines) {
    MonthShare share = subject.share();
    if (!rule.prorated() || share.isWhole()) {
      Message message = Message.of("bonus.subsidy", rule.amount());
      return line(LineKind.SUBSIDY, rule.amount(), rule.clause(), message, subject, fines);
    }
    Money amount = share.of(rule.amount(), RoundingMode.HALF_UP);
    Message message = Message.of("bonus.subsidy.prorated", rule.amount(), share.toString(), amount);
    return line(LineKind.SUBSIDY, amount, rule.clause(), message, subject, fines);
  }

  private static BonusShare line(
      LineKind kind,
      Money amount,
      Clause clause,
      Message message,
      BonusSubject subject,
      FineStatement fines) {
    ImmutableList<Evidence> evidence = ImmutableList.of(
        agent(subject), Evidence.of(Evidence.Kind.MONTH, fines.month().toString()));
    return new BonusShare(
        Optional.of(PayLine.of(kind, amount, clause, message, evidence)), Optional.empty());
  }

  private static BonusShare nothing(
      BonusRule rule,
      Severity severity,
      BonusSubject subject,
      Message why,
      ImmutableList<Evidence> evidence) {
    Finding finding = new Finding(rule.clause(), severity, agent(subject), why, evidence);
    return new BonusShare(Optional.empty(), Optional.of(finding));
  }

  private static Evidence agent(BonusSubject subject) {
    return Evidence.of(Evidence.Kind.AGENT, subject.agent().value());
  }
}
