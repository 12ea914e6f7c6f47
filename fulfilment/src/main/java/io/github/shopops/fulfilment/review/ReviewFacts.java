package io.github.shopops.fulfilment.review;

import io.github.shopops.core.order.OrderId;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the guards of a review look at besides the review. A step needs only some of it.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ReviewFacts extends Serializable permits ImmutableReviewFacts {
  /** Nothing is stated: the goods are neither inspected nor shipped. */
  ReviewFacts NONE = builder().build();

  /** Returns the hold to put on or to clear. */
  Optional<Hold> hold();

  /** Returns the order to merge into (主单). */
  Optional<OrderId> main();

  /** Returns whether that order can still take another: it is not merged, void or inspected itself. */
  @Value.Default
  default boolean mainOpen() {
    return false;
  }

  /** Returns whether the goods are inspected. */
  @Value.Default
  default boolean inspected() {
    return false;
  }

  /** Returns whether the goods are shipped. */
  @Value.Default
  default boolean shipped() {
    return false;
  }

  /** Builds facts. */
  final class Builder extends ImmutableReviewFacts.Builder {
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

  /**
   * States a hold.
   *
   * @param reason the reason
   * @param cause the order that the reason is about
   * @return the facts for putting it on or clearing it
   */
  static ReviewFacts hold(HoldReason reason, OrderId cause) {
    return builder().hold(new Hold(reason, cause)).build();
  }
}
