package io.github.shopops.payroll.payslip;

import io.github.shopops.core.clause.Message;
import java.util.Locale;

/** What sort of day work falls on, which decides what an hour of overtime pays (law/labour-44). */
public enum DayKind {
  /** A day on which work is due (工作日). */
  WORK_DAY,
  /** A day of rest (休息日). */
  REST_DAY,
  /** A statutory holiday (法定休假日). */
  HOLIDAY;

  /** Returns the kind as files write it, such as {@code rest-day}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the kind's name, worded under {@code payslip.day.<code>}. */
  public Message title() {
    return Message.of("payslip.day." + code());
  }

  /** Returns what overtime on such a day is called, worded under {@code payslip.overtime.<code>}. */
  public Message overtime() {
    return Message.of("payslip.overtime." + code());
  }
}
