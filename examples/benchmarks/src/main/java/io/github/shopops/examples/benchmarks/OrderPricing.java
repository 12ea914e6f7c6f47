package io.github.shopops.examples.benchmarks;

import io.github.shopops.core.promotion.offer.Level;
import java.util.List;
import org.joda.money.Money;

/**
 * Every order in which offers can be taken one after the other, each order priced and the best one kept. Orders that
 * begin alike share the beginning, and whoever cannot join is skipped at once, so this is the lenient form of it.
 */
final class OrderPricing {
  private final SampleCart sample;
  private final FlatCart cart;
  private final boolean[] chosen;
  private long orders;
  private long best = Long.MAX_VALUE;

  private OrderPricing(SampleCart sample) {
    this.sample = sample;
    this.cart = new FlatCart(sample);
    this.chosen = new boolean[cart.offers.length];
  }

  static Money price(SampleCart sample) {
    OrderPricing pricing = new OrderPricing(sample);
    pricing.extend();
    return Money.ofMinor(sample.cart().currency(), pricing.best);
  }

  /** Returns how many orders there are to price. */
  static long orders(SampleCart sample) {
    OrderPricing pricing = new OrderPricing(sample);
    pricing.extend();
    return pricing.orders;
  }

  private void extend() {
    boolean complete = true;
    for (int offer = 0; offer < chosen.length; offer++) {
      if (!chosen[offer] && cart.joins(offer, chosen)) {
        complete = false;
        chosen[offer] = true;
        extend();
        chosen[offer] = false;
      }
    }
    if (complete) {
      orders++;
      FlatPrice price = new FlatPrice(cart, sample);
      boolean[] applied = chosen.clone();
      for (Level level : List.of(Level.SHOP, Level.PLATFORM)) {
        price.apply(level, applied);
      }
      for (int offer = 0; offer < applied.length; offer++) {
        applied[offer] &=
            cart.offers[offer].level() != Level.SHIPPING || cart.isFree(offer, price.amounts());
      }
      best = Math.min(best, price.total(applied));
    }
  }
}
