package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.order.AgentId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  /** Thursday to Saturday are holidays, Monday to Wednesday off, the Saturday after is worked; days of our own. */
  private static final WorkCalendar SWAPPED = WorkCalendar.of(
      List.of(OCTOBER.atDay(1), OCTOBER.atDay(2), OCTOBER.atDay(3)),
      List.of(OCTOBER.atDay(5), OCTOBER.atDay(6), OCTOBER.atDay(7)),
      List.of(OCTOBER.atDay(10)));

  @ParameterizedTest(name = "{0} October: {1}, paid {2}")
  @CsvSource({
    "1,HOLIDAY,true",
    "3,HOLIDAY,false",
    "4,REST_DAY,false",
    "5,REST_DAY,false",
    "8,WORK_DAY,true",
    "10,WORK_DAY,true",
    "11,REST_DAY,false",
    "17,REST_DAY,false",
  })
  void kind_ofADay(int day, DayKind kind, boolean paid) {
    assertThat(SWAPPED.kind(OCTOBER.atDay(day))).isEqualTo(kind);
    assertThat(SWAPPED.isPaid(OCTOBER.atDay(day))).isEqualTo(paid);
  }

  /** 22 of Monday to Friday, less 3 off, and one Saturday: 20, of which 18 are from the 8th on. */
  @Test
  void proration_countsWhatTheCalendarPays() {
    PayPlan plan = PayPlan.builder()
        .from(PayPlan.of(Catalogue.clause("shift/C1"), Money.parse("CNY 2000")))
        .proration(Proration.WEEKDAYS)
        .calendar(SWAPPED)
        .build();
    BasePay pay = BasePayCalculator.of(plan)
        .calculate(
            Employee.builder()
                .agent(AgentId.of("A001"))
                .name("Anna")
                .grade("")
                .joined(OCTOBER.atDay(8))
                .build(),
            OCTOBER);
    assertThat(pay.share()).isEqualTo(new MonthShare(18, 20));
    assertThat(pay.lines().get(0).amount()).isEqualTo(Money.parse("CNY 1800.00"));
  }

  @Test
  void of_dayWithTwoMeanings_isRefused() {
    LocalDate day = OCTOBER.atDay(1);
    assertThatThrownBy(() -> WorkCalendar.of(List.of(day), List.of(day), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'daysOff' must not name days that have another meaning but has"
            + " [2026-10-01]");
    assertThatThrownBy(() -> WorkCalendar.of(List.of(day), List.of(), List.of(day)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WorkCalendar.of(List.of(), List.of(day), List.of(day)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void weekend_ofTheWholeWeek_isRefused() {
    assertThatThrownBy(() -> new WorkCalendar(
            ImmutableSet.copyOf(DayOfWeek.values()),
            ImmutableSortedSet.of(),
            ImmutableSortedSet.of(),
            ImmutableSortedSet.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'weekend'");
  }
}
