package io.github.shopops.core.order;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;

/** Instants as nanoseconds since 1970-01-01T00:00Z, exact, as flat containers hold them. */
public final class EpochNanos {
  /** Stands for no instant, and lies after every instant. */
  public static final long NONE = Long.MAX_VALUE;

  private static final long SECOND = 1_000_000_000L;
  private static final long LIMIT = 9_000_000_000L;

  private EpochNanos() {}

  /**
   * Converts an instant.
   *
   * @param instant the instant
   * @param name the argument to name in the message
   * @return nanoseconds since 1970
   * @throws IllegalArgumentException if the instant is more than 285 years away from 1970
   */
  public static long of(Instant instant, String name) {
    long seconds = instant.getEpochSecond();
    checkArgument(
        seconds >= -LIMIT && seconds < LIMIT,
        "Argument '%s' must be within 285 years of 1970 but has value %s",
        name,
        instant);
    return seconds * SECOND + instant.getNano();
  }

  /**
   * Converts back.
   *
   * @param nanos nanoseconds since 1970
   * @return the instant
   */
  public static Instant toInstant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }
}
