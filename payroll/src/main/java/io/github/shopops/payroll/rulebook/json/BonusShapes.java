package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.payroll.rulebook.json.Scalars.RATE;
import static io.github.shopops.payroll.rulebook.json.Scalars.YES_NO;
import static io.github.shopops.payroll.rulebook.json.Scalars.set;

import io.github.shopops.core.clause.Clause;
import io.github.shopops.payroll.bonus.BonusPlan;
import io.github.shopops.payroll.bonus.BonusRule;
import java.time.ZoneId;
import org.joda.money.Money;

/** How bonus plans look in JSON. */
final class BonusShapes {
  private BonusShapes() {}

  static Shape<BonusPlan> plan(ZoneId zone, Shape<Money> amount, Shape<Clause> clause) {
    return ObjectShape.<BonusPlan, BonusPlan.Builder>of(
            () -> BonusPlan.builder().zone(zone))
        .field("rules", rule(amount, clause).list(), BonusPlan::rules, (b, rules) -> b.rules(rules))
        .shape(BonusPlan.Builder::build);
  }

  private static Shape<BonusRule> rule(Shape<Money> amount, Shape<Clause> clause) {
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
            "mentor-awards",
            BonusRule.MentorAwards.class,
            Parts.<BonusRule.MentorAwards>of()
                .part("clause", clause, BonusRule.MentorAwards::clause)
                .part("places", amount.list(), BonusRule.MentorAwards::places)
                .make(
                    parts -> new BonusRule.MentorAwards(parts.get("clause"), parts.get("places"))))
        .shape();
  }
}
