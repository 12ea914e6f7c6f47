package io.github.shopops.payroll.commission;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.order.AgentId;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who bears a month's returns: whoever sold, or all of the team that was paid on the sale, each with all of the team's
 * returns, since a team's commission rests on the sales of all.
 */
public final class TeamReturns {
  private TeamReturns() {}

  /**
   * Spreads returns over those who were paid on the sales.
   *
   * @param closed the closed months of all agents
   * @param bySeller what came back, by the agent to whom it was credited
   * @return what came back, by the agent whose commission it comes off; without a team plan, what was given
   */
  public static ImmutableListMultimap<AgentId, ReturnedSale> of(
      Iterable<ClosedCommission> closed, ImmutableListMultimap<AgentId, ReturnedSale> bySeller) {
    ImmutableListMultimap<YearMonth, ClosedCommission> byMonth =
        Multimaps.index(closed, ClosedCommission::month);
    return bySeller.entries().stream()
        .flatMap(sold -> bearers(sold, byMonth.get(sold.getValue().soldIn())).stream()
            .map(bearer -> Map.entry(bearer, sold.getValue())))
        .collect(toImmutableListMultimap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static ImmutableSet<AgentId> bearers(
      Map.Entry<AgentId, ReturnedSale> sold, ImmutableList<ClosedCommission> month) {
    Stream<AgentId> team = month.stream()
        .filter(past -> past.agent().equals(sold.getKey()))
        .flatMap(seller -> month.stream().filter(past -> past.isOneTeamWith(seller)))
        .map(ClosedCommission::agent);
    return Stream.concat(Stream.of(sold.getKey()), team).collect(ImmutableSet.toImmutableSet());
  }
}
