package io.github.shopops.core.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;

/**
 * How far back from a decision a contact counts. A rolling length and calendar days are different things, and neither
 * is ever turned into the other.
 */
public sealed interface Window extends Serializable {
  /** The day of the decision and the day before: what the trade uses where a shop says nothing. */
  Window TWO_DAYS = new CalendarDays(2);

  /**
   * A length of time that ends with the decision.
   *
   * @param length how long, above zero; a contact exactly that old counts
   */
  record Rolling(Duration length) implements Window {
    /** Checks that the length is above zero. */
    public Rolling {
      requireNonNull(length, "length");
      checkArgument(
          length.compareTo(Duration.ZERO) > 0,
          "Argument 'length' must be above zero but has value %s",
          length);
    }
  }

  /**
   * Whole days in the policy's zone, the last of which is the day of the decision.
   *
   * @param days how many, at least 1; 2 means that day and the day before
   */
  record CalendarDays(int days) implements Window {
    /** Checks the number. */
    public CalendarDays {
      checkArgument(days > 0, "Argument 'days' must be at least 1 but has value %s", days);
    }
  }
}
