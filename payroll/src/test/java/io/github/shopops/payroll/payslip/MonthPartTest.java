package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthPartTest {

  /**
   * A month of 2 175.00 is 100.00 a day. February 2026 has 20 days of work, November 21, October 22, July 23; whoever is
   * employed for n of N earns n × 100 but no more than 2 175 by the days worked, and 2 175 − (N − n) × 100 but no less than 0
   * by the days missed.
   */
  @ParameterizedTest(name = "law/day-wage: {0} from {1} to {2}, {3} of {4} days: {5} or {6}")
  @CsvSource({
    "2026-02,           ,           , 20, 20, 2175.00, 2175.00",
    "2026-02, 2026-02-16,           , 10, 20, 1000.00, 1175.00",
    "2026-02, 2026-02-03,           , 19, 20, 1900.00, 2075.00",
    "2026-02,           , 2026-02-02,  1, 20,  100.00,  275.00",
    "2026-11,           ,           , 21, 21, 2175.00, 2175.00",
    "2026-11, 2026-11-03,           , 20, 21, 2000.00, 2075.00",
    "2026-11, 2026-11-30,           ,  1, 21,  100.00,  175.00",
    "2026-10,           ,           , 22, 22, 2175.00, 2175.00",
    "2026-10, 2026-10-02,           , 21, 22, 2100.00, 2075.00",
    "2026-10,           , 2026-10-01,  1, 22,  100.00,   75.00",
    "2026-10,           , 2026-10-02,  2, 22,  200.00,  175.00",
    "2026-07,           ,           , 23, 23, 2175.00, 2175.00",
    "2026-07, 2026-07-02,           , 22, 23, 2175.00, 2075.00",
    "2026-07, 2026-07-03,           , 21, 23, 2100.00, 1975.00",
    "2026-07,           , 2026-07-01,  1, 23,  100.00,    0.00",
  })
  void of_paidDays_fromBothSides(
      YearMonth month,
      @Nullable LocalDate joined,
      @Nullable LocalDate left,
      int days,
      int of,
      String worked,
      String missed) {
    Employee employee = employee(joined, left);
    BasePay byWorked =
        BasePayCalculator.of(plan("2175", DayCount.WORKED)).calculate(employee, month);
    BasePay byMissed =
        BasePayCalculator.of(plan("2175", DayCount.MISSED)).calculate(employee, month);
    assertThat(byWorked.share()).isEqualTo(new MonthShare(days, of)).isEqualTo(byMissed.share());
    assertThat(byWorked.lines().get(0).amount()).isEqualTo(yuan(worked));
    assertThat(byMissed.lines().get(0).amount()).isEqualTo(yuan(missed));
  }

  @Test
  void of_employedOnAWeekendOnly_paysNothingFromEitherSide() {
    Employee employee = employee(LocalDate.of(2026, 10, 31), null);
    for (DayCount count : DayCount.values()) {
      assertThat(BasePayCalculator.of(plan("2175", count))
              .calculate(employee, YearMonth.of(2026, 10))
              .lines())
          .isEmpty();
    }
  }

  /** 30 000 ÷ 21.75 = 1 379.31; 3 000 − 36 000 ÷ 21.75 = 1 344.83. */
  @Test
  void wording_saysTheArithmetic() {
    Employee late = employee(LocalDate.of(2026, 10, 19), null);
    assertThat(said(plan("3000", DayCount.WORKED), late, "2026-10"))
        .containsExactly(
            "base pay 3,000.00 × 10 ÷ 21.75 = 1,379.31", "底薪 3,000.00 × 10 ÷ 21.75 = 1,379.31");
    assertThat(said(plan("3000", DayCount.MISSED), late, "2026-10"))
        .containsExactly(
            "base pay 3,000.00 × (1 − 12 ÷ 21.75) = 1,344.83",
            "底薪 3,000.00 × （1 − 12 ÷ 21.75） = 1,344.83");
    assertThat(said(
            plan("3000", DayCount.WORKED), employee(LocalDate.of(2026, 7, 2), null), "2026-07"))
        .contains("base pay 3,000.00 × (22 ÷ 21.75, at most 1) = 3,000.00");
    assertThat(said(
            plan("3000", DayCount.MISSED), employee(null, LocalDate.of(2026, 7, 1)), "2026-07"))
        .contains("base pay 3,000.00 × (1 − 22 ÷ 21.75, at least 0) = 0.00");
  }

  /** By calendar days both sides are the same fraction: 3 100 × 11 ÷ 31 = 3 100 − 3 100 × 20 ÷ 31 = 1 100. */
  @Test
  void of_calendarDays_fromBothSides() {
    Employee employee = employee(LocalDate.of(2026, 10, 21), null);
    PayPlan worked = PayPlan.of(Catalogue.clause("shift/C1"), yuan("3100"));
    PayPlan missed = PayPlan.builder().from(worked).dayCount(DayCount.MISSED).build();
    assertThat(said(worked, employee, "2026-10"))
        .contains("base pay 3,100.00 × 11 of 31 days = 1,100.00");
    assertThat(said(missed, employee, "2026-10"))
        .contains("base pay 3,100.00 × (1 − 20 of 31 days) = 1,100.00");
  }

  private static List<String> said(PayPlan plan, Employee employee, String month) {
    PayLine line = BasePayCalculator.of(plan)
        .calculate(employee, YearMonth.parse(month))
        .lines()
        .get(0);
    return List.of(
        PayrollExplanations.of(Locale.ENGLISH).explain(line.message()),
        PayrollExplanations.of(Locale.CHINESE).explain(line.message()));
  }

  private static PayPlan plan(String base, DayCount count) {
    return PayPlan.builder()
        .from(PayPlan.of(Catalogue.clause("shift/C1"), yuan(base)))
        .proration(Proration.PAID_DAYS)
        .dayCount(count)
        .build();
  }

  private static Employee employee(@Nullable LocalDate joined, @Nullable LocalDate left) {
    return Employee.builder()
        .agent(AgentId.of("A001"))
        .name("Anna")
        .grade("")
        .joined(Optional.ofNullable(joined))
        .left(Optional.ofNullable(left))
        .build();
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }
}
