package io.github.shopops.payroll.payslip;

import io.github.shopops.core.clause.Message;
import java.util.Locale;

/** On which sort of day somebody worked longer (加班类型), which decides the multiple that is paid. */
public enum OvertimeKind {
  /** Beyond the hours of a work day (工作日延时加班). */
  WORK_DAY,
  /** On a rest day (休息日加班), unless time off is given for it. */
  REST_DAY,
  /** On a public holiday (法定休假日加班). */
  HOLIDAY;

  /** Returns the kind as files write it, such as {@code work-day}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the kind's name, worded under {@code payslip.overtime.<code>}. */
  public Message title() {
    return Message.of("payslip.overtime." + code());
  }
}
