package io.github.shopops.payroll.kpi;

import io.github.shopops.core.order.EpochNanos;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of instants in a zone, remembering the last one, near which the next instant mostly lies. Not thread-safe. */
final class LocalDays {
  private final ZoneId zone;
  private long day = Long.MIN_VALUE;
  private long from;
  private long until;

  LocalDays(ZoneId zone) {
    this.zone = zone;
  }

  /** The day of an instant, as a number of days since 1970. */
  long day(long instant) {
    if (day == Long.MIN_VALUE || instant < from || instant >= until) {
      day = LocalDate.ofInstant(EpochNanos.toInstant(instant), zone).toEpochDay();
      from = midnight(day);
      until = midnight(day + 1);
    }
    return day;
  }

  /** The first nanosecond of a day. */
  long start(long epochDay) {
    return epochDay == day
        ? from
        : epochDay == day + 1 && day != Long.MIN_VALUE ? until : midnight(epochDay);
  }

  private long midnight(long epochDay) {
    return EpochNanos.of(LocalDate.ofEpochDay(epochDay).atStartOfDay(zone).toInstant(), "day");
  }
}
