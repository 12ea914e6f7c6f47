package io.github.shopops.payroll.bonus;

import static io.github.shopops.payroll.bonus.Desk.HOUSE;
import static io.github.shopops.payroll.bonus.Desk.SHANGHAI;
import static io.github.shopops.payroll.bonus.Desk.october;
import static io.github.shopops.payroll.bonus.Desk.scored;
import static io.github.shopops.payroll.bonus.Desk.yuan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.Eligibility;
import io.github.shopops.payroll.payslip.Standing;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/** One of each value type of the package. Numbers that no document names are ours. */
public final class BonusSamples {
  private static final Eligibility SUPERVISORS = Eligibility.ofPosts("supervisor");

  /** The plans of the catalogue. */
  public static final ImmutableList<BonusPlan> PRESETS = ImmutableList.of(
      BonusPlan.mural(SHANGHAI),
      BonusPlan.shift(SHANGHAI),
      BonusPlan.graded(SHANGHAI, yuan("1200.00"), yuan("1800.00")),
      BonusPlan.netshop(SHANGHAI, amounts()),
      BonusPlan.department(SHANGHAI, Rate.percent("0.5")),
      BonusPlan.annual(SHANGHAI, tiers(), ImmutableMap.of()),
      BonusPlan.kpi(SHANGHAI, yuan("800.00")));

  /** A plan of a house's own with every kind of rule that no preset has. */
  public static final BonusPlan HOUSE_PLAN = BonusPlan.builder()
      .zone(SHANGHAI)
      .addRules(
          new PerformanceRule.Piecework(HOUSE, Eligibility.EVERYBODY, Rate.percent("0.8")),
          new TeamRule.Pool(
              HOUSE,
              new Eligibility(SUPERVISORS.posts(), Eligibility.EVERYBODY.standings(), true),
              Scope.TEAM,
              new TeamRule.FixedFund(yuan("1000.00")),
              ImmutableMap.of("pre-sale", Rate.percent("70"), "after-sale", Rate.percent("30")),
              TeamRule.Unscored.EQUAL),
          ranks(Metric.NET_SALES),
          ranks(Metric.lowest("K8")),
          new TeamRule.Target(
              HOUSE, Eligibility.EVERYBODY, Scope.SHOP, yuan("100000.00"), yuan("500.00"), true),
          new TeamRule.SupervisorShare(
              HOUSE, SUPERVISORS, Scope.TEAM, TeamRule.ShareOf.BONUSES, Rate.percent("10")))
      .awards(HOUSE)
      .build();

  private BonusSamples() {}

  /**
   * Returns the samples.
   *
   * @return one of each type
   */
  public static ImmutableList<Serializable> values() {
    BonusSubject subject = scored("A017", "92.5")
        .grade("junior")
        .post("after-sale")
        .team("red")
        .standing(Standing.PROBATION)
        .monthsOnTrial(2)
        .netSales(yuan("60000.00"))
        .parcels(12)
        .putFigures("K5", new Ratio(1, 3))
        .build();
    GrantedAward award = new GrantedAward(
        "g1",
        AgentId.of("A017"),
        LocalDateTime.of(2026, 10, 5, 9, 0).atZone(SHANGHAI).toInstant(),
        yuan("88.00"),
        "a proposal that worked");
    BonusContext context = october()
        .addAwards(award)
        .averageOrder(new Ratio(60_000_000, 3_000))
        .putTeamSales("red", yuan("60000.00"))
        .shopSales(yuan("90000.00"))
        .build();
    BonusPlan pool = BonusPlan.annual(SHANGHAI, tiers(), ImmutableMap.of());
    BonusStatement statement = BonusCalculator.of(pool)
        .calculate(context, List.of(scored("A017", "92.5").build()));
    ImmutableList.Builder<Serializable> values = ImmutableList.builder();
    values.addAll(PRESETS).add(HOUSE_PLAN);
    PRESETS.forEach(plan -> values.addAll(plan.rules()));
    return values
        .addAll(HOUSE_PLAN.rules())
        .add(
            amounts(),
            new PerformanceRule.Span(Rate.percent("10"), Rate.percent("20")),
            new PerformanceRule.Gate(new BigDecimal("70"), Rate.percent("80")),
            new TeamRule.FixedFund(yuan("1000.00")),
            new TeamRule.SalesFund(tiers()),
            Metric.highest("K5"),
            subject,
            award,
            context,
            statement,
            statement.pools().get(0))
        .build();
  }

  private static NetshopBonus amounts() {
    return new NetshopBonus(yuan("1000.00"), yuan("900.00"), yuan("1200.00"), yuan("1100.00"));
  }

  private static TierSchedule tiers() {
    return TierSchedule.marginal(
        new TierSchedule.Tier(yuan("0.00"), Rate.percent("1")),
        new TierSchedule.Tier(yuan("50000.00"), Rate.percent("1.5")));
  }

  private static TeamRule.RankAwards ranks(Metric by) {
    return new TeamRule.RankAwards(
        Catalogue.clause("shop/AWARD"),
        Eligibility.EVERYBODY,
        Scope.SHOP,
        by,
        ImmutableList.of(yuan("300.00"), yuan("200.00")));
  }
}
