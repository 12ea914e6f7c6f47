package io.github.shopops.payroll.bonus;

import static io.github.shopops.payroll.bonus.Desk.HOUSE;
import static io.github.shopops.payroll.bonus.Desk.SHANGHAI;
import static io.github.shopops.payroll.bonus.Desk.agent;
import static io.github.shopops.payroll.bonus.Desk.amounts;
import static io.github.shopops.payroll.bonus.Desk.findings;
import static io.github.shopops.payroll.bonus.Desk.october;
import static io.github.shopops.payroll.bonus.Desk.pay;
import static io.github.shopops.payroll.bonus.Desk.scored;
import static io.github.shopops.payroll.bonus.Desk.sentence;
import static io.github.shopops.payroll.bonus.Desk.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.Eligibility;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Standing;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The performance pay of a gate is ours, 1 000.00 for everybody: the document names no amount. */
class PerformancePayTest {
  private static final BonusPlan GRADED =
      BonusPlan.graded(SHANGHAI, yuan("1000.00"), yuan("2000.00"));
  private static final BonusPlan NETSHOP = BonusPlan.netshop(
      SHANGHAI,
      new NetshopBonus(yuan("1000.00"), yuan("900.00"), yuan("1200.00"), yuan("1100.00")));
  private static final BonusPlan KPI = BonusPlan.kpi(SHANGHAI, yuan("800.00"));

  @ParameterizedTest(name = "C2 {0} with a base of {1} and a score of {2}: {3}")
  @CsvSource({
    "junior, 4000.00, 0, 400.00", // 10 %
    "junior, 4000.00, 50, 600.00", // 10 % + 10 % × 0.5 = 15 %
    "junior, 4000.00, 85, 740.00", // 18.5 %
    "junior, 4000.00, 100, 800.00", // 20 %
    "junior, 4000.00, 105, 800.00", // the greatest share is 20 %
    "junior, 4000.00, -3, 400.00", // counts 0
    "intermediate, 5000.00, 92.5, 1462.50 1000.00", // 20 % + 10 % × 0.925 = 29.25 %
    "senior, 6000.00, 92.5, 1755.00 2000.00", // 29.25 %
    "junior, 3333.33, 33.33, 444.43" // 13.333 % of 3 333.33 = 444.4328…
  })
  void graded_C2(String grade, String base, String score, String expected) {
    BonusStatement statement =
        pay(GRADED, scored("A1", score).grade(grade).base(yuan(base)).build());
    assertThat(amounts(statement, "A1")).isEqualTo(expected);
  }

  @Test
  void graded_C2_linesSayWhy() {
    BonusStatement statement = pay(GRADED, scored("A1", "85").grade("junior").build());
    PayLine line = statement.payLines(AgentId.of("A1")).get(0);
    assertThat(line.kind()).isEqualTo(LineKind.PERFORMANCE);
    assertThat(line.clause().id()).isEqualTo("graded/C2");
    assertThat(line.evidence())
        .containsExactly(
            Evidence.of(Evidence.Kind.AGENT, "A1"),
            Evidence.of(Evidence.Kind.MONTH, "2026-10"),
            Evidence.of(Evidence.Kind.SCORE, "A1 2026-10"));
    assertThat(sentence(statement, "A1"))
        .isEqualTo("(10 % + 10 % × score 85/100 = 18.5 %) of the base pay of 4,000.00 = 740.00");
    assertThat(findings(statement)).isEmpty();
  }

  @Test
  void graded_C2_partOfMonth_proratesTheAllowance() {
    // 1 000.00 × 11/31 = 354.838…; the base of 1 774.19 is already prorated: 30 % of it is 532.257
    BonusStatement statement = pay(
        GRADED,
        scored("A1", "100")
            .grade("intermediate")
            .base(yuan("1774.19"))
            .share(new MonthShare(11, 31))
            .build());
    assertThat(amounts(statement, "A1")).isEqualTo("532.26 354.84");
    assertThat(statement.payLines(AgentId.of("A1")).get(1).kind()).isEqualTo(LineKind.SUBSIDY);
  }

  @Test
  void graded_C2_allowanceWithoutProration_isWhole() {
    BonusRule.GradeAllowance allowance = new BonusRule.GradeAllowance(
        HOUSE, Eligibility.EVERYBODY, ImmutableMap.of("senior", yuan("2000.00")), false);
    assertThat(amounts(
            pay(
                allowance,
                agent("A1").grade("senior").share(new MonthShare(1, 31)).build()),
            "A1"))
        .isEqualTo("2000.00");
  }

  @Test
  void graded_C2_nothingToGoBy_isFound() {
    assertThat(findings(pay(GRADED, agent("A1").grade("junior").build())))
        .containsExactly("WARNING bonus.score.none");
  }

  @Test
  void graded_C2_aGradeThatNoRuleNames_isNoConcernOfTheirs() {
    for (BonusSubject unnamed :
        List.of(scored("A1", "85").build(), scored("A1", "85").grade("manager").build())) {
      BonusStatement statement = pay(GRADED, unnamed);
      assertThat(statement.payLines(AgentId.of("A1"))).isEmpty();
      assertThat(statement.findings()).isEmpty();
    }
  }

  @ParameterizedTest(name = "C9 800.00 at a score of {0}, {1} of 31 days: {2}")
  @CsvSource({
    "100, 31, 800.00",
    "92, 31, 736.00",
    "69.99, 31, 559.92",
    "103, 31, 800.00",
    "-1, 31, 0.00",
    "92, 11, 261.16", // 800 × 0.92 × 11/31 = 261.161…
    "33.335, 31, 266.68" // 266.68 exactly
  })
  void kpi_C9(String score, int days, String expected) {
    BonusStatement statement =
        pay(KPI, scored("A1", score).share(new MonthShare(days, 31)).build());
    assertThat(amounts(statement, "A1")).isEqualTo(expected);
    assertThat(statement.payLines(AgentId.of("A1")).get(0).clause().id()).isEqualTo("kpi/C9");
  }

  @ParameterizedTest(name = "C9 {0} are not assessed")
  @CsvSource({"PROBATION", "INTERN", "STAND_IN"})
  void kpi_C9_onlyConfirmedStaff(Standing standing) {
    BonusStatement statement = pay(KPI, scored("A1", "92").standing(standing).build());
    assertThat(amounts(statement, "A1")).isEmpty();
    assertThat(findings(statement)).containsExactly("INFO bonus.not-eligible");
  }

  private static BonusSubject.Builder trial(String post, String score, Standing standing) {
    return scored("A1", score).post(post).standing(standing).monthsOnTrial(2);
  }

  @ParameterizedTest(name = "C3 gate of {0} at a score of {1}: {2}")
  @CsvSource({
    "pre-sale, 0, 0.00",
    "pre-sale, -5, 0.00",
    "pre-sale, 69.99, 0.00",
    "pre-sale, 69.9999999999999999999, 0.00",
    "pre-sale, 70, 800.00",
    "pre-sale, 70.00, 800.00",
    "pre-sale, 79.99, 800.00",
    "pre-sale, 80, 900.00",
    "pre-sale, 89.99, 900.00",
    "pre-sale, 90, 1000.00",
    "pre-sale, 100, 1000.00",
    "after-sale, 75, 720.00", // 80 % of 900.00
    "team-leader, 85, 1080.00", // 90 % of 1 200.00
    "operations, 95, 1100.00",
    "warehouse, 95, ''"
  })
  void netshop_C3_gates(String post, String score, String expected) {
    for (Standing standing : List.of(Standing.PROBATION, Standing.INTERN)) {
      BonusStatement statement = pay(NETSHOP, trial(post, score, standing).build());
      assertThat(amounts(statement, "A1")).isEqualTo(expected);
      assertThat(statement.findings()).isEmpty();
    }
  }

  @Test
  void netshop_C3_commissionOrPerformancePay_neverBoth() {
    BonusStatement statement = pay(
        NETSHOP,
        trial("pre-sale", "95", Standing.PROBATION).commissionEarned(true).build());
    assertThat(amounts(statement, "A1")).isEmpty();
    assertThat(findings(statement)).containsExactly("INFO bonus.gate.commission");
  }

  @Test
  void netshop_C3_lessThanTheWholeMonth_nothing() {
    BonusStatement statement = pay(
        NETSHOP,
        trial("pre-sale", "95", Standing.PROBATION)
            .share(new MonthShare(30, 31))
            .build());
    assertThat(amounts(statement, "A1")).isEmpty();
    assertThat(findings(statement)).containsExactly("INFO bonus.not-eligible");
    assertThat(Desk.said(statement.findings().get(0)))
        .isEqualTo(
            "Not due in 2026-10: the rule asks for the whole month, and 30/31 of it was worked");
  }

  @Test
  void netshop_C3_confirmedStaff_haveNoGate() {
    BonusStatement statement =
        pay(NETSHOP, trial("pre-sale", "95", Standing.CONFIRMED).build());
    assertThat(amounts(statement, "A1")).isEmpty();
    assertThat(findings(statement)).containsExactly("INFO bonus.not-eligible");
  }

  @ParameterizedTest(name = "C3 month {0} on trial: {1}")
  @CsvSource({"1, 900.00, ''", "3, 900.00, ''", "4, '', ERROR bonus.gate.unfit"})
  void netshop_C3_atMostThreeMonths(int month, String expected, String found) {
    BonusStatement statement = pay(
        NETSHOP,
        trial("pre-sale", "85", Standing.PROBATION).monthsOnTrial(month).build());
    assertThat(amounts(statement, "A1")).isEqualTo(expected);
    assertThat(String.join("", findings(statement))).isEqualTo(found);
  }

  @Test
  void netshop_C3_fourthMonthWithCommission_isFit() {
    BonusStatement statement = pay(
        NETSHOP,
        trial("pre-sale", "85", Standing.PROBATION)
            .monthsOnTrial(4)
            .commissionEarned(true)
            .build());
    assertThat(findings(statement)).containsExactly("INFO bonus.gate.commission");
  }

  @Test
  void netshop_C3_othersThanPreSale_haveNoLimit() {
    BonusStatement statement = pay(
        NETSHOP, trial("after-sale", "85", Standing.PROBATION).monthsOnTrial(6).build());
    assertThat(amounts(statement, "A1")).isEqualTo("810.00");
    assertThat(statement.findings()).isEmpty();
  }

  @Test
  void netshop_C3_unknownMonthsOrScore_areFound() {
    BonusSubject.Builder subject = scored("A1", "85").post("pre-sale").standing(Standing.INTERN);
    BonusStatement statement = pay(NETSHOP, subject.build());
    assertThat(amounts(statement, "A1")).isEqualTo("900.00");
    assertThat(findings(statement)).containsExactly("WARNING bonus.gate.no-months");
    assertThat(findings(
            pay(NETSHOP, agent("A1").post("pre-sale").standing(Standing.INTERN).build())))
        .containsExactly("WARNING bonus.score.none");
  }

  @ParameterizedTest(name = "C4 {0} parcels at {1} fen ÷ {2} and a score of {3}: {4}")
  @CsvSource({
    "120, 60000000, 3000, 95, 182.40", // 120 × 200.00 × 0.008 = 192.00, × 0.95
    "120, 60000000, 3000, 100, 192.00",
    "120, 60000000, 3000, 0, 0.00",
    "120, 60000000, 3000, -20, 0.00",
    "0, 60000000, 3000, 95, 0.00",
    // 7 × 100.00/3 × 0.008 = 1.8666…; a K4 rounded to 33.33 would pay 1.87 as well
    "7, 10000, 3, 100, 1.87",
    // 3 000 × 100.00/3 × 0.008 = 800.00; a K4 rounded to 33.33 would pay 799.92
    "3000, 10000, 3, 100, 800.00"
  })
  void department_C4_afterSale(int parcels, long paid, long payers, String score, String expected) {
    BonusStatement statement = BonusCalculator.of(
            BonusPlan.department(SHANGHAI, Rate.percent("0.5")))
        .calculate(
            october().averageOrder(new Ratio(paid, payers)).build(),
            List.of(
                scored("A1", score).post("after-sale").parcels(parcels).build(),
                scored("A2", score).post("all-round").parcels(parcels).build(),
                scored("A3", score).post("pre-sale").parcels(parcels).build()));
    assertThat(amounts(statement, "A1")).isEqualTo(expected);
    assertThat(amounts(statement, "A2")).isEqualTo(expected);
    assertThat(amounts(statement, "A3")).isEmpty();
    assertThat(statement.findings()).isEmpty();
  }

  @Test
  void department_C4_noAverageOrderValue_isAZeroLine() {
    BonusStatement statement = pay(
        BonusPlan.department(SHANGHAI, Rate.percent("0.5")),
        scored("A1", "95").post("after-sale").parcels(12).build());
    assertThat(amounts(statement, "A1")).isEqualTo("0.00");
    assertThat(findings(statement)).containsExactly("WARNING bonus.piecework.no-average");
  }

  @Test
  void department_C4_nobodyCounted_isFound() {
    assertThat(findings(pay(
            BonusPlan.department(SHANGHAI, Rate.percent("0.5")),
            scored("A1", "95").post("after-sale").build())))
        .containsExactly("WARNING bonus.piecework.no-parcels");
  }

  @Test
  void rules_thatContradictThemselves_throw() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PerformanceRule.Span(Rate.percent("20"), Rate.percent("10")))
        .withMessage("Argument 'high' must be at least 20 % but has value 10 %");
    PerformanceRule.Gate eighty = new PerformanceRule.Gate(new BigDecimal("80.0"), Rate.ONE);
    assertThat(eighty.from()).isEqualTo(new BigDecimal("80"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PerformanceRule.Gated(
            HOUSE,
            Eligibility.EVERYBODY,
            ImmutableMap.of("pre-sale", yuan("1.00")),
            ImmutableList.of(eighty, eighty),
            3))
        .withMessage("Argument 'gates' must have rising scores but has 80 after 80");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PerformanceRule.Pay(HOUSE, Eligibility.EVERYBODY, yuan("0"), true))
        .withMessage("Argument 'amount' must be above zero but has value CNY 0.00");
  }

  @Test
  void subject_badNumbers_throw() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> agent("A1").monthsOnTrial(0).build())
        .withMessage("Argument 'monthsOnTrial' must be at least 1 for agent A1 but has value 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> agent("A1").parcels(-1).build())
        .withMessage("Argument 'parcels' must not be negative for agent A1 but has value -1");
  }
}
