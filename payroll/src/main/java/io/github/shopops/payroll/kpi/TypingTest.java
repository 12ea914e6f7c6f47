package io.github.shopops.payroll.kpi;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;

/**
 * How fast somebody typed in a test (打字速度, K14): 410 characters in 5 minutes are 82 a minute.
 *
 * @param id the test's id
 * @param agent who typed
 * @param day when
 * @param characters how many characters were right, not negative
 * @param length how long it took, above zero and at most a day
 */
public record TypingTest(String id, AgentId agent, LocalDate day, int characters, Duration length)
    implements Serializable {
  private static final long MINUTE = 60_000;

  /** Checks characters and length. */
  public TypingTest {
    requireNonNull(id, "id");
    requireNonNull(agent, "agent");
    requireNonNull(day, "day");
    requireNonNull(length, "length");
    checkArgument(
        characters >= 0, "Argument 'characters' must not be negative but has value %s", characters);
    checkArgument(
        length.compareTo(Duration.ofMillis(1)) >= 0 && length.compareTo(Duration.ofDays(1)) <= 0,
        "Argument 'length' must be between a millisecond and a day but has value %s",
        length);
  }

  /** Returns how many characters a minute that is, to the millisecond. */
  public Ratio perMinute() {
    return new Ratio(characters * MINUTE, length.toMillis());
  }
}
