package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferId;
import java.io.Serializable;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * An offer that does not apply, and why.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface RejectedOffer extends Serializable permits ImmutableRejectedOffer {
  /** Returns the offer. */
  Offer offer();

  /** Returns why. */
  Rejection reason();

  /** Returns what more must be spent, zero where that is not what is missing. */
  Money shortBy();

  /** Returns how many more pieces are needed, zero where that is not what is missing. */
  int piecesShort();

  /** Returns the offers that stand in its way. */
  ImmutableSortedSet<OfferId> excludedBy();

  /**
   * Returns what it would take off by itself, zero where it could not: at item level off list prices, a bundle for one
   * set; elsewhere off what its level found.
   */
  Money wouldSave();

  /** Returns why in one sentence. */
  Message message();

  /** Builds rejected offers. */
  final class Builder extends ImmutableRejectedOffer.Builder {
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
