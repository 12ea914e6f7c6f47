package io.github.shopops.core.promotion;

import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Benefit.Gift.Present;
import io.github.shopops.core.promotion.offer.Offer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What gifts a cart's buyer gets: of each offer the one chosen if it is left, else the first that is. */
final class Presents {
  private final PricingContext context;
  /** How many of each gift this cart has promised already. */
  private final Map<String, Integer> promised = new HashMap<>();

  Presents(PricingContext context) {
    this.context = context;
  }

  /** Promises an offer's gift as often as it is earned and left, so that no other offer promises the same piece. */
  Optional<GivenPresent> give(Offer offer, Benefit.Gift gift, int earned) {
    Present present = of(offer, gift);
    int times = Math.min(earned, times(present));
    if (times == 0) {
      return Optional.empty();
    }
    int quantity = Math.multiplyExact(times, present.quantity());
    promised.merge(present.sku(), quantity, Math::addExact);
    return Optional.of(new GivenPresent(present.sku(), quantity));
  }

  /** Returns the gift, the one chosen or the first where nothing is left. */
  private Present of(Offer offer, Benefit.Gift gift) {
    String wanted = context.giftChoices().get(offer.id());
    for (Present present : gift.choices()) {
      if (present.sku().equals(wanted) && times(present) > 0) {
        return present;
      }
    }
    for (Present present : gift.choices()) {
      if (times(present) > 0) {
        return present;
      }
    }
    return gift.choices().get(0);
  }

  /** Returns how often the gift can be given. */
  int left(Offer offer, Benefit.Gift gift) {
    return times(of(offer, gift));
  }

  private int times(Present present) {
    int stock = context.giftStock().getOrDefault(present.sku(), Integer.MAX_VALUE);
    return (stock - promised.getOrDefault(present.sku(), 0)) / present.quantity();
  }
}
