package io.github.shopops.examples.cartpricing.sample;

import static io.github.shopops.examples.cartpricing.sample.Yuan.yuan;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.PromotionPolicy;
import io.github.shopops.core.promotion.cart.Bargain;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.margin.PlatformCosts;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Benefit.FreeShipping;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndSave;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Scope;
import io.github.shopops.core.promotion.offer.Selector;
import io.github.shopops.core.promotion.offer.Threshold;
import java.time.Instant;
import java.util.List;

/** A jacket on presale, boots and gloves whose prices agents agreed on, and a hat sold below its cost. */
final class PresaleCart {
  private static final String SHOP = "shanye";
  private static final AgentId AGENT = AgentId.of("A07");

  private PresaleCart() {}

  static Sample sample(Explanations words) {
    return new Sample(
        cart(words),
        offers(words),
        PricingContext.builder(Instant.parse("2026-10-24T12:00:00Z"))
            .region("sichuan")
            .putShippingFees(SHOP, yuan("15.00"))
            .build(),
        PromotionPolicy.builder().putBargainLimits(AGENT, Rate.zhe("9")).build(),
        costs());
  }

  /** The mall's higher class; 5 % of everything here, and a yearly fee that no line bears a part of. */
  private static PlatformCosts costs() {
    return PlatformCosts.builder(Yuan.CNY)
        .from(PlatformCosts.mall(Rate.percent("5")))
        .deposit(yuan("100000.00"))
        .yearlyFee(yuan("60000.00"))
        .build();
  }

  private static Cart cart(Explanations words) {
    return Cart.builder(Yuan.CNY)
        .addLines(
            DoubleElevenCart.line(words, SHOP, "jacket", "1299.00", 1)
                .cost(yuan("600.00"))
                .build(),
            DoubleElevenCart.line(words, SHOP, "boots", "459.00", 1)
                .cost(yuan("300.00"))
                .build(),
            DoubleElevenCart.line(words, SHOP, "gloves", "69.00", 2)
                .cost(yuan("30.00"))
                .build(),
            DoubleElevenCart.line(words, SHOP, "hat", "39.00", 1)
                .cost(yuan("32.00"))
                .build())
        .addBargains(
            new Bargain(LineId.of("boots"), AGENT, yuan("400.00"), null),
            new Bargain(LineId.of("gloves"), AGENT, yuan("60.00"), AgentId.of("S01")))
        .build();
  }

  private static OfferBook offers(Explanations words) {
    return OfferBook.of(List.of(
        offer(words, "shanye.presale", new Benefit.Presale(yuan("100"), yuan("200")))
            .scope(Scope.of(Selector.item("jacket")))
            .build(),
        offer(words, "shanye.hat", new Benefit.UnitDiscount(Cut.off(yuan("10.00"))))
            .scope(Scope.of(Selector.item("hat")))
            .build(),
        offer(
                words,
                "shanye.coupon-100",
                new Benefit.Coupon(yuan("1500"), Cut.off(yuan("100")), null))
            .build(),
        offer(words, "platform.presale-each", SpendAndSave.each(yuan("200"), yuan("30"), 5))
            .level(Level.PLATFORM)
            .build(),
        offer(
                words,
                "shanye.shipping",
                new FreeShipping(
                    Threshold.pieces(2), FreeShipping.Basis.LIST, ImmutableSet.of("tibet")))
            .build()));
  }

  private static Offer.Builder offer(Explanations words, String id, Benefit benefit) {
    return Offer.builder(OfferId.of(id), words.text("sample.offer." + id), benefit);
  }
}
