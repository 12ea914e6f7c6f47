package io.github.shopops.examples.cartpricing.sample;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.promotion.PromotionPolicy;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.margin.PlatformCosts;
import io.github.shopops.core.promotion.offer.OfferBook;
import org.jspecify.annotations.Nullable;

/**
 * All that a cart's price depends on, and what the platform takes of it.
 *
 * @param cart what is bought
 * @param offers what is offered
 * @param context who buys, when and where to
 * @param policy how the shops read their offers
 * @param costs what the platform takes, or null where that is not asked for
 */
public record Sample(
    Cart cart,
    OfferBook offers,
    PricingContext context,
    PromotionPolicy policy,
    @Nullable PlatformCosts costs) {
  /** Checks that nothing else is null. */
  public Sample {
    requireNonNull(cart, "cart");
    requireNonNull(offers, "offers");
    requireNonNull(context, "context");
    requireNonNull(policy, "policy");
  }

  /**
   * Returns the cart of two shops on the night of Double 11: a price for every level, a coupon of 60 that loses to one
   * of 30, and cups whose cost nobody noted.
   *
   * @param words names goods and offers
   * @return the sample
   */
  public static Sample doubleEleven(Explanations words) {
    return new Sample(
        DoubleElevenCart.cart(words),
        DoubleElevenOffers.book(words),
        DoubleElevenCart.context(),
        PromotionPolicy.shopfront(),
        DoubleElevenCart.costs());
  }

  /**
   * Returns the cart of a presale, with prices that agents agreed on and a hat that is sold below its cost.
   *
   * @param words names goods and offers
   * @return the sample
   */
  public static Sample presale(Explanations words) {
    return PresaleCart.sample(words);
  }
}
