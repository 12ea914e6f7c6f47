package io.github.shopops.examples.cartpricing.sample;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts of the samples. */
final class Yuan {
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private Yuan() {}

  static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }
}
