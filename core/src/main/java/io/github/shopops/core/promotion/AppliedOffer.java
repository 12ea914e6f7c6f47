package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.offer.Offer;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * An offer that applies, with its arithmetic.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface AppliedOffer extends Serializable permits ImmutableAppliedOffer {
  /** Returns the offer. */
  Offer offer();

  /** Returns the amount it was reckoned on: list prices at item level, else the group as the level found it. */
  Money basis();

  /** Returns how many pieces it was reckoned on. */
  int pieces();

  /** Returns how often it counted: units or sets at item level, else how often its tier was reached. */
  int times();

  /** Returns what it takes off, goods and shipping together. */
  Money discount();

  /** Returns what it would have taken off beyond what was left of its goods above their floors; zero at item level. */
  Money unused();

  /** Returns what it takes off each line, above zero each. */
  ImmutableSortedMap<LineId, Money> lines();

  /** Returns what it takes off each shop's shipping, above zero each. */
  ImmutableSortedMap<String, Money> shipping();

  /** Returns what it gives, empty unless it is a gift. */
  Optional<GivenPresent> present();

  /** Returns the arithmetic in one sentence. */
  Message message();

  /** Builds applied offers. */
  final class Builder extends ImmutableAppliedOffer.Builder {
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
