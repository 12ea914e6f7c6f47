package io.github.shopops.payroll.bonus;

import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.LineKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Ranks those who count together by a metric, exactly, and pays the awards of the places. */
final class RankPay {
  private final TeamRule.RankAwards rule;
  private final BonusSheet sheet;

  private RankPay(TeamRule.RankAwards rule, BonusSheet sheet) {
    this.rule = rule;
    this.sheet = sheet;
  }

  /**
   * What somebody is ranked by: a quotient that is never divided.
   *
   * @param dividend of either sign
   * @param divisor above zero
   * @param shown as a message says it
   */
  private record Value(BigDecimal dividend, BigDecimal divisor, Serializable shown)
      implements Comparable<Value> {
    static Value of(BigDecimal number, Serializable shown) {
      return new Value(number, BigDecimal.ONE, shown);
    }

    @Override
    public int compareTo(Value other) {
      return dividend.multiply(other.divisor).compareTo(other.dividend.multiply(divisor));
    }
  }

  private record Ranked(BonusSubject subject, Value value) {}

  static void pay(TeamRule.RankAwards rule, Crew crew, BonusSheet sheet) {
    new RankPay(rule, sheet).pay(crew);
  }

  private void pay(Crew crew) {
    TreeMap<Value, List<Ranked>> byValue = new TreeMap<>();
    for (BonusSubject subject : crew.meant()) {
      Optional<Value> value = value(subject);
      Message refusal = value
          .map(found -> Message.of("bonus.rank.not-above-zero", title(), found.shown()))
          .orElseGet(() -> Message.of("bonus.rank.no-value", title()));
      if (value
          .filter(found -> rule.by().lowestFirst() || found.dividend().signum() > 0)
          .isPresent()) {
        byValue
            .computeIfAbsent(value.get(), same -> new ArrayList<>())
            .add(new Ranked(subject, value.get()));
      } else {
        sheet.pay(subject.agent(), BonusShare.nothing(rule, Severity.INFO, subject, refusal));
      }
    }
    var ranked = rule.by().lowestFirst() ? byValue : byValue.descendingMap();
    Places.award(ranked.values(), rule.places(), one -> one.subject().agent().value())
        .forEach(award -> sheet.pay(award.winner().subject().agent(), line(award, crew)));
  }

  private BonusShare line(Places.Award<Ranked> award, Crew crew) {
    Ranked winner = award.winner();
    Message message = award.tied() == 1
        ? Message.of("bonus.rank", title(), winner.value().shown(), award.place(), award.share())
        : Message.of(
            "bonus.rank.tied",
            title(),
            winner.value().shown(),
            award.place(),
            award.tied(),
            award.shared(),
            award.share());
    return BonusShare.line(
        LineKind.AWARD,
        award.share(),
        rule,
        message,
        winner.subject(),
        sheet.context(),
        crew.evidence());
  }

  private Message title() {
    return switch (rule.by().source()) {
      case NET_SALES -> Message.of("bonus.metric.net-sales");
      case SCORE -> Message.of("bonus.metric.score");
      case PARCELS -> Message.of("bonus.metric.parcels");
      case FIGURE -> Message.of("bonus.metric.figure", rule.by().figure());
    };
  }

  private Optional<Value> value(BonusSubject subject) {
    return switch (rule.by().source()) {
      case NET_SALES -> Optional.of(Value.of(subject.netSales().getAmount(), subject.netSales()));
      case SCORE -> subject.score().map(score -> Value.of(score, Amounts.plain(score)));
      case PARCELS -> subject.parcels().map(count -> Value.of(BigDecimal.valueOf(count), count));
      case FIGURE ->
        Optional.ofNullable(subject.figures().get(rule.by().figure()))
            .filter(Ratio::isDefined)
            .map(RankPay::value);
    };
  }

  private static Value value(Ratio ratio) {
    return new Value(
        BigDecimal.valueOf(ratio.numerator()),
        BigDecimal.valueOf(ratio.denominator()),
        ratio.toString());
  }
}
