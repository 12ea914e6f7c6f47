package io.github.shopops.core.promotion.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Scope;
import io.github.shopops.core.promotion.offer.Selector;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CartTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final AgentId AGENT = AgentId.of("A017");

  static Stream<Arguments> badCarts() {
    return Stream.of(
        bad("no units", () -> line("1").quantity(0).build(), "'quantity'", "0"),
        bad(
            "negative price",
            () -> line("1").listPrice(yuan("-1")).build(),
            "'listPrice'",
            "-1.00"),
        bad("floor above the price", () -> line("1").floor(yuan("11")).build(), "'floor'", "11.00"),
        bad(
            "cost in another currency",
            () -> line("1").cost(Money.of(CurrencyUnit.USD, 1)).build(),
            "'cost'",
            "USD 1.00"),
        bad("no shop", () -> line("1").shop(" ").build(), "'shop'", "1"),
        bad(
            "two lines of one id",
            () -> cart(line("1").build(), line("1").build()),
            "'lines'",
            "1"),
        bad(
            "line in another currency",
            () -> cart(line("1").listPrice(Money.of(CurrencyUnit.USD, 1)).build()),
            "'listPrice'",
            "USD 1.00"),
        bad(
            "bargain about another line",
            () -> Cart.builder(CNY)
                .addBargains(new Bargain(LineId.of("9"), AGENT, yuan("1"), null))
                .build(),
            "'bargains'",
            "9"),
        bad(
            "two bargains for a line",
            () -> Cart.builder(CNY)
                .addLines(line("1").build())
                .bargains(List.of(
                    new Bargain(LineId.of("1"), AGENT, yuan("1"), null),
                    new Bargain(LineId.of("1"), AGENT, yuan("2"), null)))
                .build(),
            "'bargains'",
            "1"),
        bad(
            "supervisor of oneself",
            () -> new Bargain(LineId.of("1"), AGENT, yuan("1"), AGENT),
            "'approvedBy'",
            "A017"),
        bad(
            "negative fee",
            () -> PricingContext.builder(Instant.EPOCH)
                .putShippingFees("s", yuan("-1"))
                .build(),
            "'shippingFees'",
            "-1.00"),
        bad(
            "negative stock",
            () -> PricingContext.builder(Instant.EPOCH).putGiftStock("mug", -1).build(),
            "'giftStock'",
            "-1"),
        bad(
            "less than never",
            () -> Buyer.builder().putEarlierUse(OfferId.of("x"), -1).build(),
            "'earlierUse'",
            "-1"),
        bad("negative use", () -> new OfferUse(-1, yuan("0")), "'uses'", "-1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badCarts")
  void badCart_isRefused(String name, ThrowingCallable construction, String field, String value) {
    assertThatThrownBy(construction)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(field)
        .hasMessageContaining(value);
  }

  @Test
  void isIn_anyInclusionAndNoExclusion() {
    CartLine line = line("1").addCategories("shirts", "sale").build();
    assertThat(line.isIn(Scope.everything())).isTrue();
    assertThat(line.isIn(Scope.of(Selector.category("shirts"), Selector.sku("other"))))
        .isTrue();
    assertThat(line.isIn(Scope.of(Selector.sku("other")))).isFalse();
    assertThat(line.isIn(Scope.of(Selector.shop("shop")).except(Selector.category("sale"))))
        .isFalse();
  }

  @Test
  void toString_showsNoCost() {
    assertThat(line("1").cost(yuan("3.33")).build().toString()).doesNotContain("3.33");
  }

  private static Arguments bad(
      String name, ThrowingCallable construction, String field, String value) {
    return arguments(name, construction, field, value);
  }

  private static Cart cart(CartLine... lines) {
    return Cart.builder(CNY).addLines(lines).build();
  }

  private static CartLine.Builder line(String id) {
    return CartLine.builder(LineId.of(id))
        .shop("shop")
        .item("item")
        .sku("sku")
        .listPrice(yuan("10"));
  }

  private static Money yuan(String amount) {
    return Money.of(CNY, new BigDecimal(amount));
  }
}
