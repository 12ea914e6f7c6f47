package io.github.shopops.examples.dayend.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When things happen in the sample. */
final class Clock {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The day that is audited. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  static final LocalDate YESTERDAY = TODAY.minusDays(1);

  /** The day on which was shipped what comes back today. */
  static final LocalDate EARLIER = TODAY.minusDays(11);

  /** When the audit is made. */
  static final Instant AUDIT = at(TODAY, 22, 30);

  private Clock() {}

  static Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
  }

  static Instant later(Instant at, int seconds) {
    return at.plus(Duration.ofSeconds(seconds));
  }

  static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }
}
