package io.github.shopops.examples.cartpricing.sample;

import static io.github.shopops.examples.cartpricing.sample.Yuan.yuan;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.cart.Buyer;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.margin.PlatformCosts;
import io.github.shopops.core.promotion.offer.OfferId;
import java.time.Instant;

/** A gold member's cart of clothes and tea, half an hour into Double 11. */
final class DoubleElevenCart {
  static final String CLOTHES = "yunyi";
  static final String TEA = "wanwei";

  private DoubleElevenCart() {}

  static Cart cart(Explanations words) {
    return Cart.builder(Yuan.CNY)
        .addLines(
            line(words, CLOTHES, "coat", "899.00", 1)
                .addCategories("clothing")
                .cost(yuan("420.00"))
                .floor(yuan("500.00"))
                .build(),
            line(words, CLOTHES, "shirt", "129.00", 3)
                .addCategories("clothing")
                .cost(yuan("48.00"))
                .build(),
            line(words, CLOTHES, "scarf", "99.00", 1)
                .addCategories("accessories")
                .cost(yuan("31.00"))
                .build(),
            line(words, CLOTHES, "belt", "79.00", 1)
                .addCategories("accessories")
                .cost(yuan("22.00"))
                .build(),
            line(words, CLOTHES, "socks", "9.90", 5)
                .addCategories("accessories")
                .cost(yuan("2.50"))
                .build(),
            line(words, TEA, "tea", "168.00", 2)
                .addCategories("tea")
                .cost(yuan("70.00"))
                .build(),
            line(words, TEA, "cup", "60.00", 2).addCategories("teaware").build(),
            line(words, TEA, "pot", "239.00", 1)
                .addCategories("teaware")
                .selected(false)
                .build())
        .build();
  }

  static PricingContext context() {
    return PricingContext.builder(Instant.parse("2026-11-10T16:30:00Z"))
        .buyer(Buyer.builder().addLevels("gold").build())
        .region("zhejiang")
        .putShippingFees(CLOTHES, yuan("12.00"))
        .putShippingFees(TEA, yuan("10.00"))
        .putGiftStock("tote", 0)
        .putGiftStock("keyring", 80)
        .putGiftChoices(OfferId.of("yunyi.gift"), "tote")
        .build();
  }

  /** The mall's lower class; 2 % of tea, 5 % of the rest, and a yearly fee spread over 2 000 000.00. */
  static PlatformCosts costs() {
    PlatformCosts mall = PlatformCosts.mall(Rate.percent("5"));
    return PlatformCosts.builder(Yuan.CNY)
        .from(mall)
        .categoryRates(ImmutableSortedMap.<String, Rate>naturalOrder()
            .putAll(mall.categoryRates())
            .put("tea", Rate.percent("2"))
            .buildOrThrow())
        .expectedTurnover(yuan("2000000.00"))
        .build();
  }

  static CartLine.Builder line(
      Explanations words, String shop, String name, String price, int quantity) {
    return CartLine.builder(LineId.of(name))
        .shop(shop)
        .item(name)
        .sku(name + "-1")
        .title(words.text("sample.goods." + name))
        .listPrice(yuan(price))
        .quantity(quantity);
  }
}
