package io.github.shopops.core.promotion;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.OfferBook;
import java.io.Serializable;

/**
 * Prices carts: applies offers level by level and finds the legal choice of them that costs the buyer least.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PromotionCalculator implements Serializable {
  private static final long serialVersionUID = 1L;

  private final PromotionPolicy policy;

  private PromotionCalculator(PromotionPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a calculator.
   *
   * @param policy how offers are read where they leave a choice
   * @return the calculator
   */
  public static PromotionCalculator of(PromotionPolicy policy) {
    return new PromotionCalculator(requireNonNull(policy, "policy"));
  }

  /**
   * Prices a cart.
   *
   * @param cart what is bought
   * @param offers all offers that the cart may meet
   * @param context who buys, when, where it goes, and what offers have left
   * @return the price of each line, the offers that make it, and why the others do not
   * @throws IllegalArgumentException if an offer, a fee or an earlier use is in another currency than the cart
   */
  public PricedCart price(Cart cart, OfferBook offers, PricingContext context) {
    throw new UnsupportedOperationException(policy.toString());
  }
}
