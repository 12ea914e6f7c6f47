package io.github.shopops.payroll.attendance;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A shift of a day, on the line of time: as long as the zone's clocks make it.
 *
 * @param day the day on which it starts
 * @param shift the shift
 * @param start when it starts
 * @param end when it ends
 * @param zone the zone of the clock
 */
record Turn(LocalDate day, Shift shift, Instant start, Instant end, ZoneId zone) {
  static Turn of(LocalDate day, Shift shift, ZoneId zone) {
    LocalDateTime start = day.atTime(shift.start());
    LocalDateTime end = Shift.endOf(start, shift.end());
    return new Turn(day, shift, start.atZone(zone).toInstant(), end.atZone(zone).toInstant(), zone);
  }

  /** Returns whether somebody who comes at an instant may come for this shift, or come back after it. */
  boolean reaches(Instant at, Duration reach) {
    return !at.isBefore(start.minus(reach)) && at.isBefore(end.plus(reach));
  }

  /** Returns how long the shift is without its pauses. */
  Duration length() {
    return work(new Stretch(start, end));
  }

  /** Returns how long of a stretch is work: all of it but the shift's pauses. */
  Duration work(Stretch stretch) {
    Duration work = stretch.after(stretch.from());
    for (Stretch pause : pauses()) {
      Instant end = pause.until();
      work = end == null ? work : work.minus(stretch.within(pause.from(), end));
    }
    return work;
  }

  /** Returns how long of a stretch is work inside the shift. */
  Duration workInside(Stretch stretch) {
    return stretch.until() == null || !stretch.meets(start, end)
        ? Duration.ZERO
        : work(stretch).minus(stretch.within(Instant.MIN, start)).minus(stretch.after(end));
  }

  private ImmutableList<Stretch> pauses() {
    return shift.pauses().stream()
        .map(pause -> {
          LocalDateTime from = Shift.after(day, shift.start(), pause.from());
          LocalDateTime until = Shift.endOf(from, pause.until());
          return new Stretch(from.atZone(zone).toInstant(), until.atZone(zone).toInstant());
        })
        .filter(pause -> pause.from().isBefore(end))
        .collect(ImmutableList.toImmutableList());
  }
}
