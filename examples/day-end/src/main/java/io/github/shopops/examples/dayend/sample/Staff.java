package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;

/** Who works in the sample, by the steps they take. */
final class Staff {
  static final ImmutableList<AgentId> DESK = agents("A01", "A02", "A03", "A04");
  static final ImmutableList<AgentId> REVIEWERS = agents("R01", "R02");
  static final ImmutableList<AgentId> PRINTERS = agents("D01", "D02");
  static final ImmutableList<AgentId> PICKERS = agents("P01", "P02", "P03");
  static final ImmutableList<AgentId> INSPECTORS = agents("Y01", "Y02");
  static final AgentId SHIPPER = AgentId.of("F01");
  static final AgentId RETURNS = AgentId.of("T01");
  static final AgentId STOCK_KEEPER = AgentId.of("K01");
  static final AgentId SUPERVISOR = AgentId.of("S01");

  private Staff() {}

  private static ImmutableList<AgentId> agents(String... ids) {
    return ImmutableList.copyOf(ids).stream()
        .map(AgentId::of)
        .collect(ImmutableList.toImmutableList());
  }
}
