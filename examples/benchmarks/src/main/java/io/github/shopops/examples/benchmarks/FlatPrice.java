package io.github.shopops.examples.benchmarks;

import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.OfferId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What some offers make of a {@link FlatCart}, level by level. */
final class FlatPrice {
  private final FlatCart cart;
  private final SampleCart sample;
  private final long[][] shares;
  private long[] amounts;

  FlatPrice(FlatCart cart, SampleCart sample) {
    this.cart = cart;
    this.sample = sample;
    this.shares = new long[cart.offers.length][];
    this.amounts = cart.open.clone();
  }

  /** Returns what lines cost before a level that has not been applied yet. */
  long[] amounts() {
    return amounts;
  }

  /** Applies the chosen offers of a level, all of which look at the same amounts. */
  void apply(Level level, boolean[] chosen) {
    long[] entry = amounts;
    long[] left = entry.clone();
    for (int offer = 0; offer < chosen.length; offer++) {
      if (chosen[offer] && cart.offers[offer].level() == level) {
        shares[offer] = cart.take(offer, cart.discount(offer, entry), entry, left);
      }
    }
    amounts = left;
  }

  /** Returns the sum to pay, goods and shipping, in minor units. */
  long total(boolean[] chosen) {
    long total = Arrays.stream(amounts).sum();
    for (Map.Entry<String, Money> fee : sample.context().shippingFees().entrySet()) {
      total += isWaived(fee.getKey(), chosen) ? 0 : FlatCart.minor(fee.getValue());
    }
    return total;
  }

  private boolean isWaived(String shop, boolean[] chosen) {
    boolean sells = false;
    for (int line = 0; line < amounts.length; line++) {
      sells |= cart.lines.get(line).shop().equals(shop);
    }
    if (!sells) {
      return true;
    }
    for (int offer = 0; offer < chosen.length; offer++) {
      if (chosen[offer] && cart.offers[offer].level() == Level.SHIPPING) {
        for (int line : cart.scope[offer]) {
          if (cart.lines.get(line).shop().equals(shop)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Returns what each offer takes off each line. */
  Map<LineId, Map<OfferId, Money>> shares(CurrencyUnit currency) {
    Map<LineId, Map<OfferId, Money>> byLine = new HashMap<>();
    for (int offer = 0; offer < shares.length; offer++) {
      for (int i = 0; shares[offer] != null && i < shares[offer].length; i++) {
        if (shares[offer][i] > 0) {
          byLine
              .computeIfAbsent(cart.lines.get(cart.scope[offer][i]).id(), line -> new HashMap<>())
              .put(cart.offers[offer].id(), Money.ofMinor(currency, shares[offer][i]));
        }
      }
    }
    return byLine;
  }
}
