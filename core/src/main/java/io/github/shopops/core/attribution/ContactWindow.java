package io.github.shopops.core.attribution;

import java.time.Duration;

/** Where a window begins, in nanoseconds. */
final class ContactWindow {
  private static final Duration ALWAYS = Duration.ofNanos(Long.MAX_VALUE);

  private final Midnights midnights;
  private final long length;
  private final int daysBefore;

  ContactWindow(Window window, Midnights midnights) {
    this.midnights = midnights;
    if (window instanceof Window.CalendarDays calendar) {
      daysBefore = calendar.days() - 1;
      length = 0;
    } else {
      daysBefore = -1;
      length = nanos(((Window.Rolling) window).length());
    }
  }

  /** The first nanosecond that counts for a decision at an instant. */
  long start(long decision) {
    return daysBefore >= 0 ? midnights.start(decision, daysBefore) : minus(decision, length);
  }

  /** A length of time in nanoseconds, cut off at what fits. */
  static long nanos(Duration length) {
    return length.compareTo(ALWAYS) < 0 ? length.toNanos() : Long.MAX_VALUE;
  }

  /** Adds a length, cut off at what fits. */
  static long plus(long instant, long length) {
    long sum = instant + length;
    return sum < instant ? Long.MAX_VALUE : sum;
  }

  private static long minus(long instant, long length) {
    long difference = instant - length;
    return difference > instant ? Long.MIN_VALUE : difference;
  }
}
