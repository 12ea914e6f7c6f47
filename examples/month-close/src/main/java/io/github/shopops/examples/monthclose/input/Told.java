package io.github.shopops.examples.monthclose.input;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact and when the shop knew of it. A row that is told later under the same id takes the place of the earlier one from
 * then on; what was closed before was closed with the earlier one.
 *
 * @param <T> the sort of fact
 * @param fact the fact
 * @param from when it became known, null for when it happened
 * @param until when another one took its place, null if none did
 */
public record Told<T extends Serializable>(
    T fact, @Nullable Instant from, @Nullable Instant until) implements Serializable {
  /** Checks that it was known before it was replaced. */
  public Told {
    requireNonNull(fact, "fact");
    checkArgument(
        from == null || until == null || from.isBefore(until),
        "Argument 'until' must be after %s but has value %s",
        from,
        until);
  }

  /**
   * Returns whether somebody who looked just before an instant knew of the fact, and of nothing in its place.
   *
   * @param before the instant, such as the end of a month
   * @return whether it was told before it and not replaced before it
   */
  public boolean isKnown(Instant before) {
    return (from == null || from.isBefore(before)) && (until == null || !until.isBefore(before));
  }

  /**
   * Returns whether the fact stands to the last.
   *
   * @return whether nothing took its place
   */
  public boolean isLast() {
    return until == null;
  }
}
