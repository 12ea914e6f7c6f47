package io.github.shopops.payroll.payslip;

/** What a month is paid in which somebody's grade changes (定级调薪生效). */
public enum GradeChange {
  /** Each grade pays the days on which it was held. */
  PRORATED,
  /** The grade of the month's first day employed pays the whole month; the new one pays from the next month on. */
  NEXT_MONTH
}
