package io.github.shopops.core.promotion;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.promotion.cart.OfferUse;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Audience;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Limits;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferBook;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Tells the offers that a buyer could use on a cart from those that have no place there whatever it costs. */
final class Screening {
  private final CartIndex cart;
  private final PricingContext context;
  private final OfferUse unused;
  private final ImmutableList<Candidate> candidates;
  private final Map<Offer, Rejection> refused = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));

  Screening(CartIndex cart, OfferBook book, PricingContext context) {
    this.cart = cart;
    this.context = context;
    this.unused = new OfferUse(0, cart.money(0));
    context.shippingFees().values().forEach(fee -> checkCurrency("shippingFees", fee));
    context.used().values().forEach(use -> checkCurrency("used", use.discount()));
    book.anyAmount().ifPresent(amount -> checkCurrency("offers", amount));
    ImmutableList.Builder<Candidate> candidates = ImmutableList.builder();
    for (Offer offer : book.offers().values()) {
      Candidate candidate =
          new Candidate(offer, cart.in(offer.scope()), usesLeft(offer), budgetLeft(offer));
      Rejection reason = reason(candidate);
      if (reason == null) {
        candidates.add(candidate);
      } else {
        refused.put(offer, reason);
      }
    }
    this.candidates = candidates.build();
  }

  /** Returns the offers that could be used, by id. */
  ImmutableList<Candidate> candidates() {
    return candidates;
  }

  /** Returns why the others could not, by id. */
  Map<Offer, Rejection> refused() {
    return refused;
  }

  private @Nullable Rejection reason(Candidate candidate) {
    Offer offer = candidate.offer();
    Instant now = context.instant();
    if (!offer.window().contains(now)) {
      Instant start = offer.window().start();
      return start != null && now.isBefore(start) ? Rejection.NOT_YET : Rejection.ENDED;
    }
    if (!isFor(offer.audience())) {
      return Rejection.AUDIENCE;
    }
    if (candidate.uses() <= 0) {
      return buyerUsesLeft(offer) <= 0 ? Rejection.BUYER_LIMIT : Rejection.TOTAL_LIMIT;
    }
    if (candidate.budget() <= 0) {
      return Rejection.BUDGET;
    }
    if (candidate.lines().length == 0) {
      return Rejection.NO_GOODS;
    }
    return offer.benefit() instanceof Benefit.FreeShipping shipping && !reaches(shipping)
        ? Rejection.REGION
        : null;
  }

  private boolean isFor(Audience audience) {
    return (audience.levels().isEmpty()
            || audience.levels().stream().anyMatch(context.buyer().levels()::contains))
        && context.buyer().tags().containsAll(audience.tags());
  }

  private boolean reaches(Benefit.FreeShipping shipping) {
    return shipping.excludedRegions().isEmpty()
        || context
            .region()
            .filter(region -> !shipping.excludedRegions().contains(region))
            .isPresent();
  }

  private int usesLeft(Offer offer) {
    Integer total = offer.limits().total();
    int left = total == null ? Integer.MAX_VALUE : total - used(offer).uses();
    return Math.min(left, buyerUsesLeft(offer));
  }

  private int buyerUsesLeft(Offer offer) {
    Integer most = offer.limits().perBuyer();
    return most == null
        ? Integer.MAX_VALUE
        : most - context.buyer().earlierUse().getOrDefault(offer.id(), 0);
  }

  private long budgetLeft(Offer offer) {
    Limits limits = offer.limits();
    Money budget = limits.budget();
    return budget == null
        ? Long.MAX_VALUE
        : CartIndex.minor(budget) - CartIndex.minor(used(offer).discount());
  }

  private OfferUse used(Offer offer) {
    return context.used().getOrDefault(offer.id(), unused);
  }

  private void checkCurrency(String name, Money amount) {
    checkArgument(
        amount.getCurrencyUnit().equals(cart.currency),
        "Argument '%s' must be in the cart's currency %s but holds %s",
        name,
        cart.currency,
        amount);
  }
}
