package io.github.shopops.payroll.attendance;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a roster has somebody do on a day (排班).
 *
 * @param agent who
 * @param day the day on which the shift starts
 * @param shift the code of the shift, null for a day of rest
 */
public record Duty(AgentId agent, LocalDate day, @Nullable String shift) implements Serializable {
  /** Checks that a shift has a code. */
  public Duty {
    requireNonNull(agent, "agent");
    requireNonNull(day, "day");
    checkArgument(
        shift == null || !shift.isBlank(),
        "Argument 'shift' must not be blank but has value '%s'",
        shift);
  }

  /**
   * Makes a day of rest.
   *
   * @param agent who
   * @param day the day
   * @return the duty to have none
   */
  public static Duty rest(AgentId agent, LocalDate day) {
    return new Duty(agent, day, null);
  }
}
