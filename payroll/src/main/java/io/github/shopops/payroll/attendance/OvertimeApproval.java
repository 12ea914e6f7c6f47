package io.github.shopops.payroll.attendance;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Overtime that somebody approved (加班审批).
 *
 * @param agent for whom
 * @param day the day on which the shift starts that is extended, or the day off that is worked
 * @param atMost how much, not negative
 */
public record OvertimeApproval(AgentId agent, LocalDate day, Duration atMost)
    implements Serializable {
  /** Checks the length. */
  public OvertimeApproval {
    requireNonNull(agent, "agent");
    requireNonNull(day, "day");
    checkArgument(
        !atMost.isNegative(), "Argument 'atMost' must not be negative but has value %s", atMost);
  }
}
