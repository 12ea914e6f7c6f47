package io.github.shopops.payroll.attendance;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody clocked in and out (打卡).
 *
 * @param agent who
 * @param in when they came
 * @param out when they went, not before they came; null where they did not clock out
 */
public record ClockRecord(
    AgentId agent, Instant in, @Nullable Instant out)
    implements Comparable<ClockRecord>, Serializable {
  private static final Comparator<ClockRecord> ORDER = Comparator.comparing(ClockRecord::agent)
      .thenComparing(ClockRecord::in)
      .thenComparing(ClockRecord::out, Comparator.nullsLast(Comparator.naturalOrder()));

  /** Checks that nobody went before they came. */
  public ClockRecord {
    requireNonNull(agent, "agent");
    requireNonNull(in, "in");
    checkArgument(
        out == null || !out.isBefore(in),
        "Argument 'out' must not be before %s for agent %s but has value %s",
        in,
        agent,
        out);
  }

  /** Orders by agent, then by time; a record without an end comes after those that begin with it. */
  @Override
  public int compareTo(ClockRecord other) {
    return ORDER.compare(this, other);
  }
}
