package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.SellerFlag;

/** Whose flag is on an order: its author's, else that of the agent its colour belongs to. */
final class FlagClaims {
  private final ResolvedFacts facts;
  private final ImmutableMap<SellerFlag, AgentId> owners;

  FlagClaims(ResolvedFacts facts, ImmutableMap<SellerFlag, AgentId> owners) {
    this.facts = facts;
    this.owners = owners;
  }

  /** The agent's number, −1 where the flag is nobody's. */
  int agent(int order) {
    int author = facts.flagAuthor(order);
    return author >= 0 || owners.isEmpty() ? author : owner(order);
  }

  private int owner(int order) {
    AgentId owner = owners.get(new SellerFlag(facts.book.flagCode(order)));
    return owner == null ? -1 : facts.number(owner);
  }
}
