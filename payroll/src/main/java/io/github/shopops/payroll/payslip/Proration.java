package io.github.shopops.payroll.payslip;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/** Which days of a month are counted where only a part of it is paid (clause C10). */
public enum Proration {
  /** Every day of the month, 28 to 31 of them (自然日). */
  CALENDAR_DAYS,
  /** Monday to Friday, 20 to 23 of them, public holidays not looked at (工作日). */
  WEEKDAYS,
  /** Work days at a price that is the same in every month, a month's pay ÷ 21.75 (计薪日; law/day-wage). */
  PAID_DAYS;

  /**
   * Returns the share of a month for which somebody was employed.
   *
   * @param employee who, from when to when
   * @param month the month
   * @return the days employed of the days of the month; none where the two do not meet
   */
  public MonthShare share(Employee employee, YearMonth month) {
    requireNonNull(month, "month");
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    LocalDate joined = employee.joined().filter(first::isBefore).orElse(first);
    LocalDate left = employee.left().filter(last::isAfter).orElse(last);
    return new MonthShare(left.isBefore(joined) ? 0 : count(joined, left), count(first, last));
  }

  private int count(LocalDate first, LocalDate last) {
    Stream<LocalDate> days = first.datesUntil(last.plusDays(1));
    return (int) (this == CALENDAR_DAYS ? days : days.filter(Proration::isWeekday)).count();
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
