package io.github.shopops.core.attribution;

import io.github.shopops.core.order.EpochNanos;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** When days begin in a zone, kept for the days around a month and asked of the zone beyond them. */
final class Midnights {
  private static final long DAY = 86_400_000_000_000L;
  private static final int BEFORE = 62;
  private static final int AFTER = 2;

  private final ZoneId zone;
  private final long[] starts;

  Midnights(ZoneId zone, YearMonth month) {
    this.zone = zone;
    LocalDate first = month.atDay(1).minusDays(BEFORE);
    starts = new long[BEFORE + month.lengthOfMonth() + AFTER];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = start(first.plusDays(i));
    }
  }

  /** The start of the day that is so many days before the day of an instant. */
  long start(long instant, int daysBefore) {
    int last = starts.length - 1;
    if (instant >= starts[0] && instant < starts[last]) {
      int day = (int) Math.min((instant - starts[0]) / DAY, last - 1);
      while (starts[day] > instant) {
        day--;
      }
      while (starts[day + 1] <= instant) {
        day++;
      }
      if (day >= daysBefore) {
        return starts[day - daysBefore];
      }
    }
    return start(day(instant).minusDays(daysBefore));
  }

  long start(LocalDate day) {
    return EpochNanos.of(day.atStartOfDay(zone).toInstant(), "day");
  }

  LocalDate day(long instant) {
    return LocalDate.ofInstant(EpochNanos.toInstant(instant), zone);
  }
}
