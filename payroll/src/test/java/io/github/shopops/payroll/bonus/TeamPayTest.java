package io.github.shopops.payroll.bonus;

import static io.github.shopops.payroll.bonus.Desk.HOUSE;
import static io.github.shopops.payroll.bonus.Desk.SHANGHAI;
import static io.github.shopops.payroll.bonus.Desk.agent;
import static io.github.shopops.payroll.bonus.Desk.amounts;
import static io.github.shopops.payroll.bonus.Desk.findings;
import static io.github.shopops.payroll.bonus.Desk.october;
import static io.github.shopops.payroll.bonus.Desk.pay;
import static io.github.shopops.payroll.bonus.Desk.plan;
import static io.github.shopops.payroll.bonus.Desk.scored;
import static io.github.shopops.payroll.bonus.Desk.sentence;
import static io.github.shopops.payroll.bonus.Desk.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.Eligibility;
import io.github.shopops.payroll.payslip.MonthShare;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The supervisors' rates and the targets are ours: no document names them. */
class TeamPayTest {
  private static final BonusPlan DEPARTMENT = BonusPlan.department(SHANGHAI, Rate.percent("0.5"));
  private static final Eligibility SUPERVISORS = Eligibility.ofPosts("supervisor");

  private static BonusSubject.Builder seller(String id, String sales) {
    return agent(id).post("pre-sale").netSales(yuan(sales));
  }

  @ParameterizedTest(name = "C4 mean of {0} and {1} by 0.5 % at a score of {2}: {3}")
  @CsvSource({
    "60000.00, 80000.00, 90, 315.00", // 70 000.00 × 0.005 × 0.9
    "60000.00, 80000.01, 90, 315.00", // 315.0000225
    "60000.00, 80000.00, 100, 350.00",
    "0.00, 0.00, 90, 0.00",
    "-90000.00, 60000.00, 90, 0.00", // more returned than sold
    "60000.00, 80000.00, -1, 0.00",
    "1.00, 4.00, 80, 0.01" // 2.50 × 0.004
  })
  void department_C4_supervisor(String one, String other, String score, String expected) {
    BonusStatement statement = pay(
        DEPARTMENT,
        seller("A1", one).build(),
        seller("A2", other).build(),
        agent("A3")
            .post("all-round")
            .netSales(yuan("99999.00"))
            .parcels(0)
            .score(new BigDecimal("90"))
            .build(),
        scored("A9", score).post("supervisor").netSales(yuan("77777.00")).build());
    assertThat(amounts(statement, "A9")).isEqualTo(expected);
  }

  @Test
  void department_C4_supervisor_meanIsNotRounded() {
    // 100.00 ÷ 3 × 0.3 × 1.0 = 10.00; a mean rounded to 33.33 would pay 9.999, a mean of 33.34
    // 10.002
    BonusStatement statement = pay(
        BonusPlan.department(SHANGHAI, Rate.percent("30")),
        seller("A1", "50.00").build(),
        seller("A2", "25.00").build(),
        seller("A3", "25.00").build(),
        scored("A9", "100").post("supervisor").build());
    assertThat(amounts(statement, "A9")).isEqualTo("10.00");
    assertThat(sentence(statement, "A9"))
        .isEqualTo("Net sales of 100.00 ÷ 3 agents × 30 % × score 100/100 = 10.00");
  }

  @Test
  void department_C4_supervisor_nobodySells_isAZeroLine() {
    BonusStatement statement =
        pay(DEPARTMENT, scored("A9", "90").post("supervisor").build());
    assertThat(amounts(statement, "A9")).isEqualTo("0.00");
    assertThat(findings(statement)).containsExactly("WARNING bonus.mean.nobody");
  }

  @Test
  void department_C4_supervisor_withoutScore_isFound() {
    assertThat(findings(pay(
            DEPARTMENT,
            seller("A1", "1.00").build(),
            agent("A9").post("supervisor").build())))
        .containsExactly("WARNING bonus.score.none");
  }

  @Test
  void mean_byTeam_countsTheOwnTeamOnly() {
    TeamRule.Mean rule = new TeamRule.Mean(
        HOUSE, SUPERVISORS, Scope.TEAM, ImmutableSet.of("pre-sale"), Rate.percent("1"));
    BonusStatement statement = pay(
        rule,
        seller("A1", "10000.00").team("red").build(),
        seller("A2", "30000.00").team("blue").build(),
        scored("A8", "100").post("supervisor").team("red").build(),
        scored("A9", "50").post("supervisor").team("blue").build());
    assertThat(amounts(statement, "A8")).isEqualTo("100.00");
    assertThat(amounts(statement, "A9")).isEqualTo("150.00");
  }

  private static TeamRule.Target target(boolean split) {
    return new TeamRule.Target(
        HOUSE,
        new Eligibility(ImmutableSet.of(), ImmutableSet.of(), true),
        Scope.TEAM,
        yuan("100000.00"),
        yuan("500.00"),
        split);
  }

  @ParameterizedTest(name = "Target of 100 000.00, team sells {0}: {1} each, or {2}")
  @CsvSource({
    "99999.99, '', '', ''",
    "100000.00, 500.00, 166.67, 166.66",
    "250000.00, 500.00, 166.67, 166.66"
  })
  void target_reachedTogether(String sales, String each, String first, String last) {
    BonusSubject[] team = {
      agent("A1").team("red").netSales(yuan(sales)).build(),
      agent("A2").team("red").build(),
      agent("A3").team("red").build()
    };
    BonusStatement whole = pay(target(false), team);
    BonusStatement split = pay(target(true), team);
    assertThat(amounts(whole, "A1")).isEqualTo(each);
    assertThat(amounts(whole, "A3")).isEqualTo(each);
    assertThat(amounts(split, "A1")).isEqualTo(first);
    assertThat(amounts(split, "A3")).isEqualTo(last);
    assertThat(findings(whole))
        .isEqualTo(each.isEmpty() ? List.of("INFO bonus.target.missed") : List.of());
  }

  @Test
  void target_partOfMonth_isLeftOutOfTheSplit() {
    BonusStatement statement = pay(
        target(true),
        agent("A1").team("red").netSales(yuan("100000.00")).build(),
        agent("A2").team("red").share(new MonthShare(11, 31)).build());
    assertThat(amounts(statement, "A1")).isEqualTo("500.00");
    assertThat(amounts(statement, "A2")).isEmpty();
    assertThat(findings(statement)).containsExactly("INFO bonus.not-eligible");
  }

  @Test
  void target_missed_saysByHowMuchAndWho() {
    BonusStatement statement =
        pay(target(false), agent("A1").team("red").netSales(yuan("98000.00")).build());
    assertThat(statement.findings().get(0).subject())
        .isEqualTo(Evidence.of(Evidence.Kind.TEAM, "red"));
    assertThat(Desk.said(statement.findings().get(0)))
        .isEqualTo("Net sales of 98,000.00 miss the target of 100,000.00 by 2,000.00");
  }

  private static TeamRule.SupervisorShare share(TeamRule.ShareOf of, String percent) {
    return new TeamRule.SupervisorShare(HOUSE, SUPERVISORS, Scope.TEAM, of, Rate.percent(percent));
  }

  @Test
  void supervisor_ofNetSales_includesTheOwn() {
    // 0.1 % of 60 000.00 + 5 000.00
    BonusStatement statement = pay(
        share(TeamRule.ShareOf.NET_SALES, "0.1"),
        seller("A1", "60000.00").team("red").build(),
        seller("A2", "70000.00").team("blue").build(),
        agent("A9").post("supervisor").team("red").netSales(yuan("5000.00")).build());
    assertThat(amounts(statement, "A9")).isEqualTo("65.00");
  }

  @Test
  void supervisor_ofNetSales_belowZero_isNothing() {
    BonusStatement statement = BonusCalculator.of(plan(share(TeamRule.ShareOf.NET_SALES, "0.1")))
        .calculate(
            october().putTeamSales("red", yuan("-1.00")).build(),
            List.of(agent("A9").post("supervisor").team("red").build()));
    assertThat(amounts(statement, "A9")).isEqualTo("0.00");
  }

  @Test
  void supervisor_ofBonuses_countsTheOthersBeforeThisRule() {
    // members get 800.00 × 0.9 and × 0.6: 10 % of 1 200.00 each, for both supervisors and not of
    // one another's
    PerformanceRule.Pay before =
        new PerformanceRule.Pay(HOUSE, Eligibility.ofPosts("pre-sale"), yuan("800.00"), true);
    PerformanceRule.Pay after = before;
    BonusStatement statement = pay(
        plan(before, share(TeamRule.ShareOf.BONUSES, "10"), after),
        scored("A1", "90").post("pre-sale").build(),
        scored("A2", "60").post("pre-sale").build(),
        agent("A8").post("supervisor").build(),
        agent("A9").post("supervisor").build());
    assertThat(amounts(statement, "A8")).isEqualTo("120.00");
    assertThat(amounts(statement, "A9")).isEqualTo("120.00");
    assertThat(statement.payLines(AgentId.of("A1"))).hasSize(2);
  }
}
