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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.Eligibility;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankPayTest {
  private static TeamRule.RankAwards awards(Metric by, Scope scope) {
    return new TeamRule.RankAwards(
        HOUSE,
        Eligibility.EVERYBODY,
        scope,
        by,
        ImmutableList.of(yuan("300.00"), yuan("200.00"), yuan("100.00")));
  }

  private static String places(BonusStatement statement) {
    return String.join(
        " / ",
        amounts(statement, "A1"),
        amounts(statement, "A2"),
        amounts(statement, "A3"),
        amounts(statement, "A4"));
  }

  @ParameterizedTest(name = "300, 200, 100 by net sales {0} {1} {2} {3}: {4}")
  @CsvSource({
    "4, 3, 2, 1, 300.00 / 200.00 / 100.00 / ''",
    "1, 2, 3, 4, '' / 100.00 / 200.00 / 300.00",
    "4, 4, 2, 1, 250.00 / 250.00 / 100.00 / ''", // (300 + 200) ÷ 2
    "4, 2, 2, 1, 300.00 / 150.00 / 150.00 / ''", // (200 + 100) ÷ 2
    "4, 3, 2, 2, 300.00 / 200.00 / 50.00 / 50.00",
    "4, 4, 4, 4, 150.00 / 150.00 / 150.00 / 150.00",
    "4, 2, 2, 2, 300.00 / 100.00 / 100.00 / 100.00", // 200 + 100 + 0
    "4, 0, -1, 3, 300.00 / '' / '' / 200.00"
  })
  void ranks_byNetSales(String a, String b, String c, String d, String expected) {
    BonusStatement statement = pay(
        awards(Metric.NET_SALES, Scope.SHOP),
        agent("A1").netSales(yuan(a)).build(),
        agent("A2").netSales(yuan(b)).build(),
        agent("A3").netSales(yuan(c)).build(),
        agent("A4").netSales(yuan(d)).build());
    assertThat(places(statement)).isEqualTo(expected.replace("''", ""));
  }

  @Test
  void ranks_byScore_equalWhateverTheDecimals() {
    BonusStatement statement = pay(
        awards(Metric.SCORE, Scope.SHOP),
        scored("A1", "90").build(),
        scored("A2", "90.00").build(),
        scored("A3", "90.01").build(),
        agent("A4").build());
    assertThat(places(statement)).isEqualTo("150.00 / 150.00 / 300.00 / ");
    assertThat(findings(statement)).containsExactly("INFO bonus.rank.no-value");
    assertThat(sentence(statement, "A1"))
        .isEqualTo("Place 2 by score (90) shared by 2: 150.00 of 300.00");
  }

  @Test
  void ranks_byParcels() {
    BonusStatement statement = pay(
        awards(Metric.PARCELS, Scope.SHOP),
        agent("A1").parcels(12).build(),
        agent("A2").parcels(0).build(),
        agent("A3").parcels(13).build());
    assertThat(places(statement)).isEqualTo("200.00 /  / 300.00 / ");
    assertThat(findings(statement)).containsExactly("INFO bonus.rank.not-above-zero");
  }

  @Test
  void ranks_byKeyFigure_compareExactly() {
    // 1/3 = 2/6 > 33/100; nothing of nothing has no value
    BonusStatement statement = pay(
        awards(Metric.highest("K5"), Scope.SHOP),
        agent("A1").putFigures("K5", new Ratio(33, 100)).build(),
        agent("A2").putFigures("K5", new Ratio(1, 3)).build(),
        agent("A3").putFigures("K5", new Ratio(2, 6)).build(),
        agent("A4").putFigures("K5", Ratio.NONE).build());
    assertThat(places(statement)).isEqualTo("100.00 / 250.00 / 250.00 / ");
    assertThat(sentence(statement, "A1")).isEqualTo("Place 3 by key figure K5 (33/100): 100.00");
  }

  @Test
  void ranks_lowestFirst_mayBeZero() {
    BonusStatement statement = pay(
        awards(Metric.lowest("K9"), Scope.SHOP),
        agent("A1").putFigures("K9", new Ratio(1, 100)).build(),
        agent("A2").putFigures("K9", new Ratio(0, 5)).build());
    assertThat(places(statement)).isEqualTo("200.00 / 300.00 /  / ");
  }

  @Test
  void ranks_byTeam_eachTeamHasItsFirst() {
    BonusStatement statement = pay(
        awards(Metric.NET_SALES, Scope.TEAM),
        agent("A1").team("red").netSales(yuan("10")).build(),
        agent("A2").team("red").netSales(yuan("20")).build(),
        agent("A3").team("blue").netSales(yuan("5")).build());
    assertThat(places(statement)).isEqualTo("200.00 / 300.00 / 300.00 / ");
  }

  @Test
  void metric_namesAFigureOnlyWhereItHasOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Metric(Metric.Source.SCORE, "K5", false))
        .withMessage(
            "Argument 'figure' must name a key figure for source FIGURE only but has value 'K5' for SCORE");
    assertThatIllegalArgumentException().isThrownBy(() -> Metric.highest(" "));
  }

  private static GrantedAward granted(String id, String agent, String at, String amount) {
    return new GrantedAward(
        id,
        AgentId.of(agent),
        LocalDateTime.parse(at).atZone(SHANGHAI).toInstant(),
        yuan(amount),
        "a proposal that worked");
  }

  private static BonusStatement granted(GrantedAward... awards) {
    return BonusCalculator.of(plan())
        .calculate(october().addAwards(awards).build(), List.of(agent("A1").build()));
  }

  @Test
  void granted_isPaidInItsMonth() {
    GrantedAward second = granted("g2", "A1", "2026-10-31T23:59:59", "50.00");
    BonusStatement statement = granted(
        second,
        granted("g0", "A1", "2026-09-30T23:59:59", "1.00"),
        granted("g1", "A1", "2026-10-01T00:00:00", "88.00"),
        granted("g3", "A1", "2026-11-01T00:00:00", "1.00"),
        second);
    assertThat(amounts(statement, "A1")).isEqualTo("88.00 50.00");
    PayLine line = statement.payLines(AgentId.of("A1")).get(0);
    assertThat(line.kind()).isEqualTo(LineKind.AWARD);
    assertThat(line.clause().id()).isEqualTo("shop/AWARD");
    assertThat(line.evidence()).containsExactly(Evidence.of(Evidence.Kind.MERIT, "g1"));
    assertThat(sentence(statement, "A1"))
        .isEqualTo("Award granted on 2026-10-31 for a proposal that worked: 50.00");
  }

  @Test
  void granted_toAStranger_isPaidAndFound() {
    BonusStatement statement = granted(granted("g1", "A7", "2026-10-05T10:00:00", "88.00"));
    assertThat(amounts(statement, "A7")).isEqualTo("88.00");
    assertThat(findings(statement)).containsExactly("WARNING bonus.granted.stranger");
  }

  @Test
  void granted_contradictions_throw() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> granted(
            granted("g1", "A1", "2026-10-05T10:00:00", "88.00"),
            granted("g1", "A1", "2026-10-05T10:00:00", "89.00")))
        .withMessage("Argument 'awards' must not have two different entries of 'g1'");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new GrantedAward("g1", AgentId.of("A1"), Instant.EPOCH, yuan("1.00"), " "))
        .withMessage("Argument 'reason' must not be blank for award 'g1'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> granted("g1", "A1", "2026-10-05T10:00:00", "0.00"))
        .withMessage("Argument 'amount' must be above zero but has value CNY 0.00");
  }
}
