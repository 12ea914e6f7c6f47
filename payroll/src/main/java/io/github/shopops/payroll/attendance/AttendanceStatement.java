package io.github.shopops.payroll.attendance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.incident.Incident;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * A month's attendance (考勤表).
 *
 * @param month the month
 * @param agents everybody employed in the month
 * @param incidents what follows from the clock, by occurrence; each happened at the start of the shift it belongs to
 * @param findings what a person should look into, most serious first
 */
public record AttendanceStatement(
    YearMonth month,
    ImmutableSortedMap<AgentId, AgentAttendance> agents,
    ImmutableList<Incident> incidents,
    ImmutableList<Finding> findings)
    implements Serializable {
  /** Checks that nothing is null. */
  public AttendanceStatement {
    requireNonNull(month, "month");
    requireNonNull(agents, "agents");
    requireNonNull(incidents, "incidents");
    requireNonNull(findings, "findings");
  }

  /**
   * Returns somebody's month.
   *
   * @param agent who
   * @return without a day for one who was not employed in the month
   */
  public AgentAttendance of(AgentId agent) {
    AgentAttendance known = agents.get(agent);
    return known == null ? new AgentAttendance(agent, ImmutableList.of()) : known;
  }
}
