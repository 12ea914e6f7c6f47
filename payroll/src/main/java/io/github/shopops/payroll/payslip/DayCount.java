package io.github.shopops.payroll.payslip;

/** From which side the part of a month that is paid is counted (计薪方向), where a day has one price in every month. */
public enum DayCount {
  /** Days employed × the price of a day, at most the whole month (正算). */
  WORKED,
  /** The whole month − days missed × the price of a day, at least nothing (倒扣). */
  MISSED
}
