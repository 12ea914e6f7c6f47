package io.github.shopops.core.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person of the desk: the work code, and from when to when the person was employed.
 *
 * @param agent who
 * @param workCode the code written into notes (工号), or null for none
 * @param joined the first day employed, or null where it does not matter
 * @param left the last day employed, or null while employed
 */
public record RosterEntry(
    AgentId agent,
    @Nullable String workCode,
    @Nullable LocalDate joined,
    @Nullable LocalDate left) implements Serializable {
  /** Checks that the code says something and that nobody left before joining. */
  public RosterEntry {
    requireNonNull(agent, "agent");
    checkArgument(
        workCode == null || !workCode.isBlank(),
        "Argument 'workCode' of agent %s must not be blank but has value '%s'",
        agent,
        workCode);
    checkArgument(
        joined == null || left == null || !left.isBefore(joined),
        "Argument 'left' of agent %s must not be before %s but has value %s",
        agent,
        joined,
        left);
  }

  /**
   * Tells whether the person was employed on a day.
   *
   * @param day the day
   * @return whether the day lies between the first and the last day employed, both included
   */
  public boolean isEmployedOn(LocalDate day) {
    return (joined == null || !day.isBefore(joined)) && (left == null || !day.isAfter(left));
  }
}
