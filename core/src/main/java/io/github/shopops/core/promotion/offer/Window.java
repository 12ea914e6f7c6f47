package io.github.shopops.core.promotion.offer;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an offer holds (活动时间, convention {@code promotion/R10}): from an instant on and until before another.
 *
 * @param start the first instant, or null where it has held for ever
 * @param end the first instant at which it holds no more, or null where it has no end
 */
public record Window(@Nullable Instant start, @Nullable Instant end) implements Serializable {
  private static final Window ALWAYS = new Window(null, null);

  /** Checks that it ends after it starts. */
  public Window {
    checkArgument(
        start == null || end == null || end.isAfter(start),
        "Argument 'end' must be after the start %s but has value %s",
        start,
        end);
  }

  /**
   * Returns the window without start and end.
   *
   * @return the window
   */
  public static Window always() {
    return ALWAYS;
  }

  /**
   * Makes a window.
   *
   * @param start the first instant
   * @param end the first instant at which the offer holds no more
   * @return the window
   */
  public static Window of(Instant start, Instant end) {
    return new Window(requireNonNull(start, "start"), requireNonNull(end, "end"));
  }

  /**
   * Returns whether an instant lies in it.
   *
   * @param instant the instant
   * @return true from the start on and before the end
   */
  public boolean contains(Instant instant) {
    requireNonNull(instant, "instant");
    return (start == null || !instant.isBefore(start)) && (end == null || instant.isBefore(end));
  }
}
