package io.github.shopops.core.promotion;

import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Benefit.Gift.Present;
import io.github.shopops.core.promotion.offer.Offer;

/** Which of an offer's gifts a buyer gets: the one chosen if it is left, else the first that is. */
final class Presents {
  private Presents() {}

  /** Returns the gift, the one chosen or the first where nothing is left. */
  static Present of(Offer offer, Benefit.Gift gift, PricingContext context) {
    String wanted = context.giftChoices().get(offer.id());
    for (Present present : gift.choices()) {
      if (present.sku().equals(wanted) && times(present, context) > 0) {
        return present;
      }
    }
    for (Present present : gift.choices()) {
      if (times(present, context) > 0) {
        return present;
      }
    }
    return gift.choices().get(0);
  }

  /** Returns how often the gift can be given. */
  static int left(Offer offer, Benefit.Gift gift, PricingContext context) {
    return times(of(offer, gift, context), context);
  }

  private static int times(Present present, PricingContext context) {
    return context.giftStock().getOrDefault(present.sku(), Integer.MAX_VALUE) / present.quantity();
  }
}
