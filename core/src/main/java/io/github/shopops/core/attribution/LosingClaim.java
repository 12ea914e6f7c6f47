package io.github.shopops.core.attribution;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;

/**
 * What an agent might have got an order for, and why the agent did not.
 *
 * @param agent who
 * @param basis on what the claim rests
 * @param clause the clause of the rule
 * @param reason why it lost
 */
public record LosingClaim(AgentId agent, Basis basis, Clause clause, Message reason)
    implements Serializable {
  /** Checks that nothing is null. */
  public LosingClaim {
    requireNonNull(agent, "agent");
    requireNonNull(basis, "basis");
    requireNonNull(clause, "clause");
    requireNonNull(reason, "reason");
  }
}
