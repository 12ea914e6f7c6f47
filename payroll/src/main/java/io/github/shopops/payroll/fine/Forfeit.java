package io.github.shopops.payroll.fine;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import java.io.Serializable;
import java.time.Instant;

/**
 * An order that is taken off an agent's sales (扣除业绩). Several forfeits may name one order; it is taken off once.
 *
 * @param order the order
 * @param agent whose sales it is taken off
 * @param clause the clause that says so
 * @param incident the id of the incident it follows from
 * @param at when the incident happened
 */
public record Forfeit(OrderId order, AgentId agent, Clause clause, String incident, Instant at)
    implements Serializable {
  /** Checks that nothing is null. */
  public Forfeit {
    requireNonNull(order, "order");
    requireNonNull(agent, "agent");
    requireNonNull(clause, "clause");
    requireNonNull(incident, "incident");
    requireNonNull(at, "at");
  }
}
