package io.github.shopops.payroll.bonus;

import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.MonthShare;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;

/** What a person's own score pays: every amount one exact product, rounded once, half up. */
final class PerformancePay {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private PerformancePay() {}

  static BonusShare of(PerformanceRule rule, BonusSubject subject, BonusContext context) {
    if (rule instanceof PerformanceRule.Share share) {
      return share(share, subject, context);
    } else if (rule instanceof PerformanceRule.Pay pay) {
      return BonusShare.byScore(
          rule, subject, score -> pay(pay, subject, score.min(FULL), context));
    } else if (rule instanceof PerformanceRule.Gated gated) {
      return gated(gated, subject, context);
    } else if (rule instanceof PerformanceRule.Piecework piecework) {
      return piecework(piecework, subject, context);
    }
    throw new IllegalArgumentException("Argument 'rule' is of no known kind: " + rule);
  }

  private static BonusShare share(
      PerformanceRule.Share rule, BonusSubject subject, BonusContext context) {
    Optional<PerformanceRule.Span> span = subject.grade().map(rule.byGrade()::get);
    if (span.isEmpty()) {
      return BonusShare.NONE;
    }
    return BonusShare.byScore(rule, subject, score -> {
      BigDecimal low = span.get().low().fraction();
      BigDecimal wide = span.get().high().fraction().subtract(low);
      BigDecimal counted = score.min(FULL);
      Rate rate = new Rate(low.add(wide.multiply(counted).movePointLeft(2)));
      Money amount = rate.of(subject.base(), RoundingMode.HALF_UP);
      Message message = Message.of(
          "bonus.share", span.get().low(), new Rate(wide), counted, rate, subject.base(), amount);
      return line(rule, amount, message, subject, context);
    });
  }

  private static BonusShare pay(
      PerformanceRule.Pay rule, BonusSubject subject, BigDecimal score, BonusContext context) {
    MonthShare share = rule.prorated() ? subject.share() : MonthShare.WHOLE;
    BigDecimal product = score
        .movePointLeft(2)
        .multiply(rule.amount().getAmount())
        .multiply(BigDecimal.valueOf(share.days()));
    Money amount = quotient(rule.amount(), product, share.of());
    Message message = share.isWhole()
        ? Message.of("bonus.pay", rule.amount(), score, amount)
        : Message.of("bonus.pay.prorated", rule.amount(), score, share.toString(), amount);
    return line(rule, amount, message, subject, context);
  }

  private static BonusShare gated(
      PerformanceRule.Gated rule, BonusSubject subject, BonusContext context) {
    Optional<Money> whole = subject.post().map(rule.byPost()::get);
    if (whole.isEmpty()) {
      return BonusShare.NONE;
    } else if (subject.commissionEarned()) {
      return BonusShare.nothing(rule, Severity.INFO, subject, Message.of("bonus.gate.commission"));
    }
    Integer limit = rule.months();
    Optional<Integer> month = subject.monthsOnTrial();
    if (limit != null && month.filter(now -> now > limit).isPresent()) {
      Message message = Message.of("bonus.gate.unfit", month.get(), limit);
      return BonusShare.nothing(rule, Severity.ERROR, subject, message);
    }
    BonusShare share = BonusShare.byScore(
        rule, subject, score -> gate(rule, subject, whole.get(), score, context));
    return limit != null && month.isEmpty() && share.line().isPresent()
        ? share.with(rule, Severity.WARNING, subject, Message.of("bonus.gate.no-months", limit))
        : share;
  }

  private static BonusShare gate(
      PerformanceRule.Gated rule,
      BonusSubject subject,
      Money whole,
      BigDecimal score,
      BonusContext context) {
    Optional<PerformanceRule.Gate> gate = rule.gate(score);
    Money amount = gate.map(open -> open.rate().of(whole, RoundingMode.HALF_UP))
        .orElse(Money.zero(whole.getCurrencyUnit()));
    Message message = gate.map(
            open -> Message.of("bonus.gate", score, open.from(), whole, open.rate(), amount))
        .orElseGet(
            () -> Message.of("bonus.gate.below", score, rule.gates().get(0).from(), whole, amount));
    return line(rule, amount, message, subject, context);
  }

  private static BonusShare piecework(
      PerformanceRule.Piecework rule, BonusSubject subject, BonusContext context) {
    if (subject.parcels().isEmpty()) {
      return BonusShare.nothing(
          rule, Severity.WARNING, subject, Message.of("bonus.piecework.no-parcels"));
    }
    int parcels = subject.parcels().get();
    return BonusShare.byScore(rule, subject, score -> {
      Ratio average = context.averageOrder();
      if (!average.isDefined()) {
        Message message = Message.of("bonus.piecework.no-average", parcels);
        Money zero = Money.zero(subject.base().getCurrencyUnit());
        return line(rule, zero, message, subject, context)
            .with(rule, Severity.WARNING, subject, message);
      }
      Money paid = Money.ofMinor(subject.base().getCurrencyUnit(), average.numerator());
      BigDecimal product =
          byRate(paid.getAmount(), rule.rate(), score).multiply(BigDecimal.valueOf(parcels));
      Money amount = quotient(paid, product, average.denominator());
      Message message = Message.of(
          "bonus.piecework", parcels, paid, average.denominator(), rule.rate(), score, amount);
      return line(rule, amount, message, subject, context);
    });
  }

  /** Takes a rate and a score of a number, exactly. */
  static BigDecimal byRate(BigDecimal number, Rate rate, BigDecimal score) {
    return number.multiply(rate.fraction()).multiply(score.movePointLeft(2));
  }

  /** Divides an exact product and rounds it to the minor unit. */
  static Money quotient(Money currency, BigDecimal product, long divisor) {
    BigDecimal amount =
        product.divide(BigDecimal.valueOf(divisor), currency.getScale(), RoundingMode.HALF_UP);
    return Money.of(currency.getCurrencyUnit(), amount);
  }

  private static BonusShare line(
      PerformanceRule rule,
      Money amount,
      Message message,
      BonusSubject subject,
      BonusContext context) {
    return BonusShare.line(
        LineKind.PERFORMANCE,
        amount,
        rule,
        message,
        subject,
        context,
        BonusShare.score(subject, context));
  }
}
