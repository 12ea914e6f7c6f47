package io.github.shopops.payroll.commission;

import static io.github.shopops.payroll.commission.Plans.OCTOBER;
import static io.github.shopops.payroll.commission.Plans.YUAN;
import static io.github.shopops.payroll.commission.Plans.english;
import static io.github.shopops.payroll.commission.Plans.flat;
import static io.github.shopops.payroll.commission.Plans.last;
import static io.github.shopops.payroll.commission.Plans.marginal;
import static io.github.shopops.payroll.commission.Plans.member;
import static io.github.shopops.payroll.commission.Plans.plan;
import static io.github.shopops.payroll.commission.Plans.sale;
import static io.github.shopops.payroll.commission.Plans.team;
import static io.github.shopops.payroll.commission.Plans.teamRate;
import static io.github.shopops.payroll.commission.Plans.whole;
import static io.github.shopops.payroll.commission.Plans.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.Eligibility;
import io.github.shopops.payroll.payslip.LineKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a team's sales do to its members' commission: a rate read at them, or one commission split among all. */
class CommissionTeamTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  /** netshop's two tables with numbers of ours: own 0.4 % and from 10 000 0.5 %, team 0.2 % and from 300 000 0.3 %. */
  private static final CommissionPlan NETSHOP = plan(new CommissionScheme.Sum(
          ImmutableList.of(whole("0:0.4", "10000:0.5"), teamRate("0:0.2", "300000:0.3"))))
      .build();

  /** 9 999.99 × (0.4 + 0.2) % = 59.99994; 10 000 × 0.7 % = 70; 12 000 × 0.8 % = 96. */
  @ParameterizedTest(name = "netshop/C3: own {0}, the team {1} in all: {2}")
  @CsvSource({
    "9999.99,299999.99,60.00",
    "10000.00,299999.99,70.00",
    "10000.00,300000.00,80.00",
    "12000.00,320000.00,96.00",
    "0.00,320000.00,0.00"
  })
  void teamRate_isReadAtTheTeamsSales_andAppliedToTheOwn(String own, String all, String pay) {
    Money others = yuan(all).minus(yuan(own));
    CommissionTeam team =
        team(member("A001", own), member("A002", others.getAmount().toString()));
    assertThat(of(NETSHOP, team, "A001").pay()).isEqualTo(yuan(pay));
  }

  @Test
  void teamRate_isShownWithTheTeamsSales() {
    CommissionTeam team = team(member("A001", "12000"), member("A002", "308000"));
    CommissionStatement statement = of(NETSHOP, team, "A001");
    assertThat(english(statement, LineKind.COMMISSION))
        .isEqualTo(
            "credited 12,000.00 − taken off 0.00 = 12,000.00; 12,000.00 × 0.5 % + 12,000.00 × 0.3 %"
                + " at team sales of 320,000.00 = 96.00");
    assertThat(statement.lines().get(0).evidence())
        .containsExactly(Evidence.of(Evidence.Kind.TEAM, "甲"));
    assertThat(last(statement).base()).isEqualTo(yuan("12000"));
    assertThat(last(statement).terms().teamSales()).hasValue(yuan("320000"));
  }

  @Test
  void teamRate_withoutATeam_paysNothingAndSaysSo() {
    CommissionStatement statement = Plans.october(NETSHOP, "12000");
    assertThat(statement.pay()).isEqualTo(yuan("0"));
    assertThat(english(statement, LineKind.COMMISSION))
        .endsWith("no commission: the plan goes by the team, and none was given");
    assertThat(statement.findings()).hasSize(1);
  }

  @Test
  void teamRate_ofAClosedMonth_staysThatOfTheMonth() {
    CommissionPlan trueUp =
        CommissionPlan.builder().from(NETSHOP).clawback(ClawbackPolicy.TRUE_UP).build();
    CommissionTeam team = team(member("A001", "12000"), member("A002", "288000"));
    ClosedCommission october = last(of(trueUp, team, "A001"));
    CommissionStatement statement = CommissionCalculator.of(trueUp)
        .calculate(Plans.input(NOVEMBER, "0")
            .addClosed(october)
            .addReturns(sale(OCTOBER, "O1", "3000"))
            .build());
    // 12 000 × 0.8 % = 96.00; 9 000 × (0.4 + 0.3) % = 63.00, the team's 300 000 standing as they
    // were.
    assertThat(statement.clawedBack()).isEqualTo(yuan("33.00"));
  }

  /**
   * The team sold 120 000 by bands: 1 650.00, once. Own sales 60 000, 40 000, 20 000: halves, thirds, sixths. Scores 90, 60
   * and none; stated 1, 1, 2.
   */
  @ParameterizedTest(name = "a team''s 1 650.00 split by {0}: {1}")
  @CsvSource({
    "EQUAL,550.00 550.00 550.00",
    "OWN_SALES,825.00 550.00 275.00",
    "SCORE,990.00 660.00 0.00",
    "STATED,412.50 412.50 825.00"
  })
  void split_sharesOneCommissionOfTheTeam(TeamSplit split, String shares) {
    CommissionPlan plan =
        plan(marginal("0:1", "50000:1.5", "100000:2")).teamSplit(split).build();
    assertThat(shares(plan, weighted())).isEqualTo(shares);
  }

  @Test
  void split_leavesNoFenOver() {
    CommissionPlan plan = plan(flat("1")).teamSplit(TeamSplit.EQUAL).build();
    CommissionTeam team =
        team(member("A003", "100"), member("A001", "900"), member("A002", "0.40"));
    // 1 000.40 × 1 % = 10.004 → 10.00: 3.33 each and one fen to the smallest id.
    assertThat(shares(plan, team)).isEqualTo("3.33 3.34 3.33");
  }

  @Test
  void split_isAmongThoseWhomThePlanIsMeantFor_ofTheSalesOfAll() {
    CommissionPlan plan = plan(flat("1"))
        .teamSplit(TeamSplit.EQUAL)
        .eligibility(Eligibility.ofPosts("pre-sale"))
        .build();
    CommissionTeam team = team(
        TeamMember.builder().from(member("A001", "900")).post("pre-sale").build(),
        TeamMember.builder().from(member("A002", "100")).post("after-sale").build());
    assertThat(shares(plan, team)).isEqualTo("10.00 0.00");
  }

  @Test
  void split_isShownWithTheTeamsCommission() {
    CommissionPlan plan = plan(flat("1"))
        .teamSplit(TeamSplit.OWN_SALES)
        .accelerator(new Accelerator.Proportional(Accelerator.Measure.SCORE))
        .cap(yuan("500"))
        .build();
    CommissionTeam scored =
        CommissionTeam.builder().from(weighted()).score(BigDecimal.valueOf(90)).build();
    assertThat(english(of(plan, scored, "A001"), LineKind.COMMISSION))
        .as("120 000 × 1 % × 0.9 = 1 080.00, of which half")
        .isEqualTo(
            "credited 60,000.00 − taken off 0.00 = 60,000.00; team 甲 sold 120,000.00, 120,000.00 × 1 %"
                + " × score 90/100 = 1,080.00, of which 60000 parts of 120000, at most 500.00 ="
                + " 500.00");
    assertThat(english(of(plan, scored, "A003"), LineKind.COMMISSION)).endsWith("= 180.00");
    assertThat(of(plan, weighted(), "A001").findings())
        .as("the team has no score")
        .hasSize(1);
  }

  @Test
  void split_withNoWeightAtAll_paysNobodyAndSaysSo() {
    CommissionPlan plan = plan(flat("1")).teamSplit(TeamSplit.STATED).build();
    CommissionTeam team = team(member("A001", "900"), member("A002", "100"));
    assertThat(shares(plan, team)).isEqualTo("0.00 0.00");
    assertThat(english(of(plan, team, "A001"), LineKind.COMMISSION))
        .endsWith("no member has a weight above zero to split the team's commission by");
  }

  @Test
  void split_goesByTheTeamsTarget() {
    CommissionPlan plan = plan(flat("1"))
        .teamSplit(TeamSplit.EQUAL)
        .accelerator(Plans.steps(Accelerator.Measure.ATTAINMENT, "0:80", "1:100"))
        .build();
    CommissionTeam team = CommissionTeam.builder()
        .from(team(member("A001", "900"), member("A002", "100")))
        .attainment(new Ratio(99, 100))
        .build();
    assertThat(shares(plan, team)).isEqualTo("4.00 4.00");
  }

  /** Of the team's 120 000, 30 000 come back that A001 sold: each bears a part of 1 650.00 ÷ 4, or of 1 650 − 1 100. */
  @ParameterizedTest(name = "a quarter of a team''s sales comes back, by {0}: {1}")
  @CsvSource({"ORIGINAL_RATE,206.25 137.50 68.75", "TRUE_UP,275.00 183.33 91.67"})
  void returns_ofATeamsSales_areBorneByAll(ClawbackPolicy policy, String costs) {
    CommissionPlan plan = plan(marginal("0:1", "50000:1.5", "100000:2"))
        .teamSplit(TeamSplit.OWN_SALES)
        .clawback(policy)
        .build();
    ImmutableList<ClosedCommission> closed = weighted().members().stream()
        .map(member -> last(of(plan, weighted(), member.agent().value())))
        .collect(ImmutableList.toImmutableList());
    ImmutableListMultimap<AgentId, ReturnedSale> returns = TeamReturns.of(
        closed, ImmutableListMultimap.of(AgentId.of("A001"), sale(OCTOBER, "O1", "30000")));
    String taken = closed.stream()
        .map(past -> CommissionCalculator.of(plan)
            .calculate(CommissionInput.builder(past.agent(), NOVEMBER, YUAN)
                .addClosed(past)
                .returns(returns.get(past.agent()))
                .build())
            .clawedBack()
            .getAmount()
            .toString())
        .collect(Collectors.joining(" "));
    assertThat(taken).isEqualTo(costs);
  }

  @Test
  void returns_ofOwnSales_stayWithTheirSeller() {
    ImmutableListMultimap<AgentId, ReturnedSale> bySeller =
        ImmutableListMultimap.of(AgentId.of("A001"), sale(OCTOBER, "O1", "30000"));
    CommissionTeam team = team(member("A001", "12000"), member("A002", "288000"));
    assertThat(TeamReturns.of(
            ImmutableList.of(last(of(NETSHOP, team, "A001")), last(of(NETSHOP, team, "A002"))),
            bySeller))
        .isEqualTo(bySeller);
  }

  @Test
  void team_thatDoesNotHoldTheAgentAsItIs_isRefused() {
    CommissionTeam team = team(member("A001", "900"), member("A002", "100"));
    assertThatThrownBy(() -> Plans.input(OCTOBER, "901").team(team).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "Argument 'team' of A001 must hold the agent with net sales of CNY 901");
    assertThatThrownBy(() -> team(member("A001", "1"), member("A001", "2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'members' of 甲 must hold each agent once but has A001 twice");
    assertThatThrownBy(() -> new CommissionScheme.TeamRate(TierSchedule.flat(YUAN, Rate.ONE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'schedule' must be in the mode WHOLE_AMOUNT but has mode MARGINAL");
  }

  private static CommissionTeam weighted() {
    return team(
        TeamMember.builder()
            .from(member("A001", "60000"))
            .score(BigDecimal.valueOf(90))
            .weight(BigDecimal.ONE)
            .build(),
        TeamMember.builder()
            .from(member("A002", "40000"))
            .score(BigDecimal.valueOf(60))
            .weight(BigDecimal.ONE)
            .build(),
        TeamMember.builder()
            .from(member("A003", "20000"))
            .weight(BigDecimal.valueOf(2))
            .build());
  }

  /** What each member is paid, in the order of the team. */
  private static String shares(CommissionPlan plan, CommissionTeam team) {
    return team.members().stream()
        .map(member -> of(plan, team, member.agent().value()).pay().getAmount().toString())
        .collect(Collectors.joining(" "));
  }

  private static CommissionStatement of(CommissionPlan plan, CommissionTeam team, String agent) {
    TeamMember member = team.find(AgentId.of(agent)).orElseThrow();
    return CommissionCalculator.of(plan)
        .calculate(CommissionInput.builder(member.agent(), OCTOBER, YUAN)
            .credited(member.net())
            .post(member.post())
            .team(team)
            .build());
  }
}
