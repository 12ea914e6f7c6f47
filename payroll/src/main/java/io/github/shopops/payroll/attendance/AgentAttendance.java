package io.github.shopops.payroll.attendance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.DayKind;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One person's month (月考勤), day by day, and its sums.
 *
 * @param agent who
 * @param days the days of the month on which the person was employed, in their order
 */
public record AgentAttendance(AgentId agent, ImmutableList<AttendanceDay> days)
    implements Serializable {
  /** Checks that nothing is null. */
  public AgentAttendance {
    requireNonNull(agent, "agent");
    requireNonNull(days, "days");
  }

  /** Returns how long was worked in the month. */
  public Duration worked() {
    return sum(day -> true, AttendanceDay::worked);
  }

  /**
   * Returns the overtime that counts (加班时数).
   *
   * @param kind on which kind of days
   * @return exact, zero where there was none
   */
  public Duration overtime(DayKind kind) {
    return sum(day -> day.kind() == kind, AttendanceDay::overtime);
  }

  /** Returns the overtime that counts for every kind of day, zero where there was none. */
  public ImmutableMap<DayKind, Duration> overtime() {
    return Maps.toMap(Arrays.asList(DayKind.values()), this::overtime);
  }

  /** Returns the days whose pay is taken off (扣薪日). */
  public ImmutableSortedSet<LocalDate> unpaidDays() {
    return daysOn(AttendanceDay::unpaid);
  }

  /** Returns the days missed without leave (旷工). */
  public ImmutableSortedSet<LocalDate> absentDays() {
    return daysOn(day -> day.status() == DayStatus.ABSENT);
  }

  /** Returns the days due that were taken as approved leave, paid or not. */
  public ImmutableSortedSet<LocalDate> leaveDays() {
    return daysOn(day -> day.status() == DayStatus.ON_LEAVE);
  }

  private ImmutableSortedSet<LocalDate> daysOn(Predicate<AttendanceDay> wanted) {
    return days.stream()
        .filter(wanted)
        .map(AttendanceDay::day)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.<LocalDate>naturalOrder()));
  }

  private Duration sum(Predicate<AttendanceDay> wanted, Function<AttendanceDay, Duration> length) {
    return days.stream().filter(wanted).map(length).reduce(Duration.ZERO, Duration::plus);
  }
}
