package io.github.shopops.payroll.attendance;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.DayKind;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One person's day (日考勤): what was scheduled, what was worked, and what was missing. A shift that runs into the next day
 * belongs to the day on which it starts, with everything that is worked on it. No length is negative.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface AttendanceDay extends Serializable permits ImmutableAttendanceDay {
  /** Returns whose day it is. */
  AgentId agent();

  /** Returns the day. */
  LocalDate day();

  /** Returns what sort of day it is for this person: a holiday by the calendar, else what the roster says. */
  DayKind kind();

  /** Returns what became of the day. */
  DayStatus status();

  /** Returns the code of the shift that was due, empty where none was. */
  Optional<String> shift();

  /** Returns how long the shift is by the clock of its zone, pauses left out; zero where none was due. */
  @Value.Default
  default Duration scheduled() {
    return Duration.ZERO;
  }

  /** Returns how long was worked, pauses left out, overtime included. */
  @Value.Default
  default Duration worked() {
    return Duration.ZERO;
  }

  /** Returns how late work began; zero within the policy's grace. */
  @Value.Default
  default Duration late() {
    return Duration.ZERO;
  }

  /** Returns how long before the end work stopped; zero within the policy's grace. */
  @Value.Default
  default Duration early() {
    return Duration.ZERO;
  }

  /** Returns the overtime that counts: approved where the policy asks for it, and rounded down to its unit. */
  @Value.Default
  default Duration overtime() {
    return Duration.ZERO;
  }

  /** Returns the overtime that was worked and does not count. */
  @Value.Default
  default Duration uncounted() {
    return Duration.ZERO;
  }

  /** Returns the id of the approved leave that covers the day, empty where none does. */
  Optional<String> leave();

  /** Returns whether the day's pay is taken off: a day due that was missed without leave or on unpaid leave. */
  @Value.Default
  default boolean unpaid() {
    return false;
  }

  /** Checks that no length is negative. */
  @Value.Check
  default void check() {
    checkNotNegative("scheduled", scheduled());
    checkNotNegative("worked", worked());
    checkNotNegative("late", late());
    checkNotNegative("early", early());
    checkNotNegative("overtime", overtime());
    checkNotNegative("uncounted", uncounted());
  }

  private void checkNotNegative(String name, Duration length) {
    checkArgument(
        !length.isNegative(),
        "Argument '%s' must not be negative for agent %s on %s but has value %s",
        name,
        agent(),
        day(),
        length);
  }

  /** Builds days. */
  final class Builder extends ImmutableAttendanceDay.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
