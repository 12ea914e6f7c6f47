package io.github.shopops.payroll.attendance;

import static com.google.common.collect.ImmutableListMultimap.flatteningToImmutableListMultimap;
import static com.google.common.collect.ImmutableTable.toImmutableTable;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableTable;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.DayKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is due when, by the roster and, where it is silent, by the calendar. */
final class Schedule {
  private final AttendancePolicy policy;
  private final ImmutableTable<AgentId, LocalDate, Duty> duties;
  private final ImmutableListMultimap<AgentId, Rotation> rotations;
  private final ImmutableTable<AgentId, LocalDate, Duration> approvals;

  Schedule(AttendancePolicy policy, DutyRoster roster) {
    this.policy = policy;
    this.duties =
        roster.duties().stream().collect(toImmutableTable(Duty::agent, Duty::day, duty -> duty));
    this.rotations = roster.rotations().stream()
        .sorted(Comparator.comparing(Rotation::since).reversed())
        .collect(flatteningToImmutableListMultimap(Rotation::agent, Stream::of));
    this.approvals = roster.approvals().stream()
        .collect(toImmutableTable(
            OvertimeApproval::agent, OvertimeApproval::day, OvertimeApproval::atMost));
  }

  /**
   * What is due from somebody on a day.
   *
   * @param kind what sort of day it is for them
   * @param turn the shift, empty where none is due or none is known
   * @param isKnown whether roster or calendar say when work is due, if it is
   */
  record Due(DayKind kind, Optional<Turn> turn, boolean isKnown) {
    /** Returns whether work is due, whether or not it is known when. */
    boolean isWork() {
      return turn.isPresent() || (kind == DayKind.WORK_DAY && !isKnown);
    }
  }

  Due due(AgentId agent, LocalDate day) {
    DayKind byCalendar = policy.calendar().kind(day);
    Optional<Duty> rostered = rostered(agent, day);
    Optional<String> code = rostered.isPresent()
        ? rostered.map(Duty::shift)
        : policy.usualShift().filter(usual -> byCalendar == DayKind.WORK_DAY);
    Optional<Turn> turn =
        code.flatMap(policy::shift).map(shift -> Turn.of(day, shift, policy.zone()));
    boolean strange = code.isPresent() && turn.isEmpty();
    if (byCalendar == DayKind.HOLIDAY) {
      return new Due(DayKind.HOLIDAY, turn, !strange);
    } else if (rostered.isPresent()) {
      return new Due(code.isPresent() ? DayKind.WORK_DAY : DayKind.REST_DAY, turn, !strange);
    }
    return new Due(byCalendar, turn, policy.usualShift().isPresent());
  }

  /** Returns what the roster says of a day, empty where it is silent. */
  Optional<Duty> rostered(AgentId agent, LocalDate day) {
    return Optional.ofNullable(duties.get(agent, day))
        .or(() -> rotations.get(agent).stream()
            .filter(rotation -> !rotation.since().isAfter(day))
            .findFirst()
            .map(rotation -> rotation.on(day)));
  }

  /** Returns the days of a month for which the roster says something of somebody. */
  Stream<LocalDate> duties(AgentId agent, YearMonth month) {
    return month
        .atDay(1)
        .datesUntil(month.atEndOfMonth().plusDays(1))
        .filter(day -> rostered(agent, day).isPresent() || approvals.contains(agent, day));
  }

  /** Returns how much overtime of a day was approved. */
  Duration approved(AgentId agent, LocalDate day) {
    Duration approved = approvals.get(agent, day);
    return approved == null ? Duration.ZERO : approved;
  }

  /** Returns the shifts that are due from somebody on some days. */
  ImmutableList<Turn> turns(AgentId agent, LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(day -> due(agent, day).turn().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the shift for which somebody comes who comes at an instant: the one that runs, else the next in reach, else
   * the last in reach.
   */
  Optional<Turn> turn(ImmutableList<Turn> turns, Instant at) {
    ImmutableList<Turn> reached = turns.stream()
        .filter(turn -> turn.reaches(at, policy.reach()))
        .collect(ImmutableList.toImmutableList());
    ImmutableList<Turn> begun = reached.stream()
        .filter(turn -> !turn.start().isAfter(at))
        .collect(ImmutableList.toImmutableList());
    return begun.reverse().stream()
        .filter(turn -> at.isBefore(turn.end()))
        .findFirst()
        .or(() -> reached.stream().filter(turn -> turn.start().isAfter(at)).findFirst())
        .or(() -> begun.reverse().stream().findFirst());
  }

  /** Returns the day an instant belongs to for somebody: that of the shift, else the one on the clock's calendar. */
  LocalDate day(AgentId agent, Instant at) {
    LocalDate day = at.atZone(policy.zone()).toLocalDate();
    return turn(turns(agent, day.minusDays(1), day.plusDays(1)), at)
        .map(Turn::day)
        .orElse(day);
  }
}
