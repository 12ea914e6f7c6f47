package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import java.util.BitSet;

/** A supervisor's word. */
final class ManualInquiry extends Inquiry {
  private final BitSet assigned = new BitSet();

  ManualInquiry(ResolvedFacts facts, AttributionRule.Manual rule) {
    super(facts, Basis.MANUAL, rule.clause());
    facts.assignments.keySet().forEach(assigned::set);
  }

  @Override
  int ask(int order, int buyer) {
    if (!assigned.get(order)) {
      return NOBODY;
    }
    ImmutableList<Integer> agents = agents(order);
    int agent = agents.get(0);
    return agents.size() > 1 || !facts.isKnown(agent) ? REVIEW : agent;
  }

  private ImmutableList<Integer> agents(int order) {
    return facts.assignments.get(order).stream()
        .map(assignment -> facts.number(assignment.agent()))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  Hearing hear(int order, int buyer) {
    if (!assigned.get(order)) {
      return Hearing.NOTHING;
    }
    Assignment first = facts.assignments.get(order).get(0);
    ImmutableList<Integer> agents = agents(order);
    ImmutableList<Evidence> evidence =
        ImmutableList.of(Evidence.of(Evidence.Kind.ASSIGNMENT, first.order().value()));
    if (agents.size() > 1) {
      return new Hearing(
          agents.stream()
              .map(agent -> new Claim(agent, oneOfSeveral()))
              .collect(ImmutableList.toImmutableList()),
          evidence,
          Message.of("attribution.several-assignments", agents.size()));
    }
    int agent = agents.get(0);
    if (!facts.isKnown(agent)) {
      Message unknown = Message.of("attribution.unknown-agent", id(agent));
      return new Hearing(ImmutableList.of(new Claim(agent, unknown)), evidence, unknown);
    }
    return new Hearing(
        ImmutableList.of(new Claim(agent, null)),
        evidence,
        Message.of("attribution.manual", id(agent), first.reason()));
  }
}
