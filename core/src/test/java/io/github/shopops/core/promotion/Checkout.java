package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferBook;
import java.util.Comparator;

/** All that a price depends on. */
record Checkout(PromotionPolicy policy, Cart cart, OfferBook book, PricingContext context) {
  Checkout with(PromotionPolicy other) {
    return new Checkout(other, cart, book, context);
  }

  Checkout with(Cart other) {
    return new Checkout(policy, other, book, context);
  }

  Checkout with(PricingContext other) {
    return new Checkout(policy, cart, book, other);
  }

  Checkout with(Iterable<Offer> offers) {
    return new Checkout(policy, cart, OfferBook.of(offers), context);
  }

  Checkout with(Offer more) {
    return with(ImmutableList.<Offer>builder().addAll(offers()).add(more).build());
  }

  ImmutableList<Offer> offers() {
    return book.offers().values().asList();
  }

  /** The ticked lines, by id. */
  ImmutableList<CartLine> lines() {
    return cart.lines().stream()
        .filter(CartLine::selected)
        .sorted(Comparator.comparing(CartLine::id))
        .collect(ImmutableList.toImmutableList());
  }
}
