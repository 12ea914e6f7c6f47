package io.github.shopops.payroll.guarantee;

import io.github.shopops.payroll.payslip.Employee;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** In which year of service (工龄) a month is that the anniversary of joining falls into. */
public enum ServiceYear {
  /** The year in which the month begins, so that the next year counts from the first whole month on (次月起). */
  FROM_NEXT_MONTH,
  /** The year in which the month ends, so that the next year counts from the month of the anniversary on (当月起). */
  FROM_SAME_MONTH,
  /** Each day its own: the days before the anniversary in one year, the others in the next (按日). */
  BY_DAY;

  /**
   * Returns the year of service on a day: 1 from joining to the day before the first anniversary.
   *
   * @param employee who
   * @param day a day of the month that is paid
   * @return the year, at least 1; {@link Integer#MAX_VALUE} for somebody who joined before records go back
   */
  public int on(Employee employee, LocalDate day) {
    LocalDate counted = this == FROM_NEXT_MONTH
        ? YearMonth.from(day).atDay(1)
        : this == FROM_SAME_MONTH ? YearMonth.from(day).atEndOfMonth() : day;
    return employee
        .joined()
        .map(joined -> Math.max(0, (int) ChronoUnit.YEARS.between(joined, counted)) + 1)
        .orElse(Integer.MAX_VALUE);
  }
}
