package io.github.shopops.fulfilment.review;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.note.NoteReading;
import io.github.shopops.core.order.Order;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An order as the reviewer sees it.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ReviewCase extends Serializable permits ImmutableReviewCase {
  /** Returns the order. */
  Order order();

  /** Returns to whom it goes, and from where. */
  MergeKey key();

  /** Returns what its note was read as, empty where it has none. */
  Optional<NoteReading> note();

  /** Returns the carrier by which it is to go, empty where any will do. */
  Optional<String> carrier();

  /** Returns whether the buyer has confirmed altered or custom artwork. */
  @Value.Default
  default boolean customConfirmed() {
    return false;
  }

  /** Returns its refunds that are open, by id. */
  @Value.NaturalOrder
  ImmutableSortedSet<String> openRefunds();

  /** Returns what a person or another program declares to hold it. */
  @Value.NaturalOrder
  ImmutableSortedSet<HoldReason> declared();

  /** Builds cases. */
  final class Builder extends ImmutableReviewCase.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
