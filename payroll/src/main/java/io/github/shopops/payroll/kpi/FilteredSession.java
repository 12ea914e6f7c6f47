package io.github.shopops.payroll.kpi;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A session that is no reception, and why (K0).
 *
 * @param agent who served
 * @param day the day of the session
 * @param buyer who wrote
 * @param reason the first filter of the policy that holds
 */
public record FilteredSession(
    AgentId agent, LocalDate day, BuyerId buyer, ReceptionFilter.Reason reason)
    implements Comparable<FilteredSession>, Serializable {
  private static final Comparator<FilteredSession> ORDER = Comparator.comparing(
          FilteredSession::agent)
      .thenComparing(FilteredSession::day)
      .thenComparing(FilteredSession::buyer)
      .thenComparing(FilteredSession::reason);

  /** Checks that nothing is null. */
  public FilteredSession {
    requireNonNull(agent, "agent");
    requireNonNull(day, "day");
    requireNonNull(buyer, "buyer");
    requireNonNull(reason, "reason");
  }

  /** Orders by agent, day, buyer and reason. */
  @Override
  public int compareTo(FilteredSession other) {
    return ORDER.compare(this, other);
  }
}
