package io.github.shopops.fulfilment.review;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.OrderId;
import java.io.Serializable;
import java.util.Comparator;

/**
 * A reason that holds an order, and the order it comes from: the order itself, or one that is merged into it.
 *
 * @param reason the reason
 * @param cause the order that the reason is about
 */
public record Hold(HoldReason reason, OrderId cause) implements Comparable<Hold>, Serializable {
  private static final Comparator<Hold> ORDER =
      Comparator.comparing(Hold::reason).thenComparing(Hold::cause);

  /** Checks that nothing is null. */
  public Hold {
    requireNonNull(reason, "reason");
    requireNonNull(cause, "cause");
  }

  /** Orders by reason, then by the order it comes from. */
  @Override
  public int compareTo(Hold other) {
    return ORDER.compare(this, other);
  }

  /**
   * Returns reason and order in nobody's language yet.
   *
   * @return the message
   */
  public Message message() {
    return Message.of("review.hold", reason.message(), cause.value());
  }

  /** Returns the reason's code and the order's id. */
  @Override
  public String toString() {
    return reason.code() + " (" + cause + ')';
  }
}
