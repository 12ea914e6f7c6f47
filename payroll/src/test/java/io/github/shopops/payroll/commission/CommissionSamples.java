package io.github.shopops.payroll.commission;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.Eligibility;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.Standing;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One of each value type of commission, with everything stated that can be. */
public final class CommissionSamples {
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final AgentId AGENT = AgentId.of("A001");
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private CommissionSamples() {}

  /**
   * Returns the samples.
   *
   * @return one of each public value type
   */
  public static ImmutableList<Serializable> values() {
    Accelerator.Step step = new Accelerator.Step(BigDecimal.valueOf(80), Rate.percent("90"));
    TeamMember member = member();
    CommissionTeam team = CommissionTeam.builder()
        .name("甲")
        .addMembers(member)
        .score(BigDecimal.valueOf(95))
        .attainment(new Ratio(9, 10))
        .build();
    CommissionInput input = CommissionInput.builder(AGENT, OCTOBER, YUAN)
        .credited(member.net())
        .score(BigDecimal.valueOf(90))
        .attainment(new Ratio(4, 5))
        .attained(Money.of(YUAN, 20_000))
        .team(team)
        .post("pre-sale")
        .build();
    return ImmutableList.<Serializable>builder()
        .addAll(plans())
        .add(step)
        .add(new Accelerator.Steps(Accelerator.Measure.SCORE, ImmutableList.of(step)))
        .add(new Accelerator.Proportional(Accelerator.Measure.ATTAINMENT))
        .add(new Threshold(Money.of(YUAN, 10_000), Threshold.Reach.EXCESS))
        .add(Holdback.ofMonths(Rate.percent("10"), 2))
        .add(new CommissionScheme.TeamRate(table()))
        .add(new CommissionScheme.Sum(ImmutableList.of(new CommissionScheme.Flat(Rate.ONE))))
        .add(member, team, input, terms(), terms().teamShare().orElseThrow())
        .add(closed())
        .add(CommissionCalculator.of(plans().get(0)).calculate(input))
        .build();
  }

  /**
   * Returns plans in which everything stands that a plan can say: each own, and the team's.
   *
   * @return two plans
   */
  public static ImmutableList<CommissionPlan> plans() {
    CommissionPlan own = CommissionPlan.builder()
        .clause(Catalogue.clause("netshop/C3"))
        .eligibility(
            new Eligibility(ImmutableSet.of("pre-sale"), ImmutableSet.of(Standing.CONFIRMED), true))
        .threshold(new Threshold(Money.of(YUAN, 10_000), Threshold.Reach.EVERYTHING))
        .scheme(new CommissionScheme.Sum(ImmutableList.of(
            new CommissionScheme.Tiered(table()), new CommissionScheme.TeamRate(table()))))
        .accelerator(new Accelerator.Proportional(Accelerator.Measure.SCORE))
        .share(Rate.percent("60"))
        .cap(Money.of(YUAN, 5_000))
        .clawback(ClawbackPolicy.TRUE_UP)
        .guarantee(Money.of(YUAN, 300))
        .holdback(Holdback.ofDays(Rate.percent("10"), 15))
        .build();
    CommissionPlan team = CommissionPlan.builder()
        .clause(Catalogue.clause("annual/C6"))
        .scheme(new CommissionScheme.Flat(Rate.percent("0.5")))
        .threshold(new Threshold(Money.of(YUAN, 10_000), Threshold.Reach.EXCESS))
        .accelerator(new Accelerator.Steps(
            Accelerator.Measure.ATTAINMENT,
            ImmutableList.of(
                new Accelerator.Step(new BigDecimal("0.8"), Rate.percent("90")),
                new Accelerator.Step(BigDecimal.ONE, Rate.ONE))))
        .teamSplit(TeamSplit.OWN_SALES)
        .draw(Money.of(YUAN, 300))
        .holdback(Holdback.ofMonths(Rate.percent("10"), 2))
        .build();
    return ImmutableList.of(own, team);
  }

  /**
   * Returns a closed month of the team's plan, with a part still held.
   *
   * @return the closed month
   */
  public static ClosedCommission closed() {
    return new ClosedCommission(
        AGENT,
        OCTOBER,
        Money.of(YUAN, 120_000),
        Money.of(YUAN, 100),
        Money.of(YUAN, 1_000),
        Money.of(YUAN, 10),
        Money.of(YUAN, 5),
        plans().get(1),
        terms());
  }

  private static CommissionTerms terms() {
    return CommissionTerms.builder()
        .score(new BigDecimal("89.5"))
        .attainment(new Ratio(4, 5))
        .teamSales(Money.of(YUAN, 120_000))
        .attained(Money.of(YUAN, 20_000))
        .teamShare(
            new CommissionTerms.TeamShare("甲", new BigDecimal("60000"), new BigDecimal("120000.5")))
        .build();
  }

  private static TeamMember member() {
    return TeamMember.builder()
        .agent(AGENT)
        .net(Money.of(YUAN, 60_000))
        .score(BigDecimal.valueOf(90))
        .weight(BigDecimal.ONE)
        .post("pre-sale")
        .standing(Standing.PROBATION)
        .share(new MonthShare(11, 31))
        .build();
  }

  private static TierSchedule table() {
    return TierSchedule.wholeAmount(
        new TierSchedule.Tier(Money.zero(YUAN), Rate.percent("0.2")),
        new TierSchedule.Tier(Money.of(YUAN, 300_000), Rate.percent("0.3")));
  }
}
