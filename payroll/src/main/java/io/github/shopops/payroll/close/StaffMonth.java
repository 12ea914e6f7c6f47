package io.github.shopops.payroll.close;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.attendance.AttendanceCalculator;
import io.github.shopops.payroll.attendance.AttendanceStatement;
import io.github.shopops.payroll.attendance.IncidentMerger;
import io.github.shopops.payroll.attendance.MergedIncidents;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.payslip.BasePay;
import io.github.shopops.payroll.payslip.BasePayCalculator;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Who was employed in a month, at which base, and who was there.
 *
 * @param employees everybody on the pay-roll, employed in the month or not
 * @param bases everybody's base pay and share of the month
 * @param attendance who was there when, empty where nobody clocks in
 * @param incidents what people stated and what follows from the clock, each once
 * @param findings what the clock and the calendar leave to a person
 */
record StaffMonth(
    ImmutableSortedMap<AgentId, Employee> employees,
    ImmutableSortedMap<AgentId, BasePay> bases,
    Optional<AttendanceStatement> attendance,
    ImmutableList<Incident> incidents,
    ImmutableList<Finding> findings) {
  private static final MonthShare NOT_EMPLOYED = new MonthShare(0, 1);

  static StaffMonth of(Rulebook rules, MonthFacts facts) {
    ImmutableSortedMap<AgentId, Employee> employees =
        ImmutableSortedMap.copyOf(Maps.uniqueIndex(facts.employees(), Employee::agent));
    BasePayCalculator basePay = BasePayCalculator.of(rules.payPlans());
    ImmutableSortedMap<AgentId, BasePay> bases = ImmutableSortedMap.copyOf(
        Maps.transformValues(employees, employee -> basePay.calculate(employee, facts.month())));
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    bases.values().forEach(base -> findings.addAll(base.findings()));
    if (rules.attendance().isEmpty() || !isClocked(facts)) {
      return new StaffMonth(
          employees, bases, Optional.empty(), facts.incidents(), findings.build());
    }
    AttendanceStatement attendance = AttendanceCalculator.of(rules.attendance().get())
        .calculate(facts.month(), facts.employees(), facts.roster(), facts.clock(), facts.leaves());
    MergedIncidents merged = IncidentMerger.of(rules.attendance().get())
        .merge(attendance, facts.roster(), facts.incidents());
    findings.addAll(attendance.findings()).addAll(merged.findings());
    return new StaffMonth(
        employees, bases, Optional.of(attendance), merged.incidents(), findings.build());
  }

  /** Whether anything is known of who was there: where nobody clocks in, nobody was absent. */
  private static boolean isClocked(MonthFacts facts) {
    return !facts.clock().isEmpty()
        || !facts.leaves().isEmpty()
        || !facts.roster().agents().isEmpty();
  }

  Optional<Employee> find(AgentId agent) {
    return Optional.ofNullable(employees.get(agent));
  }

  /** Returns the share of the month that somebody was employed for, none for who is not on the pay-roll. */
  MonthShare share(AgentId agent) {
    BasePay base = bases.get(agent);
    return base == null ? NOT_EMPLOYED : base.share();
  }

  /** Returns everybody employed in the month, for however little of it. */
  ImmutableSet<AgentId> employed() {
    return Maps.filterValues(bases, base -> !base.share().isNone()).keySet().stream()
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns whether somebody took leave or stayed away. */
  boolean wasAway(Employee employee) {
    return employee.onLeave()
        || attendance
            .map(statement -> statement.of(employee.agent()))
            .filter(month -> !month.leaveDays().isEmpty() || !month.absentDays().isEmpty())
            .isPresent();
  }

  /** Returns the days that are not paid, none where nobody clocks in. */
  ImmutableSortedSet<LocalDate> unpaidDays(AgentId agent) {
    return attendance
        .map(statement -> statement.of(agent).unpaidDays())
        .orElse(ImmutableSortedSet.of());
  }

  /** Returns the share of the month that was worked: that of employment, or none where every day due was missed. */
  MonthShare worked(AgentId agent) {
    return attendance
            .map(statement -> statement.of(agent))
            .filter(month -> !month.days().isEmpty()
                && month.worked().isZero()
                && !(month.leaveDays().isEmpty() && month.absentDays().isEmpty()))
            .isPresent()
        ? NOT_EMPLOYED
        : share(agent);
  }

  /** Returns the last day of a month on which somebody was employed, empty for who was not. */
  Optional<LocalDate> lastDay(Employee employee, YearMonth month) {
    return share(employee.agent()).isNone()
        ? Optional.empty()
        : Optional.of(employee
            .left()
            .filter(left -> left.isBefore(month.atEndOfMonth()))
            .orElse(month.atEndOfMonth()));
  }

  /** Returns the base pay of somebody on the pay-roll. */
  BasePay base(Employee employee) {
    return requireNonNull(bases.get(employee.agent()));
  }
}
