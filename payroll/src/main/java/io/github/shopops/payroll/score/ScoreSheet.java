package io.github.shopops.payroll.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What somebody assessed of a person's month (考评表): the points of each component, as they were written down.
 *
 * <p>Whether they stay within the plan is judged by the calculator, which names what is wrong with a sheet.
 *
 * @param agent whose sheet it is
 * @param month the month
 * @param points the points by the component's code
 */
public record ScoreSheet(
    AgentId agent, YearMonth month, ImmutableSortedMap<String, BigDecimal> points)
    implements Serializable {
  /** Checks that nothing is null. */
  public ScoreSheet {
    requireNonNull(agent, "agent");
    requireNonNull(month, "month");
    points = ImmutableSortedMap.copyOf(Maps.transformValues(points, Exact::of));
  }
}
