package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import java.io.Serializable;
import java.time.Duration;

/**
 * How long somebody worked overtime on one sort of day: of a shift, a week or a month, as it was recorded.
 *
 * @param kind on which sort of day
 * @param worked how long, not negative
 * @param timeOff how much of it was made good by time off (补休), at most all; only rest-day overtime can be
 * @param evidence the shifts it rests on
 */
public record OvertimeHours(
    DayKind kind, Duration worked, Duration timeOff, ImmutableList<Evidence> evidence)
    implements Serializable {
  /** Checks that time off is part of the overtime of a rest day. */
  public OvertimeHours {
    requireNonNull(kind, "kind");
    requireNonNull(evidence, "evidence");
    checkArgument(
        !worked.isNegative(), "Argument 'worked' must not be negative but has value %s", worked);
    checkArgument(
        !timeOff.isNegative() && timeOff.compareTo(worked) <= 0,
        "Argument 'timeOff' must be between PT0S and %s but has value %s",
        worked,
        timeOff);
    checkArgument(
        kind == DayKind.REST_DAY || timeOff.isZero(),
        "Argument 'timeOff' must be PT0S for overtime of kind %s, which has to be paid, but has value %s",
        kind,
        timeOff);
  }

  /**
   * Makes overtime for which no time off is given.
   *
   * @param kind on which sort of day
   * @param worked how long, not negative
   * @return the hours
   */
  public static OvertimeHours of(DayKind kind, Duration worked) {
    return new OvertimeHours(kind, worked, Duration.ZERO, ImmutableList.of());
  }

  /** Returns what is to be paid: what was worked without the time off. */
  public Duration paid() {
    return worked.minus(timeOff);
  }
}
