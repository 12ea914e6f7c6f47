package io.github.shopops.payroll.attendance;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.payslip.WorkCalendar;
import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A shop's rules about being there (考勤制度): its shifts, what counts as late, which overtime counts, and which incidents
 * follow.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface AttendancePolicy extends Serializable permits ImmutableAttendancePolicy {
  /** Returns the zone of the clock on the wall; its rules say how long a night is on which the clocks change. */
  ZoneId zone();

  /** Returns the shifts that rosters name, each by its own code. */
  ImmutableList<Shift> shifts();

  /** Returns the shift of everybody on the calendar's days of work where no roster says otherwise; empty for none. */
  Optional<String> usualShift();

  /** Returns which days are worked where no roster says, and which are holidays; Monday to Friday unless stated. */
  @Value.Default
  default WorkCalendar calendar() {
    return WorkCalendar.EMPTY;
  }

  /** Returns the clause under which clock-in facts are judged. */
  Clause shiftClause();

  /** Returns the clause under which days off are judged. */
  Clause leaveClause();

  /**
   * Returns how late somebody may come, or how early go, before it is noted at all, inclusive; none unless stated. What
   * is beyond it is noted in full.
   */
  @Value.Default
  default Duration grace() {
    return Duration.ZERO;
  }

  /** Returns how long before a shift starts or after it ends a clock-in still belongs to it; 4 hours unless stated. */
  @Value.Default
  default Duration reach() {
    return Duration.ofHours(4);
  }

  /** Returns the unit to which a day's overtime is rounded down; counted exactly unless stated. */
  @Value.Default
  default Duration overtimeUnit() {
    return Duration.ZERO;
  }

  /** Returns whether overtime counts only as far as it was approved; not so unless stated. */
  @Value.Default
  default boolean overtimeApproved() {
    return false;
  }

  /** Returns the kind of incident that coming late is, empty where none follows. */
  Optional<IncidentKind> lateArrival();

  /** Returns the kind of incident that leaving early is, empty where none follows. */
  Optional<IncidentKind> earlyLeave();

  /** Returns the kind of incident that missing a shift without leave is, empty where none follows. */
  Optional<IncidentKind> absence();

  /**
   * Looks for a shift.
   *
   * @param code what rosters call it
   * @return the shift, empty if the policy has none of that code
   */
  default Optional<Shift> shift(String code) {
    return shifts().stream().filter(shift -> shift.code().equals(code)).findFirst();
  }

  /**
   * Returns the rules of the two-shift service desk (clause L14): {@code early} 08:30–17:30 and {@code late} 17:30–01:00,
   * which goes on while customers wait. Its document fines nobody for time, so that no incident follows.
   *
   * @param zone the shop's zone
   * @return the policy
   */
  static AttendancePolicy shift(ZoneId zone) {
    return AttendancePresets.shift(zone);
  }

  /**
   * Returns the rules of the custom-print shop (F11–F13): {@code late-arrival} and {@code off-shift} follow. Its document
   * does not tell the hours.
   *
   * @param zone the shop's zone
   * @param shifts its shifts
   * @return the policy
   */
  static AttendancePolicy mural(ZoneId zone, Iterable<Shift> shifts) {
    return AttendancePresets.mural(zone, shifts);
  }

  /**
   * Returns the rules of an office: one shift on the calendar's days of work, overtime by the half hour and only where it
   * was approved; {@code late-arrival}, {@code early-leave} and {@code absence} follow. These are ours, of no document.
   *
   * @param zone the office's zone
   * @param shift everybody's shift, such as 09:00–18:00 with a pause from 12:00 to 13:00
   * @return the policy
   */
  static AttendancePolicy office(ZoneId zone, Shift shift) {
    return AttendancePresets.office(zone, shift);
  }

  /** Checks that codes are unique and known, that kinds differ, and that no length is negative. */
  @Value.Check
  default void check() {
    Set<String> codes = new HashSet<>();
    for (Shift shift : shifts()) {
      checkArgument(
          codes.add(shift.code()),
          "Argument 'shifts' must name each shift differently but has '%s' twice",
          shift.code());
    }
    usualShift()
        .ifPresent(code -> checkArgument(
            codes.contains(code),
            "Argument 'usualShift' must be one of %s but has value '%s'",
            codes,
            code));
    Set<IncidentKind> kinds = new HashSet<>();
    Stream.of(lateArrival(), earlyLeave(), absence())
        .flatMap(Optional::stream)
        .forEach(kind -> checkArgument(
            kinds.add(kind),
            "Argument 'absence' must not be an incident of the same kind as another but has %s",
            kind));
    checkNotNegative("grace", grace());
    checkNotNegative("reach", reach());
    checkNotNegative("overtimeUnit", overtimeUnit());
  }

  private static void checkNotNegative(String name, Duration length) {
    checkArgument(
        !length.isNegative(), "Argument '%s' must not be negative but has value %s", name, length);
  }

  /** Builds policies. */
  final class Builder extends ImmutableAttendancePolicy.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
