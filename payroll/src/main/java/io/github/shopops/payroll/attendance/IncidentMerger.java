package io.github.shopops.payroll.attendance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings the incidents that follow from the clock together with those that people stated (去重), so that one fact counts
 * once: the same person, the same kind, the same day of the shift.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class IncidentMerger {
  private final AttendancePolicy policy;
  private final ImmutableSet<IncidentKind> kinds;

  private IncidentMerger(AttendancePolicy policy) {
    this.policy = policy;
    this.kinds = Stream.of(policy.lateArrival(), policy.earlyLeave(), policy.absence())
        .flatMap(Optional::stream)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Makes a merger.
   *
   * @param policy the shop's rules, whose kinds of incident are looked at
   * @return the merger
   */
  public static IncidentMerger of(AttendancePolicy policy) {
    return new IncidentMerger(requireNonNull(policy, "policy"));
  }

  /**
   * Merges the incidents of a month.
   *
   * <p>Where both the clock and a person tell of something, the person's incident stays, with its id, its reason and its
   * excuse, and lasts as long as the clock says where the person does not say. One that is stated after midnight of a shift
   * that runs into the next day happens when the shift starts, so that it belongs to the shift's month. One that is stated
   * for a day of approved leave is excused by it.
   *
   * @param statement what the clock says of the month
   * @param roster who is due when
   * @param stated what people stated, of kinds that follow from the clock and of others, which stay as they are
   * @return every incident, once
   */
  public MergedIncidents merge(
      AttendanceStatement statement, DutyRoster roster, Iterable<Incident> stated) {
    Schedule schedule = new Schedule(policy, roster);
    Map<Key, Incident> clocked = new HashMap<>();
    statement.incidents().forEach(incident -> clocked.put(key(incident, schedule), incident));
    List<Incident> incidents = new ArrayList<>();
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Incident incident :
        ImmutableSet.copyOf(ImmutableList.sortedCopyOf(Incident.BY_OCCURRENCE, stated))) {
      if (kinds.contains(incident.kind())) {
        Key key = key(incident, schedule);
        Incident own = clocked.remove(key);
        incidents.add(settled(incident, key, own, statement, schedule));
        finding(key, incident, own, statement).ifPresent(findings::add);
      } else {
        incidents.add(incident);
      }
    }
    incidents.addAll(clocked.values());
    return new MergedIncidents(
        ImmutableList.sortedCopyOf(Incident.BY_OCCURRENCE, incidents),
        ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, findings.build()));
  }

  private static Key key(Incident incident, Schedule schedule) {
    return new Key(
        incident.agent(), incident.kind(), schedule.day(incident.agent(), incident.at()));
  }

  private Incident settled(
      Incident stated,
      Key key,
      @Nullable Incident clocked,
      AttendanceStatement statement,
      Schedule schedule) {
    Incident.Builder settled = Incident.builder().from(stated);
    if (!key.day().equals(stated.at().atZone(policy.zone()).toLocalDate())) {
      schedule.due(key.agent(), key.day()).turn().ifPresent(turn -> settled.at(turn.start()));
    }
    if (clocked != null && stated.duration().isEmpty()) {
      settled.duration(clocked.duration());
    }
    if (stated.excuse().isEmpty()) {
      leave(statement, key).ifPresent(settled::excuse);
    }
    return settled.build();
  }

  private Optional<Finding> finding(
      Key key, Incident stated, @Nullable Incident clocked, AttendanceStatement statement) {
    if (clocked != null) {
      return Optional.of(finding(
          policy.shiftClause(),
          stated,
          Message.of("attendance.stated-twice", stated.id(), clocked.id(), key.day()),
          Severity.INFO));
    }
    return leave(statement, key)
        .filter(leave -> stated.excuse().isEmpty())
        .map(leave -> finding(
            policy.leaveClause(),
            stated,
            Message.of("attendance.stated-on-leave", stated.id(), key.day(), leave),
            Severity.WARNING));
  }

  private static Finding finding(
      Clause clause, Incident stated, Message message, Severity severity) {
    return Finding.of(clause, severity, Evidence.of(Evidence.Kind.INCIDENT, stated.id()), message);
  }

  private static Optional<String> leave(AttendanceStatement statement, Key key) {
    return statement.of(key.agent()).days().stream()
        .filter(day -> day.day().equals(key.day()))
        .findFirst()
        .flatMap(AttendanceDay::leave);
  }

  /** What counts once. */
  private record Key(AgentId agent, IncidentKind kind, LocalDate day) {}
}
