package io.github.shopops.core.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.margin.CartMargin;
import io.github.shopops.core.promotion.margin.MarginCalculator;
import io.github.shopops.core.promotion.margin.PlatformCosts;
import io.github.shopops.core.promotion.offer.Benefit.Coupon;
import io.github.shopops.core.promotion.offer.Benefit.PieceDiscount;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndSave;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.OfferId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The README's Java about promotions compiles, does what it says, and is what stands here. */
class PromotionReadmeTest {
  private static final Pattern JAVA =
      Pattern.compile("## Promotions\n.*?```java\n(.*?)\npriced\\.total", Pattern.DOTALL);
  private static final Pattern SOURCE =
      Pattern.compile("// README\n(.*?)\n *// end", Pattern.DOTALL);
  private static final Pattern MARGIN =
      Pattern.compile("```java\n(PlatformCosts .*?)\nmargin\\.margin", Pattern.DOTALL);
  private static final Pattern MARGIN_SOURCE =
      Pattern.compile("// README margin\n(.*?)\n *// end", Pattern.DOTALL);

  @Test
  void example_doesWhatItSays() {
    // README
    Cart cart = Cart.builder(CurrencyUnit.of("CNY"))
        .addLines(CartLine.builder(LineId.of("1"))
            .shop("shop")
            .item("shirt")
            .sku("shirt-m")
            .listPrice(Money.parse("CNY 99.00"))
            .quantity(3)
            .cost(Money.parse("CNY 60.00"))
            .build())
        .build();
    OfferBook offers = OfferBook.of(List.of(
        Offer.builder(
                OfferId.of("save"),
                "200 save 20",
                SpendAndSave.each(Money.parse("CNY 200"), Money.parse("CNY 20"), 1))
            .build(),
        Offer.builder(
                OfferId.of("coupon"),
                "10 off 250",
                Coupon.off(Money.parse("CNY 250"), Money.parse("CNY 10")))
            .build(),
        Offer.builder(
                OfferId.of("half"),
                "4 pieces pay 50 %",
                PieceDiscount.of(new PieceDiscount.Tier(4, Rate.zhe("5"))))
            .build()));

    PricedCart priced = PromotionCalculator.of(PromotionPolicy.shopfront())
        .price(
            cart,
            offers,
            PricingContext.builder(Instant.parse("2026-11-11T00:00:00Z")).build());
    // end
    assertThat(priced.total()).isEqualTo(Money.parse("CNY 267.00"));
    assertThat(priced.lines().get(0).shares().toString())
        .isEqualTo("{coupon=CNY 10.00, save=CNY 20.00}");
    assertThat(Explanations.of(Locale.ENGLISH).explain(priced.rejected().get(0).message()))
        .isEqualTo("3 pcs of its goods are in the cart, 1 too few");
    assertThat(priced.certificate().isOptimal()).isTrue();

    // README margin
    PlatformCosts costs = PlatformCosts.builder(CurrencyUnit.of("CNY"))
        .from(PlatformCosts.mall(Rate.percent("5")))
        .expectedTurnover(Money.parse("CNY 1000000"))
        .build();
    CartMargin margin = MarginCalculator.of(costs).margin(priced);
    // end
    assertThat(margin.margin()).isEqualTo(Money.parse("CNY 65.64"));
    assertThat(margin.deposit()).isEqualTo(Money.parse("CNY 50000.00"));
    assertThat(margin.unknown()).isEmpty();
  }

  @Test
  void example_isWhatTheReadmeShows() throws IOException {
    Path here = Path.of("src/test/java/io/github/shopops/core/promotion/PromotionReadmeTest.java");
    Path readme = Path.of("..", "README.md");
    assertThat(words(SOURCE, here)).isNotEmpty().isEqualTo(words(JAVA, readme));
    assertThat(words(MARGIN_SOURCE, here)).isNotEmpty().isEqualTo(words(MARGIN, readme));
  }

  /** Finds the code and leaves out where lines break, which the formatter decides. */
  private static String words(Pattern where, Path file) throws IOException {
    return where
        .matcher(Files.readString(file))
        .results()
        .map(found -> found.group(1).replaceAll("\\s+", ""))
        .findFirst()
        .orElse("");
  }
}
