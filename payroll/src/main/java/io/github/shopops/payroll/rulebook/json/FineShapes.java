package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.LENGTH;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.Choice;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.fine.FineRule;
import io.github.shopops.payroll.fine.Gravity;
import io.github.shopops.payroll.fine.MonthlySurcharge;
import io.github.shopops.payroll.fine.Tariff;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.incident.Stage;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

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
        .optional("surcharge", surcharge(clause), FinePolicy::surcharge, (b, s) -> b.surcharge(s))
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
                .optional("points", WHOLE, points -> points.isStated() ? null : points.least())
                .optional("least", WHOLE, points -> points.isStated() ? points.least() : null)
                .optional("most", WHOLE, points -> points.isStated() ? points.most() : null)
                .part("gravity", choice(Gravity.class), Tariff.Points::gravity)
                .usually("makesGood", YES_NO, false, Tariff.Points::makesGood)
                .make(FineShapes::points))
        .shape();
  }

  /** A fixed number is written as such, one that a manager states by its bounds. */
  private static Tariff.Points points(Parts parts) {
    @Nullable Integer points = parts.orNull("points");
    @Nullable Integer least = parts.orNull("least");
    @Nullable Integer most = parts.orNull("most");
    boolean makesGood = parts.orElse("makesGood", false);
    if (points != null && least == null && most == null) {
      return new Tariff.Points(points, points, parts.get("gravity"), makesGood);
    } else if (points == null && least != null && most != null) {
      return new Tariff.Points(least, most, parts.get("gravity"), makesGood);
    }
    throw new IllegalArgumentException("A tariff has either 'points' or both 'least' and 'most'");
  }

  private static Shape<ImmutableSortedMap<Gravity, Integer>> counts() {
    Parts.Fields<ImmutableSortedMap<Gravity, Integer>> fields = Parts.of();
    for (Gravity gravity : Gravity.values()) {
      fields.optional(gravity.code(), WHOLE, counts -> counts.get(gravity));
    }
    return fields.make(parts -> {
      ImmutableSortedMap.Builder<Gravity, Integer> counts = ImmutableSortedMap.naturalOrder();
      for (Gravity gravity : Gravity.values()) {
        @Nullable Integer count = parts.orNull(gravity.code());
        if (count != null) {
          counts.put(gravity, count);
        }
      }
      return counts.buildOrThrow();
    });
  }

  private static Shape<MonthlySurcharge> surcharge(Shape<Clause> clause) {
    return Parts.<MonthlySurcharge>of()
        .part("clause", clause, MonthlySurcharge::clause)
        .part("from", counts(), MonthlySurcharge::from)
        .part("points", WHOLE, MonthlySurcharge::points)
        .make(parts ->
            new MonthlySurcharge(parts.get("clause"), parts.get("from"), parts.get("points")));
  }

  private static Shape<Tariff.Step> step(Shape<Money> amount) {
    return Parts.<Tariff.Step>of()
        .part("atLeast", LENGTH, Tariff.Step::atLeast)
        .part("amount", amount, Tariff.Step::amount)
        .make(parts -> new Tariff.Step(parts.get("atLeast"), parts.get("amount")));
  }
}
