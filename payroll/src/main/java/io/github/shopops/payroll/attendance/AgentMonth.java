package io.github.shopops.payroll.attendance;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.payslip.DayKind;
import io.github.shopops.payroll.payslip.Employee;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Writes one person's month, day by day, with what follows from it. */
final class AgentMonth {
  private final AttendancePolicy policy;
  private final Schedule schedule;
  private final AgentId agent;
  private final LocalDate first;
  private final LocalDate last;
  private final ImmutableList<Leave> leaves;
  private final Presence presence;
  private final ImmutableList<Turn> turns;
  private final ListMultimap<LocalDate, Stretch> onTurn = ArrayListMultimap.create();
  private final ListMultimap<LocalDate, Stretch> offTurn =
      MultimapBuilder.treeKeys().arrayListValues().build();
  private final ImmutableList.Builder<Incident> incidents = ImmutableList.builder();
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  AgentMonth(
      AttendancePolicy policy,
      Schedule schedule,
      Employee employee,
      YearMonth month,
      Collection<ClockRecord> records,
      Collection<Leave> leaves) {
    this.policy = policy;
    this.schedule = schedule;
    this.agent = employee.agent();
    this.first = employee.joined().filter(month.atDay(1)::isBefore).orElse(month.atDay(1));
    this.last = employee.left().filter(month.atEndOfMonth()::isAfter).orElse(month.atEndOfMonth());
    this.leaves = leaves.stream()
        .distinct()
        .sorted(Comparator.comparing(Leave::paid).reversed().thenComparing(Leave::id))
        .collect(toImmutableList());
    this.presence = Presence.of(records);
    // The neighbours' shifts take what belongs to them, though their days are another month's.
    this.turns = first.isAfter(last)
        ? ImmutableList.of()
        : schedule.turns(agent, first.minusDays(1), last.plusDays(1));
  }

  /**
   * What a person's month brings.
   *
   * @param attendance the days
   * @param incidents what follows from them
   * @param findings what a person should look into
   */
  record Result(
      AgentAttendance attendance,
      ImmutableList<Incident> incidents,
      ImmutableList<Finding> findings) {}

  Result write() {
    presence.stretches().forEach(this::assign);
    presence.doubtful().forEach(this::doubt);
    leaves.stream().filter(leave -> !leave.approved()).forEach(this::notApproved);
    ImmutableList.Builder<AttendanceDay> days = ImmutableList.builder();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      days.add(write(day));
    }
    return new Result(
        new AgentAttendance(agent, days.build()), incidents.build(), findings.build());
  }

  /** Gives a stretch to the shift it begins for; what goes on past the start of the next shift is that one's. */
  private void assign(Stretch stretch) {
    Optional<Turn> own = schedule.turn(turns, stretch.from());
    Instant until = stretch.until();
    Optional<Turn> next = turns.stream()
        .filter(turn -> until != null
            && turn.start().isAfter(stretch.from())
            && turn.start().isBefore(until)
            && own.filter(turn::equals).isEmpty())
        .findFirst();
    Stretch part = next.map(turn -> new Stretch(stretch.from(), turn.start())).orElse(stretch);
    own.ifPresentOrElse(
        turn -> onTurn.put(turn.day(), part),
        () -> offTurn.put(local(stretch.from()).toLocalDate(), part));
    next.ifPresent(turn -> assign(new Stretch(turn.start(), until)));
  }

  private AttendanceDay write(LocalDate day) {
    Schedule.Due due = schedule.due(agent, day);
    ClockedDay clocked = clocked(day, due);
    Optional<Leave> leave = leave(day);
    AttendanceDay.Builder written = AttendanceDay.builder()
        .agent(agent)
        .day(day)
        .kind(due.kind())
        .shift(due.turn().map(turn -> turn.shift().code()))
        .scheduled(due.turn().map(Turn::length).orElse(Duration.ZERO))
        .worked(clocked.worked())
        .leave(leave.map(Leave::id));
    DayStatus status = status(due, clocked, leave);
    boolean missed = status == DayStatus.ABSENT
        || (status == DayStatus.ON_LEAVE && leave.filter(Leave::paid).isEmpty());
    written.status(status).unpaid(missed && due.kind() != DayKind.HOLIDAY);
    overtime(day, clocked, written);
    if (leave.isPresent()) {
      workOnLeave(day, clocked, leave.get());
    } else {
      due.turn().ifPresent(turn -> judge(turn, clocked, written));
    }
    strangeShift(day, due);
    return written.build();
  }

  private ClockedDay clocked(LocalDate day, Schedule.Due due) {
    ImmutableList<Stretch> outside = ImmutableList.copyOf(offTurn.get(day));
    Optional<Turn> usual = outside.stream()
        .findFirst()
        .flatMap(stretch -> policy.shifts().stream()
            .map(shift -> Turn.of(day, shift, policy.zone()))
            .min(Comparator.comparing(
                turn -> Duration.between(turn.start(), stretch.from()).abs())));
    return new ClockedDay(policy, due, ImmutableList.copyOf(onTurn.get(day)), outside, usual);
  }

  private static DayStatus status(Schedule.Due due, ClockedDay clocked, Optional<Leave> leave) {
    if (leave.isPresent()) {
      return clocked.isThere()
          ? DayStatus.WORKED
          : due.isWork() ? DayStatus.ON_LEAVE : DayStatus.FREE;
    } else if (clocked.isMissed()) {
      return DayStatus.ABSENT;
    } else if (clocked.isThere()) {
      return DayStatus.WORKED;
    }
    return due.isWork() ? DayStatus.UNKNOWN : DayStatus.FREE;
  }

  private void overtime(LocalDate day, ClockedDay clocked, AttendanceDay.Builder written) {
    Duration all = clocked.overtime();
    Duration ordered = clocked.ordered();
    Duration asked = all.minus(ordered);
    Duration approved = schedule.approved(agent, day);
    Duration granted = approved.compareTo(asked) < 0 ? approved : asked;
    Duration unit = policy.overtimeUnit();
    Duration counted = ordered.plus(granted);
    if (!unit.isZero()) {
      counted = unit.multipliedBy(counted.dividedBy(unit));
    }
    written.overtime(counted).uncounted(all.minus(counted));
    if (granted.compareTo(asked) < 0) {
      find(
          policy.shiftClause(),
          Severity.INFO,
          day,
          Message.of("attendance.overtime-not-approved", day, asked, granted));
    }
    if (clocked.due().kind() == DayKind.WORK_DAY) {
      clocked
          .offTurn()
          .forEach(stretch -> find(
              policy.shiftClause(),
              Severity.WARNING,
              day,
              Message.of("attendance.outside", local(stretch.from()))));
    }
  }

  private void judge(Turn turn, ClockedDay clocked, AttendanceDay.Builder written) {
    Duration late = clocked.late();
    Duration early = clocked.early();
    written.late(late).early(early);
    if (clocked.isMissed()) {
      happened(turn, policy.absence(), turn.length());
    }
    if (!late.isZero()) {
      happened(turn, policy.lateArrival(), late);
    }
    if (!early.isZero()) {
      happened(turn, policy.earlyLeave(), early);
    }
  }

  private void happened(Turn turn, Optional<IncidentKind> kind, Duration length) {
    kind.ifPresent(code -> incidents.add(Incident.builder()
        .id("clock/" + agent + "/" + turn.day() + "/" + code)
        .agent(agent)
        .at(turn.start())
        .kind(code)
        .duration(length)
        .build()));
  }

  private Optional<Leave> leave(LocalDate day) {
    ImmutableList<Leave> covering = leaves.stream()
        .filter(leave -> leave.approved() && leave.covers(day))
        .collect(toImmutableList());
    covering.stream()
        .filter(leave -> leave.paid() != covering.get(0).paid())
        .findFirst()
        .ifPresent(leave -> find(
            policy.leaveClause(),
            Severity.WARNING,
            day,
            Message.of("attendance.leave-twice", day, covering.get(0).id(), leave.id())));
    return covering.stream().findFirst();
  }

  private void workOnLeave(LocalDate day, ClockedDay clocked, Leave leave) {
    if (clocked.isThere()) {
      find(
          policy.leaveClause(),
          Severity.WARNING,
          day,
          Message.of("attendance.work-on-leave", day, leave.id(), clocked.worked()));
    }
  }

  private void notApproved(Leave leave) {
    if (!leave.until().isBefore(first) && !leave.from().isAfter(last)) {
      find(
          policy.leaveClause(),
          Severity.WARNING,
          leave.from().isBefore(first) ? first : leave.from(),
          Message.of("attendance.leave-not-approved", leave.id(), leave.from(), leave.until()));
    }
  }

  private void strangeShift(LocalDate day, Schedule.Due due) {
    if (due.turn().isEmpty()) {
      schedule
          .rostered(agent, day)
          .map(Duty::shift)
          .ifPresent(code -> find(
              policy.shiftClause(),
              Severity.ERROR,
              day,
              Message.of("attendance.unknown-shift", day, code)));
    }
  }

  private void doubt(Presence.Doubt doubt, Instant in) {
    LocalDate day = schedule.turn(turns, in).map(Turn::day).orElse(local(in).toLocalDate());
    if (!day.isBefore(first) && !day.isAfter(last)) {
      find(policy.shiftClause(), Severity.WARNING, day, Message.of(doubt.key(), local(in)));
    }
  }

  private void find(Clause clause, Severity severity, LocalDate day, Message message) {
    Evidence subject = Evidence.of(Evidence.Kind.SHIFT, agent + "/" + day);
    findings.add(Finding.of(clause, severity, subject, message));
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, policy.zone());
  }
}
