package io.github.shopops.core.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndSave;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.OfferId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PromotionCalculatorTest {
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  @Test
  void price_parallelOffers_bothLookAtWhatTheLevelFound() {
    PricedCart priced = price(
        cart(line("1", "99.00", 3)),
        offer("save", SpendAndSave.tiers(new SpendAndSave.Tier(yuan("200"), yuan("20")))),
        offer("coupon", new Benefit.Coupon(yuan("280"), Cut.off(yuan("10")), null)));
    // 297.00 reaches 200 and 280, although after the first offer only 277.00 are left.
    assertThat(priced.total()).isEqualTo(yuan("267.00"));
    assertThat(priced.certificate().isOptimal()).isTrue();
    assertThat(priced.applied())
        .extracting(offer -> Explanations.of(Locale.ENGLISH).explain(offer.message()))
        .containsExactly(
            "297.00 reaches 280.00, 10.00 off: 10.00 off", "297.00 reaches 200.00: 20.00 off");
  }

  @Test
  void price_twoPricesForAUnit_lowestWins() {
    PricedCart priced = price(
        cart(line("1", "59.90", 2)),
        offer("timed", new Benefit.UnitDiscount(Cut.pays(Rate.zhe("8.5")))),
        offer("member", new Benefit.MemberPrice(Cut.to(yuan("50.00")))));
    // 59.90 × 85 % = 50.915, half up 50.92; 50.00 is less.
    assertThat(priced.total()).isEqualTo(yuan("100.00"));
    assertThat(priced.rejected()).singleElement().satisfies(lost -> {
      assertThat(lost.reason()).isEqualTo(Rejection.BEATEN);
      assertThat(lost.wouldSave()).isEqualTo(yuan("17.96"));
    });
  }

  static PricedCart price(Cart cart, Offer... offers) {
    return PromotionCalculator.of(PromotionPolicy.shopfront())
        .price(
            cart,
            OfferBook.of(Arrays.asList(offers)),
            PricingContext.builder(Instant.parse("2026-11-11T00:00:00Z")).build());
  }

  static Cart cart(CartLine... lines) {
    return Cart.builder(CNY).lines(ImmutableList.copyOf(lines)).build();
  }

  static CartLine line(String id, String price, int quantity) {
    return CartLine.builder(LineId.of(id))
        .shop("shop")
        .item("item-" + id)
        .sku("sku-" + id)
        .listPrice(yuan(price))
        .quantity(quantity)
        .build();
  }

  static Offer offer(String id, Benefit benefit) {
    return Offer.builder(OfferId.of(id), id, benefit).build();
  }

  static Money yuan(String amount) {
    return Money.of(CNY, new java.math.BigDecimal(amount));
  }
}
