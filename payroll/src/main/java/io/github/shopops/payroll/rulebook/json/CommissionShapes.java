package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.DECIMAL;
import static io.github.shopops.core.json.Scalars.RATE;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.choice;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.json.Choice;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.payroll.commission.Accelerator;
import io.github.shopops.payroll.commission.ClawbackPolicy;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.commission.CommissionScheme;
import io.github.shopops.payroll.commission.CommissionTerms;
import io.github.shopops.payroll.commission.Holdback;
import io.github.shopops.payroll.commission.TeamSplit;
import io.github.shopops.payroll.commission.Threshold;
import io.github.shopops.payroll.payslip.Eligibility;
import java.math.RoundingMode;
import org.joda.money.Money;

/** How commission plans, and what closed months keep of them, look in JSON. */
final class CommissionShapes {
  private CommissionShapes() {}

  static Shape<CommissionPlan> plan(Shape<Money> amount, Shape<Clause> clause) {
    return ObjectShape.<CommissionPlan, CommissionPlan.Builder>of(CommissionPlan::builder)
        .field("clause", clause, CommissionPlan::clause, (b, c) -> b.clause(c))
        .usually(
            "eligibility",
            BonusShapes.ELIGIBILITY,
            Eligibility.EVERYBODY,
            CommissionPlan::eligibility,
            (b, who) -> b.eligibility(who))
        .optional(
            "threshold",
            threshold(amount),
            CommissionPlan::threshold,
            (b, threshold) -> b.threshold(threshold))
        .field("scheme", scheme(amount), CommissionPlan::scheme, (b, scheme) -> b.scheme(scheme))
        .optional(
            "accelerator",
            accelerator(),
            CommissionPlan::accelerator,
            (b, accelerator) -> b.accelerator(accelerator))
        .usually("share", RATE, Rate.ONE, CommissionPlan::share, (b, share) -> b.share(share))
        .optional(
            "teamSplit",
            choice(TeamSplit.class),
            CommissionPlan::teamSplit,
            (b, split) -> b.teamSplit(split))
        .optional("cap", amount, CommissionPlan::cap, (b, cap) -> b.cap(cap))
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
        .optional("guarantee", amount, CommissionPlan::guarantee, (b, least) -> b.guarantee(least))
        .optional(
            "holdback", holdback(), CommissionPlan::holdback, (b, holdback) -> b.holdback(holdback))
        .shape(CommissionPlan.Builder::build);
  }

  static Shape<CommissionTerms> terms(Shape<Money> amount) {
    Shape<CommissionTerms.TeamShare> share = Parts.<CommissionTerms.TeamShare>of()
        .part("team", TEXT, CommissionTerms.TeamShare::team)
        .part("weight", DECIMAL, CommissionTerms.TeamShare::weight)
        .part("weights", DECIMAL, CommissionTerms.TeamShare::weights)
        .make(parts -> new CommissionTerms.TeamShare(
            parts.get("team"), parts.get("weight"), parts.get("weights")));
    return ObjectShape.<CommissionTerms, CommissionTerms.Builder>of(CommissionTerms::builder)
        .optional("score", DECIMAL, CommissionTerms::score, (b, score) -> b.score(score))
        .optional(
            "attainment",
            KpiShapes.RATIO,
            CommissionTerms::attainment,
            (b, part) -> b.attainment(part))
        .optional("teamSales", amount, CommissionTerms::teamSales, (b, sales) -> b.teamSales(sales))
        .optional("attained", amount, CommissionTerms::attained, (b, sales) -> b.attained(sales))
        .optional("teamShare", share, CommissionTerms::teamShare, (b, part) -> b.teamShare(part))
        .shape(CommissionTerms.Builder::build);
  }

  private static Shape<Threshold> threshold(Shape<Money> amount) {
    return Parts.<Threshold>of()
        .part("volume", amount, Threshold::volume)
        .part("reach", choice(Threshold.Reach.class), Threshold::reach)
        .make(parts -> new Threshold(parts.get("volume"), parts.get("reach")));
  }

  private static Shape<Accelerator> accelerator() {
    Shape<Accelerator.Measure> measure = choice(Accelerator.Measure.class);
    Shape<Accelerator.Step> step = Parts.<Accelerator.Step>of()
        .part("from", DECIMAL, Accelerator.Step::from)
        .part("multiplier", RATE, Accelerator.Step::multiplier)
        .make(parts -> new Accelerator.Step(parts.get("from"), parts.get("multiplier")));
    return Choice.<Accelerator>of()
        .when(
            "steps",
            Accelerator.Steps.class,
            Parts.<Accelerator.Steps>of()
                .part("measure", measure, Accelerator.Steps::measure)
                .part("steps", step.list(), Accelerator.Steps::steps)
                .make(parts -> new Accelerator.Steps(parts.get("measure"), parts.get("steps"))))
        .when(
            "proportional",
            Accelerator.Proportional.class,
            Parts.<Accelerator.Proportional>of()
                .part("measure", measure, Accelerator.Proportional::measure)
                .make(parts -> new Accelerator.Proportional(parts.get("measure"))))
        .shape();
  }

  private static Shape<Holdback> holdback() {
    return Parts.<Holdback>of()
        .part("share", RATE, Holdback::share)
        .usually("months", WHOLE, 0, Holdback::months)
        .usually("days", WHOLE, 0, Holdback::days)
        .make(parts -> new Holdback(
            parts.get("share"),
            parts.<Integer>orElse("months", 0),
            parts.<Integer>orElse("days", 0)));
  }

  private static Shape<CommissionScheme> scheme(Shape<Money> amount) {
    Shape<CommissionScheme> part = simple(amount).shape();
    return simple(amount)
        .when(
            "sum",
            CommissionScheme.Sum.class,
            Parts.<CommissionScheme.Sum>of()
                .part("parts", part.list(), CommissionScheme.Sum::parts)
                .make(parts -> new CommissionScheme.Sum(parts.get("parts"))))
        .shape();
  }

  private static Choice.Cases<CommissionScheme> simple(Shape<Money> amount) {
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
            schedule(amount).as(CommissionScheme.Tiered::new, CommissionScheme.Tiered::schedule))
        .when(
            "team-rate",
            CommissionScheme.TeamRate.class,
            Parts.<CommissionScheme.TeamRate>of()
                .part("tiers", tiers(amount), rate -> rate.schedule().tiers())
                .make(parts -> new CommissionScheme.TeamRate(
                    new TierSchedule(TierSchedule.Mode.WHOLE_AMOUNT, parts.get("tiers")))));
  }

  /** Bands with their rates, and what the rates are of. */
  static Shape<TierSchedule> schedule(Shape<Money> amount) {
    return Parts.<TierSchedule>of()
        .part("mode", choice(TierSchedule.Mode.class), TierSchedule::mode)
        .part("tiers", tiers(amount), TierSchedule::tiers)
        .make(parts -> new TierSchedule(parts.get("mode"), parts.get("tiers")));
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
