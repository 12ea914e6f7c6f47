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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.PromotionPolicy.ThresholdBasis;
import io.github.shopops.core.promotion.cart.Bargain;
import io.github.shopops.core.promotion.cart.Buyer;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Application;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndSave;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Limits;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Scope;
import io.github.shopops.core.promotion.offer.Selector;
import io.github.shopops.core.promotion.offer.StackingGroup;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** How offers work together; what each benefit does by itself is in {@link BenefitTest}. */
class PromotionCalculatorTest {
  private static final StackingGroup ONE = StackingGroup.of("one");

  @Test
  void price_parallelOffers_bothLookAtWhatTheLevelFound() {
    PricedCart priced = price(
        cart(line("1", "99.00", 3)),
        offer("save", save("200", "20")),
        offer("coupon", coupon("280", "10")));
    // 297.00 reaches 200 and 280, although after the first offer only 277.00 are left (R3).
    assertThat(priced.total()).isEqualTo(yuan("267.00"));
    assertThat(priced.certificate().isOptimal()).isTrue();
  }

  @Test
  void price_laterLevel_seesWhatEarlierOnesLeft() {
    Offer platform = make("platform", save("280", "30")).level(Level.PLATFORM).build();
    // 297.00 − 20.00 = 277.00 does not reach 280 (R3), and the shop's offer applies of itself
    // (R12).
    PricedCart priced =
        price(cart(line("1", "99.00", 3)), offer("shop", save("200", "20")), platform);
    assertThat(priced.total()).isEqualTo(yuan("277.00"));
    assertThat(rejected(priced, "platform").shortBy()).isEqualTo(yuan("3.00"));

    PricedCart byList = price(
        PromotionPolicy.builder().thresholds(ThresholdBasis.LIST).build(),
        cart(line("1", "99.00", 3)),
        context().build(),
        offer("shop", save("200", "20")),
        platform);
    // Held against list prices, 297.00 reaches both: 297 − 20 − 30 = 247.
    assertThat(byList.total()).isEqualTo(yuan("247.00"));
  }

  @Test
  void price_electiveOfferThatSpoilsALargerOne_isLeftOut() {
    Offer platform = make("platform", save("290", "30")).level(Level.PLATFORM).build();
    // With the coupon 297 − 10 = 287 misses 290; without it 297 − 30 = 267 is less.
    PricedCart priced =
        price(cart(line("1", "99.00", 3)), offer("coupon", coupon("0", "10")), platform);
    assertThat(priced.total()).isEqualTo(yuan("267.00"));
    assertThat(rejected(priced, "coupon").reason()).isEqualTo(Rejection.NOT_WORTH_IT);
    assertThat(rejected(priced, "coupon").wouldSave()).isEqualTo(yuan("10.00"));
  }

  @Test
  void price_group_largestOfIt() {
    PricedCart priced = price(
        cart(line("1", "100.00", 2)),
        make("a", save("100", "15")).group(ONE).build(),
        make("b", save("200", "20")).group(ONE).build(),
        offer("c", save("200", "1")));
    assertThat(applied(priced)).isEqualTo("[b, c]");
    assertThat(rejected(priced, "a").reason()).isEqualTo(Rejection.GROUP_FULL);
    assertThat(rejected(priced, "a").excludedBy()).containsExactly(OfferId.of("b"));
    assertThat(rejected(priced, "a").wouldSave()).isEqualTo(yuan("15.00"));
  }

  @Test
  void price_exclusion_twoSmallOnesBeatALargeOne() {
    PricedCart priced = price(
        cart(line("1", "100.00", 2)),
        make("large", save("100", "30"))
            .excludes(List.of(OfferId.of("a"), OfferId.of("b")))
            .build(),
        offer("a", save("100", "20")),
        offer("b", save("100", "11")));
    // A greedy till takes 30; 20 + 11 = 31.
    assertThat(applied(priced)).isEqualTo("[a, b]");
    assertThat(rejected(priced, "large").reason()).isEqualTo(Rejection.EXCLUDED);
  }

  @Test
  void price_sameTotal_fewerOffersThenSmallerIds() {
    Cart cart = cart(line("1", "10.00", 1));
    PricedCart fewer = price(
        cart,
        elective("a", coupon("0", "5")),
        elective("b", coupon("0", "5")),
        elective("z", coupon("0", "10")));
    assertThat(applied(fewer)).isEqualTo("[z]");
    PricedCart smaller = price(
        cart,
        make("y", coupon("0", "3")).group(ONE).build(),
        make("x", coupon("0", "3")).group(ONE).build());
    assertThat(applied(smaller)).isEqualTo("[x]");
  }

  @Test
  void price_moreOffThanIsLeft_stopsAtZeroAndSaysSo() {
    PricedCart priced = price(
        cart(line("1", "10.00", 1), line("2", "0.00", 1)),
        offer("a", save("8", "8")),
        offer("b", save("6", "6")));
    assertThat(payable(priced)).isEqualTo("1=0.00 2=0.00");
    // In the order of their ids: 8, then the 2 that are left of 10; 4 of b find no room (R6).
    assertThat(applied(priced, "a").discount()).isEqualTo(yuan("8.00"));
    assertThat(applied(priced, "b").discount()).isEqualTo(yuan("2.00"));
    assertThat(applied(priced, "b").unused()).isEqualTo(yuan("4.00"));
  }

  @Test
  void price_couponAboveItsGoods_saysWhatIsLost() {
    PricedCart priced = price(cart(line("1", "30.00", 1)), offer("a", coupon("0", "50")));
    assertThat(applied(priced, "a").discount()).isEqualTo(yuan("30.00"));
    assertThat(applied(priced, "a").unused()).isEqualTo(yuan("20.00"));
    assertThat(told(applied(priced, "a").message()))
        .isEqualTo("30.00 without a minimum, 50.00 off: 50.00 off;"
            + " only 30.00 of that could come off these goods, 20.00 is lost");
  }

  @Test
  void price_unitOfferAgainstAFloor_saysWhatTheFloorLeaves() {
    PricedCart priced = price(
        cart(goods("1", "50.00", 2).floor(yuan("48.00")).build(), line("2", "10.00", 1)),
        offer("half", new Benefit.UnitDiscount(Cut.pays(Rate.percent("50")))));
    // Half of 110.00 would be 55.00; line 1 gives 2 × 2.00, line 2 its 5.00.
    assertThat(applied(priced, "half").discount()).isEqualTo(yuan("9.00"));
    assertThat(told(applied(priced, "half").message()))
        .isEqualTo("3 pcs, list 110.00, each at 50 %: 55.00 off;"
            + " the least price of these goods leaves 9.00 of that");
  }

  @Test
  void price_memberPriceOnTop_isReckonedOnWhatTheOtherLeaves() {
    PricedCart priced = price(
        PromotionPolicy.builder().membersOnTop(true).build(),
        cart(line("1", "100.00", 1)),
        context().build(),
        offer("timed", new Benefit.UnitDiscount(Cut.off(yuan("20.00")))),
        offer("vip", new Benefit.MemberPrice(Cut.pays(Rate.percent("90")))));
    // 100 − 20 = 80, of which 90 % are 72.
    assertThat(told(applied(priced, "vip").message()))
        .isEqualTo("1 pcs, 80.00, each at 90 % for members: 8.00 off");
  }

  @Test
  void price_bargainThatLoses_isListed() {
    Cart cart = Cart.builder(Till.CNY)
        .addLines(line("1", "100.00", 1))
        .addBargains(
            new Bargain(LineId.of("1"), AgentId.of("amy"), yuan("95.00"), AgentId.of("boss")))
        .build();
    PricedCart priced =
        price(cart, offer("half", new Benefit.UnitDiscount(Cut.off(yuan("50.00")))));
    RejectedOffer lost = rejected(priced, OfferId.ofBargain(LineId.of("1")).value());
    assertThat(lost.reason()).isEqualTo(Rejection.BEATEN);
    assertThat(lost.wouldSave()).isEqualTo(yuan("5.00"));
  }

  @Test
  void price_hint_saysOnWhichGoodsAndWhetherMoreIsSaved() {
    PricedCart priced = price(
        cart(line("1", "120.00", 1)),
        make(
                "save",
                Benefit.SpendAndSave.of(
                    new Benefit.SpendAndSave.Tier(yuan("100"), yuan("10")),
                    new Benefit.SpendAndSave.Tier(yuan("150"), yuan("20"))))
            .scope(Scope.of(Selector.shop("shop")))
            .build(),
        offer("all", save("200", "5")));
    assertThat(priced.hints().stream().map(hint -> told(hint.message())))
        .containsExactly(
            "Spend 30.00 more on its goods towards “offer save” and save another 10.00",
            "Spend 80.00 more towards “offer all” and save 5.00");
  }

  @Test
  void price_tooMuch_isRefused() {
    assertThatThrownBy(() -> price(
            cart(line("1", "1.00", Integer.MAX_VALUE), line("2", "1.00", 1)),
            offer("a", coupon("0", "5"))))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> price(
            PromotionPolicy.shopfront(),
            cart(line("1", "90000000000000000.00", 1)),
            context().putShippingFees("shop", yuan("90000000000000000.00")).build()))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void price_shares_largestRemainder() {
    PricedCart priced = price(
        cart(line("1", "33.33", 1), line("2", "33.33", 1), line("3", "33.34", 1)),
        offer("save", save("100", "10")));
    // 10.00 over 33.33, 33.33, 33.34: 3.333, 3.333, 3.334; the cent goes to the largest fraction.
    assertThat(payable(priced)).isEqualTo("1=30.00 2=30.00 3=30.00");
    assertThat(applied(priced, "save").lines().values())
        .containsExactly(yuan("3.33"), yuan("3.33"), yuan("3.34"));
  }

  @Test
  void price_floor_keepsItsLineAndTheOthersGiveMore() {
    PricedCart priced = price(
        cart(goods("1", "50.00", 1).floor(yuan("48.00")).build(), line("2", "50.00", 1)),
        offer("save", save("100", "20")));
    // Halves of 10.00 each, but line 1 can give 2.00 only; the other 8.00 come from line 2.
    assertThat(payable(priced)).isEqualTo("1=48.00 2=32.00");
  }

  @Test
  void price_untickedLine_isNotThere() {
    PricedCart priced = price(
        cart(line("1", "60.00", 1), goods("2", "60.00", 1).selected(false).build()),
        offer("save", save("100", "20")));
    assertThat(payable(priced)).isEqualTo("1=60.00");
    assertThat(rejected(priced, "save").shortBy()).isEqualTo(yuan("40.00"));
    assertThat(priced.hints()).singleElement().satisfies(hint -> {
      assertThat(hint.spend()).isEqualTo(yuan("40.00"));
      assertThat(hint.saves()).isEqualTo(yuan("20.00"));
    });
  }

  @Test
  void price_emptyCart_costsNothing() {
    PricedCart priced = price(cart(), offer("save", save("100", "20")));
    assertThat(priced.total()).isEqualTo(yuan("0.00"));
    assertThat(rejected(priced, "save").reason()).isEqualTo(Rejection.NO_GOODS);
  }

  @Test
  void price_itemsJointly_givesUpAUnitPriceForALargerDiscount() {
    Offer timed = offer("timed", new Benefit.UnitDiscount(Cut.off(yuan("5.00"))));
    Offer save = offer("save", save("100", "50"));
    // 100 − 5 = 95 misses 100. Left out jointly, 100 − 50 = 50.
    assertThat(price(cart(line("1", "100.00", 1)), timed, save).total()).isEqualTo(yuan("95.00"));
    PricedCart jointly = price(
        PromotionPolicy.builder().itemsJointly(true).build(),
        cart(line("1", "100.00", 1)),
        context().build(),
        timed,
        save);
    assertThat(jointly.total()).isEqualTo(yuan("50.00"));
    assertThat(rejected(jointly, "timed").reason()).isEqualTo(Rejection.NOT_WORTH_IT);
  }

  @Test
  void price_membersOnTop_cutTheCutPrice() {
    Offer timed = offer("timed", new Benefit.UnitDiscount(Cut.pays(Rate.zhe("8"))));
    Offer member = offer("member", new Benefit.MemberPrice(Cut.pays(Rate.zhe("9.5"))));
    Cart cart = cart(line("1", "99.90", 1));
    // Alone: 99.90 × 0.8 = 79.92 beats 94.91. On top: 79.92 × 0.95 = 75.924, half up 75.92.
    assertThat(price(cart, timed, member).total()).isEqualTo(yuan("79.92"));
    PricedCart onTop = price(
        PromotionPolicy.builder().membersOnTop(true).build(),
        cart,
        context().build(),
        timed,
        member);
    assertThat(onTop.total()).isEqualTo(yuan("75.92"));
    assertThat(applied(onTop, "timed").discount()).isEqualTo(yuan("19.98"));
    assertThat(applied(onTop, "member").discount()).isEqualTo(yuan("4.00"));
  }

  @Test
  void price_itemOffersThatExcludeEachOther_cheaperOneForTheWholeCart() {
    PricedCart priced = price(
        cart(line("1", "10.00", 3), line("2", "10.00", 1)),
        make("a", new Benefit.UnitDiscount(Cut.off(yuan("1.00"))))
            .scope(Scope.of(Selector.sku("sku-1")))
            .excludes(List.of(OfferId.of("b")))
            .build(),
        make("b", new Benefit.UnitDiscount(Cut.off(yuan("2.00"))))
            .scope(Scope.of(Selector.sku("sku-2")))
            .build());
    // 3 × 1.00 is more than 1 × 2.00.
    assertThat(applied(priced)).isEqualTo("[a]");
    assertThat(rejected(priced, "b").reason()).isEqualTo(Rejection.EXCLUDED);
  }

  @Test
  void price_appliedItemOffer_keepsOutWhatItExcludes() {
    PricedCart priced = price(
        cart(line("1", "100.00", 1)),
        make("timed", new Benefit.UnitDiscount(Cut.off(yuan("1.00"))))
            .excludes(List.of(OfferId.of("save")))
            .build(),
        offer("save", save("50", "20")));
    assertThat(priced.total()).isEqualTo(yuan("99.00"));
    assertThat(rejected(priced, "save").excludedBy()).containsExactly(OfferId.of("timed"));
  }

  @Test
  void price_limits_countEarlierUse() {
    Offer offer = make("timed", new Benefit.UnitDiscount(Cut.off(yuan("2.00"))))
        .limits(Limits.none().perBuyer(3))
        .build();
    PricingContext context = context()
        .buyer(Buyer.builder().putEarlierUse(OfferId.of("timed"), 1).build())
        .build();
    // Three a buyer, one used before: two of four units at 8.00, 2 × 8 + 2 × 10 = 36.
    PricedCart priced =
        price(PromotionPolicy.shopfront(), cart(line("1", "10.00", 4)), context, offer);
    assertThat(priced.total()).isEqualTo(yuan("36.00"));
    assertThat(priced.uses().values()).singleElement().satisfies(use -> {
      assertThat(use.uses()).isEqualTo(2);
      assertThat(use.discount()).isEqualTo(yuan("4.00"));
    });
  }

  @Test
  void price_budget_asFarAsItGoesForUnitsAndNotAtAllForGroups() {
    Offer unit = make("unit", new Benefit.UnitDiscount(Cut.off(yuan("2.00"))))
        .limits(Limits.none().budget(yuan("5.00")))
        .build();
    Offer group = make("group", save("20", "6"))
        .limits(Limits.none().budget(yuan("5.99")))
        .build();
    PricedCart priced = price(cart(line("1", "10.00", 4)), unit, group);
    // 5.00 pay for two units of 2.00: 4 × 10 − 4 = 36; 6.00 are more than 5.99.
    assertThat(priced.total()).isEqualTo(yuan("36.00"));
    assertThat(rejected(priced, "group").reason()).isEqualTo(Rejection.BUDGET);
  }

  @Test
  void price_belowCost_isAFindingUnlessACampaignAllowsIt() {
    Cart cart = cart(goods("1", "10.00", 2).cost(yuan("8.00")).build());
    Offer timed = offer("timed", new Benefit.UnitDiscount(Cut.to(yuan("7.50"))));
    PricedCart priced = price(cart, timed);
    // 2 × 7.50 = 15.00 for goods of 16.00.
    assertThat(priced.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.clause().id()).isEqualTo("promotion/P1");
      assertThat(finding.message().arguments())
          .contains(yuan("15.00"), yuan("16.00"), yuan("1.00"));
    });
    assertThat(priced.lines().get(0).margin()).contains(yuan("-1.00"));
    Offer allowed = make("timed", timed.benefit()).belowCost(true).build();
    assertThat(price(cart, allowed).findings()).isEmpty();
  }

  @Test
  void price_bargainBelowTheLimit_waitsForASupervisor() {
    PromotionPolicy policy =
        PromotionPolicy.builder().bargainLimit(Rate.percent("90")).build();
    AgentId agent = AgentId.of("A017");
    Cart.Builder cart = Cart.builder(Till.CNY).addLines(line("1", "100.00", 1));
    Cart within = cart.bargains(List.of(new Bargain(LineId.of("1"), agent, yuan("90.00"), null)))
        .build();
    assertThat(price(policy, within, context().build()).total()).isEqualTo(yuan("90.00"));
    Cart below = cart.bargains(List.of(new Bargain(LineId.of("1"), agent, yuan("89.99"), null)))
        .build();
    PricedCart waiting = price(policy, below, context().build());
    assertThat(waiting.total()).isEqualTo(yuan("100.00"));
    assertThat(waiting.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.clause().id()).isEqualTo("promotion/P2"));
    Cart approved = cart.bargains(
            List.of(new Bargain(LineId.of("1"), agent, yuan("89.99"), AgentId.of("S001"))))
        .build();
    assertThat(price(policy, approved, context().build()).total()).isEqualTo(yuan("89.99"));
  }

  @Test
  void price_spentNodeBudget_saysHowFarFromTheBestItCanBe() {
    Offer[] offers = new Offer[12];
    for (int i = 0; i < offers.length; i++) {
      // Each saves 1.00 to 1.11 and each excludes the next one.
      offers[i] = make("o" + (char) ('a' + i), coupon("0", "1." + (i < 10 ? "0" + i : i)))
          .excludes(i == 0 ? List.of() : List.of(OfferId.of("o" + (char) ('a' + i - 1))))
          .build();
    }
    Cart cart = cart(line("1", "100.00", 1));
    PricedCart all = price(cart, offers);
    PricedCart few =
        price(PromotionPolicy.builder().nodeBudget(5).build(), cart, context().build(), offers);
    assertThat(all.certificate().isOptimal()).isTrue();
    // Six that do not touch: 1.01 + 1.03 + 1.05 + 1.07 + 1.09 + 1.11 = 6.36.
    assertThat(all.total()).isEqualTo(yuan("93.64"));
    assertThat(few.certificate().isOptimal()).isFalse();
    assertThat(few.rejected())
        .filteredOn(lost -> lost.reason() == Rejection.NOT_WORTH_IT)
        .extracting(lost -> lost.message().key())
        .doesNotContain("promotion.rejected.not-worth-it");
    assertThat(few.total().minus(few.certificate().gap())).isLessThanOrEqualTo(all.total());
  }

  @Test
  void price_groupWithoutEnd_boundsWithoutOverflow() {
    StackingGroup any = new StackingGroup("any", Integer.MAX_VALUE);
    // 100 000 000 yuan less two coupons of 50 000 000: a bound of 2^31 − 1 coupons would not fit
    // into 64 bits.
    PricedCart priced = price(
        cart(line("1", "100000000.00", 1)),
        make("a", coupon("0", "50000000")).group(any).build(),
        make("b", coupon("0", "50000000")).group(any).build());
    assertThat(priced.total()).isEqualTo(yuan("0.00"));
  }

  @Test
  void price_hugeQuantities_packWithoutOverflow() {
    Offer budgeted = make("x", new Benefit.UnitDiscount(Cut.pays(Rate.percent("50"))))
        .limits(Limits.none().budget(yuan("60000000000.00")))
        .build();
    // A million units of 0.02 and one of 10^13 fen under one budget: 50 000 000 000 + 10 000 off.
    PricedCart priced =
        price(cart(line("1", "0.02", 1_000_000), line("2", "100000000000.00", 1)), budgeted);
    assertThat(priced.total()).isEqualTo(yuan("50000010000.00"));
  }

  @Test
  void price_moreSetsThanCanBeListed_stillTakesTheCoupon() {
    CartLine[] lines = new CartLine[60];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = line(String.valueOf(100 + i), "10.0" + i % 10, 3);
    }
    Offer anyEight = offer(
        "eight",
        new Benefit.Bundle(
            ImmutableList.of(new Benefit.Bundle.Part(Selector.shop("shop"), 8)),
            Cut.to(yuan("70.00"))));
    PricedCart priced = price(cart(lines), anyEight, offer("coupon", coupon("0", "5")));
    assertThat(priced.certificate().isOptimal()).isFalse();
    assertThat(applied(priced)).isEqualTo("[coupon, eight]");
    assertThat(priced.certificate().nodes())
        .isLessThanOrEqualTo(PromotionPolicy.shopfront().nodeBudget());
  }

  @Test
  void price_bargainsOnLinesOfAlikeIds_staySeparate() {
    Cart cart = Cart.builder(Till.CNY)
        .addLines(line("第1行", "100.00", 1), line("第2行", "100.00", 1))
        .bargains(List.of(
            new Bargain(LineId.of("第1行"), AgentId.of("A1"), yuan("90.00"), AgentId.of("S1")),
            new Bargain(LineId.of("第2行"), AgentId.of("A2"), yuan("80.00"), AgentId.of("S1"))))
        .build();
    PricedCart priced = price(cart);
    assertThat(priced.applied())
        .extracting(AppliedOffer::discount)
        .containsExactly(yuan("10.00"), yuan("20.00"));
    assertThatThrownBy(() ->
            OfferBook.of(List.of(make("bargain.1", coupon("0", "1")).build())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bargain.1");
  }

  @Test
  void price_thresholdsOnListPrices_areToldInListPrices() {
    PricedCart priced = price(
        PromotionPolicy.builder().thresholds(ThresholdBasis.LIST).build(),
        cart(line("1", "100.00", 2)),
        context().build(),
        offer("timed", new Benefit.UnitDiscount(Cut.off(yuan("10.00")))),
        offer("save", save("200", "20")),
        offer("more", save("210", "30")));
    // 200.00 at list reach 200, although 180.00 are left; 210 is 10.00 away.
    assertThat(Explanations.of(Locale.ENGLISH).explain(applied(priced, "save").message()))
        .startsWith("200.00 reaches 200.00");
    assertThat(Explanations.of(Locale.ENGLISH).explain(rejected(priced, "more").message()))
        .contains("200.00")
        .contains("10.00");
  }

  @Test
  void price_unitPriceThatOnlyTies_isNotSaidToBeBeaten() {
    PricedCart priced = price(
        cart(line("1", "10.00", 1)),
        offer("a", new Benefit.UnitDiscount(Cut.to(yuan("9.00")))),
        offer("b", new Benefit.UnitDiscount(Cut.off(yuan("1.00")))));
    assertThat(applied(priced)).isEqualTo("[a]");
    assertThat(rejected(priced, "b").reason()).isEqualTo(Rejection.NOT_WORTH_IT);
  }

  @Test
  void price_anotherCurrency_isRefused() {
    Offer dollars = offer("usd", new Benefit.UnitDiscount(Cut.off(Money.of(CurrencyUnit.USD, 1))));
    assertThatThrownBy(() -> price(cart(line("1", "10.00", 1)), dollars))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CNY")
        .hasMessageContaining("USD 1.00");
  }

  private static Offer elective(String id, Benefit benefit) {
    return make(id, benefit).application(Application.ELECTIVE).build();
  }

  static SpendAndSave save(String from, String saves) {
    return SpendAndSave.of(new SpendAndSave.Tier(yuan(from), yuan(saves)));
  }

  static Benefit.Coupon coupon(String from, String off) {
    return new Benefit.Coupon(yuan(from), Cut.off(yuan(off)), null);
  }
}
