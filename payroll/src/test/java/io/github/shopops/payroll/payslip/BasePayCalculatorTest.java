package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasePayCalculatorTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  /** Each amount is base × days ÷ days of the month, worked by hand. */
  @ParameterizedTest(name = "C10: {0} in {3}, joined {1}, left {2}: {4} of {5} days, {6}")
  @CsvSource({
    "junior,           ,           ,2026-10,31,31,1500.00",
    "junior, 2020-03-01,           ,2026-10,31,31,1500.00",
    "junior, 2026-10-01, 2026-10-31,2026-10,31,31,1500.00",
    "junior, 2026-10-21,           ,2026-10,11,31,532.26",
    "junior,           , 2026-10-20,2026-10,20,31,967.74",
    "junior, 2026-10-31,           ,2026-10,1,31,48.39",
    "junior, 2026-10-07, 2026-10-07,2026-10,1,31,48.39",
    "senior, 2026-09-16,           ,2026-09,15,30,1100.00",
    "senior, 2026-09-10, 2026-09-12,2026-09,3,30,220.00",
    "intermediate, 2026-02-15,     ,2026-02,14,28,900.00",
    "intermediate,   , 2026-02-27,2026-02,27,28,1735.71",
    "intermediate, 2028-02-29,     ,2028-02,1,29,62.07",
    "customer-manager, , 2028-02-28,2028-02,28,29,2606.90"
  })
  void calculate_byCalendarDays(
      String grade,
      @Nullable String joined,
      @Nullable String left,
      String month,
      int days,
      int of,
      String pay) {
    BasePay base = BasePayCalculator.of(PayPlan.mural())
        .calculate(employee(grade, joined, left), YearMonth.parse(month));
    assertThat(base.share()).isEqualTo(new MonthShare(days, of));
    assertThat(base.findings()).isEmpty();
    assertThat(base.lines()).singleElement().satisfies(line -> {
      assertThat(line.kind()).isEqualTo(LineKind.BASE);
      assertThat(line.amount()).isEqualTo(Money.parse("CNY " + pay));
      assertThat(line.clause().id()).isEqualTo("mural/C1");
      assertThat(line.evidence()).containsExactly(Evidence.of(Evidence.Kind.MONTH, month));
    });
  }

  /** October 2026 begins on a Thursday and has 22 weekdays; the 17th is a Saturday. */
  @ParameterizedTest(name = "C10: joined {0}, left {1}: {2} of {3} weekdays, {4}")
  @CsvSource({
    "           ,           ,22,22,3000.00",
    " 2026-10-17,           ,10,22,1363.64",
    " 2026-10-19,           ,10,22,1363.64",
    "           , 2026-10-16,12,22,1636.36",
    "           , 2026-10-18,12,22,1636.36",
    " 2026-10-01, 2026-10-01,1,22,136.36"
  })
  void calculate_byWeekdays(
      @Nullable String joined, @Nullable String left, int days, int of, String pay) {
    PayPlan plan = PayPlan.builder()
        .from(PayPlan.of(Catalogue.clause("shift/C1"), Money.parse("CNY 3000")))
        .proration(Proration.WEEKDAYS)
        .build();
    BasePay base = BasePayCalculator.of(plan).calculate(employee("", joined, left), OCTOBER);
    assertThat(base.share()).isEqualTo(new MonthShare(days, of));
    assertThat(base.lines().get(0).amount()).isEqualTo(Money.parse("CNY " + pay));
  }

  @ParameterizedTest(name = "joined {0}, left {1}: not employed in 2026-10")
  @CsvSource({"2026-11-01,", ",2026-09-30", "2027-01-01,2027-02-01", "2020-01-01,2020-02-01"})
  void calculate_outsideTheEmployment_paysNothingAndFindsNothing(
      @Nullable String joined, @Nullable String left) {
    BasePay base = BasePayCalculator.of(PayPlan.mural())
        .calculate(employee("no such grade", joined, left), OCTOBER);
    assertThat(base.share().isNone()).isTrue();
    assertThat(base.lines()).isEmpty();
    assertThat(base.findings()).isEmpty();
  }

  @Test
  void calculate_forUnknownGrade_findsItAndPaysNothing() {
    BasePay base =
        BasePayCalculator.of(PayPlan.mural()).calculate(employee("veteran", null, null), OCTOBER);
    assertThat(base.lines()).isEmpty();
    assertThat(base.share().isWhole()).isTrue();
    assertThat(base.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.subject()).isEqualTo(Evidence.of(Evidence.Kind.AGENT, "A001"));
      assertThat(PayrollExplanations.of(Locale.ENGLISH).explain(finding))
          .isEqualTo("the pay plan has no grade 'veteran', so no base pay is paid");
    });
  }

  @Test
  void calculate_showsItsArithmetic() {
    BasePay part = BasePayCalculator.of(PayPlan.mural())
        .calculate(employee("junior", "2026-10-21", null), OCTOBER);
    assertThat(
            PayrollExplanations.of(Locale.ENGLISH).explain(part.lines().get(0).message()))
        .isEqualTo("base pay 1,500.00 × 11 of 31 days = 532.26");
    assertThat(
            PayrollExplanations.of(Locale.CHINESE).explain(part.lines().get(0).message()))
        .isEqualTo("底薪 1,500.00 × 11/31 天 = 532.26");
  }

  @Test
  void employee_leftBeforeJoining_isRefused() {
    assertThatThrownBy(() -> employee("junior", "2026-10-02", "2026-10-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Argument 'left' must not be before 2026-10-02 for agent A001 but has value 2026-10-01");
  }

  private static Employee employee(String grade, @Nullable String joined, @Nullable String left) {
    return Employee.builder()
        .agent(AgentId.of("A001"))
        .name("Anna")
        .grade(grade)
        .joined(Optional.ofNullable(joined).map(LocalDate::parse))
        .left(Optional.ofNullable(left).map(LocalDate::parse))
        .build();
  }
}
