package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.DECIMAL;
import static io.github.shopops.core.json.Scalars.RATE;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.map;
import static io.github.shopops.payroll.rulebook.json.BonusShapes.meant;

import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.Choice;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.payroll.bonus.BonusRule;
import io.github.shopops.payroll.bonus.PerformanceRule;
import io.github.shopops.payroll.payslip.Eligibility;
import org.joda.money.Money;

/** How performance pay looks in JSON. */
final class PerformanceShapes {
  private static final Shape<PerformanceRule.Span> SPAN = Parts.<PerformanceRule.Span>of()
      .part("low", RATE, PerformanceRule.Span::low)
      .part("high", RATE, PerformanceRule.Span::high)
      .make(parts -> new PerformanceRule.Span(parts.get("low"), parts.get("high")));

  private static final Shape<PerformanceRule.Gate> GATE = Parts.<PerformanceRule.Gate>of()
      .part("from", DECIMAL, PerformanceRule.Gate::from)
      .part("rate", RATE, PerformanceRule.Gate::rate)
      .make(parts -> new PerformanceRule.Gate(parts.get("from"), parts.get("rate")));

  private PerformanceShapes() {}

  static void addTo(Choice.Cases<BonusRule> rules, Shape<Money> amount, Shape<Clause> clause) {
    rules
        .when(
            "performance-share",
            PerformanceRule.Share.class,
            BonusShapes.<PerformanceRule.Share>meant(clause)
                .part("byGrade", map(SPAN), PerformanceRule.Share::byGrade)
                .make(parts -> new PerformanceRule.Share(
                    parts.get("clause"), meant(parts), parts.get("byGrade"))))
        .when(
            "performance-pay",
            PerformanceRule.Pay.class,
            BonusShapes.<PerformanceRule.Pay>meant(clause)
                .part("amount", amount, PerformanceRule.Pay::amount)
                .part("prorated", YES_NO, PerformanceRule.Pay::prorated)
                .make(parts -> new PerformanceRule.Pay(
                    parts.get("clause"),
                    meant(parts),
                    parts.get("amount"),
                    parts.<Boolean>get("prorated"))))
        .when("gated-pay", PerformanceRule.Gated.class, gated(amount, clause))
        .when(
            "piecework",
            PerformanceRule.Piecework.class,
            BonusShapes.<PerformanceRule.Piecework>meant(clause)
                .part("rate", RATE, PerformanceRule.Piecework::rate)
                .make(parts -> new PerformanceRule.Piecework(
                    parts.get("clause"), meant(parts), parts.get("rate"))));
  }

  /** Every post that the rule is meant for has an amount. */
  private static Shape<PerformanceRule.Gated> gated(Shape<Money> amount, Shape<Clause> clause) {
    Shape<PerformanceRule.Gated> rule = BonusShapes.<PerformanceRule.Gated>meant(clause)
        .part("byPost", map(amount), PerformanceRule.Gated::byPost)
        .part("gates", GATE.list(), PerformanceRule.Gated::gates)
        .optional("months", WHOLE, PerformanceRule.Gated::months)
        .make(parts -> new PerformanceRule.Gated(
            parts.get("clause"),
            meant(parts),
            parts.get("byPost"),
            parts.get("gates"),
            parts.orNull("months")));
    return Shape.of(
        place -> {
          Eligibility meant = place
              .optional("eligibility")
              .map(BonusShapes.ELIGIBILITY::read)
              .orElse(Eligibility.EVERYBODY);
          meant.posts().forEach(place.field("byPost")::checkField);
          return rule.read(place);
        },
        rule::write);
  }
}
