package io.github.shopops.payroll.attendance;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A leave in whole days (请假).
 *
 * @param id the leave's id, not blank
 * @param agent whose
 * @param from the first day
 * @param until the last day, inclusive; the first day itself for a leave of one day
 * @param paid whether its days are paid
 * @param approved whether somebody approved it; a leave that nobody approved excuses nothing
 */
public record Leave(
    String id, AgentId agent, LocalDate from, LocalDate until, boolean paid, boolean approved)
    implements Serializable {
  /** Checks that the leave has an id and does not end before it begins. */
  public Leave {
    requireNonNull(agent, "agent");
    requireNonNull(from, "from");
    checkArgument(!id.isBlank(), "Argument 'id' must not be blank but has value '%s'", id);
    checkArgument(
        !until.isBefore(from),
        "Argument 'until' must not be before %s on leave %s but has value %s",
        from,
        id,
        until);
  }

  /**
   * Returns whether the leave covers a day.
   *
   * @param day the day
   * @return whether the day is neither before the first nor after the last
   */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
