package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.OfferId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Words for tests to price carts in. */
final class Till {
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");

  private Till() {}

  static Money yuan(String amount) {
    return Money.of(CNY, new BigDecimal(amount));
  }

  /** A line of shop {@code shop}, item {@code item-<id>} and sku {@code sku-<id>}. */
  static CartLine line(String id, String price, int quantity) {
    return goods(id, price, quantity).build();
  }

  static CartLine.Builder goods(String id, String price, int quantity) {
    return CartLine.builder(LineId.of(id))
        .shop("shop")
        .item("item-" + id)
        .sku("sku-" + id)
        .listPrice(yuan(price))
        .quantity(quantity);
  }

  static Cart cart(CartLine... lines) {
    return Cart.builder(CNY).lines(ImmutableList.copyOf(lines)).build();
  }

  static Offer offer(String id, Benefit benefit) {
    return make(id, benefit).build();
  }

  static Offer.Builder make(String id, Benefit benefit) {
    return Offer.builder(OfferId.of(id), "offer " + id, benefit);
  }

  static PricingContext.Builder context() {
    return PricingContext.builder(NOW);
  }

  static PricedCart price(Cart cart, Offer... offers) {
    return price(PromotionPolicy.shopfront(), cart, context().build(), offers);
  }

  static PricedCart price(
      PromotionPolicy policy, Cart cart, PricingContext context, Offer... offers) {
    return PromotionCalculator.of(policy).price(cart, OfferBook.of(Arrays.asList(offers)), context);
  }

  /** A sentence as it is told in English. */
  static String told(Message message) {
    return Explanations.of(Locale.ENGLISH).explain(message);
  }

  /** The ids of what applies, by id, such as {@code [a, b]}. */
  static String applied(PricedCart priced) {
    return priced.applied().stream()
        .map(offer -> offer.offer().id())
        .sorted()
        .toList()
        .toString();
  }

  /** What each line costs, by id, such as {@code 1=59.90 2=0.00}. */
  static String payable(PricedCart priced) {
    return priced.lines().stream()
        .sorted(Comparator.comparing(line -> line.line().id()))
        .map(line -> line.line().id() + "=" + line.payable().getAmount())
        .collect(Collectors.joining(" "));
  }

  /** Why an offer does not apply. */
  static RejectedOffer rejected(PricedCart priced, String offer) {
    return priced.rejected().stream()
        .filter(lost -> lost.offer().id().value().equals(offer))
        .findFirst()
        .orElseThrow(() -> new AssertionError(offer + " is not rejected"));
  }

  /** What an offer takes off. */
  static AppliedOffer applied(PricedCart priced, String offer) {
    return priced.applied().stream()
        .filter(won -> won.offer().id().value().equals(offer))
        .findFirst()
        .orElseThrow(() -> new AssertionError(offer + " does not apply: " + priced.rejected()));
  }
}
