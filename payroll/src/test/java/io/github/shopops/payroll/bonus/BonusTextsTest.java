package io.github.shopops.payroll.bonus;

import static io.github.shopops.payroll.bonus.Desk.HOUSE;
import static io.github.shopops.payroll.bonus.Desk.OCTOBER;
import static io.github.shopops.payroll.bonus.Desk.SHANGHAI;
import static io.github.shopops.payroll.bonus.Desk.agent;
import static io.github.shopops.payroll.bonus.Desk.october;
import static io.github.shopops.payroll.bonus.Desk.pay;
import static io.github.shopops.payroll.bonus.Desk.plan;
import static io.github.shopops.payroll.bonus.Desk.scored;
import static io.github.shopops.payroll.bonus.Desk.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.Texts;
import io.github.shopops.payroll.fine.FineCalculator;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.Eligibility;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.Standing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BonusTextsTest {
  private static final Instant NOON =
      LocalDateTime.of(2026, 10, 5, 12, 0).atZone(SHANGHAI).toInstant();
  private static final TierSchedule TIERS = TierSchedule.marginal(
      new TierSchedule.Tier(yuan("100.00"), Rate.percent("1")),
      new TierSchedule.Tier(yuan("50000.00"), Rate.percent("1.5")));

  /** Months in which everything happens that has a text. */
  private static Stream<BonusStatement> months() {
    return Stream.of(muralMonths(), gradeMonths(), teamMonths(), poolMonths())
        .flatMap(List::stream);
  }

  private static List<BonusStatement> muralMonths() {
    BonusPlan mural = BonusPlan.mural(SHANGHAI);
    Incident late = Incident.builder()
        .id("i1")
        .agent(AgentId.of("A1"))
        .at(NOON)
        .kind(IncidentKind.of("late-arrival"))
        .duration(Duration.ofMinutes(5))
        .build();
    BonusContext lateness = BonusContext.builder(
            FineCalculator.of(FinePolicy.mural(SHANGHAI)).calculate(List.of(late), OCTOBER))
        .build();
    Trainee one = new Trainee("a", AgentId.of("A9"), NOON);
    Trainee other = new Trainee("b", AgentId.of("A1"), NOON);
    BonusCalculator shift = BonusCalculator.of(BonusPlan.shift(SHANGHAI));
    GrantedAward award = new GrantedAward("g", AgentId.of("A9"), NOON, yuan("1.00"), "help");
    return List.of(
        pay(mural, agent("A1").teamScore(new BigDecimal("95")).build()),
        pay(mural, agent("A1").share(new MonthShare(11, 31)).build()),
        pay(mural, agent("A1").onLeave(true).build()),
        BonusCalculator.of(mural).calculate(lateness, List.of(agent("A1").build())),
        shift.calculate(october().addTrainees(one).build(), List.of()),
        shift.calculate(october().addTrainees(one, other).build(), List.of()),
        shift.calculate(october().addAwards(award).build(), List.of()));
  }

  private static List<BonusStatement> gradeMonths() {
    BonusPlan graded = BonusPlan.graded(SHANGHAI, yuan("1000.00"), yuan("2000.00"));
    BonusPlan kpi = BonusPlan.kpi(SHANGHAI, yuan("800.00"));
    BonusPlan netshop =
        BonusPlan.netshop(SHANGHAI, new NetshopBonus(yuan("1"), yuan("2"), yuan("3"), yuan("4")));
    MonthShare part = new MonthShare(11, 31);
    return List.of(
        pay(graded, scored("A1", "85").grade("senior").build()),
        pay(
            graded,
            scored("A1", "85").grade("senior").share(part).build(),
            agent("A2").build()),
        pay(kpi, scored("A1", "85").build(), scored("A2", "85").share(part).build()),
        pay(
            kpi,
            agent("A1").build(),
            scored("A2", "85").standing(Standing.INTERN).build()),
        pay(
            netshop,
            trial("A1", "85").build(),
            trial("A2", "69.99").monthsOnTrial(1).build(),
            trial("A3", "85").monthsOnTrial(4).build(),
            trial("A4", "85").commissionEarned(true).build()));
  }

  private static BonusSubject.Builder trial(String id, String score) {
    return scored(id, score).post("pre-sale").standing(Standing.PROBATION);
  }

  private static List<BonusStatement> teamMonths() {
    BonusPlan department = BonusPlan.department(SHANGHAI, Rate.percent("0.5"));
    BonusSubject worker = scored("A1", "90").post("after-sale").parcels(2).build();
    BonusSubject boss = scored("A9", "90").post("supervisor").build();
    BonusSubject seller = agent("A2").post("pre-sale").netSales(yuan("1000.00")).build();
    BonusPlan house = plan(
        target("500.00", false),
        target("500.00", true),
        target("5000.00", true),
        supervisor(TeamRule.ShareOf.NET_SALES),
        supervisor(TeamRule.ShareOf.BONUSES),
        ranks(Metric.NET_SALES),
        ranks(Metric.SCORE),
        ranks(Metric.PARCELS),
        ranks(Metric.highest("K5")));
    return List.of(
        pay(department, worker, boss, agent("A3").post("all-round").build()),
        BonusCalculator.of(department)
            .calculate(
                october().averageOrder(new Ratio(10_000, 3)).build(),
                List.of(worker, boss, seller)),
        pay(house, worker, boss, seller));
  }

  private static TeamRule target(String target, boolean split) {
    return new TeamRule.Target(
        HOUSE, Eligibility.EVERYBODY, Scope.SHOP, yuan(target), yuan("9.00"), split);
  }

  private static TeamRule supervisor(TeamRule.ShareOf of) {
    return new TeamRule.SupervisorShare(
        HOUSE, Eligibility.ofPosts("supervisor"), Scope.SHOP, of, Rate.percent("1"));
  }

  private static TeamRule ranks(Metric by) {
    return new TeamRule.RankAwards(
        HOUSE, Eligibility.EVERYBODY, Scope.SHOP, by, ImmutableList.of(yuan("3.00")));
  }

  private static List<BonusStatement> poolMonths() {
    ImmutableMap<String, Rate> parts =
        ImmutableMap.of("pre-sale", Rate.percent("70"), "after-sale", Rate.percent("30"));
    BonusSubject nobody = scored("A1", "0").build();
    return List.of(
        pay(
            BonusPlan.annual(SHANGHAI, TIERS, parts),
            scored("A1", "90").post("pre-sale").netSales(yuan("60000.00")).build()),
        pay(
            BonusPlan.annual(SHANGHAI, TIERS, ImmutableMap.of()),
            scored("A1", "90").netSales(yuan("100.00")).build()),
        pay(pool(TeamRule.Unscored.BACK_TO_SHOP), nobody),
        pay(pool(TeamRule.Unscored.EQUAL), nobody),
        pay(pool(TeamRule.Unscored.ERROR), nobody));
  }

  private static TeamRule pool(TeamRule.Unscored unscored) {
    return new TeamRule.Pool(
        HOUSE,
        new Eligibility(ImmutableSet.of(), ImmutableSet.of(), true),
        Scope.SHOP,
        new TeamRule.FixedFund(yuan("10.00")),
        ImmutableMap.of(),
        unscored);
  }

  private static List<Message> emitted() {
    return months().flatMap(BonusTextsTest::messages).toList();
  }

  private static Stream<Message> messages(BonusStatement statement) {
    return Stream.of(
            statement.lines().values().stream().map(line -> line.message()),
            statement.findings().stream().map(finding -> finding.message()),
            statement.pools().stream().map(PoolStatement::message))
        .flatMap(all -> all);
  }

  @ParameterizedTest
  @CsvSource({"en", "zh"})
  void texts_areAllWorded_andNoneIsUnused(String language) {
    Set<String> used = Texts.keys(emitted());
    used.removeIf(key -> !key.startsWith("bonus."));
    assertThat(Texts.worded(language, "bonus.")).isEqualTo(used);
    Texts.assertSayable(language, emitted());
  }

  @Test
  void sentences_useEveryArgumentInBothLanguages() {
    ResourceBundle english = Texts.in("en");
    ResourceBundle chinese = Texts.in("zh");
    emitted().forEach(message -> {
      for (int i = 0; i < message.arguments().size(); i++) {
        assertThat(english.getString(message.key())).contains("{" + i + "}");
        assertThat(chinese.getString(message.key())).contains("{" + i + "}");
      }
    });
  }

  private static String chinese(BonusStatement statement) {
    return PayrollExplanations.of(Locale.CHINESE)
        .explain(statement.lines().values().asList().get(0).message());
  }

  @Test
  void sentences_sayTheArithmeticInChinese() {
    // 10 % + 10 % × 0.85 = 18.5 % of 4 000.00
    assertThat(chinese(pay(
            BonusPlan.graded(SHANGHAI, yuan("1000.00"), yuan("2000.00")),
            scored("A1", "85").grade("junior").build())))
        .isEqualTo("底薪 4,000.00 × (10 % + 10 % × 得分85/100 = 18.5 %) = 740.00");
    assertThat(chinese(pay(
            pool(TeamRule.Unscored.ERROR),
            scored("A1", "3").build(),
            scored("A2", "1").build())))
        .isEqualTo("奖金池 10.00 ÷ 总分4 × 本人得分3 = 7.50");
    assertThat(
            chinese(pay(pool(TeamRule.Unscored.BACK_TO_SHOP), scored("A1", "0").build())))
        .isEqualTo("所有得分均计0分，奖金池 10.00 留归店铺：0.00");
  }
}
