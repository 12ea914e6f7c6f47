package io.github.shopops.core.attribution;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import java.io.Serializable;

/**
 * A supervisor's word on who gets an order (主管指定), also used when a buyer is handed to a colleague.
 *
 * @param order the order
 * @param agent who gets it
 * @param reason why
 * @param approver who approved; blank is allowed and leads to a finding
 */
public record Assignment(OrderId order, AgentId agent, String reason, String approver)
    implements Serializable {
  /** Checks that nothing is null. */
  public Assignment {
    requireNonNull(order, "order");
    requireNonNull(agent, "agent");
    requireNonNull(reason, "reason");
    requireNonNull(approver, "approver");
  }
}
