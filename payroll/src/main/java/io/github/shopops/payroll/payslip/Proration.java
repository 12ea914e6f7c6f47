package io.github.shopops.payroll.payslip;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;

/** Which days of a month are counted where only a part of it is paid (clause C10). */
public enum Proration {
  /** Every day of the month, 28 to 31 of them (自然日). */
  CALENDAR_DAYS,
  /** The days that a calendar pays, 20 to 23 of Monday to Friday where it names no others (工作日). */
  WEEKDAYS,
  /** The same days at a price that is the same in every month, a month's pay ÷ 21.75 (计薪日; law/day-wage). */
  PAID_DAYS;

  /**
   * Returns the share of a month for which somebody was employed, by Monday to Friday where only such days count.
   *
   * @param employee who, from when to when
   * @param month the month
   * @return the days employed of the days of the month; none where the two do not meet
   */
  public MonthShare share(Employee employee, YearMonth month) {
    return share(employee, month, WorkCalendar.EMPTY);
  }

  /**
   * Returns the share of a month for which somebody was employed.
   *
   * @param employee who, from when to when
   * @param month the month
   * @param calendar which days it pays
   * @return the days employed of the days of the month; none where the two do not meet, or where the calendar pays no day
   *     of either
   */
  public MonthShare share(Employee employee, YearMonth month, WorkCalendar calendar) {
    requireNonNull(month, "month");
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    LocalDate joined = employee.joined().filter(first::isBefore).orElse(first);
    LocalDate left = employee.left().filter(last::isAfter).orElse(last);
    // A month swapped free altogether still is one day of pay, so that it has shares.
    int of = Math.max(1, days(first, last, calendar));
    return new MonthShare(left.isBefore(joined) ? 0 : days(joined, left, calendar), of);
  }

  /** Counts the days that count, of the days from the first to the last. */
  int days(LocalDate first, LocalDate last, WorkCalendar calendar) {
    return Math.toIntExact(first
        .datesUntil(last.plusDays(1))
        .filter(day -> this == CALENDAR_DAYS || calendar.isPaid(day))
        .count());
  }
}
