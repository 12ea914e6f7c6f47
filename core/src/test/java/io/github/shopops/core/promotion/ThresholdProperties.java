package io.github.shopops.core.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Threshold;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;

@Label("A threshold")
class ThresholdProperties {
  @Provide
  Arbitrary<Checkout> checkouts() {
    return Carts.checkouts();
  }

  private static PricedCart price(Checkout checkout) {
    return PromotionProperties.price(checkout);
  }

  @Property(tries = 500)
  @Label("of an amount is reached by that amount, and missed by a fen less")
  void amountsAreExact(
      @ForAll("checkouts") Checkout checkout, @ForAll @IntRange(max = 8) int kind) {
    Checkout bare = bare(checkout);
    Money list = price(bare).list();
    Assume.that(list.isPositive());
    Benefit reached = Offers.from(Threshold.spend(list)).get(kind);
    Benefit missed = Offers.from(Threshold.spend(list.plus(Carts.fen(1)))).get(kind);

    assertThat(price(bare.with(Offers.plain("edge", reached))).rejected()).isEmpty();
    assertThat(price(bare.with(Offers.plain("edge", missed))).rejected())
        .extracting(RejectedOffer::reason, RejectedOffer::shortBy)
        .containsExactly(tuple(Rejection.SHORT_AMOUNT, Carts.fen(1)));
  }

  @Property
  @Label("of pieces is reached by as many pieces, and missed by one less")
  void piecesAreExact(@ForAll("checkouts") Checkout checkout, @ForAll @IntRange(max = 4) int kind) {
    Checkout bare = bare(checkout);
    int pieces = bare.lines().stream().mapToInt(CartLine::quantity).sum();
    Assume.that(price(bare).list().isPositive());
    Benefit reached = Offers.from(Threshold.pieces(pieces)).get(kind);
    Benefit missed = Offers.from(Threshold.pieces(pieces + 1)).get(kind);

    assertThat(price(bare.with(Offers.plain("edge", reached))).rejected()).isEmpty();
    assertThat(price(bare.with(Offers.plain("edge", missed))).rejected())
        .extracting(RejectedOffer::reason, RejectedOffer::piecesShort)
        .containsExactly(tuple(Rejection.SHORT_PIECES, 1));
  }

  @Provide
  Arbitrary<Benefit> spendBenefits() {
    return Offers.goodsBenefits()
        .filter(benefit -> benefit instanceof Benefit.SpendAndSave
            || benefit instanceof Benefit.SpendAndDiscount
            || benefit instanceof Benefit.Coupon);
  }

  @Property
  @Label(
      "told in a hint is reached by goods at just that amount, saves just what is told, and is missed by a fen less")
  void hintsAreExact(
      @ForAll("checkouts") Checkout checkout, @ForAll("spendBenefits") Benefit benefit) {
    Checkout bare = bare(checkout)
        .with(PromotionPolicy.builder()
            .from(checkout.policy())
            .thresholds(PromotionPolicy.ThresholdBasis.ENTRY)
            .build())
        .with(Offers.plain("edge", benefit));
    PricedCart priced = price(bare);
    for (Hint hint : priced.hints()) {
      assertThat(takenOff(price(bare.with(withOneMore(bare.cart(), hint.spend())))))
          .isEqualTo(takenOff(priced).plus(hint.saves()));
      Checkout less = bare.with(withOneMore(bare.cart(), hint.spend().minus(Carts.fen(1))));
      assertThat(takenOff(price(less)))
          .isEqualTo(withoutTheNextTier(benefit, priced, price(less).list()));
    }
  }

  private static Money takenOff(PricedCart priced) {
    return PromotionProperties.sum(
        priced.applied().stream().map(AppliedOffer::discount).toList());
  }

  private static Cart withOneMore(Cart cart, Money price) {
    CartLine more = Carts.good(4).id(Carts.line(9)).listPrice(price).build();
    return Cart.builder(Carts.CNY).lines(cart.lines()).addLines(more).build();
  }

  /** What comes off a larger list amount at the tier that the cart reaches as it is. */
  private static Money withoutTheNextTier(Benefit benefit, PricedCart priced, Money list) {
    if (benefit instanceof Benefit.SpendAndDiscount discount) {
      return discount.tiers().stream()
          .filter(tier -> !tier.from().isGreaterThan(priced.list()))
          .map(tier -> list.minus(Money.ofMinor(
              Carts.CNY,
              Fen.rounded(Fen.of(list), tier.pays(), PromotionPolicy.shopfront().groupRounding())
                  .longValueExact())))
          .reduce(Carts.fen(0), (lower, higher) -> higher);
    }
    return takenOff(priced);
  }

  /** The cart without floors, bargains and offers, sent for a fee. */
  private static Checkout bare(Checkout checkout) {
    Cart cart = PromotionProperties.withoutFloors(checkout.cart());
    return checkout
        .with(Cart.builder(Carts.CNY).lines(cart.lines()).build())
        .with(ImmutableList.of())
        .with(Carts.sentForAFee());
  }

  @Property(tries = 500)
  @Label("that is missed is missed by exactly what is said")
  void whatIsMissingIsExact(@ForAll("checkouts") Checkout checkout) {
    PricedCart priced = price(checkout);
    Trial trial =
        Trial.of(checkout, UnitPrices.of(priced), PromotionChoiceProperties.chosen(priced));
    for (RejectedOffer rejected : priced.rejected()) {
      TrialGoods goods = trial.goods(rejected.offer());
      if (rejected.offer().benefit() instanceof Benefit.FreeShipping) {
        continue;
      }
      if (rejected.reason() == Rejection.SHORT_AMOUNT) {
        assertThat(rejected.shortBy().isPositive()).isTrue();
        assertThat(goods.heldAgainstThresholds().add(Fen.of(rejected.shortBy())))
            .isEqualTo(
                Fen.of(((Threshold.Spend) Offers.from(rejected.offer().benefit())).amount()));
      } else if (rejected.reason() == Rejection.SHORT_PIECES) {
        assertThat(rejected.piecesShort()).isPositive();
        assertThat(goods.pieces() + rejected.piecesShort())
            .isEqualTo(((Threshold.Pieces) Offers.from(rejected.offer().benefit())).count());
      } else if (rejected.reason() == Rejection.OUT_OF_STOCK) {
        assertThat(rejected.offer().benefit())
            .isInstanceOfSatisfying(
                Benefit.Gift.class,
                gift -> assertThat(goods.giveAway(rejected.offer().id(), gift, left(priced)))
                    .isZero());
      }
    }
  }

  /** What is left of gifts once the offers that apply have given theirs. */
  private static Map<String, Integer> left(PricedCart priced) {
    Map<String, Integer> left = new HashMap<>(priced.context().giftStock());
    for (AppliedOffer applied : priced.applied()) {
      applied
          .present()
          .ifPresent(present ->
              left.computeIfPresent(present.sku(), (sku, count) -> count - present.quantity()));
    }
    return left;
  }
}
