package io.github.shopops.core.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Benefit.Bundle;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndSave;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Selector;
import io.github.shopops.core.promotion.offer.StackingGroup;
import io.github.shopops.core.promotion.offer.Threshold;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The oracle on carts worked out by hand, so that it can be trusted elsewhere. */
class BruteForceTest {
  private static final PromotionPolicy SHOPFRONT = PromotionPolicy.shopfront();
  private static final PromotionPolicy JOINTLY =
      PromotionPolicy.builder().itemsJointly(true).build();
  private static final PromotionPolicy ON_TOP =
      PromotionPolicy.builder().membersOnTop(true).build();
  private static final PromotionPolicy LIST =
      PromotionPolicy.builder().thresholds(PromotionPolicy.ThresholdBasis.LIST).build();

  @Test
  void split_remainders() {
    assertThat(Fen.split(Fen.of(10), List.of(claim(1, 0, 99), claim(1, 0, 99), claim(1, 0, 99))))
        .isEqualTo(fen(4, 3, 3));
    assertThat(Fen.split(Fen.of(4), List.of(claim(1, 0, 99), claim(3, 0, 99), claim(3, 0, 99))))
        .isEqualTo(fen(0, 2, 2));
  }

  @Test
  void split_bounds() {
    // 5 each; the first may have 2 only, so the other gets 8.
    assertThat(Fen.split(Fen.of(10), List.of(claim(1, 0, 2), claim(1, 0, 99))))
        .isEqualTo(fen(2, 8));
    // 7.5 and 2.5; the second needs 4.
    assertThat(Fen.split(Fen.of(10), List.of(claim(3, 0, 30), claim(1, 4, 10))))
        .isEqualTo(fen(6, 4));
  }

  @Test
  void bundle_sharesBySetAmounts() {
    // 30 + 20 = 50 for 40: 24 and 16.
    check(
        SHOPFRONT,
        List.of(line(1, "30.00", 1), line(2, "20.00", 1)),
        List.of(set("b", "40.00", 1, 2)),
        2400,
        1600);
  }

  @Test
  void bundles_overlap() {
    // k2 goes with k1 for 90 instead of 100, with k3 for 85 instead of 100, and k1 with k4 for 88:
    // 85 + 88 beats 90 + 100.
    check(
        SHOPFRONT,
        List.of(line(1, "50.00", 1), line(2, "50.00", 1), line(3, "50.00", 1), line(4, "50.00", 1)),
        List.of(set("a", "90.00", 1, 2), set("b", "85.00", 2, 3), set("c", "88.00", 1, 4)),
        4400,
        4250,
        4250,
        4400);
  }

  @Test
  void memberPrice_onTop() {
    // 33.33 × 0.9 = 29.997, so 30.00; × 0.95 = 28.50. Alone the lower of 30.00 and 31.66.
    List<Offer> offers = List.of(
        Offers.plain("sale", new Benefit.UnitDiscount(Cut.pays(Rate.zhe("9")))),
        Offers.plain("vip", new Benefit.MemberPrice(Cut.pays(Rate.zhe("9.5")))));
    check(ON_TOP, List.of(line(1, "33.33", 1)), offers, 2850);
    check(SHOPFRONT, List.of(line(1, "33.33", 1)), offers, 3000);
  }

  @Test
  void itemOffers_jointly() {
    // 5 off the unit misses 50 off from 100: 95 as the shopfront reads it, 50 jointly.
    List<Offer> offers = List.of(
        Offers.plain("sale", new Benefit.UnitDiscount(Cut.off(Carts.yuan("5.00")))),
        save("save", "100.00", "50.00"));
    check(SHOPFRONT, List.of(line(1, "100.00", 1)), offers, 9500);
    check(JOINTLY, List.of(line(1, "100.00", 1)), offers, 5000);
  }

  @Test
  void thresholds_ofList() {
    // The same 95 reaches 100 by its list price.
    check(
        LIST,
        List.of(line(1, "100.00", 1)),
        List.of(
            Offers.plain("sale", new Benefit.UnitDiscount(Cut.off(Carts.yuan("5.00")))),
            save("save", "100.00", "50.00")),
        4500);
  }

  @Test
  void levels_cascade() {
    // Shop: 10 off 100 by 60 : 40, so 54 and 36. Platform: half of 90 is 45, by 54 : 36, so 27 and
    // 18.
    Offer half = Offer.builder(
            OfferId.of("a-half"),
            "half",
            new Benefit.Coupon(Carts.yuan("90.00"), Cut.pays(Rate.percent("50")), null))
        .level(Level.PLATFORM)
        .build();
    check(
        SHOPFRONT,
        List.of(line(1, "60.00", 1), line(2, "40.00", 1)),
        List.of(half, save("save", "100.00", "10.00")),
        2700,
        1800);
  }

  @Test
  void lossLeader_isClosed() {
    // One of three units for 1.00 is neither counted nor cut: 20 − 5 for the others, 16 in all; 100
    // off would leave the 1.00.
    Benefit leader = new Benefit.LossLeader(Carts.yuan("1.00"), 1, false);
    Offer off = Offers.plain(
        "off", new Benefit.Coupon(Carts.yuan("20.00"), Cut.off(Carts.yuan("5.00")), null));
    check(
        SHOPFRONT,
        List.of(line(1, "10.00", 3)),
        List.of(Offers.plain("leader", leader), off),
        1600);
    check(
        SHOPFRONT,
        List.of(line(1, "10.00", 2)),
        List.of(Offers.plain("leader", leader), off),
        1100);
  }

  @Test
  void presale_keepsTheDeposit() {
    // A deposit of 20 counts for 50: 100 − 30 = 70. Then 60 off takes 50 only, since 20 are paid
    // already.
    check(
        SHOPFRONT,
        List.of(line(1, "100.00", 1)),
        List.of(
            Offers.plain("presale", new Benefit.Presale(Carts.yuan("20.00"), Carts.yuan("50.00"))),
            save("save", "70.00", "60.00")),
        2000);
  }

  @Test
  void floor_movesShares() {
    // 20 off 50 and 50; the first keeps 45, so it gives 5 and the other 15.
    CartLine floored = CartLine.builder(Carts.line(1))
        .from(line(1, "50.00", 1))
        .floor(Carts.yuan("45.00"))
        .build();
    check(
        SHOPFRONT,
        List.of(floored, line(2, "50.00", 1)),
        List.of(save("save", "100.00", "20.00")),
        4500,
        3500);
  }

  @Test
  void nthPiece_cheapest() {
    // The cheapest of 30, 20 and 10 pays half: 5 off 60, by 30 : 20 : 10 in fen 250, 167, 83.
    check(
        SHOPFRONT,
        List.of(line(1, "30.00", 1), line(2, "20.00", 1), line(3, "10.00", 1)),
        List.of(Offers.plain("second", new Benefit.NthPiece(2, Rate.percent("50")))),
        2750,
        1833,
        917);
  }

  @Test
  void automaticOffers_cannotBeLeftOut() {
    // Excluding each other, one of 5 and 8 off applies; a coupon of 9 may not push both out of
    // their group.
    StackingGroup group = StackingGroup.of("one");
    Offer five = grouped(save("five", "10.00", "5.00"), group);
    Offer eight = grouped(save("eight", "10.00", "8.00"), group);
    Offer nine = Offer.builder(
            OfferId.of("a-nine"),
            "nine",
            new Benefit.Coupon(Carts.yuan("0.00"), Cut.off(Carts.yuan("9.00")), null))
        .group(group)
        .build();
    check(SHOPFRONT, List.of(line(1, "50.00", 1)), List.of(five, eight, nine), 4200);
  }

  @Test
  void shipping_judgedLast() {
    // 10 off 100 would cost the free shipping worth 15.
    Offer coupon = Offers.plain(
        "coupon", new Benefit.Coupon(Carts.yuan("0.00"), Cut.off(Carts.yuan("10.00")), null));
    Offer post = Offers.plain(
        "post",
        new Benefit.FreeShipping(
            Threshold.spend(Carts.yuan("100.00")),
            Benefit.FreeShipping.Basis.PAYABLE,
            ImmutableSet.of()));
    Checkout checkout = checkout(SHOPFRONT, List.of(line(1, "100.00", 1)), List.of(coupon, post))
        .with(PricingContext.builder(Carts.NOW)
            .putShippingFees("s1", Carts.yuan("15.00"))
            .build());
    BruteForce oracle = new BruteForce(checkout);
    Trial best = oracle.best(prices(oracle));
    assertThat(best.total()).isEqualTo(Fen.of(10000));
    assertThat(best.chosen()).containsExactly(OfferId.of("post"));
  }

  @Test
  void ties_fewerOffersThenSmallerIds() {
    // One of two equal coupons in a group, and none that takes nothing off: the floor leaves room
    // for 5 only.
    CartLine floored = CartLine.builder(Carts.line(1))
        .from(line(1, "50.00", 1))
        .floor(Carts.yuan("45.00"))
        .build();
    List<Offer> offers = Stream.of("c", "b", "d")
        .map(id -> Offers.plain(
            id, new Benefit.Coupon(Carts.yuan("0.00"), Cut.off(Carts.yuan("5.00")), null)))
        .toList();
    BruteForce oracle = new BruteForce(checkout(SHOPFRONT, List.of(floored), offers));
    assertThat(oracle.best(prices(oracle)).chosen()).containsExactly(OfferId.of("b"));
  }

  private static void check(
      PromotionPolicy policy, List<CartLine> lines, List<Offer> offers, long... payable) {
    BruteForce oracle = new BruteForce(checkout(policy, lines, offers));
    BigInteger total = Fen.sum(fen(payable));
    assertThat(oracle.isLeast(total)).isTrue();
    assertThat(oracle.isLeast(total.subtract(BigInteger.ONE))).isFalse();
    assertThat(oracle.isLeast(total.add(BigInteger.ONE))).isFalse();
    assertThat(oracle.unitPrices().stream()
            .flatMap(ImmutableSet::stream)
            .map(prices -> oracle.best(prices).payable()))
        .contains(fen(payable));
  }

  private static Checkout checkout(
      PromotionPolicy policy, List<CartLine> lines, List<Offer> offers) {
    return new Checkout(
        policy,
        Cart.builder(Carts.CNY).lines(lines).build(),
        OfferBook.of(offers),
        PricingContext.builder(Carts.NOW).build());
  }

  private static UnitPrices prices(BruteForce oracle) {
    return oracle.unitPrices().get(0).asList().get(0);
  }

  private static CartLine line(int sku, String price, int quantity) {
    return Carts.good(sku).listPrice(Carts.yuan(price)).quantity(quantity).build();
  }

  private static Offer set(String id, String price, int... skus) {
    ImmutableList.Builder<Bundle.Part> parts = ImmutableList.builder();
    for (int sku : skus) {
      parts.add(new Bundle.Part(Selector.sku("k" + sku), 1));
    }
    return Offers.plain(id, new Bundle(parts.build(), Cut.to(Carts.yuan(price))));
  }

  private static Offer save(String id, String from, String saves) {
    return Offers.plain(
        id, SpendAndSave.of(new SpendAndSave.Tier(Carts.yuan(from), Carts.yuan(saves))));
  }

  private static Offer grouped(Offer offer, StackingGroup group) {
    return Offer.builder(offer.id(), offer.title(), offer.benefit())
        .group(group)
        .build();
  }

  private static Fen.Claim claim(long weight, long least, long most) {
    return new Fen.Claim(Fen.of(weight), Fen.of(least), Fen.of(most));
  }

  private static List<BigInteger> fen(long... amounts) {
    return Arrays.stream(amounts).mapToObj(Fen::of).toList();
  }
}
