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

  /** So many days from 1970 an instant may still be held in nanoseconds, wherever the zone is. */
  private static final int FAR = 104_000;

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

  /** The start of a day; before all or after all instants for a day as far away as those that mean "always". */
  long start(LocalDate day) {
    if (Math.abs(day.toEpochDay()) > FAR) {
      return day.toEpochDay() < 0 ? Long.MIN_VALUE : EpochNanos.NONE;
    }
    return EpochNanos.of(day.atStartOfDay(zone).toInstant(), "day");
  }

  /** The end of a day, likewise. */
  long end(LocalDate day) {
    return day.toEpochDay() > FAR ? EpochNanos.NONE : start(day.plusDays(1));
  }

  LocalDate day(long instant) {
    return LocalDate.ofInstant(EpochNanos.toInstant(instant), zone);
  }
}
