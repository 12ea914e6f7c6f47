package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnpaidLeaveCalculatorTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private static ImmutableList<PayLine> lines(
      PayPlan plan, Employee employee, Set<LocalDate> days) {
    PayPlans plans = PayPlans.of(plan);
    return UnpaidLeaveCalculator.of(plans)
        .calculate(
            employee, OCTOBER, days, BasePayCalculator.of(plans).calculate(employee, OCTOBER));
  }

  private static Employee.Builder employee() {
    return Employee.builder().agent(AgentId.of("A001")).name("Anna").grade("senior");
  }

  private static Set<LocalDate> october(int from, int until) {
    return IntStream.rangeClosed(from, until).mapToObj(OCTOBER::atDay).collect(Collectors.toSet());
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  /** 2 200 × 2 ÷ 21.75 = 202.299; ÷ 31 = 141.935; ÷ 22 = 200. */
  @ParameterizedTest(name = "C10: 2 days of 2,200.00 by {0} cost {1}")
  @CsvSource({"PAID_DAYS,-202.30", "CALENDAR_DAYS,-141.94", "WEEKDAYS,-200.00"})
  void calculate_twoDays(Proration by, String amount) {
    PayPlan plan = PayPlan.builder().from(PayPlan.mural()).unpaidLeave(by).build();
    assertThat(lines(plan, employee().build(), october(8, 9))).singleElement().satisfies(line -> {
      assertThat(line.kind()).isEqualTo(LineKind.UNPAID_LEAVE);
      assertThat(line.amount()).isEqualTo(yuan(amount));
      assertThat(line.clause().id()).isEqualTo("shop/LEAVE");
      assertThat(line.evidence())
          .containsExactly(
              Evidence.of(Evidence.Kind.SHIFT, "A001/2026-10-08"),
              Evidence.of(Evidence.Kind.SHIFT, "A001/2026-10-09"));
    });
  }

  @Test
  void calculate_saysTheArithmetic() {
    PayLine line = lines(PayPlan.mural(), employee().build(), october(8, 9)).get(0);
    assertThat(PayrollExplanations.of(Locale.ENGLISH).explain(line.message()))
        .isEqualTo("days of unpaid leave or absence: 2; 2,200.00 × 2 ÷ 21.75 = 202.30 off");
    assertThat(PayrollExplanations.of(Locale.CHINESE).explain(line.message()))
        .isEqualTo("无薪假或旷工 2 天：扣 2,200.00 × 2 ÷ 21.75 = 202.30");
  }

  @Test
  void calculate_moreDaysThanTheMonthPays_takeNoMoreThanTheBase() {
    // 26 days on duty at 2 200 ÷ 21.75 would cost 2 629.89
    PayLine line = lines(PayPlan.mural(), employee().build(), october(1, 26)).get(0);
    assertThat(line.amount()).isEqualTo(yuan("-2200.00"));
    assertThat(PayrollExplanations.of(Locale.ENGLISH).explain(line.message()))
        .isEqualTo("days of unpaid leave or absence: 26; 2,200.00 × 26 ÷ 21.75 = 2,629.89 off,"
            + " at most the 2,200.00 that is left of the base pay");
  }

  @Test
  void calculate_acrossAPromotion_costsEachDayItsOwnBase() {
    Employee employee =
        employee().addEarlier(Position.until(OCTOBER.atDay(8), "junior")).build();
    // 1 500 ÷ 21.75 = 68.9655, with 2 200 ÷ 21.75 it is 170.1149: 68.97 and 170.11 − 68.97
    assertThat(lines(PayPlan.mural(), employee, october(8, 9)))
        .extracting(PayLine::amount)
        .containsExactly(yuan("-68.97"), yuan("-101.14"));
  }

  @Test
  void calculate_withoutDaysOrBase_takesNothing() {
    assertThat(lines(PayPlan.mural(), employee().build(), Set.of())).isEmpty();
    assertThat(lines(PayPlan.mural(), employee().grade("?").build(), october(8, 9)))
        .isEmpty();
    assertThat(lines(PayPlan.mural(), employee().joined(OCTOBER.atDay(20)).build(), october(8, 9)))
        .isEmpty();
  }

  @Test
  void calculate_dayOfAnotherMonth_isRefused() {
    assertThatThrownBy(
            () -> lines(PayPlan.mural(), employee().build(), Set.of(LocalDate.of(2026, 11, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'unpaid' must have days of 2026-10 but has 2026-11-01");
  }
}
