package io.github.shopops.payroll.attendance;

import io.github.shopops.core.clause.Message;
import java.util.Locale;

/** What became of somebody's day. */
public enum DayStatus {
  /** They were there, on duty or not (出勤). */
  WORKED,
  /** Nothing was due, and they were not there (休息). */
  FREE,
  /** They were on approved leave (请假). */
  ON_LEAVE,
  /** They were due, not there, and nobody approved a leave (旷工). */
  ABSENT,
  /** Work was due by the calendar, but no roster says when, and nobody clocked in. */
  UNKNOWN;

  /** Returns the status as files write it, such as {@code on-leave}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the status's name, worded under {@code attendance.status.<code>}. */
  public Message title() {
    return Message.of("attendance.status." + code());
  }
}
