package io.github.shopops.payroll.bonus;

import static io.github.shopops.payroll.bonus.Desk.HOUSE;
import static io.github.shopops.payroll.bonus.Desk.SHANGHAI;
import static io.github.shopops.payroll.bonus.Desk.agent;
import static io.github.shopops.payroll.bonus.Desk.amounts;
import static io.github.shopops.payroll.bonus.Desk.fen;
import static io.github.shopops.payroll.bonus.Desk.findings;
import static io.github.shopops.payroll.bonus.Desk.october;
import static io.github.shopops.payroll.bonus.Desk.pay;
import static io.github.shopops.payroll.bonus.Desk.scored;
import static io.github.shopops.payroll.bonus.Desk.sentence;
import static io.github.shopops.payroll.bonus.Desk.yuan;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.payslip.Eligibility;
import io.github.shopops.payroll.payslip.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bands of the pool and the parts of the posts are ours: the document lost both tables. */
class PoolPayTest {
  private static final TierSchedule TIERS = TierSchedule.marginal(
      new TierSchedule.Tier(yuan("0.00"), Rate.percent("1")),
      new TierSchedule.Tier(yuan("50000.00"), Rate.percent("1.5")),
      new TierSchedule.Tier(yuan("100000.00"), Rate.percent("2")));
  private static final ImmutableMap<String, Rate> PARTS =
      ImmutableMap.of("pre-sale", Rate.percent("70"), "after-sale", Rate.percent("30"));

  private static TeamRule.Pool fixed(Money amount, TeamRule.Unscored unscored) {
    return new TeamRule.Pool(
        HOUSE,
        Eligibility.EVERYBODY,
        Scope.SHOP,
        new TeamRule.FixedFund(amount),
        ImmutableMap.of(),
        unscored);
  }

  private static TeamRule.Pool fixed(Money amount) {
    return fixed(amount, TeamRule.Unscored.BACK_TO_SHOP);
  }

  private static String shares(BonusStatement statement) {
    return String.join(
        " ",
        statement.lines().values().stream()
            .map(line -> line.amount().getAmount().toPlainString())
            .toList());
  }

  @ParameterizedTest(name = "C7 a pool of {0} fen by scores {1} {2} {3}: {4}")
  @CsvSource({
    "3, 1, 3, 3, 0.01 0.01 0.01", // 3/7, 9/7, 9/7: the fen left goes to 3/7 above 2/7
    "4, 1, 3, 3, 0.00 0.02 0.02", // 4/7, 12/7, 12/7
    "3, 0.1, 0.3, 0.3, 0.01 0.01 0.01", // scores are exact, whatever their decimals
    "100, 1, 1, 1, 0.34 0.33 0.33",
    "100000, 92.5, 87.5, 70, 370.00 350.00 280.00", // 1 000.00 over 250
    "100000, 105, 95, -12, 525.00 475.00 0.00", // minus counts 0
    "100000, 0, 0, 0.01, 0.00 0.00 1000.00",
    "1, 50, 50, 50, 0.01 0.00 0.00" // a tie goes to the smaller id
  })
  void pool_C7(long amount, String first, String second, String third, String expected) {
    BonusStatement statement = pay(
        fixed(fen(amount)),
        scored("A3", third).build(),
        scored("A1", first).build(),
        scored("A2", second).build());
    assertThat(shares(statement)).isEqualTo(expected);
    assertThat(statement.pools()).singleElement().satisfies(pool -> {
      assertThat(pool.amount()).isEqualTo(fen(amount));
      assertThat(pool.shared()).isEqualTo(fen(amount));
      assertThat(pool.left()).isEqualTo(fen(0));
    });
    assertThat(statement.findings()).isEmpty();
  }

  @Test
  void pool_C7_showsPoolScoresSharesAndTheOddFen() {
    BonusStatement statement =
        pay(fixed(fen(4)), scored("A1", "1").build(), scored("A2", "3.0").build());
    // 1 and 3 fen
    PoolStatement pool = statement.pools().get(0);
    assertThat(pool.scores())
        .containsExactly(
            entry(AgentId.of("A1"), BigDecimal.ONE),
            entry(AgentId.of("A2"), BigDecimal.valueOf(3)));
    assertThat(pool.scoreTotal()).isEqualTo(BigDecimal.valueOf(4));
    assertThat(pool.shares().values()).containsExactly(fen(1), fen(3));
    assertThat(PayrollExplanations.of(Locale.ENGLISH).explain(pool.message()))
        .isEqualTo(
            "Of the pool of 0.04, shared over a sum of scores of 4 by 2 members, 0.04 is paid"
                + " and 0.00 stays with the shop; odd fen go to the largest fractions, then to the"
                + " higher score, then to the smaller id");
    assertThat(sentence(statement, "A2"))
        .isEqualTo("Share of the pool of 0.04 ÷ sum of scores 4 × own score 3 = 0.03");
    assertThat(statement.payLines(AgentId.of("A2")).get(0).evidence())
        .contains(Evidence.of(Evidence.Kind.SCORE, "A2 2026-10"));
  }

  @ParameterizedTest(name = "C7 all scores zero, {0}: {1}")
  @CsvSource({
    "BACK_TO_SHOP, 0.00 0.00 0.00, 10.00, WARNING bonus.pool.back",
    "EQUAL, 3.34 3.33 3.33, 0.00, WARNING bonus.pool.equal",
    "ERROR, '', 10.00, ERROR bonus.pool.undecided"
  })
  void pool_C7_allScoresZero(TeamRule.Unscored policy, String expected, String left, String found) {
    BonusStatement statement = pay(
        fixed(yuan("10.00"), policy),
        scored("A1", "0").build(),
        scored("A2", "-4").build(),
        scored("A3", "0.00").build());
    assertThat(shares(statement)).isEqualTo(expected);
    assertThat(statement.pools().get(0).left()).isEqualTo(yuan(left));
    assertThat(findings(statement)).containsExactly(found);
  }

  @Test
  void pool_C7_withoutScore_takesNoPart() {
    BonusStatement statement =
        pay(fixed(yuan("10.00")), scored("A1", "80").build(), agent("A2").build());
    assertThat(shares(statement)).isEqualTo("10.00");
    assertThat(findings(statement)).containsExactly("WARNING bonus.score.none");
  }

  @Test
  void annual_C6_C7_confirmedStaffShareWhatTheTiersPay() {
    // net sales 60 000 + 40 000 + 20 000: 500.00 + 750.00 + 400.00 = 1 650.00; over 95 + 70 = 165:
    // 950.00 and 700.00
    BonusStatement statement = pay(
        BonusPlan.annual(SHANGHAI, TIERS, ImmutableMap.of()),
        scored("A1", "95").netSales(yuan("60000.00")).build(),
        scored("A2", "70").netSales(yuan("40000.00")).build(),
        scored("A3", "90")
            .netSales(yuan("20000.00"))
            .standing(Standing.PROBATION)
            .build());
    assertThat(amounts(statement, "A1")).isEqualTo("950.00");
    assertThat(amounts(statement, "A2")).isEqualTo("700.00");
    assertThat(amounts(statement, "A3")).isEmpty();
    assertThat(findings(statement)).containsExactly("INFO bonus.not-eligible");
    assertThat(statement.pools().get(0).clause().id()).isEqualTo("annual/C7");
    assertThat(sentence(statement, "A1"))
        .isEqualTo(
            "Share of the pool on net sales of 120,000.00: 50,000.00 × 1 % + 50,000.00 × 1.5 %"
                + " + 20,000.00 × 2 % = 1,650.00 ÷ sum of scores 165 × own score 95 = 950.00");
  }

  @Test
  void annual_C7_partsOfPosts() {
    // 1 250.00 on 100 000.00: 875.00 for pre-sale over 90 + 85 = 175, 375.00 for after-sale over 75
    BonusStatement statement = pay(
        BonusPlan.annual(SHANGHAI, TIERS, PARTS),
        scored("A1", "90").post("pre-sale").netSales(yuan("60000.00")).build(),
        scored("A2", "85").post("pre-sale").netSales(yuan("40000.00")).build(),
        scored("A3", "75").post("after-sale").build(),
        scored("A4", "99").post("warehouse").build());
    assertThat(amounts(statement, "A1")).isEqualTo("450.00");
    assertThat(amounts(statement, "A2")).isEqualTo("425.00");
    assertThat(amounts(statement, "A3")).isEqualTo("375.00");
    assertThat(amounts(statement, "A4")).isEmpty();
    assertThat(statement.pools())
        .extracting(pool -> pool.post().orElseThrow())
        .containsExactly("after-sale", "pre-sale");
  }

  @Test
  void annual_C7_postWithoutPeople_staysWithTheShop() {
    BonusStatement statement = pay(
        BonusPlan.annual(SHANGHAI, TIERS, PARTS),
        scored("A1", "90").post("pre-sale").netSales(yuan("100000.00")).build());
    assertThat(amounts(statement, "A1")).isEqualTo("875.00");
    assertThat(statement.pools().get(0).left()).isEqualTo(yuan("375.00"));
    assertThat(findings(statement)).containsExactly("INFO bonus.pool.nobody");
  }

  @Test
  void annual_C6_shopSalesStated_areTheBase() {
    // silent orders count for the shop: 1 % of 50 000.00 although people sold for 30 000.00 only
    BonusStatement statement = BonusCalculator.of(
            BonusPlan.annual(SHANGHAI, TIERS, ImmutableMap.of()))
        .calculate(
            october().shopSales(yuan("50000.00")).build(),
            List.of(scored("A1", "90").netSales(yuan("30000.00")).build()));
    assertThat(amounts(statement, "A1")).isEqualTo("500.00");
  }

  @Test
  void annual_C6_moreReturnedThanSold_isAPoolOfNothing() {
    BonusStatement statement = pay(
        BonusPlan.annual(SHANGHAI, TIERS, ImmutableMap.of()),
        scored("A1", "90").netSales(yuan("-100.00")).build());
    assertThat(amounts(statement, "A1")).isEqualTo("0.00");
    assertThat(sentence(statement, "A1")).contains("no band reached = 0.00");
  }

  @Test
  void pool_byTeam_sharesEachTeamsOwn() {
    TeamRule.Pool rule = new TeamRule.Pool(
        HOUSE,
        Eligibility.EVERYBODY,
        Scope.TEAM,
        new TeamRule.SalesFund(TIERS),
        ImmutableMap.of(),
        TeamRule.Unscored.BACK_TO_SHOP);
    // red: 1 % of 20 000.00, stated; blue: 1 % of 10 000.00; without a team: 1 % of 1 000.00
    BonusStatement statement = BonusCalculator.of(Desk.plan(rule))
        .calculate(
            october().putTeamSales("red", yuan("20000.00")).build(),
            List.of(
                scored("A1", "60").team("red").netSales(yuan("5000.00")).build(),
                scored("A2", "40").team("red").build(),
                scored("A3", "7").team("blue").netSales(yuan("10000.00")).build(),
                scored("A4", "7").netSales(yuan("1000.00")).build()));
    assertThat(shares(statement)).isEqualTo("120.00 80.00 100.00 10.00");
    assertThat(statement.pools())
        .extracting(pool -> pool.team().orElse("-"))
        .containsExactly("-", "blue", "red");
    assertThat(statement.payLines(AgentId.of("A3")).get(0).evidence())
        .contains(Evidence.of(Evidence.Kind.TEAM, "blue"));
  }

  @Test
  void pool_contradictions_throw() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            BonusPlan.annual(SHANGHAI, TIERS, ImmutableMap.of("pre-sale", Rate.percent("99"))))
        .withMessage("Argument 'byPost' must make up the whole pool but has value {pre-sale=99 %}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fixed(yuan("0.00")))
        .withMessage("Argument 'amount' must be above zero but has value CNY 0.00");
  }
}
