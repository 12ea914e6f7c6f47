package io.github.shopops.core.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Scope;
import io.github.shopops.core.promotion.offer.Selector;
import io.github.shopops.core.promotion.offer.Threshold;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;

@Label("The choice of offers")
class PromotionChoiceProperties {
  @Provide
  Arbitrary<Checkout> checkouts() {
    return Carts.checkouts();
  }

  private static PricedCart price(Checkout checkout) {
    return PromotionProperties.price(checkout);
  }

  @Property(tries = 500)
  @Label("is the best of all legal ones, and costs each line what trying them all says")
  void equalsBruteForce(@ForAll("checkouts") Checkout checkout) {
    checkAgainstBruteForce(checkout);
  }

  @Property
  @Label("is exact up to a hundred thousand million yuan")
  void hugeAmountsAreExact(@ForAll("huge") Checkout checkout) {
    checkAgainstBruteForce(checkout);
  }

  private static void checkAgainstBruteForce(Checkout checkout) {
    PricedCart priced = price(checkout);
    BruteForce oracle = new BruteForce(checkout);
    UnitPrices prices = UnitPrices.of(priced);
    Trial best = oracle.best(prices);

    assertThat(oracle.isLeast(prices)).as("least at item level %s", prices).isTrue();
    assertThat(chosen(priced)).isEqualTo(best.given());
    assertThat(priced.lines().stream().map(line -> Fen.of(line.payable())).toList())
        .isEqualTo(best.payable());
    assertThat(Fen.of(priced.total())).isEqualTo(best.total());
    assertThat(oracle.isLeast(best.total())).as("least total %s", best.total()).isTrue();
    for (AppliedOffer applied : priced.applied()) {
      List<BigInteger> shares = best.shares().get(applied.offer().id());
      if (shares != null) {
        assertThat(checkout.lines().stream()
                .map(line -> Fen.of(applied.lines().getOrDefault(line.id(), Carts.fen(0))))
                .toList())
            .as("shares of %s", applied.offer().id())
            .isEqualTo(shares);
      }
    }
  }

  @Provide
  Arbitrary<Checkout> huge() {
    Arbitrary<Long> prices = Arbitraries.longs().between(1_000_000_000_000L, 2_500_000_000_000L);
    Arbitrary<Cart> carts = prices.list().ofMinSize(1).ofMaxSize(2).map(fen -> {
      Cart.Builder cart = Cart.builder(Carts.CNY);
      for (int i = 0; i < fen.size(); i++) {
        cart.addLines(Carts.good(i + 1)
            .id(Carts.line(i))
            .listPrice(Carts.fen(fen.get(i)))
            .quantity(2)
            .build());
      }
      return cart.build();
    });
    return Combinators.combine(Carts.policies(), carts, Offers.books(), Carts.contexts())
        .as(Checkout::new)
        .withoutEdgeCases();
  }

  @Property
  @Label(
      "is legal: conditions hold, none excludes another, no group is overfull, and none that applies of itself is left out")
  void choiceIsLegal(@ForAll("checkouts") Checkout checkout) {
    PricedCart priced = price(checkout);
    List<OfferId> applied =
        priced.applied().stream().map(one -> one.offer().id()).toList();

    assertThat(Trial.of(checkout, UnitPrices.of(priced), chosen(priced)).isLegalAsShown())
        .isTrue();
    assertThat(new TrialTerms(checkout).agree(applied)).isTrue();
    assertThat(priced.applied().stream().map(AppliedOffer::offer))
        .filteredOn(offer -> checkout.book().offers().containsKey(offer.id()))
        .allMatch(new TrialTerms(checkout)::holds);
  }

  @Property
  @Label("is proven to be the best on a small cart")
  void choiceIsProven(@ForAll("checkouts") Checkout checkout) {
    assertThat(price(checkout).certificate().isOptimal()).isTrue();
  }

  @Property
  @Label("that could not be proven is legal, and never further from the best than said")
  void gapHolds(
      @ForAll("checkouts") Checkout checkout, @ForAll @IntRange(min = 1, max = 30) int nodes) {
    PricedCart best = price(checkout);
    PricedCart hasty = price(checkout.with(
        PromotionPolicy.builder().from(checkout.policy()).nodeBudget(nodes).build()));

    assertThat(Trial.of(checkout, UnitPrices.of(hasty), chosen(hasty)).isLegalAsShown())
        .isTrue();
    assertThat(hasty.total().minus(hasty.certificate().gap())).isLessThanOrEqualTo(best.total());
    if (hasty.certificate().isOptimal()) {
      assertThat(hasty.total()).isEqualTo(best.total());
    }
  }

  @Example
  @Label(
      "weighs item offers against what they keep from others, also where closed units make those others dearer")
  void closedUnitsMakeTheNthPieceDearer() {
    // The sale would keep every second piece from being free. Without it, and with the 1.00 closed,
    // the cheapest of
    // two pieces is one of 100.00: 0.50 + 100.00, where the sale makes 0.50 + 90.00 + 100.00.
    Offer sale = Offer.builder(
            OfferId.of("sale"), "sale", new Benefit.UnitDiscount(Cut.to(Carts.yuan("90.00"))))
        .scope(Scope.of(Selector.sku("k2")))
        .addExcludes(OfferId.of("second"))
        .build();
    Offer leader = Offer.builder(
            OfferId.of("leader"), "leader", new Benefit.LossLeader(Carts.yuan("0.50"), 1, false))
        .scope(Scope.of(Selector.sku("k1")))
        .build();
    Offer second = Offers.plain("second", new Benefit.NthPiece(2, Rate.ZERO));
    Cart cart = Cart.builder(Carts.CNY)
        .addLines(Carts.good(1).listPrice(Carts.yuan("1.00")).build())
        .addLines(Carts.good(2).listPrice(Carts.yuan("100.00")).build())
        .addLines(Carts.good(3).listPrice(Carts.yuan("100.00")).build())
        .build();
    Checkout checkout = new Checkout(
        PromotionPolicy.builder().itemsJointly(true).build(),
        cart,
        OfferBook.of(List.of(sale, leader, second)),
        Carts.sentForAFee());

    checkAgainstBruteForce(checkout);
    assertThat(price(checkout).goods()).isEqualTo(Carts.yuan("100.50"));
  }

  @Property
  @Label("waives shipping by what is finally paid")
  void shippingIsJudgedLast(@ForAll("checkouts") Checkout checkout) {
    PricedCart priced = price(checkout);
    for (AppliedOffer applied : priced.applied()) {
      if (applied.offer().benefit() instanceof Benefit.FreeShipping free) {
        assertThat(isReached(free, applied.offer(), priced)).isTrue();
      }
    }
    for (RejectedOffer rejected : priced.rejected()) {
      if (rejected.offer().benefit() instanceof Benefit.FreeShipping free
          && rejected.reason() == Rejection.SHORT_AMOUNT) {
        assertThat(isReached(free, rejected.offer(), priced)).isFalse();
        assertThat(spent(free, rejected.offer(), priced).plus(rejected.shortBy()))
            .isEqualTo(((Threshold.Spend) free.from()).amount());
      }
    }
  }

  private static boolean isReached(Benefit.FreeShipping free, Offer offer, PricedCart priced) {
    return free.from() instanceof Threshold.Pieces pieces
        ? inScope(offer, priced).stream()
                .mapToInt(line -> line.line().quantity())
                .sum()
            >= pieces.count()
        : !spent(free, offer, priced).isLessThan(((Threshold.Spend) free.from()).amount());
  }

  private static Money spent(Benefit.FreeShipping free, Offer offer, PricedCart priced) {
    Function<PricedLine, Money> amount = switch (free.basis()) {
      case LIST -> PricedLine::list;
      case ITEM ->
        line ->
            PromotionProperties.sum(line.runs().stream().map(UnitRun::amount).toList());
      case PAYABLE -> PricedLine::payable;
    };
    return PromotionProperties.sum(inScope(offer, priced).stream().map(amount).toList());
  }

  private static List<PricedLine> inScope(Offer offer, PricedCart priced) {
    return priced.lines().stream()
        .filter(line -> line.line().isIn(offer.scope()))
        .toList();
  }

  @Property
  @Label(
      "names in the way of an offer only offers that apply, and that exclude it or fill its group where it says so")
  void whatStandsInTheWayApplies(@ForAll("checkouts") Checkout checkout) {
    PricedCart priced = price(checkout);
    for (RejectedOffer rejected : priced.rejected()) {
      Offer offer = rejected.offer();
      List<Offer> inTheWay = priced.applied().stream()
          .map(AppliedOffer::offer)
          .filter(other -> rejected.excludedBy().contains(other.id()))
          .toList();
      assertThat(inTheWay).hasSameSizeAs(rejected.excludedBy());
      if (rejected.reason() == Rejection.EXCLUDED) {
        assertThat(inTheWay)
            .isNotEmpty()
            .allMatch(other ->
                other.excludes().contains(offer.id()) || offer.excludes().contains(other.id()));
      } else if (rejected.reason() == Rejection.GROUP_FULL) {
        assertThat(inTheWay).isNotEmpty().allMatch(other -> other.group().equals(offer.group()));
      }
    }
  }

  static ImmutableSortedSet<OfferId> chosen(PricedCart priced) {
    return priced.applied().stream()
        .map(AppliedOffer::offer)
        .filter(offer -> offer.level() != Level.ITEM)
        .map(Offer::id)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Ordering.natural()));
  }
}
