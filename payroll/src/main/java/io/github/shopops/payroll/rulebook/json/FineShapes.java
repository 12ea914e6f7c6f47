package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.payroll.rulebook.json.Scalars.LENGTH;
import static io.github.shopops.payroll.rulebook.json.Scalars.TEXT;
import static io.github.shopops.payroll.rulebook.json.Scalars.WHOLE;
import static io.github.shopops.payroll.rulebook.json.Scalars.YES_NO;
import static io.github.shopops.payroll.rulebook.json.Scalars.choice;

import io.github.shopops.core.clause.Clause;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.fine.FineRule;
import io.github.shopops.payroll.fine.Tariff;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.incident.Stage;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How fine policies look in JSON. */
final class FineShapes {
  static final Shape<IncidentKind> KIND = TEXT.as(IncidentKind::of, IncidentKind::code);

  private FineShapes() {}

  static Shape<FinePolicy> policy(CurrencyUnit currency, ZoneId zone, Shape<Clause> clause) {
    return ObjectShape.<FinePolicy, FinePolicy.Builder>of(
            () -> FinePolicy.builder().zone(zone).currency(currency))
        .field(
            "rules",
            rule(Scalars.amount(currency), clause).list(),
            FinePolicy::rules,
            (b, rules) -> b.rules(rules))
        .field("unknownKind", clause, FinePolicy::unknownKind, (b, c) -> b.unknownKind(c))
        .shape(FinePolicy.Builder::build);
  }

  private static Shape<FineRule> rule(Shape<Money> amount, Shape<Clause> clause) {
    return ObjectShape.<FineRule, FineRule.Builder>of(FineRule::builder)
        .field("kind", KIND, FineRule::kind, (b, kind) -> b.kind(kind))
        .field("clause", clause, FineRule::clause, (b, c) -> b.clause(c))
        .optional("over", LENGTH, FineRule::over, (b, length) -> b.over(length))
        .optional("atMost", LENGTH, FineRule::atMost, (b, length) -> b.atMost(length))
        .optional("lossAbove", amount, FineRule::lossAbove, (b, limit) -> b.lossAbove(limit))
        .optional("stage", choice(Stage.class), FineRule::stage, (b, stage) -> b.stage(stage))
        .field("tariff", tariff(amount), FineRule::tariff, (b, tariff) -> b.tariff(tariff))
        .field("forfeits", YES_NO, FineRule::forfeits, (b, forfeits) -> b.forfeits(forfeits))
        .shape(FineRule.Builder::build);
  }

  private static Shape<Tariff> tariff(Shape<Money> amount) {
    return Choice.<Tariff>of()
        .when(
            "per-occurrence",
            Tariff.PerOccurrence.class,
            Parts.<Tariff.PerOccurrence>of()
                .part("amount", amount, Tariff.PerOccurrence::amount)
                .usually("free", WHOLE, 0, Tariff.PerOccurrence::free)
                .make(parts ->
                    new Tariff.PerOccurrence(parts.get("amount"), parts.orElse("free", 0))))
        .when(
            "by-occurrence",
            Tariff.ByOccurrence.class,
            Parts.<Tariff.ByOccurrence>of()
                .part("amounts", amount.list(), Tariff.ByOccurrence::amounts)
                .make(parts -> new Tariff.ByOccurrence(parts.get("amounts"))))
        .when(
            "once-per-month",
            Tariff.OncePerMonth.class,
            Parts.<Tariff.OncePerMonth>of()
                .part("allowed", WHOLE, Tariff.OncePerMonth::allowed)
                .part("amount", amount, Tariff.OncePerMonth::amount)
                .make(parts -> new Tariff.OncePerMonth(parts.get("allowed"), parts.get("amount"))))
        .when(
            "by-steps",
            Tariff.BySteps.class,
            Parts.<Tariff.BySteps>of()
                .part("steps", step(amount).list(), Tariff.BySteps::steps)
                .make(parts -> new Tariff.BySteps(parts.get("steps"))))
        .when(
            "with-loss",
            Tariff.WithLoss.class,
            Parts.<Tariff.WithLoss>of()
                .part("fine", amount, Tariff.WithLoss::fine)
                .make(parts -> new Tariff.WithLoss(parts.get("fine"))))
        .when(
            "stated",
            Tariff.Stated.class,
            Parts.<Tariff.Stated>of().make(parts -> new Tariff.Stated()))
        .when(
            "points",
            Tariff.Points.class,
            Parts.<Tariff.Points>of()
                .part("points", WHOLE, Tariff.Points::points)
                .make(parts -> new Tariff.Points(parts.get("points"))))
        .shape();
  }

  private static Shape<Tariff.Step> step(Shape<Money> amount) {
    return Parts.<Tariff.Step>of()
        .part("atLeast", LENGTH, Tariff.Step::atLeast)
        .part("amount", amount, Tariff.Step::amount)
        .make(parts -> new Tariff.Step(parts.get("atLeast"), parts.get("amount")));
  }
}
