package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Ordering;
import com.google.common.collect.Sets;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferId;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Prices a cart in the plainest possible way: it tries every way to price units at item level, and on the cheapest every
 * set of the other offers. Shares no code with the calculator.
 *
 * <p>Where units can be priced in several ways for the same least amount, any of them will do, though later offers may
 * take more off one than off another.
 */
final class BruteForce {
  private static final Comparator<Trial> ORDER = Comparator.comparing(Trial::total)
      .thenComparing(trial -> trial.chosen().size())
      .thenComparing(Trial::chosen, Ordering.<OfferId>natural().lexicographical());

  private final Checkout checkout;
  private final ImmutableList<ImmutableSet<UnitPrices>> unitPrices;
  private final Map<UnitPrices, Trial> best = new HashMap<>();

  BruteForce(Checkout checkout) {
    this.checkout = checkout;
    Set<OfferId> itemOffers = new TreeSet<>(ids(offers(Level.ITEM)));
    checkout.cart().bargains().forEach(one -> itemOffers.add(TrialTerms.bargainId(one.line())));
    Set<Set<OfferId>> switchedOn =
        checkout.policy().itemsJointly() ? Sets.powerSet(itemOffers) : ImmutableSet.of(itemOffers);
    this.unitPrices = switchedOn.stream()
        .map(offers -> UnitPriceSearch.cheapest(checkout, offers))
        .collect(ImmutableList.toImmutableList());
  }

  /** The cheapest prices of units, for each set of offers of the item level that may be switched on. */
  ImmutableList<ImmutableSet<UnitPrices>> unitPrices() {
    return unitPrices;
  }

  /** The best legal set of the other offers where units are priced so. */
  Trial best(UnitPrices prices) {
    return best.computeIfAbsent(prices, this::tryAll);
  }

  private Trial tryAll(UnitPrices prices) {
    Set<Offer> others = offers(Level.SHOP, Level.PLATFORM, Level.SHIPPING);
    ImmutableSet<OfferId> used = prices.used();
    TrialTerms terms = new TrialTerms(checkout);
    return Sets.powerSet(others).stream()
        .map(BruteForce::ids)
        .filter(chosen -> terms.agree(Sets.union(chosen, used)))
        .map(chosen -> Trial.of(checkout, prices, chosen, terms))
        .filter(Trial::isLegal)
        .min(ORDER)
        .orElseThrow();
  }

  /** Whether a total is the least, whichever way ties of the item level are decided. */
  boolean isLeast(BigInteger total) {
    List<List<BigInteger>> totals = unitPrices.stream()
        .map(
            equal -> equal.stream().map(prices -> best(prices).total()).sorted().toList())
        .toList();
    return totals.stream().allMatch(ties -> total.compareTo(ties.get(ties.size() - 1)) <= 0)
        && totals.stream().anyMatch(ties -> total.compareTo(ties.get(0)) >= 0);
  }

  /** Whether units may be priced like this at item level. */
  boolean isLeast(UnitPrices prices) {
    UnitPrices merged = prices.merged();
    return unitPrices.stream()
        .flatMap(ImmutableSet::stream)
        .anyMatch(least -> least.merged().equals(merged));
  }

  private static ImmutableSet<OfferId> ids(Set<Offer> offers) {
    return offers.stream().map(Offer::id).collect(ImmutableSet.toImmutableSet());
  }

  private Set<Offer> offers(Level... levels) {
    return checkout.offers().stream()
        .filter(offer -> ImmutableSet.copyOf(levels).contains(offer.level()))
        .collect(ImmutableSet.toImmutableSet());
  }
}
