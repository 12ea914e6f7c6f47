package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.payroll.rulebook.json.Scalars.RATE;
import static io.github.shopops.payroll.rulebook.json.Scalars.TEXT;
import static io.github.shopops.payroll.rulebook.json.Scalars.choice;
import static io.github.shopops.payroll.rulebook.json.Scalars.set;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.payroll.commission.ClawbackPolicy;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.commission.CommissionScheme;
import io.github.shopops.payroll.payslip.LegalPolicy;
import io.github.shopops.payroll.payslip.PayGrade;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.payslip.Proration;
import java.math.RoundingMode;
import org.joda.money.Money;

/** How base pay, commission and the law look in JSON. */
final class PayShapes {
  private PayShapes() {}

  static Shape<PayPlan> pay(Shape<Money> amount, Shape<Clause> clause) {
    Shape<PayGrade> grade = Parts.<PayGrade>of()
        .part("code", TEXT, PayGrade::code)
        .usually("aliases", set(TEXT), ImmutableSet.of(), PayGrade::aliases)
        .part("base", amount, PayGrade::base)
        .make(parts -> new PayGrade(
            parts.get("code"), parts.orElse("aliases", ImmutableSet.of()), parts.get("base")));
    return ObjectShape.<PayPlan, PayPlan.Builder>of(PayPlan::builder)
        .field("clause", clause, PayPlan::clause, (b, c) -> b.clause(c))
        .field("grades", grade.list(), PayPlan::grades, (b, grades) -> b.grades(grades))
        .optional("otherBase", amount, PayPlan::otherBase, (b, base) -> b.otherBase(base))
        .field(
            "proration",
            choice(Proration.class),
            PayPlan::proration,
            (b, days) -> b.proration(days))
        .shape(PayPlan.Builder::build);
  }

  static Shape<CommissionPlan> commission(Shape<Money> amount, Shape<Clause> clause) {
    return ObjectShape.<CommissionPlan, CommissionPlan.Builder>of(CommissionPlan::builder)
        .field("clause", clause, CommissionPlan::clause, (b, c) -> b.clause(c))
        .field("scheme", scheme(amount), CommissionPlan::scheme, (b, scheme) -> b.scheme(scheme))
        .field(
            "clawback",
            choice(ClawbackPolicy.class),
            CommissionPlan::clawback,
            (b, policy) -> b.clawback(policy))
        .field(
            "rounding",
            choice(RoundingMode.class),
            CommissionPlan::rounding,
            (b, mode) -> b.rounding(mode))
        .optional("draw", amount, CommissionPlan::draw, (b, draw) -> b.draw(draw))
        .shape(CommissionPlan.Builder::build);
  }

  static Shape<LegalPolicy> law(Shape<Clause> clause) {
    return LawShapes.version(clause).list().as(LegalPolicy::new, LegalPolicy::versions);
  }

  private static Shape<CommissionScheme> scheme(Shape<Money> amount) {
    Shape<ImmutableList<TierSchedule.Tier>> tiers = tiers(amount);
    return Choice.<CommissionScheme>of()
        .when(
            "flat",
            CommissionScheme.Flat.class,
            Parts.<CommissionScheme.Flat>of()
                .part("rate", RATE, CommissionScheme.Flat::rate)
                .make(parts -> new CommissionScheme.Flat(parts.get("rate"))))
        .when(
            "tiered",
            CommissionScheme.Tiered.class,
            Parts.<CommissionScheme.Tiered>of()
                .part(
                    "mode",
                    choice(TierSchedule.Mode.class),
                    tiered -> tiered.schedule().mode())
                .part("tiers", tiers, tiered -> tiered.schedule().tiers())
                .make(parts -> new CommissionScheme.Tiered(
                    new TierSchedule(parts.get("mode"), parts.get("tiers")))))
        .shape();
  }

  /** Tiers with rising thresholds; one that does not rise would overlap the band before it. */
  static Shape<ImmutableList<TierSchedule.Tier>> tiers(Shape<Money> amount) {
    Shape<ImmutableList<TierSchedule.Tier>> any = Parts.<TierSchedule.Tier>of()
        .part("from", amount, TierSchedule.Tier::from)
        .part("rate", RATE, TierSchedule.Tier::rate)
        .make(parts -> new TierSchedule.Tier(parts.get("from"), parts.get("rate")))
        .list();
    return Shape.of(
        place -> {
          ImmutableList<TierSchedule.Tier> tiers = any.read(place);
          for (int i = 1; i < tiers.size(); i++) {
            Money before = tiers.get(i - 1).from();
            if (!tiers.get(i).from().isGreaterThan(before)) {
              Place from = place.items().get(i).field("from");
              throw from.refused(
                  Message.of("json.tier", from.path(), tiers.get(i).from(), before));
            }
          }
          return tiers;
        },
        any::write);
  }
}
