package io.github.shopops.core.attribution;

import static com.google.common.base.Preconditions.checkArgument;
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
 * @param manner how it came about
 */
public record Contact(
    BuyerId buyer, AgentId agent, Instant at, long sequence, Direction direction, Manner manner)
    implements Serializable {
  /** Who wrote a message. */
  public enum Direction {
    /** The buyer wrote to the agent. */
    FROM_BUYER,
    /** The agent wrote to the buyer. */
    FROM_AGENT
  }

  /** How a message came about, which is all that is known of what it says. */
  public enum Manner {
    /** A person wrote it. */
    TYPED,
    /** A machine wrote it (自动回复); it counts for nothing. */
    AUTOMATIC,
    /** The agent sent the shop's advert phrase (广告语): it counts as typed, and key figures look at it. */
    ADVERT
  }

  /** Checks that nothing is null and that no buyer sends the shop's advert phrase. */
  public Contact {
    requireNonNull(buyer, "buyer");
    requireNonNull(agent, "agent");
    requireNonNull(at, "at");
    requireNonNull(direction, "direction");
    requireNonNull(manner, "manner");
    checkArgument(
        manner != Manner.ADVERT || direction == Direction.FROM_AGENT,
        "Argument 'manner' must not be ADVERT for a message from the buyer, at %s",
        at);
  }
}
