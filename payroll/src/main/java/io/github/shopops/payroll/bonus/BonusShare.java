package io.github.shopops.payroll.bonus;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * What one rule pays one person: a line, a finding that says why there is none, both or neither.
 *
 * @param line the line, empty where nothing is paid
 * @param finding what a person should know about it
 */
record BonusShare(Optional<PayLine> line, Optional<Finding> finding) {
  /** What a rule says about people whom it does not concern. */
  static final BonusShare NONE = new BonusShare(Optional.empty(), Optional.empty());

  /** Returns why a rule leaves somebody out; empty for whom it is meant. */
  static Optional<BonusShare> refusal(BonusRule rule, BonusSubject subject, BonusContext context) {
    if (!rule.eligibility().coversPost(subject.post())) {
      return Optional.of(NONE);
    }
    return rule.eligibility()
        .refusal(subject.post(), subject.standing(), subject.share())
        .map(why -> nothing(
            rule, Severity.INFO, subject, Message.of("bonus.not-eligible", context.month(), why)));
  }

  static BonusShare line(
      LineKind kind,
      Money amount,
      BonusRule rule,
      Message message,
      BonusSubject subject,
      BonusContext context,
      Evidence... further) {
    ImmutableList<Evidence> evidence = ImmutableList.<Evidence>builder()
        .add(agent(subject), Evidence.of(Evidence.Kind.MONTH, context.month().toString()))
        .add(further)
        .build();
    return new BonusShare(
        Optional.of(PayLine.of(kind, amount, rule.clause(), message, evidence)), Optional.empty());
  }

  static BonusShare nothing(
      BonusRule rule, Severity severity, BonusSubject subject, Message why, Evidence... evidence) {
    return new BonusShare(
        Optional.empty(), Optional.of(finding(rule.clause(), severity, subject, why, evidence)));
  }

  /** Works out a share from a score as it counts, not below 0; where nobody gave one, nothing is paid. */
  static BonusShare byScore(
      BonusRule rule, BonusSubject subject, Function<BigDecimal, BonusShare> share) {
    return subject
        .score()
        .map(score -> share.apply(Amounts.plain(score.max(BigDecimal.ZERO))))
        .orElseGet(() -> nothing(rule, Severity.WARNING, subject, Message.of("bonus.score.none")));
  }

  /** Adds what a person should know about a line. */
  BonusShare with(BonusRule rule, Severity severity, BonusSubject subject, Message found) {
    return new BonusShare(line, Optional.of(finding(rule.clause(), severity, subject, found)));
  }

  /** Names the score that a share rests on. */
  static Evidence score(BonusSubject subject, BonusContext context) {
    return Evidence.of(
        Evidence.Kind.SCORE, subject.agent().value() + " " + context.month().toString());
  }

  private static Finding finding(
      Clause clause, Severity severity, BonusSubject subject, Message why, Evidence... evidence) {
    return new Finding(clause, severity, agent(subject), why, ImmutableList.copyOf(evidence));
  }

  private static Evidence agent(BonusSubject subject) {
    return Evidence.of(Evidence.Kind.AGENT, subject.agent().value());
  }
}
