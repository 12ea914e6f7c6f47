package io.github.shopops.payroll.attendance;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time without a break in which somebody was there.
 *
 * @param from since when
 * @param until until when; null where nobody clocked out, so that no length is proven
 */
record Stretch(Instant from, @Nullable Instant until) {
  /** Returns how long of this lies in a span. */
  Duration within(Instant start, Instant end) {
    Instant begin = from.isAfter(start) ? from : start;
    Instant stop = until == null ? from : until.isBefore(end) ? until : end;
    return stop.isAfter(begin) ? Duration.between(begin, stop) : Duration.ZERO;
  }

  /** Returns how long of this lies after an instant. */
  Duration after(Instant start) {
    return within(start, Instant.MAX);
  }

  /** Returns whether somebody was there at some time of a span, its end left out. */
  boolean meets(Instant start, Instant end) {
    return from.isBefore(end) && (!from.isBefore(start) || (until != null && until.isAfter(start)));
  }
}
