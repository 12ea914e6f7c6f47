package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grade, post, team and plan change inside a month. */
class PositionTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private static LocalDate october(int day) {
    return OCTOBER.atDay(day);
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  private static Employee.Builder employee(String grade) {
    return Employee.builder().agent(AgentId.of("A001")).name("Anna").grade(grade);
  }

  private static List<String> said(BasePay pay) {
    return pay.lines().stream()
        .map(line -> PayrollExplanations.of(Locale.ENGLISH).explain(line.message()))
        .toList();
  }

  @ParameterizedTest(name = "{0}: {1} in the team {2}")
  @CsvSource({
    "2026-09-30,junior,red",
    "2026-10-10,junior,red",
    "2026-10-11,junior,blue",
    "2026-10-20,junior,blue",
    "2026-10-21,senior,blue",
    "2027-01-01,senior,blue",
  })
  void position_ofADay(LocalDate day, String grade, String team) {
    Employee employee = employee("senior")
        .team("blue")
        .addEarlier(
            new Position(october(10), "junior", null, "red"),
            new Position(october(20), "junior", null, "blue"))
        .build();
    assertThat(employee.position(day).grade()).isEqualTo(grade);
    assertThat(employee.position(day).team()).isEqualTo(team);
  }

  @Test
  void earlier_outOfOrder_isRefused() {
    Employee.Builder twice = employee("senior")
        .addEarlier(Position.until(october(10), "junior"), Position.until(october(10), "junior"));
    assertThatThrownBy(twice::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'earlier' must have positions that end one after the other for agent"
            + " A001 but has 2026-10-10 after 2026-10-10");
    Employee.Builder open = employee("senior").addEarlier(new Position(null, "junior", null, null));
    assertThatThrownBy(open::build).isInstanceOf(IllegalArgumentException.class);
  }

  /** 1 500 × 15/31 = 725.806, with 1 800 × 16/31 it is 1 654.8387. */
  @Test
  void calculate_promotion_paysEachGradeItsDays() {
    BasePay pay = BasePayCalculator.of(PayPlan.mural())
        .calculate(
            employee("intermediate")
                .addEarlier(Position.until(october(15), "junior"))
                .build(),
            OCTOBER);
    assertThat(pay.share().isWhole()).isTrue();
    assertThat(pay.lines())
        .extracting(PayLine::amount)
        .containsExactly(yuan("725.81"), yuan("929.03"));
    assertThat(said(pay))
        .containsExactly(
            "2026-10-01 to 2026-10-15 as junior agent: base pay 1,500.00 × 15 of 31 days = 725.81",
            "2026-10-16 to 2026-10-31 as intermediate agent: base pay 1,800.00 × 16 of 31 days = 929.03");
  }

  /** 483.871 + 580.645 + 780.645 = 1 845.161: each rounded alone would make 1 845.17. */
  @Test
  void calculate_twoPromotions_makeUpTheMonthToTheFen() {
    BasePay pay = BasePayCalculator.of(PayPlan.mural())
        .calculate(
            employee("senior")
                .addEarlier(
                    Position.until(october(10), "junior"),
                    Position.until(october(20), "intermediate"))
                .build(),
            OCTOBER);
    assertThat(pay.lines())
        .extracting(PayLine::amount)
        .containsExactly(yuan("483.87"), yuan("580.65"), yuan("780.64"));
    assertThat(said(pay).get(2))
        .isEqualTo("2026-10-21 to 2026-10-31 as senior agent: base pay 2,200.00 × 11 of 31 days ="
            + " 780.64; rounded together with the part before it, 780.65 on its own");
  }

  @ParameterizedTest(name = "next month: junior until {0} is paid {1}")
  @CsvSource({"2026-09-30,1800.00", "2026-10-01,1500.00", "2026-10-15,1500.00"})
  void calculate_gradePaidFromNextMonth(LocalDate until, String base) {
    PayPlan plan = PayPlan.builder()
        .from(PayPlan.mural())
        .gradeChange(GradeChange.NEXT_MONTH)
        .build();
    BasePay pay = BasePayCalculator.of(plan)
        .calculate(
            employee("intermediate").addEarlier(Position.until(until, "junior")).build(), OCTOBER);
    assertThat(pay.lines()).extracting(PayLine::amount).containsExactly(yuan(base));
  }

  @Test
  void calculate_transferAtTheSameGrade_isOneLine() {
    BasePay pay = BasePayCalculator.of(PayPlan.mural())
        .calculate(
            employee("junior")
                .team("blue")
                .addEarlier(new Position(october(9), "junior", "pre-sale", "red"))
                .build(),
            OCTOBER);
    assertThat(said(pay)).containsExactly("base pay of a whole month 1,500.00");
  }

  /** Employed from the 12th, 15 days of work; 5 of them as apprentice at 100 a day, 10 at 120. */
  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource({
    // 5 × 100; 10 × 120
    "WORKED, 500.00, 1200.00",
    // 2175 × (1 − 7/21.75) = 1475, a third of it; 2610 × (1 − 7/21.75) = 1770, two thirds of it
    "MISSED, 491.67, 1180.00"
  })
  void calculate_promotionOfAJoiner_byPaidDays(DayCount count, String first, String second) {
    PayPlan plan = PayPlan.builder()
        .from(PayPlan.of(Catalogue.clause("shift/C1"), yuan("2610")))
        .addGrades(new PayGrade("apprentice", ImmutableSet.of(), yuan("2175")))
        .proration(Proration.PAID_DAYS)
        .dayCount(count)
        .build();
    BasePay pay = BasePayCalculator.of(plan)
        .calculate(
            employee("clerk")
                .joined(october(12))
                .addEarlier(Position.until(october(18), "apprentice"))
                .build(),
            OCTOBER);
    assertThat(pay.lines()).extracting(PayLine::amount).containsExactly(yuan(first), yuan(second));
  }

  @Test
  void calculate_unknownGradeForSomeDays_paysTheOthers() {
    BasePay pay = BasePayCalculator.of(PayPlan.mural())
        .calculate(
            employee("junior")
                .addEarlier(Position.until(october(15), "veteran"))
                .build(),
            OCTOBER);
    // 1 500 × 16/31 = 774.19
    assertThat(pay.lines()).extracting(PayLine::amount).containsExactly(yuan("774.19"));
    assertThat(pay.findings()).hasSize(1);
  }

  /** 1 500 × 10/31 = 483.87, and 3 100 × 21/31 = 2 100. */
  @Test
  void calculate_planThatChangesInsideTheMonth() {
    PayPlans plans = PayPlans.of(PayPlan.mural())
        .since(october(11), PayPlan.of(Catalogue.clause("shift/C1"), yuan("3100")));
    BasePay pay = BasePayCalculator.of(plans).calculate(employee("junior").build(), OCTOBER);
    assertThat(pay.lines())
        .extracting(PayLine::amount)
        .containsExactly(yuan("483.87"), yuan("2100.00"));
    assertThat(pay.lines())
        .extracting(line -> line.clause().id())
        .containsExactly("mural/C1", "shift/C1");
  }

  @Test
  void calculate_gradeAndPlanThatChange_areCutAtBoth() {
    PayPlan raised = PayPlan.builder()
        .from(PayPlan.mural())
        .grades(PayPlan.mural().grades().stream()
            .map(grade ->
                new PayGrade(grade.code(), grade.aliases(), grade.base().plus(310)))
            .toList())
        .build();
    PayPlans plans = PayPlans.of(PayPlan.mural()).since(october(11), raised);
    BasePayCalculator calculator = BasePayCalculator.of(plans);
    Employee employee = employee("intermediate")
        .addEarlier(Position.until(october(20), "junior"))
        .build();
    // 15 000/31 = 483.871; 18 100/31 = 583.871; 2 110 × 11/31 = 748.7097: 483.87, 1 067.74, 1
    // 816.45
    assertThat(calculator.calculate(employee, OCTOBER).lines())
        .extracting(PayLine::amount)
        .containsExactly(yuan("483.87"), yuan("583.87"), yuan("748.71"));
    assertThat(calculator.base(employee, october(10))).contains(yuan("1500.00"));
    assertThat(calculator.base(employee, october(11))).contains(yuan("1810.00"));
    assertThat(calculator.base(employee, october(21))).contains(yuan("2110.00"));
  }

  @Test
  void plans_outOfOrder_areRefused() {
    PayPlans plans = PayPlans.of(PayPlan.mural()).since(october(11), PayPlan.mural());
    assertThatThrownBy(() -> plans.since(october(11), PayPlan.mural()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-10-11");
    assertThat(plans.on(october(10))).isEqualTo(PayPlan.mural());
  }
}
