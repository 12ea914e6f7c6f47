package io.github.shopops.payroll.attendance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Streams;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.payslip.Employee;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Says who was there in a month, for how long, and who was not (考勤核算).
 *
 * <p>A shift belongs to the day on which it starts: that of 31 October, 17:30–01:00, with all that is worked on it, to
 * October. What somebody does before joining or after leaving is no one's day. What becomes of a person depends on that
 * person's facts alone, and not on the order in which they are given. This class is immutable and thread-safe.
 */
public final class AttendanceCalculator {
  private final AttendancePolicy policy;

  private AttendanceCalculator(AttendancePolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a calculator.
   *
   * @param policy the shop's rules
   * @return the calculator
   */
  public static AttendanceCalculator of(AttendancePolicy policy) {
    return new AttendanceCalculator(requireNonNull(policy, "policy"));
  }

  /**
   * Calculates a month's attendance. Somebody due from 08:30 who clocks in at 08:41 is 11 minutes late.
   *
   * @param month the month in the policy's zone
   * @param employees everybody on the pay-roll
   * @param roster who is due when; whom it does not name is due by the calendar
   * @param clock when people came and went, in any order, also of the days around the month; identical records count once
   * @param leaves who was on leave, in any order
   * @return a day for each day that somebody was employed
   * @throws IllegalArgumentException if two employees have one id
   */
  public AttendanceStatement calculate(
      YearMonth month,
      Iterable<Employee> employees,
      DutyRoster roster,
      Iterable<ClockRecord> clock,
      Iterable<Leave> leaves) {
    Schedule schedule = new Schedule(policy, roster);
    Map<AgentId, Employee> staff = Maps.uniqueIndex(employees, Employee::agent);
    ImmutableSetMultimap<AgentId, ClockRecord> records =
        ImmutableSetMultimap.copyOf(Multimaps.index(clock, ClockRecord::agent));
    ImmutableSetMultimap<AgentId, Leave> byAgent =
        ImmutableSetMultimap.copyOf(Multimaps.index(leaves, Leave::agent));
    ImmutableSortedMap.Builder<AgentId, AgentAttendance> agents = ImmutableSortedMap.naturalOrder();
    ImmutableList.Builder<Incident> incidents = ImmutableList.builder();
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Employee employee : staff.values()) {
      AgentId agent = employee.agent();
      AgentMonth.Result result = new AgentMonth(
              policy, schedule, employee, month, records.get(agent), byAgent.get(agent))
          .write();
      if (!result.attendance().days().isEmpty()) {
        agents.put(agent, result.attendance());
      }
      incidents.addAll(result.incidents());
      findings.addAll(result.findings());
    }
    findings.addAll(strangers(month, staff, schedule, roster, records, byAgent));
    return new AttendanceStatement(
        month,
        agents.buildOrThrow(),
        ImmutableList.sortedCopyOf(Incident.BY_OCCURRENCE, incidents.build()),
        ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, findings.build()));
  }

  /** Finds facts about people who were not there to be due: a mistyped id, or one day too early or too late. */
  private ImmutableList<Finding> strangers(
      YearMonth month,
      Map<AgentId, Employee> staff,
      Schedule schedule,
      DutyRoster roster,
      ImmutableSetMultimap<AgentId, ClockRecord> records,
      ImmutableSetMultimap<AgentId, Leave> leaves) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (AgentId agent : ImmutableSortedSet.copyOf(
        Iterables.concat(records.keySet(), leaves.keySet(), roster.agents()))) {
      Employee employee = staff.get(agent);
      Stream<LocalDate> clocked =
          records.get(agent).stream().map(record -> schedule.day(agent, record.in()));
      Stream<LocalDate> planned = Streams.concat(
          leaves.get(agent).stream().flatMap(leave -> Stream.of(leave.from(), leave.until())),
          schedule.duties(agent, month));
      long days = (employee == null ? Stream.concat(clocked, planned) : clocked)
          .filter(day -> YearMonth.from(day).equals(month))
          .filter(day -> employee == null || !isEmployed(employee, day))
          .distinct()
          .count();
      if (days > 0) {
        String key = employee == null ? "attendance.stranger" : "attendance.not-employed";
        findings.add(Finding.of(
            policy.shiftClause(),
            Severity.WARNING,
            Evidence.of(Evidence.Kind.AGENT, agent.value()),
            Message.of(key, agent.value(), month, days)));
      }
    }
    return findings.build();
  }

  private static boolean isEmployed(Employee employee, LocalDate day) {
    return employee.joined().filter(day::isBefore).isEmpty()
        && employee.left().filter(day::isAfter).isEmpty();
  }
}
