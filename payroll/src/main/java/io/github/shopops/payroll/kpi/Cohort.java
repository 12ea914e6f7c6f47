package io.github.shopops.payroll.kpi;

import java.util.Locale;

/** By which day a figure is counted (统计口径); figures of different cohorts are not to be compared. */
public enum Cohort {
  /** By the day on which the buyer wrote (询单日). */
  INQUIRY_DAY,
  /** By the day on which the order was placed (下单日). */
  ORDER_DAY,
  /** By the day on which the order was paid (付款日). */
  PAYMENT_DAY;

  /** Returns the cohort as texts write it, such as {@code inquiry-day}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
