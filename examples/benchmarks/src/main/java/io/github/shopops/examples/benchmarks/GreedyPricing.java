package io.github.shopops.examples.benchmarks;

import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.OfferId;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * The offer that saves most, then the next one that may join it, and so on, level by level: fast, and often dearer than
 * need be. It gives prices and shares, no reasons.
 */
final class GreedyPricing {
  /**
   * What comes out of it.
   *
   * @param total what is to be paid, goods and shipping
   * @param shares what each offer takes off each line
   */
  record Result(Money total, Map<LineId, Map<OfferId, Money>> shares) {}

  private GreedyPricing() {}

  static Result price(SampleCart sample) {
    FlatCart cart = new FlatCart(sample);
    FlatPrice price = new FlatPrice(cart, sample);
    boolean[] chosen = new boolean[cart.offers.length];
    for (Level level : List.of(Level.SHOP, Level.PLATFORM)) {
      int best = best(cart, level, price.amounts(), chosen);
      while (best >= 0) {
        chosen[best] = true;
        best = best(cart, level, price.amounts(), chosen);
      }
      price.apply(level, chosen);
    }
    for (int offer = 0; offer < chosen.length; offer++) {
      if (cart.offers[offer].level() == Level.SHIPPING
          && cart.isFree(offer, price.amounts())
          && cart.joins(offer, chosen)) {
        chosen[offer] = true;
      }
    }
    return new Result(
        Money.ofMinor(sample.cart().currency(), price.total(chosen)),
        price.shares(sample.cart().currency()));
  }

  private static int best(FlatCart cart, Level level, long[] amounts, boolean[] chosen) {
    int best = -1;
    long most = 0;
    for (int offer = 0; offer < chosen.length; offer++) {
      if (!chosen[offer] && cart.offers[offer].level() == level && cart.joins(offer, chosen)) {
        long discount = cart.discount(offer, amounts);
        if (discount > most) {
          most = discount;
          best = offer;
        }
      }
    }
    return best;
  }
}
