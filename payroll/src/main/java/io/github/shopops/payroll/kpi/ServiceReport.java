package io.github.shopops.payroll.kpi;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.util.TreeMap;

/**
 * How well a shop's agents served on certain days (K15, K16). Reports of disjoint days or shops merge like key figures.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param agents by agent
 * @param late the cases that were not answered in time
 */
public record ServiceReport(
    ImmutableSortedMap<AgentId, ServiceFigures> agents, ImmutableSortedSet<ServiceCase> late)
    implements Serializable {
  /** Nothing came in. */
  public static final ServiceReport EMPTY =
      new ServiceReport(ImmutableSortedMap.of(), ImmutableSortedSet.of());

  /** Checks that nothing is null. */
  public ServiceReport {
    requireNonNull(agents, "agents");
    requireNonNull(late, "late");
  }

  /**
   * Returns what is counted of an agent.
   *
   * @param agent who
   * @return the figures, {@link ServiceFigures#NONE} for somebody of whom nothing is
   */
  public ServiceFigures figures(AgentId agent) {
    return agents.getOrDefault(requireNonNull(agent, "agent"), ServiceFigures.NONE);
  }

  /**
   * Adds the report of other days or shops.
   *
   * @param other a report of cases and ratings that are not counted here
   * @return the report of both
   */
  public ServiceReport plus(ServiceReport other) {
    TreeMap<AgentId, ServiceFigures> sum = new TreeMap<>(agents);
    other.agents.forEach((agent, figures) -> sum.merge(agent, figures, ServiceFigures::plus));
    return new ServiceReport(
        ImmutableSortedMap.copyOfSorted(sum),
        ImmutableSortedSet.copyOf(Sets.union(late, other.late)));
  }
}
