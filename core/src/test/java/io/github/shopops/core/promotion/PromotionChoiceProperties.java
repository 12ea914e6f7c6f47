package io.github.shopops.core.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Threshold;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

  @Property(tries = 1000)
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
    assertThat(chosen(priced)).isEqualTo(best.chosen());
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

    assertThat(Trial.of(checkout, UnitPrices.of(priced), chosen(priced)).isLegal())
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
      "holds amounts against thresholds to the fen: the whole price reaches itself, and not a fen more")
  void thresholdsOfAmountsAreExact(@ForAll("checkouts") Checkout checkout) {
    Checkout bare = bare(checkout);
    Money list = price(bare).list();
    Assume.that(list.isPositive());
    List<Benefit> reached = Offers.from(Threshold.spend(list));
    List<Benefit> missed = Offers.from(Threshold.spend(list.plus(Carts.fen(1))));
    for (int i = 0; i < reached.size(); i++) {
      PricedCart at = price(bare.with(Offers.plain("edge", reached.get(i))));
      assertThat(at.rejected()).as("%s", reached.get(i)).isEmpty();
      PricedCart below = price(bare.with(Offers.plain("edge", missed.get(i))));
      assertThat(below.applied()).as("%s", missed.get(i)).isEmpty();
      assertThat(below.rejected())
          .extracting(RejectedOffer::reason, RejectedOffer::shortBy)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(Rejection.SHORT_AMOUNT, Carts.fen(1)));
    }
  }

  @Property
  @Label("holds pieces against thresholds: all of them reach their number, and not one more")
  void thresholdsOfPiecesAreExact(@ForAll("checkouts") Checkout checkout) {
    Checkout bare = bare(checkout);
    int pieces = bare.lines().stream().mapToInt(CartLine::quantity).sum();
    Assume.that(price(bare).list().isPositive());
    List<Benefit> reached = Offers.from(Threshold.pieces(pieces));
    List<Benefit> missed = Offers.from(Threshold.pieces(pieces + 1));
    for (int i = 0; i < reached.size(); i++) {
      PricedCart at = price(bare.with(Offers.plain("edge", reached.get(i))));
      assertThat(at.rejected()).as("%s", reached.get(i)).isEmpty();
      PricedCart below = price(bare.with(Offers.plain("edge", missed.get(i))));
      assertThat(below.rejected())
          .as("%s", missed.get(i))
          .extracting(RejectedOffer::reason, RejectedOffer::piecesShort)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(Rejection.SHORT_PIECES, 1));
    }
  }

  /** The cart without floors, bargains and offers, sent for a fee. */
  private static Checkout bare(Checkout checkout) {
    Cart cart = PromotionProperties.withoutFloors(checkout.cart());
    return checkout
        .with(Cart.builder(Carts.CNY).lines(cart.lines()).build())
        .with(ImmutableList.of())
        .with(Carts.sentForAFee());
  }

  private static ImmutableSortedSet<OfferId> chosen(PricedCart priced) {
    return priced.applied().stream()
        .map(AppliedOffer::offer)
        .filter(offer -> offer.level() != Level.ITEM)
        .map(Offer::id)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Ordering.natural()));
  }
}
