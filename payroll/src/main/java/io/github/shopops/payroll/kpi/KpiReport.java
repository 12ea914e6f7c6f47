package io.github.shopops.payroll.kpi;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.shopops.core.attribution.AssistanceMatrix;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.score.Ranking;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The key figures of a shop's agents on certain days.
 *
 * <p>Reports of disjoint days, agents or shops merge: {@link #plus} is commutative and associative, and {@link #empty}
 * changes nothing, so that a month may be counted in any parts. This class is immutable and thread-safe.
 *
 * @param currency the currency of all amounts
 * @param agents what is counted of each agent
 * @param assistance who was talked to before the orders paid on these days, and who before their payments (K11, A9)
 * @param filtered the sessions that are no reception, by agent, day, buyer and reason (K0)
 */
public record KpiReport(
    CurrencyUnit currency,
    ImmutableSortedMap<AgentId, KpiFigures> agents,
    AssistanceMatrix assistance,
    ImmutableSortedSet<FilteredSession> filtered)
    implements Serializable {
  /** Checks that nothing is null. */
  public KpiReport {
    requireNonNull(currency, "currency");
    requireNonNull(agents, "agents");
    requireNonNull(assistance, "assistance");
    requireNonNull(filtered, "filtered");
  }

  /**
   * Returns the report of no facts.
   *
   * @param currency the currency of all amounts
   * @return the empty report
   */
  public static KpiReport empty(CurrencyUnit currency) {
    return new KpiReport(
        currency,
        ImmutableSortedMap.of(),
        AssistanceMatrix.empty(currency),
        ImmutableSortedSet.of());
  }

  /**
   * Returns what is counted of an agent.
   *
   * @param agent who
   * @return the figures, {@link KpiFigures#NONE} for somebody of whom nothing is
   */
  public KpiFigures figures(AgentId agent) {
    return agents.getOrDefault(requireNonNull(agent, "agent"), KpiFigures.NONE);
  }

  /**
   * Reads a key figure of an agent.
   *
   * @param agent who
   * @param metric which
   * @return its exact value, {@link Ratio#NONE} for somebody of whom nothing is counted
   */
  public Ratio value(AgentId agent, KpiMetric metric) {
    requireNonNull(metric, "metric");
    return agents.containsKey(agent) ? figures(agent).value(metric) : Ratio.NONE;
  }

  /**
   * Returns what is counted of all agents together, in which a buyer of two agents is one.
   *
   * @return the shop's figures
   */
  public KpiFigures shop() {
    return agents.values().stream().reduce(KpiFigures.NONE, KpiFigures::plus);
  }

  /**
   * Returns the shop's mean of a key figure (店铺平均水平): the agents' numerators by their denominators. Two agents who
   * answered 9 of 10 and 30 of 50 have a mean reply rate of 39/60, and a mean reception of 60/2.
   *
   * @param metric which
   * @return the mean, without a value where no agent has one
   */
  public Ratio mean(KpiMetric metric) {
    return agents.values().stream()
        .map(figures -> figures.value(metric))
        .filter(Ratio::isDefined)
        .reduce(Ratio.NONE, Ratio::plus);
  }

  /**
   * Ranks the agents who have a value (K12); those with equal values share a place, exactly compared.
   *
   * @param metric by which figure
   * @param ties what the place after a shared one is
   * @return the best first
   */
  public ImmutableList<Ranking.Ranked<AgentId, Ratio>> ranks(KpiMetric metric, Ranking.Ties ties) {
    Map<AgentId, Ratio> values = new TreeMap<>();
    agents.forEach((agent, figures) -> {
      Ratio value = figures.value(metric);
      if (value.isDefined()) {
        values.put(agent, value);
      }
    });
    return new Ranking(metric.best(), ties).rank(values, Ratio::compareValue);
  }

  /**
   * Sets what agents were to sell in these days (任务), for {@link KpiMetric#TARGET_ATTAINMENT}.
   *
   * @param targets by agent, each above zero; those not named have none
   * @return the report with these targets, and with their agents
   * @throws IllegalArgumentException if a target is not above zero or in another currency
   */
  public KpiReport withTargets(Map<AgentId, Money> targets) {
    TreeMap<AgentId, KpiFigures> aimed = new TreeMap<>();
    agents.forEach((agent, figures) -> aimed.put(agent, figures.withTarget(0)));
    targets.forEach((agent, target) -> {
      checkArgument(
          target.isPositive() && target.getCurrencyUnit().equals(currency),
          "Argument 'targets' must be above zero in %s but has value %s for %s",
          currency,
          target,
          agent);
      aimed.put(agent, figures(agent).withTarget(target.getAmountMinorLong()));
    });
    return new KpiReport(currency, ImmutableSortedMap.copyOfSorted(aimed), assistance, filtered);
  }

  /**
   * Adds the report of other days, agents or shops.
   *
   * @param other a report of facts that are not counted here
   * @return the report of both
   * @throws IllegalArgumentException if it is in another currency
   * @throws ArithmeticException if a sum is beyond 2^63
   */
  public KpiReport plus(KpiReport other) {
    checkArgument(
        currency.equals(other.currency),
        "Argument 'other' must be in %s but has value %s",
        currency,
        other.currency);
    TreeMap<AgentId, KpiFigures> sum = new TreeMap<>(agents);
    other.agents.forEach((agent, figures) -> sum.merge(agent, figures, KpiFigures::plus));
    return new KpiReport(
        currency,
        ImmutableSortedMap.copyOfSorted(sum),
        assistance.plus(other.assistance),
        ImmutableSortedSet.copyOf(Sets.union(filtered, other.filtered)));
  }
}
