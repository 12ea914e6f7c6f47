package io.github.shopops.core.attribution;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import java.io.Serializable;
import java.time.Instant;

/**
 * One chat message between a buyer and an agent (聊天消息). Its text is not kept.
 *
 * @param buyer who is served
 * @param agent who serves
 * @param at when it was sent
 * @param sequence the platform's own order of messages of one instant, 0 where it gives none; never a row number
 * @param direction who wrote it
 * @param automatic whether a machine wrote it (自动回复); such a message counts for nothing
 */
public record Contact(
    BuyerId buyer, AgentId agent, Instant at, long sequence, Direction direction, boolean automatic)
    implements Serializable {
  /** Who wrote a message. */
  public enum Direction {
    /** The buyer wrote to the agent. */
    FROM_BUYER,
    /** The agent wrote to the buyer. */
    FROM_AGENT
  }

  /** Checks that nothing is null. */
  public Contact {
    requireNonNull(buyer, "buyer");
    requireNonNull(agent, "agent");
    requireNonNull(at, "at");
    requireNonNull(direction, "direction");
  }
}
