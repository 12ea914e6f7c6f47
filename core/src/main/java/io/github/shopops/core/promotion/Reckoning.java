package io.github.shopops.core.promotion;

import io.github.shopops.core.promotion.offer.Benefit;

/**
 * What a group of goods makes of an offer, in minor units.
 *
 * @param basis what the goods cost when the level was entered
 * @param judged what was held against thresholds in its stead, the same unless the policy goes by list prices
 * @param pieces how many units they are
 * @param tier which tier is reached, −1 for none
 * @param times how often it counts, zero where nothing is reached
 * @param subject the part of the basis that the offer prices, the basis itself but for every n-th piece
 * @param discount what comes off if there is room for it
 * @param missing what more must be spent to reach the next tier, zero where none is left or pieces are missing
 * @param missingPieces how many more pieces are needed, zero where none is left or an amount is missing
 * @param next what would come off then, reckoned on the threshold itself or on the goods as they are
 */
record Reckoning(
    long basis,
    long judged,
    int pieces,
    int tier,
    int times,
    long subject,
    long discount,
    long missing,
    int missingPieces,
    long next) {
  /** Returns whether what the offer asks for is there. */
  boolean isReached() {
    return times > 0;
  }

  /** Returns whether the offer gives anything at all: goods that cost nothing earn neither discount nor gift. */
  boolean gives(Benefit benefit) {
    if (benefit instanceof Benefit.FreeShipping) {
      return isReached() && discount > 0;
    }
    return isReached() && basis > 0 && (discount > 0 || benefit instanceof Benefit.Gift);
  }
}
