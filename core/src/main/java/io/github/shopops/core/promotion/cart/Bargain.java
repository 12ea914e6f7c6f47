package io.github.shopops.core.promotion.cart;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.LineId;
import java.io.Serializable;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A unit price that an agent and the buyer agreed on (议价). Below the agent's limit it holds only with a supervisor's
 * word.
 *
 * @param line the line
 * @param agent who agreed
 * @param price the price of a unit, not negative
 * @param approvedBy the supervisor who allowed it, or null
 */
public record Bargain(
    LineId line, AgentId agent, Money price, @Nullable AgentId approvedBy) implements Serializable {
  /** Checks the price. */
  public Bargain {
    requireNonNull(line, "line");
    requireNonNull(agent, "agent");
    checkArgument(
        !price.isNegative(), "Argument 'price' must not be negative but has value %s", price);
    checkArgument(
        !agent.equals(approvedBy),
        "Argument 'approvedBy' must be somebody else than the agent but has value %s",
        approvedBy);
  }
}
