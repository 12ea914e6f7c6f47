package io.github.shopops.core.promotion.offer;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import org.joda.money.Money;

/** How a price is cut: to a share of it, by an amount, or to an amount. */
public sealed interface Cut extends Serializable {
  /**
   * Pays a share (打折): {@code Rate.zhe("8.5")} pays 85 %.
   *
   * @param rate the share paid, at most 1
   */
  record Pays(Rate rate) implements Cut {
    /** Checks that the rate is no surcharge. */
    public Pays {
      checkArgument(
          rate.compareTo(Rate.ONE) <= 0,
          "Argument 'rate' must be at most 1 but has value %s",
          rate);
    }
  }

  /**
   * Takes an amount off (减价).
   *
   * @param amount how much, above zero
   */
  record Off(Money amount) implements Cut {
    /** Checks that something comes off. */
    public Off {
      checkArgument(
          amount.isPositive(), "Argument 'amount' must be above zero but has value %s", amount);
    }
  }

  /**
   * Sets the price (一口价); never above what it was.
   *
   * @param price the price, not negative
   */
  record To(Money price) implements Cut {
    /** Checks the sign. */
    public To {
      checkArgument(
          !price.isNegative(), "Argument 'price' must not be negative but has value %s", price);
    }
  }

  /**
   * Makes a cut to a share.
   *
   * @param rate the share paid, at most 1
   * @return the cut
   */
  static Cut pays(Rate rate) {
    return new Pays(rate);
  }

  /**
   * Makes a cut by an amount.
   *
   * @param amount how much comes off, above zero
   * @return the cut
   */
  static Cut off(Money amount) {
    return new Off(amount);
  }

  /**
   * Makes a cut to an amount.
   *
   * @param price the price, not negative
   * @return the cut
   */
  static Cut to(Money price) {
    return new To(price);
  }
}
