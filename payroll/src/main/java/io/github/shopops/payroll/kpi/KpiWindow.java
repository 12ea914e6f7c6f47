package io.github.shopops.payroll.kpi;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long after a fact another one still belongs to it. A rolling length and calendar days are different things, and
 * neither is ever turned into the other.
 */
public sealed interface KpiWindow extends Serializable {
  /**
   * Up to the end of a day in the policy's zone (自然日): an order of 1 October that is paid by the end of the 5th is paid
   * within 4 days.
   *
   * @param days how many days after the first, 0 for that day alone
   */
  record CalendarDays(int days) implements KpiWindow {
    /** Checks the number. */
    public CalendarDays {
      checkArgument(
          days >= 0 && days <= 366,
          "Argument 'days' must be between 0 and 366 but has value %s",
          days);
    }
  }

  /**
   * A length of time (滚动): an order of 10:00 on 1 October that is paid by 10:00 on the 5th is paid within 96 hours.
   *
   * @param length how long, above zero and at most 366 days; exactly that long still counts
   */
  record Rolling(Duration length) implements KpiWindow {
    /** Checks the length. */
    public Rolling {
      requireNonNull(length, "length");
      checkArgument(
          length.compareTo(Duration.ZERO) > 0 && length.compareTo(Duration.ofDays(366)) <= 0,
          "Argument 'length' must be above zero and at most 366 days but has value %s",
          length);
    }
  }
}
