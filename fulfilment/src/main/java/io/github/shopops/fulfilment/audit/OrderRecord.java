package io.github.shopops.fulfilment.audit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.review.MergeKey;
import io.github.shopops.fulfilment.review.Review;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * An order as the platform shows it, and what the warehouse knows of it besides. What is not stated is not known, and what
 * is not known is not taken for granted.
 *
 * <p>This class is immutable and thread-safe; its {@code toString} shows neither buyer nor recipient.
 */
@Value.Immutable
public sealed interface OrderRecord extends Serializable permits ImmutableOrderRecord {
  /** Returns the order as the platform shows it; its status is the platform's. */
  Order order();

  /** Returns who bought it, to whom it goes and from which warehouse; one that is not whole tells nothing. */
  Optional<MergeKey> mergeKey();

  /** Returns where its review stands. */
  Optional<Review> review();

  /** Returns when it was last approved. */
  Optional<Instant> approvedAt();

  /** Returns the history of its note; where there is none, the note of the order is read. */
  Optional<NoteLog> notes();

  /** Returns when its address was last changed. */
  Optional<Instant> addressChangedAt();

  /** Returns when it was cancelled, or all of it refunded. */
  Optional<Instant> closedAt();

  /** Returns how many pieces of each SKU are no longer to be sent: cancelled, or refunded for shortage. */
  @Value.NaturalOrder
  ImmutableSortedMap<String, Integer> cancelled();

  /** Returns the last day on which it is to be shipped; it goes before what the note says. */
  Optional<LocalDate> shipBy();

  /** Returns when somebody is to come and install it. */
  Optional<Instant> appointment();

  /** Returns how many square metres were sold. */
  Optional<BigDecimal> areaSold();

  /** Returns how many gifts were packed, 0 for known to be none. */
  OptionalInt giftsPacked();

  /** Returns how much was paid for a review, zero for known to be nothing. */
  Optional<Money> cashbackPaid();

  /** Returns the order whose goods it replaces; it goes before what the note says. */
  Optional<OrderId> replaces();

  /** Returns when the buyer was last reminded to pay. */
  Optional<Instant> remindedAt();

  /** Returns who lets it go unpaid, and why. */
  Optional<Decision> release();

  /** Checks that the review is the order's own and no number negative. */
  @Value.Check
  default void check() {
    checkArgument(
        review().isEmpty() || review().get().id().equals(order().id()),
        "Argument 'review' must be of order %s but has value %s",
        order().id(),
        review());
    cancelled()
        .forEach((sku, pieces) -> checkArgument(
            pieces >= 0,
            "Argument 'cancelled' must not be negative of SKU %s but has value %s",
            sku,
            pieces));
    checkArgument(
        areaSold().isEmpty() || areaSold().get().signum() >= 0,
        "Argument 'areaSold' must not be negative on order %s but has value %s",
        order().id(),
        areaSold());
    checkArgument(
        giftsPacked().orElse(0) >= 0,
        "Argument 'giftsPacked' must not be negative on order %s but has value %s",
        order().id(),
        giftsPacked());
  }

  /** Builds records; nothing is known to begin with. */
  final class Builder extends ImmutableOrderRecord.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @param order the order as the platform shows it
   * @return a new builder
   */
  static Builder builder(Order order) {
    return new Builder().order(order);
  }
}
