package io.github.shopops.core.promotion;

import static io.github.shopops.core.promotion.Till.applied;
import static io.github.shopops.core.promotion.Till.cart;
import static io.github.shopops.core.promotion.Till.context;
import static io.github.shopops.core.promotion.Till.goods;
import static io.github.shopops.core.promotion.Till.line;
import static io.github.shopops.core.promotion.Till.make;
import static io.github.shopops.core.promotion.Till.offer;
import static io.github.shopops.core.promotion.Till.payable;
import static io.github.shopops.core.promotion.Till.price;
import static io.github.shopops.core.promotion.Till.rejected;
import static io.github.shopops.core.promotion.Till.told;
import static io.github.shopops.core.promotion.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.cart.Buyer;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Audience;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Benefit.Bundle;
import io.github.shopops.core.promotion.offer.Benefit.Coupon;
import io.github.shopops.core.promotion.offer.Benefit.FreeShipping;
import io.github.shopops.core.promotion.offer.Benefit.Gift;
import io.github.shopops.core.promotion.offer.Benefit.LossLeader;
import io.github.shopops.core.promotion.offer.Benefit.NthPiece;
import io.github.shopops.core.promotion.offer.Benefit.PieceDiscount;
import io.github.shopops.core.promotion.offer.Benefit.Presale;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndDiscount;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndSave;
import io.github.shopops.core.promotion.offer.Benefit.UnitDiscount;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Scope;
import io.github.shopops.core.promotion.offer.Selector;
import io.github.shopops.core.promotion.offer.Threshold;
import io.github.shopops.core.promotion.offer.Window;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each benefit does by itself, and where it ends. */
class BenefitTest {
  @Nested
  @DisplayName("limited-time discount (promotion/R4)")
  class UnitDiscounts {
    @ParameterizedTest(name = "{0} pays {1}")
    @CsvSource({
      // 59.90 × 0.85 = 50.915, half up
      "8.5折, 50.92",
      // a share of 100 % changes nothing, one of 0 is free
      "10折, 59.90",
      "0%, 0.00",
      "0.01%, 0.01",
    })
    void rate(String rate, String paid) {
      assertThat(one(new UnitDiscount(Cut.pays(Rate.parse(rate))), "59.90")).isEqualTo("1=" + paid);
    }

    @ParameterizedTest(name = "{0} less {1} is {2}")
    @CsvSource({"59.90, 10.00, 49.90", "9.99, 10.00, 0.00"})
    void amount(String price, String off, String paid) {
      assertThat(one(new UnitDiscount(Cut.off(yuan(off))), price)).isEqualTo("1=" + paid);
    }

    @ParameterizedTest(name = "{0} for {1} is {2}")
    @CsvSource({"59.90, 50.00, 50.00", "49.00, 50.00, 49.00"})
    void fixedPrice(String price, String to, String paid) {
      assertThat(one(new UnitDiscount(Cut.to(yuan(to))), price)).isEqualTo("1=" + paid);
    }

    @Test
    void roundedUnitThenTimesQuantity() {
      // 0.333 → 0.33 a unit, 3 × 0.33 = 0.99, not HALF_UP(0.999) = 1.00.
      assertThat(payable(price(
              cart(line("1", "0.37", 3)), offer("x", new UnitDiscount(Cut.pays(Rate.zhe("9")))))))
          .isEqualTo("1=0.99");
    }

    @Test
    void neverBelowTheFloor() {
      PricedCart priced = price(
          cart(goods("1", "10.00", 1).floor(yuan("9.00")).build()),
          offer("x", new UnitDiscount(Cut.off(yuan("3.00")))));
      assertThat(payable(priced)).isEqualTo("1=9.00");
    }
  }

  @Nested
  @DisplayName("loss leader")
  class LossLeaders {
    @Test
    void onlySoManyUnits_whereTheySaveMost() {
      PricedCart priced = price(
          cart(line("1", "10.00", 2), line("2", "30.00", 1)),
          offer("x", new LossLeader(yuan("1.00"), 2, false)));
      // Two units: the one of 30.00 and one of the two of 10.00: 1 + 10 and 1.
      assertThat(payable(priced)).isEqualTo("1=11.00 2=1.00");
    }

    @Test
    void doesNotCountForLaterOffersUnlessItStacks() {
      Offer save = offer("save", PromotionCalculatorTest.save("20", "5"));
      Cart cart = cart(line("1", "19.00", 1), line("2", "9.00", 1));
      Offer closed = leader(false);
      // 19.00 alone is short of 20 by 1.00.
      assertThat(payable(price(cart, closed, save))).isEqualTo("1=19.00 2=1.00");
      assertThat(rejected(price(cart, closed, save), "save").shortBy()).isEqualTo(yuan("1.00"));
      // 19 + 1 = 20; 5.00 over 19 and 1: 4.75 and 0.25.
      assertThat(payable(price(cart, leader(true), save))).isEqualTo("1=14.25 2=0.75");
    }

    private Offer leader(boolean stacks) {
      return make("leader", new LossLeader(yuan("1.00"), 1, stacks))
          .scope(Scope.of(Selector.sku("sku-2")))
          .build();
    }
  }

  @Nested
  @DisplayName("bundle (promotion/R13)")
  class Bundles {
    private final Offer ab = bundle("ab", "25.00", "1", "2");

    @Test
    void asOftenAsTheCartHoldsTheSet() {
      PricedCart priced = price(cart(line("1", "10.00", 3), line("2", "20.00", 2)), ab);
      // Two sets of 25.00 for 30.00, one unit of 10.00 left. 25.00 over 10 and 20: 8.33 and 16.67.
      assertThat(payable(priced)).isEqualTo("1=26.66 2=33.34");
      assertThat(applied(priced, "ab").times()).isEqualTo(2);
      assertThat(applied(priced, "ab").discount()).isEqualTo(yuan("10.00"));
    }

    @Test
    void overlappingSets_packedNotTakenGreedily() {
      Offer bc = bundle("bc", "21.00", "2", "3");
      Offer cd = bundle("cd", "25.00", "3", "4");
      // a 10, b 20, c 10, d 20: bc saves 9, ab and cd save 5 each, so both of them beat the better
      // one.
      PricedCart priced = price(
          cart(
              line("1", "10.00", 1),
              line("2", "20.00", 1),
              line("3", "10.00", 1),
              line("4", "20.00", 1)),
          ab,
          bc,
          cd);
      assertThat(applied(priced)).isEqualTo("[ab, cd]");
      assertThat(priced.total()).isEqualTo(yuan("50.00"));
      assertThat(rejected(priced, "bc").reason()).isEqualTo(Rejection.BEATEN);
      assertThat(rejected(priced, "bc").wouldSave()).isEqualTo(yuan("9.00"));
    }

    @Test
    void anyThreeOfACategory_takesTheDearest() {
      Offer three = offer(
          "three",
          new Bundle(
              ImmutableList.of(new Bundle.Part(Selector.shop("shop"), 3)), Cut.to(yuan("50.00"))));
      PricedCart priced =
          price(cart(line("1", "18.00", 2), line("2", "19.00", 1), line("3", "20.00", 1)), three);
      // 20 + 19 + 18 = 57 for 50, and 18 by itself.
      assertThat(priced.total()).isEqualTo(yuan("68.00"));
    }

    @Test
    void incompleteSet() {
      PricedCart priced = price(cart(line("1", "10.00", 3)), ab);
      assertThat(rejected(priced, "ab").reason()).isEqualTo(Rejection.INCOMPLETE);
      assertThat(rejected(priced, "ab").piecesShort()).isEqualTo(1);
      assertThat(told(rejected(priced, "ab").message()))
          .isEqualTo("for a set the cart lacks 1 × sku-2");
    }

    @Test
    void incompleteSet_unitsCountForOnePartOnly() {
      Offer two = offer(
          "two",
          new Bundle(
              ImmutableList.of(
                  new Bundle.Part(Selector.shop("shop"), 2),
                  new Bundle.Part(Selector.sku("sku-1"), 1),
                  new Bundle.Part(Selector.sku("sku-9"), 2)),
              Cut.to(yuan("5.00"))));
      PricedCart priced = price(cart(line("1", "10.00", 1), line("2", "10.00", 1)), two);
      // Two of sku-9 are missing; sku-1 is taken by its own part, so that one of the shop's goods
      // is left for two.
      assertThat(rejected(priced, "two").piecesShort()).isEqualTo(3);
      assertThat(told(rejected(priced, "two").message()))
          .isEqualTo("for a set the cart lacks 2 × sku-9, 1 × shop");
    }

    @Test
    void wholeSet_noCheaper() {
      PricedCart priced = price(
          cart(line("1", "10.00", 1), line("2", "10.00", 1)), bundle("dear", "20.00", "1", "2"));
      assertThat(rejected(priced, "dear").reason()).isEqualTo(Rejection.NO_EFFECT);
    }

    private Offer bundle(String id, String price, String first, String second) {
      return offer(
          id,
          new Bundle(
              ImmutableList.of(
                  new Bundle.Part(Selector.sku("sku-" + first), 1),
                  new Bundle.Part(Selector.sku("sku-" + second), 1)),
              Cut.to(yuan(price))));
    }
  }

  @Nested
  @DisplayName("presale deposit that expands")
  class Presales {
    private final Offer presale = offer("presale", new Presale(yuan("20.00"), yuan("50.00")));

    @Test
    void depositNowRestLater() {
      PricedCart priced = price(cart(line("1", "199.00", 2)), presale);
      // 199 − (50 − 20) = 169 a unit: 338.00, of which 2 × 20 now.
      assertThat(priced.total()).isEqualTo(yuan("338.00"));
      assertThat(priced.deposit()).isEqualTo(yuan("40.00"));
      assertThat(priced.tail()).isEqualTo(yuan("298.00"));
    }

    @Test
    void laterDiscountsStopAtTheDeposit() {
      PricedCart priced = price(
          cart(line("1", "50.00", 1)),
          presale,
          offer("c", PromotionCalculatorTest.coupon("0", "15")));
      // 50 − 30 = 20 is the deposit itself: nothing is left for the coupon to take.
      assertThat(priced.total()).isEqualTo(yuan("20.00"));
      assertThat(priced.tail()).isEqualTo(yuan("0.00"));
    }
  }

  @Nested
  @DisplayName("spend and save (promotion/R5)")
  class SpendAndSaves {
    private final SpendAndSave tiers = SpendAndSave.of(
        new SpendAndSave.Tier(yuan("100"), yuan("10")),
        new SpendAndSave.Tier(yuan("200"), yuan("30")));

    @ParameterizedTest(name = "{0} costs {1}")
    @CsvSource({"99.99, 99.99", "100.00, 90.00", "199.99, 189.99", "200.00, 170.00"})
    void tiers(String price, String paid) {
      assertThat(one(tiers, price)).isEqualTo("1=" + paid);
    }

    @Test
    void missingAmountIsSaid() {
      PricedCart priced = price(cart(line("1", "99.01", 1)), offer("x", tiers));
      assertThat(rejected(priced, "x").reason()).isEqualTo(Rejection.SHORT_AMOUNT);
      assertThat(rejected(priced, "x").shortBy()).isEqualTo(yuan("0.99"));
    }

    @ParameterizedTest(name = "{0}, each 100 at most {1} times: {2}")
    @CsvSource({
      "99.99, 3, 99.99",
      "100.00, 3, 90.00",
      "350.00, 3, 320.00",
      "500.00, 3, 470.00",
      "500.00, 2147483647, 450.00"
    })
    void repeating(String price, int most, String paid) {
      assertThat(one(SpendAndSave.each(yuan("100"), yuan("10"), most), price))
          .isEqualTo("1=" + paid);
    }
  }

  @ParameterizedTest(name = "spend and discount: {0} costs {1}")
  @CsvSource({
    // below 100 nothing; from 100 on 90 %; from 200 on 80 %; 133.33 × 0.9 = 119.997
    "99.99, 99.99",
    "100.00, 90.00",
    "133.33, 120.00",
    "200.00, 160.00"
  })
  void spendAndDiscount(String price, String paid) {
    assertThat(one(
            SpendAndDiscount.of(
                new SpendAndDiscount.Tier(yuan("100"), Rate.zhe("9")),
                new SpendAndDiscount.Tier(yuan("200"), Rate.zhe("8"))),
            price))
        .isEqualTo("1=" + paid);
  }

  @ParameterizedTest(name = "piece discount: {0} pieces of 33.33 cost {1}")
  @CsvSource({
    // 1: 33.33; 2: 66.66 × 0.9 = 59.994; 3: 99.99 × 0.8 = 79.992
    "1, 33.33",
    "2, 59.99",
    "3, 79.99"
  })
  void pieceDiscount(int pieces, String paid) {
    PricedCart priced = price(
        cart(line("1", "33.33", pieces)),
        offer(
            "x",
            PieceDiscount.of(
                new PieceDiscount.Tier(2, Rate.zhe("9")),
                new PieceDiscount.Tier(3, Rate.zhe("8")))));
    assertThat(priced.total()).isEqualTo(yuan(paid));
  }

  @Nested
  @DisplayName("n-th piece")
  class NthPieces {
    @Test
    void everySecondHalfPrice_theCheapestOnes() {
      PricedCart priced = price(
          cart(line("1", "9.99", 1), line("2", "20.00", 2), line("3", "5.00", 2)),
          offer("x", new NthPiece(2, Rate.percent("50"))));
      // Five pieces, two of them cut: 5 + 5 = 10.00 at half.
      assertThat(priced.total()).isEqualTo(yuan("54.99"));
      assertThat(applied(priced, "x").times()).isEqualTo(2);
    }

    @Test
    void buyOneGetOne() {
      assertThat(payable(
              price(cart(line("1", "10.00", 2)), offer("x", new NthPiece(2, Rate.ZERO)))))
          .isEqualTo("1=10.00");
    }

    @Test
    void onePieceShort() {
      PricedCart priced =
          price(cart(line("1", "10.00", 1)), offer("x", new NthPiece(2, Rate.percent("50"))));
      assertThat(rejected(priced, "x").piecesShort()).isEqualTo(1);
    }
  }

  @Nested
  @DisplayName("coupon")
  class Coupons {
    @ParameterizedTest(name = "{0} with 85 % and at most 20.00 costs {1}")
    @CsvSource({"99.99, 99.99", "100.00, 85.00", "133.33, 113.33", "200.00, 180.00"})
    void rateWithCap(String price, String paid) {
      // 133.33 × 0.85 = 113.3305; 200 × 0.15 = 30 is more than 20.
      assertThat(one(new Coupon(yuan("100"), Cut.pays(Rate.zhe("8.5")), yuan("20.00")), price))
          .isEqualTo("1=" + paid);
    }

    @Test
    void largerThanTheGoods() {
      assertThat(one(PromotionCalculatorTest.coupon("0", "20"), "9.90")).isEqualTo("1=0.00");
    }
  }

  @Nested
  @DisplayName("gift")
  class Gifts {
    private final Gift mug = new Gift(
        Threshold.spend(yuan("100")),
        ImmutableList.of(new Gift.Present("mug", 1), new Gift.Present("pen", 2)),
        3);

    @ParameterizedTest(name = "{0} with {1} mugs left gives {2} × {3}")
    @CsvSource({
      "100.00, 9, mug, 1",
      "250.00, 9, mug, 2",
      "900.00, 9, mug, 3",
      "250.00, 1, mug, 1",
      "250.00, 0, pen, 4"
    })
    void threshold(String price, int left, String sku, int quantity) {
      PricingContext context = context().putGiftStock("mug", left).build();
      PricedCart priced =
          price(PromotionPolicy.shopfront(), cart(line("1", price, 1)), context, offer("x", mug));
      assertThat(applied(priced, "x").present()).contains(new GivenPresent(sku, quantity));
      assertThat(priced.total()).isEqualTo(yuan(price));
    }

    @Test
    void chosen() {
      PricingContext context = context().putGiftChoices(OfferId.of("x"), "pen").build();
      PricedCart priced = price(
          PromotionPolicy.shopfront(), cart(line("1", "100.00", 1)), context, offer("x", mug));
      assertThat(applied(priced, "x").present()).contains(new GivenPresent("pen", 2));
    }

    @Test
    void chosen_butNotLeft() {
      PricingContext context = context()
          .putGiftChoices(OfferId.of("x"), "pen")
          .putGiftStock("pen", 1)
          .build();
      PricedCart priced = price(
          PromotionPolicy.shopfront(), cart(line("1", "100.00", 1)), context, offer("x", mug));
      assertThat(told(applied(priced, "x").message()))
          .isEqualTo(
              "100.00 reaches 100.00: 1 × mug free; pen, which was chosen, is not to be had");
    }

    @Test
    void lastOne_isPromisedOnce() {
      PricingContext context =
          context().putGiftStock("mug", 3).putGiftStock("pen", 0).build();
      PricedCart priced = price(
          PromotionPolicy.shopfront(),
          cart(line("1", "200.00", 1)),
          context,
          offer("a", mug),
          offer("b", mug),
          offer("c", mug));
      // Two mugs each would be six; a gives two, b the third, c nothing.
      assertThat(applied(priced, "a").present()).contains(new GivenPresent("mug", 2));
      assertThat(applied(priced, "b").present()).contains(new GivenPresent("mug", 1));
      assertThat(applied(priced, "b").times()).isEqualTo(1);
      assertThat(rejected(priced, "c").reason()).isEqualTo(Rejection.OUT_OF_STOCK);
      assertThat(priced.uses()).containsOnlyKeys(OfferId.of("a"), OfferId.of("b"));
    }

    @Test
    void nothingLeft() {
      PricingContext context =
          context().putGiftStock("mug", 0).putGiftStock("pen", 1).build();
      PricedCart priced = price(
          PromotionPolicy.shopfront(), cart(line("1", "300.00", 1)), context, offer("x", mug));
      assertThat(rejected(priced, "x").reason()).isEqualTo(Rejection.OUT_OF_STOCK);
    }
  }

  @Nested
  @DisplayName("free shipping")
  class FreeShippings {
    @ParameterizedTest(name = "on {0}: total {1}")
    @CsvSource({
      // 60 at list, 50 after the item level, 45 in the end, fee 8; the threshold is 50.
      "LIST, 45.00",
      "ITEM, 45.00",
      "PAYABLE, 53.00"
    })
    void basis(FreeShipping.Basis basis, String total) {
      PricedCart priced = price(
          PromotionPolicy.shopfront(),
          cart(line("1", "60.00", 1)),
          context().putShippingFees("shop", yuan("8.00")).build(),
          offer("timed", new UnitDiscount(Cut.off(yuan("10.00")))),
          offer("save", PromotionCalculatorTest.save("50", "5")),
          offer("free", free(basis)));
      assertThat(priced.total()).isEqualTo(yuan(total));
    }

    @Test
    void feeWaivedAlready_isNoHint() {
      PricedCart priced = price(
          PromotionPolicy.shopfront(),
          cart(line("1", "60.00", 1)),
          context().putShippingFees("shop", yuan("8.00")).build(),
          offer("free", free(FreeShipping.Basis.LIST)),
          offer(
              "later",
              new FreeShipping(
                  Threshold.spend(yuan("70")), FreeShipping.Basis.LIST, ImmutableSet.of())));
      assertThat(priced.postage()).isEqualTo(yuan("0.00"));
      assertThat(priced.hints()).isEmpty();
    }

    @Test
    void couponThatCostsTheFreeShipping_isLeftOut() {
      // With the coupon 48 + 8 = 56, without it 53 + 0.
      PricedCart priced = price(
          PromotionPolicy.shopfront(),
          cart(line("1", "53.00", 1)),
          context().putShippingFees("shop", yuan("8.00")).build(),
          offer("coupon", PromotionCalculatorTest.coupon("0", "5")),
          offer("free", free(FreeShipping.Basis.PAYABLE)));
      assertThat(priced.total()).isEqualTo(yuan("53.00"));
      assertThat(priced.postage()).isEqualTo(yuan("0.00"));
    }

    @ParameterizedTest(name = "to {0}: {1}")
    @CsvSource({"Zhejiang, true", "Tibet, false", ", false"})
    void excludedRegions(String region, boolean free) {
      PricingContext.Builder context = context().putShippingFees("shop", yuan("8.00"));
      if (region != null) {
        context.region(region);
      }
      PricedCart priced = price(
          PromotionPolicy.shopfront(),
          cart(line("1", "60.00", 1)),
          context.build(),
          offer(
              "x",
              new FreeShipping(
                  Threshold.pieces(1), FreeShipping.Basis.LIST, ImmutableSet.of("Tibet"))));
      assertThat(priced.postage().isZero()).isEqualTo(free);
    }

    private FreeShipping free(FreeShipping.Basis basis) {
      return new FreeShipping(Threshold.spend(yuan("50")), basis, ImmutableSet.of());
    }
  }

  @ParameterizedTest(name = "window (promotion/R10) [{0}, {1}): {2}")
  @CsvSource({
    "2026-11-11T00:00:00Z, 2026-11-12T00:00:00Z, ",
    "2026-11-11T00:00:01Z, 2026-11-12T00:00:00Z, NOT_YET",
    "2026-11-10T00:00:00Z, 2026-11-11T00:00:00Z, ENDED",
  })
  void window(Instant start, Instant end, Rejection reason) {
    Offer offer = make("x", new UnitDiscount(Cut.off(yuan("1.00"))))
        .window(Window.of(start, end))
        .build();
    PricedCart priced = price(cart(line("1", "10.00", 1)), offer);
    assertThat(priced.rejected())
        .extracting(RejectedOffer::reason)
        .isEqualTo(reason == null ? ImmutableList.of() : ImmutableList.of(reason));
  }

  @ParameterizedTest(name = "buyer of level {0} tagged {1}: {2}")
  @CsvSource({"gold, birthday, true", "gold, none, false", "silver, birthday, false"})
  void audience(String level, String tag, boolean pays) {
    Offer offer = make("x", new UnitDiscount(Cut.off(yuan("1.00"))))
        .audience(new Audience(ImmutableSet.of("gold", "platinum"), ImmutableSet.of("birthday")))
        .build();
    PricingContext context =
        context().buyer(Buyer.builder().addLevels(level).addTags(tag).build()).build();
    assertThat(price(PromotionPolicy.shopfront(), cart(line("1", "10.00", 1)), context, offer)
            .applied())
        .hasSize(pays ? 1 : 0);
  }

  @Test
  void scope_includesAndExcludes() {
    Offer offer = make("x", new UnitDiscount(Cut.off(yuan("1.00"))))
        .scope(Scope.of(Selector.category("shirts")).except(Selector.sku("sku-2")))
        .build();
    PricedCart priced = price(
        cart(
            goods("1", "10.00", 1).addCategories("shirts").build(),
            goods("2", "10.00", 1).addCategories("shirts").build(),
            goods("3", "10.00", 1).build()),
        offer);
    assertThat(payable(priced)).isEqualTo("1=9.00 2=10.00 3=10.00");
  }

  private static String one(Benefit benefit, String price) {
    return payable(price(cart(line("1", price, 1)), offer("x", benefit)));
  }
}
