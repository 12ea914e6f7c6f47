package io.github.shopops.core.promotion.cart;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.promotion.offer.OfferId;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * Who buys, as far as offers ask (买家).
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Buyer extends Serializable permits ImmutableBuyer {
  /** Returns the membership levels that the buyer has (会员等级). */
  ImmutableSet<String> levels();

  /** Returns what else marks the buyer out, such as {@code new-buyer}. */
  ImmutableSet<String> tags();

  /** Returns how often the buyer has used an offer before, by offer; one that is absent was never used. */
  ImmutableMap<OfferId, Integer> earlierUse();

  /** Checks that nothing was used less than never. */
  @Value.Check
  default void check() {
    earlierUse()
        .forEach((offer, uses) -> checkArgument(
            uses >= 0,
            "Argument 'earlierUse' must not be negative for offer %s but has value %s",
            offer,
            uses));
  }

  /** Builds buyers. */
  final class Builder extends ImmutableBuyer.Builder {
    Builder() {}
  }

  /**
   * Returns a builder of a buyer of whom nothing is known.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
