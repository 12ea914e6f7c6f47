package io.github.shopops.core.promotion;

import io.github.shopops.core.promotion.offer.Application;
import io.github.shopops.core.promotion.offer.Offer;

/**
 * An offer that this buyer could use on this cart now, as far as that can be said before any price is made.
 *
 * @param offer the offer
 * @param lines the lines in its scope, as indices
 * @param uses how often it may still be used, {@link Integer#MAX_VALUE} for no limit
 * @param budget what it may still take off in minor units, {@link Long#MAX_VALUE} for no limit
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops, never compared or shown
record Candidate(Offer offer, int[] lines, int uses, long budget) {
  boolean isAutomatic() {
    return offer.application() == Application.AUTOMATIC;
  }

  boolean isLimited() {
    return uses < Integer.MAX_VALUE || budget < Long.MAX_VALUE;
  }

  /** Returns whether two offers exclude each other. */
  boolean excludes(Candidate other) {
    return offer.excludes().contains(other.offer.id())
        || other.offer.excludes().contains(offer.id());
  }
}
