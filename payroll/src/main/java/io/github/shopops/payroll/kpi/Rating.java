package io.github.shopops.payroll.kpi;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.Instant;

/**
 * What a buyer thought of an agent's service (满意度评价, K15): 4 of 5 stars, or 1 of 1 for "satisfied".
 *
 * @param id the rating's id
 * @param agent who served
 * @param at when the buyer said so
 * @param points how many points the buyer gave, not negative
 * @param best how many there are, at least 1
 */
public record Rating(String id, AgentId agent, Instant at, int points, int best)
    implements Serializable {
  /** Checks the points. */
  public Rating {
    requireNonNull(id, "id");
    requireNonNull(agent, "agent");
    requireNonNull(at, "at");
    checkArgument(best > 0, "Argument 'best' must be at least 1 but has value %s", best);
    checkArgument(
        points >= 0 && points <= best,
        "Argument 'points' must be between 0 and %s but has value %s",
        best,
        points);
  }
}
