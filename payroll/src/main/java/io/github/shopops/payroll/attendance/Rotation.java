package io.github.shopops.payroll.attendance;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days on and days off in rotation (轮休), such as six on, one off (clause L14), until the same person's next rotation.
 *
 * @param agent who
 * @param since the first day on
 * @param shift the code of the shift on the days on
 * @param on how many days on, at least 1
 * @param off how many days off follow them
 */
public record Rotation(AgentId agent, LocalDate since, String shift, int on, int off)
    implements Serializable {
  /** Checks the numbers of days. */
  public Rotation {
    requireNonNull(agent, "agent");
    requireNonNull(since, "since");
    checkArgument(!shift.isBlank(), "Argument 'shift' must not be blank but has value '%s'", shift);
    checkArgument(on >= 1, "Argument 'on' must be at least 1 but has value %s", on);
    checkArgument(off >= 0, "Argument 'off' must not be negative but has value %s", off);
  }

  /**
   * Returns what the rotation has its person do on a day.
   *
   * @param day a day not before the first
   * @return the shift, or rest
   */
  public Duty on(LocalDate day) {
    checkArgument(
        !day.isBefore(since), "Argument 'day' must not be before %s but has value %s", since, day);
    boolean on = ChronoUnit.DAYS.between(since, day) % ((long) this.on + off) < this.on;
    return on ? new Duty(agent, day, shift) : Duty.rest(agent, day);
  }
}
