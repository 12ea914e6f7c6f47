package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.RATE;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.map;
import static io.github.shopops.core.json.Scalars.set;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.Choice;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.payroll.bonus.BonusPlan;
import io.github.shopops.payroll.bonus.BonusRule;
import io.github.shopops.payroll.payslip.Eligibility;
import io.github.shopops.payroll.payslip.Standing;
import java.time.ZoneId;
import org.joda.money.Money;

/** How bonus plans look in JSON. */
final class BonusShapes {
  /** Whom a rule is meant for; what it does not ask is left out. */
  static final Shape<Eligibility> ELIGIBILITY = Parts.<Eligibility>of()
      .usually("posts", set(TEXT), ImmutableSet.of(), Eligibility::posts)
      .usually("standings", set(choice(Standing.class)), ImmutableSet.of(), Eligibility::standings)
      .usually("wholeMonth", YES_NO, false, Eligibility::wholeMonth)
      .make(parts -> new Eligibility(
          parts.orElse("posts", ImmutableSet.of()),
          parts.orElse("standings", ImmutableSet.of()),
          parts.<Boolean>orElse("wholeMonth", false)));

  private BonusShapes() {}

  static Shape<BonusPlan> plan(ZoneId zone, Shape<Money> amount, Shape<Clause> clause) {
    Clause usual = BonusPlan.builder().zone(zone).build().awards();
    return ObjectShape.<BonusPlan, BonusPlan.Builder>of(
            () -> BonusPlan.builder().zone(zone))
        .field("rules", rule(amount, clause).list(), BonusPlan::rules, (b, rules) -> b.rules(rules))
        .usually("awards", clause, usual, BonusPlan::awards, (b, awards) -> b.awards(awards))
        .shape(BonusPlan.Builder::build);
  }

  private static Shape<BonusRule> rule(Shape<Money> amount, Shape<Clause> clause) {
    Choice.Cases<BonusRule> rules = own(amount, clause);
    PerformanceShapes.addTo(rules, amount, clause);
    TeamShapes.addTo(rules, amount, clause);
    return rules.shape();
  }

  /** The components that every rule has that says whom it is meant for. */
  static <T extends BonusRule> Parts.Fields<T> meant(Shape<Clause> clause) {
    return Parts.<T>of()
        .part("clause", clause, BonusRule::clause)
        .usually("eligibility", ELIGIBILITY, Eligibility.EVERYBODY, BonusRule::eligibility);
  }

  /** Reads whom a rule is meant for. */
  static Eligibility meant(Parts parts) {
    return parts.orElse("eligibility", Eligibility.EVERYBODY);
  }

  private static Choice.Cases<BonusRule> own(Shape<Money> amount, Shape<Clause> clause) {
    return Choice.<BonusRule>of()
        .when(
            "team-score",
            BonusRule.TeamScore.class,
            Parts.<BonusRule.TeamScore>of()
                .part("clause", clause, BonusRule.TeamScore::clause)
                .part("rate", RATE, BonusRule.TeamScore::rate)
                .make(parts -> new BonusRule.TeamScore(parts.get("clause"), parts.get("rate"))))
        .when(
            "full-attendance",
            BonusRule.FullAttendance.class,
            Parts.<BonusRule.FullAttendance>of()
                .part("clause", clause, BonusRule.FullAttendance::clause)
                .part("amount", amount, BonusRule.FullAttendance::amount)
                .part("spoiledBy", set(FineShapes.KIND), BonusRule.FullAttendance::spoiledBy)
                .make(parts -> new BonusRule.FullAttendance(
                    parts.get("clause"), parts.get("amount"), parts.get("spoiledBy"))))
        .when(
            "subsidy",
            BonusRule.Subsidy.class,
            Parts.<BonusRule.Subsidy>of()
                .part("clause", clause, BonusRule.Subsidy::clause)
                .part("amount", amount, BonusRule.Subsidy::amount)
                .part("prorated", YES_NO, BonusRule.Subsidy::prorated)
                .make(parts -> new BonusRule.Subsidy(
                    parts.get("clause"), parts.get("amount"), parts.<Boolean>get("prorated"))))
        .when(
            "grade-allowance",
            BonusRule.GradeAllowance.class,
            BonusShapes.<BonusRule.GradeAllowance>meant(clause)
                .part("byGrade", map(amount), BonusRule.GradeAllowance::byGrade)
                .part("prorated", YES_NO, BonusRule.GradeAllowance::prorated)
                .make(parts -> new BonusRule.GradeAllowance(
                    parts.get("clause"),
                    meant(parts),
                    parts.get("byGrade"),
                    parts.<Boolean>get("prorated"))))
        .when(
            "mentor-awards",
            BonusRule.MentorAwards.class,
            Parts.<BonusRule.MentorAwards>of()
                .part("clause", clause, BonusRule.MentorAwards::clause)
                .part("places", amount.list(), BonusRule.MentorAwards::places)
                .make(
                    parts -> new BonusRule.MentorAwards(parts.get("clause"), parts.get("places"))));
  }
}
