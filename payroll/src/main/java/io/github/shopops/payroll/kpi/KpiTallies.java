package io.github.shopops.payroll.kpi;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.attribution.AssistanceMatrix;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is counted of all agents while the passes run. */
final class KpiTallies {
  private final KpiFacts facts;
  private final @Nullable KpiTally[] byAgent;
  private final List<FilteredSession> filtered = new ArrayList<>();

  KpiTallies(KpiFacts facts) {
    this.facts = facts;
    byAgent = new KpiTally[facts.log.agents().size()];
  }

  /** The tally of a pair's agent. */
  KpiTally of(int pair) {
    int agent = facts.log.agentOf(pair);
    KpiTally tally = byAgent[agent];
    if (tally == null) {
      tally = new KpiTally();
      byAgent[agent] = tally;
    }
    return tally;
  }

  AgentId agent(int number) {
    return AgentId.of(facts.log.agents().id(number));
  }

  void filter(int pair, long day, BuyerId buyer, ReceptionFilter.Reason reason) {
    filtered.add(new FilteredSession(
        agent(facts.log.agentOf(pair)), LocalDate.ofEpochDay(day), buyer, reason));
  }

  KpiReport report(AssistanceMatrix matrix) {
    ImmutableSortedMap.Builder<AgentId, KpiFigures> agents = ImmutableSortedMap.naturalOrder();
    for (int agent = 0; agent < byAgent.length; agent++) {
      KpiTally tally = byAgent[agent];
      if (tally != null) {
        agents.put(agent(agent), tally.figures());
      }
    }
    return new KpiReport(
        facts.policy.currency(),
        agents.buildOrThrow(),
        matrix,
        ImmutableSortedSet.copyOf(filtered));
  }
}
