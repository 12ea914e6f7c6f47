package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.RATE;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.map;
import static io.github.shopops.core.json.Scalars.set;
import static io.github.shopops.payroll.rulebook.json.BonusShapes.meant;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.Choice;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.payroll.bonus.BonusRule;
import io.github.shopops.payroll.bonus.Metric;
import io.github.shopops.payroll.bonus.Scope;
import io.github.shopops.payroll.bonus.TeamRule;
import org.joda.money.Money;

/** How what depends on several people looks in JSON. */
final class TeamShapes {
  private static final Shape<Metric> METRIC = Parts.<Metric>of()
      .part("source", choice(Metric.Source.class), Metric::source)
      .usually("figure", TEXT, "", Metric::figure)
      .usually("lowestFirst", YES_NO, false, Metric::lowestFirst)
      .make(parts -> new Metric(
          parts.get("source"),
          parts.orElse("figure", ""),
          parts.<Boolean>orElse("lowestFirst", false)));

  private TeamShapes() {}

  static void addTo(Choice.Cases<BonusRule> rules, Shape<Money> amount, Shape<Clause> clause) {
    rules
        .when("mean-sales", TeamRule.Mean.class, mean(clause))
        .when("pool", TeamRule.Pool.class, pool(amount, clause))
        .when("rank-awards", TeamRule.RankAwards.class, ranks(amount, clause))
        .when("target", TeamRule.Target.class, target(amount, clause))
        .when("supervisor-share", TeamRule.SupervisorShare.class, supervisor(clause));
  }

  private static <T extends TeamRule> Parts.Fields<T> together(Shape<Clause> clause) {
    return BonusShapes.<T>meant(clause).part("scope", choice(Scope.class), TeamRule::scope);
  }

  private static Shape<TeamRule.Mean> mean(Shape<Clause> clause) {
    return TeamShapes.<TeamRule.Mean>together(clause)
        .part("posts", set(TEXT), TeamRule.Mean::posts)
        .part("rate", RATE, TeamRule.Mean::rate)
        .make(parts -> new TeamRule.Mean(
            parts.get("clause"),
            meant(parts),
            parts.get("scope"),
            parts.get("posts"),
            parts.get("rate")));
  }

  private static Shape<TeamRule.Pool> pool(Shape<Money> amount, Shape<Clause> clause) {
    return TeamShapes.<TeamRule.Pool>together(clause)
        .part("fund", fund(amount), TeamRule.Pool::fund)
        .usually("byPost", map(RATE), ImmutableMap.of(), TeamRule.Pool::byPost)
        .part("unscored", choice(TeamRule.Unscored.class), TeamRule.Pool::unscored)
        .make(parts -> new TeamRule.Pool(
            parts.get("clause"),
            meant(parts),
            parts.get("scope"),
            parts.get("fund"),
            parts.orElse("byPost", ImmutableMap.of()),
            parts.get("unscored")));
  }

  private static Shape<TeamRule.Fund> fund(Shape<Money> amount) {
    return Choice.<TeamRule.Fund>of()
        .when(
            "fixed",
            TeamRule.FixedFund.class,
            Parts.<TeamRule.FixedFund>of()
                .part("amount", amount, TeamRule.FixedFund::amount)
                .make(parts -> new TeamRule.FixedFund(parts.get("amount"))))
        .when(
            "sales",
            TeamRule.SalesFund.class,
            CommissionShapes.schedule(amount)
                .as(TeamRule.SalesFund::new, TeamRule.SalesFund::schedule))
        .shape();
  }

  private static Shape<TeamRule.RankAwards> ranks(Shape<Money> amount, Shape<Clause> clause) {
    return TeamShapes.<TeamRule.RankAwards>together(clause)
        .part("by", METRIC, TeamRule.RankAwards::by)
        .part("places", amount.list(), TeamRule.RankAwards::places)
        .make(parts -> new TeamRule.RankAwards(
            parts.get("clause"),
            meant(parts),
            parts.get("scope"),
            parts.get("by"),
            parts.get("places")));
  }

  private static Shape<TeamRule.Target> target(Shape<Money> amount, Shape<Clause> clause) {
    return TeamShapes.<TeamRule.Target>together(clause)
        .part("target", amount, TeamRule.Target::target)
        .part("amount", amount, TeamRule.Target::amount)
        .part("split", YES_NO, TeamRule.Target::split)
        .make(parts -> new TeamRule.Target(
            parts.get("clause"),
            meant(parts),
            parts.get("scope"),
            parts.get("target"),
            parts.get("amount"),
            parts.<Boolean>get("split")));
  }

  private static Shape<TeamRule.SupervisorShare> supervisor(Shape<Clause> clause) {
    return TeamShapes.<TeamRule.SupervisorShare>together(clause)
        .part("of", choice(TeamRule.ShareOf.class), TeamRule.SupervisorShare::of)
        .part("rate", RATE, TeamRule.SupervisorShare::rate)
        .make(parts -> new TeamRule.SupervisorShare(
            parts.get("clause"),
            meant(parts),
            parts.get("scope"),
            parts.get("of"),
            parts.get("rate")));
  }
}
