package io.github.shopops.examples.cartpricing.sample;

import static io.github.shopops.examples.cartpricing.sample.DoubleElevenCart.CLOTHES;
import static io.github.shopops.examples.cartpricing.sample.DoubleElevenCart.TEA;
import static io.github.shopops.examples.cartpricing.sample.Yuan.yuan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.offer.Audience;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Benefit.Bundle;
import io.github.shopops.core.promotion.offer.Benefit.Coupon;
import io.github.shopops.core.promotion.offer.Benefit.FreeShipping;
import io.github.shopops.core.promotion.offer.Benefit.Gift;
import io.github.shopops.core.promotion.offer.Benefit.PieceDiscount;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndDiscount;
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
import io.github.shopops.core.promotion.offer.Threshold;
import io.github.shopops.core.promotion.offer.Window;
import java.time.Instant;
import java.util.stream.Stream;

/** What two shops and the platform offer on Double 11. */
final class DoubleElevenOffers {
  private static final Window DAY =
      Window.of(Instant.parse("2026-11-10T16:00:00Z"), Instant.parse("2026-11-11T16:00:00Z"));
  private static final StackingGroup CLOTHES_ACTIVITY = StackingGroup.of("yunyi-activity");
  private static final StackingGroup CLOTHES_COUPON = StackingGroup.of("yunyi-coupon");
  private static final StackingGroup PLATFORM_COUPON = StackingGroup.of("platform-coupon");

  private final Explanations words;

  private DoubleElevenOffers(Explanations words) {
    this.words = words;
  }

  static OfferBook book(Explanations words) {
    DoubleElevenOffers offers = new DoubleElevenOffers(words);
    return OfferBook.of(Stream.of(
            offers.items(), offers.clothes(), offers.tea(), offers.platform(), offers.shipping())
        .flatMap(ImmutableList::stream)
        .toList());
  }

  private ImmutableList<Offer> items() {
    return ImmutableList.of(
        offer("yunyi.flash-coat", new Benefit.UnitDiscount(Cut.pays(Rate.zhe("8.5"))))
            .scope(Scope.of(Selector.item("coat")))
            .limits(Limits.none().perBuyer(1))
            .build(),
        offer("yunyi.member", new Benefit.MemberPrice(Cut.pays(Rate.zhe("9.5"))))
            .scope(Scope.of(Selector.category("clothing")))
            .audience(Audience.levels("gold", "platinum"))
            .build(),
        offer(
                "yunyi.bundle",
                new Bundle(
                    ImmutableList.of(
                        new Bundle.Part(Selector.item("scarf"), 1),
                        new Bundle.Part(Selector.item("belt"), 1)),
                    Cut.to(yuan("149.00"))))
            .build(),
        offer("yunyi.timed-scarf", new Benefit.UnitDiscount(Cut.off(yuan("10.00"))))
            .scope(Scope.of(Selector.item("scarf")))
            .build(),
        offer("yunyi.socks", new Benefit.LossLeader(yuan("1.00"), 2, false))
            .scope(Scope.of(Selector.item("socks")))
            .belowCost(true)
            .build());
  }

  private ImmutableList<Offer> clothes() {
    Scope shop = Scope.of(Selector.shop(CLOTHES));
    return ImmutableList.of(
        offer(
                "yunyi.save",
                SpendAndSave.of(tier("500", "50"), tier("1000", "120"), tier("1500", "200")))
            .scope(shop)
            .group(CLOTHES_ACTIVITY)
            .build(),
        offer(
                "yunyi.pieces",
                PieceDiscount.of(
                    new PieceDiscount.Tier(3, Rate.zhe("9.5")),
                    new PieceDiscount.Tier(5, Rate.zhe("9"))))
            .scope(Scope.of(Selector.category("clothing")))
            .group(CLOTHES_ACTIVITY)
            .build(),
        offer("yunyi.second-shirt", new Benefit.NthPiece(2, Rate.zhe("5")))
            .scope(Scope.of(Selector.item("shirt")))
            .build(),
        offer("yunyi.coupon-30", new Coupon(yuan("300"), Cut.off(yuan("30")), null))
            .scope(shop)
            .group(CLOTHES_COUPON)
            .build(),
        offer("yunyi.coupon-92", new Coupon(yuan("600"), Cut.pays(Rate.zhe("9.2")), yuan("60")))
            .scope(shop)
            .group(CLOTHES_COUPON)
            .build(),
        offer(
                "yunyi.gift",
                new Gift(
                    Threshold.spend(yuan("1000")),
                    ImmutableList.of(new Gift.Present("tote", 1), new Gift.Present("keyring", 1)),
                    1))
            .scope(shop)
            .build());
  }

  private ImmutableList<Offer> tea() {
    Scope shop = Scope.of(Selector.shop(TEA));
    return ImmutableList.of(
        offer("wanwei.each", SpendAndSave.each(yuan("100"), yuan("10"), 5))
            .scope(shop)
            .excludes(ImmutableSet.of(OfferId.of("wanwei.discount")))
            .build(),
        offer(
                "wanwei.discount",
                SpendAndDiscount.of(new SpendAndDiscount.Tier(yuan("400"), Rate.zhe("8.8"))))
            .scope(shop)
            .build(),
        offer("wanwei.new-buyer", new Coupon(yuan("50"), Cut.off(yuan("20")), null))
            .scope(shop)
            .audience(Audience.tagged("new-buyer"))
            .build(),
        offer("wanwei.first-wave", new Coupon(yuan("200"), Cut.off(yuan("25")), null))
            .scope(shop)
            .window(Window.of(
                Instant.parse("2026-10-31T16:00:00Z"), Instant.parse("2026-11-03T16:00:00Z")))
            .build());
  }

  private ImmutableList<Offer> platform() {
    return ImmutableList.of(
        offer("platform.cross-shop", SpendAndSave.each(yuan("300"), yuan("50"), Benefit.UNLIMITED))
            .level(Level.PLATFORM)
            .build(),
        offer("platform.red-packet", new Coupon(yuan("0"), Cut.off(yuan("8.88")), null))
            .level(Level.PLATFORM)
            .limits(Limits.none().perBuyer(1))
            .build(),
        offer("platform.teaware-15", new Coupon(yuan("100"), Cut.off(yuan("15")), null))
            .level(Level.PLATFORM)
            .scope(Scope.of(Selector.category("teaware")))
            .group(PLATFORM_COUPON)
            .build(),
        offer("platform.any-10", new Coupon(yuan("1000"), Cut.off(yuan("10")), null))
            .level(Level.PLATFORM)
            .group(PLATFORM_COUPON)
            .build(),
        offer("platform.big-200", new Coupon(yuan("2000"), Cut.off(yuan("200")), null))
            .level(Level.PLATFORM)
            .build());
  }

  private ImmutableList<Offer> shipping() {
    return ImmutableList.of(
        offer("yunyi.shipping", free("99"))
            .scope(Scope.of(Selector.shop(CLOTHES)))
            .build(),
        offer("wanwei.shipping", free("399"))
            .scope(Scope.of(Selector.shop(TEA)))
            .build());
  }

  private static FreeShipping free(String from) {
    return new FreeShipping(
        Threshold.spend(yuan(from)),
        FreeShipping.Basis.PAYABLE,
        ImmutableSet.of("tibet", "xinjiang"));
  }

  private static SpendAndSave.Tier tier(String from, String saves) {
    return new SpendAndSave.Tier(yuan(from), yuan(saves));
  }

  private Offer.Builder offer(String id, Benefit benefit) {
    return Offer.builder(OfferId.of(id), words.text("sample.offer." + id), benefit)
        .window(DAY);
  }
}
