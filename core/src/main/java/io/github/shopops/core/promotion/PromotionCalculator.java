package io.github.shopops.core.promotion;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.OfferId;
import java.io.Serializable;

/**
 * Prices carts: applies offers level by level and finds the legal choice of them that costs the buyer least.
 *
 * <p>Three shirts at 99.00 with 20 off from 200 and a coupon of 10 off from 250 cost 297.00 − 20.00 − 10.00 = 267.00:
 * both look at 297.00, for offers of one level are parallel (convention {@code promotion/R3}). Within a level the price
 * depends on the set of offers chosen and never on an order, so the best set is searched for and proven; what the search
 * cannot prove within the policy's budget of nodes is said by the result's {@link Certificate}.
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
   * @throws ArithmeticException if list prices and fees sum to 2^63 minor units or more, or if there are 2^31 units or
   *     more
   */
  public PricedCart price(Cart cart, OfferBook offers, PricingContext context) {
    requireNonNull(offers, "offers");
    requireNonNull(context, "context");
    CartIndex index = new CartIndex(requireNonNull(cart, "cart"));
    SearchBudget nodes = new SearchBudget(policy.nodeBudget());
    Screening screening = new Screening(index, offers, context);
    Bargains bargains = new Bargains(policy, index, cart);
    ImmutableList<Candidate> items = ofLevel(screening, true);
    ImmutableList<Candidate> groups = ofLevel(screening, false);
    Levels levels = new Levels(index, context, items, groups, nodes);

    ItemLevel itemLevel = new ItemLevel(policy, index, items, bargains.options(), nodes);
    ItemChoice itemChoice = new ItemChoice(itemLevel, items, nodes);
    ItemPrices prices = policy.itemsJointly()
        ? itemChoice.jointly(
            chosen -> levels.search(chosen).total(), levels.furtherAtMost(itemLevel))
        : itemChoice.least(ImmutableSet.of());
    GroupSearch search = levels.search(prices);
    return new Settlement(policy, cart, index, context, levels.shops, prices)
        .settle(screening, bargains, itemLevel, search.best(), nodes);
  }

  private static ImmutableList<Candidate> ofLevel(Screening screening, boolean item) {
    return screening.candidates().stream()
        .filter(candidate -> (candidate.offer().level() == Level.ITEM) == item)
        .collect(ImmutableList.toImmutableList());
  }

  /** Searches the levels above the item level, for as many prices of units as are tried. */
  private final class Levels {
    private final CartIndex cart;
    private final PricingContext context;
    private final Shops shops;
    private final ImmutableMap<OfferId, Candidate> items;
    private final ImmutableList<Candidate> groups;
    private final SearchBudget nodes;

    Levels(
        CartIndex cart,
        PricingContext context,
        ImmutableList<Candidate> items,
        ImmutableList<Candidate> groups,
        SearchBudget nodes) {
      this.cart = cart;
      this.context = context;
      this.shops = new Shops(cart, context);
      this.items = Maps.uniqueIndex(items, candidate -> candidate.offer().id());
      this.groups = groups;
      this.nodes = nodes;
    }

    GroupSearch search(ItemPrices prices) {
      Reckoner reckoner = new Reckoner(policy, cart, context, prices);
      GroupSearch search = new GroupSearch(cart, shops, reckoner, prices, groups, items, nodes);
      search.solve();
      return search;
    }

    /** Returns what later levels could take off at most, reckoned on list prices. */
    long furtherAtMost(ItemLevel itemLevel) {
      ItemPrices list = itemLevel.price(itemLevel.options().stream()
          .flatMap(option -> option.offers().stream())
          .collect(ImmutableSet.toImmutableSet()));
      Reckoner reckoner = new Reckoner(policy, cart, context, list);
      long sum = 0;
      for (Candidate candidate : groups) {
        sum += candidate.offer().benefit() instanceof Benefit.FreeShipping
            ? shops.fees(candidate.lines())
            : reckoner.atMost(candidate, list.open);
      }
      return sum;
    }
  }
}
