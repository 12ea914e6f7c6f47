package io.github.shopops.core.promotion;

import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.cart.Bargain;
import io.github.shopops.core.promotion.cart.Buyer;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.cart.OfferUse;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.OfferId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Small carts with awkward prices, so that thresholds are met to the fen, roundings tie and choices tie. */
final class Carts {
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  static final Instant NOW = Instant.parse("2024-11-11T00:00:00Z");
  static final int MOST_UNITS = 6;

  private static final AgentId ANN = AgentId.of("ann");
  private static final AgentId BEN = AgentId.of("ben");
  private static final AgentId HEAD = AgentId.of("head");

  private Carts() {}

  static Money yuan(String amount) {
    return Money.of(CNY, new BigDecimal(amount));
  }

  static Money fen(long amount) {
    return Money.ofMinor(CNY, amount);
  }

  static LineId line(int number) {
    return LineId.of("l" + number);
  }

  static Arbitrary<Money> prices() {
    return Arbitraries.frequencyOf(
            Tuple.of(
                12,
                Arbitraries.of(
                    "0.99", "1.00", "3.00", "9.99", "10.00", "20.00", "33.33", "50.00", "99.99",
                    "100.00")),
            Tuple.of(2, Arbitraries.of("0.01", "0.02", "0.03", "0.00")))
        .map(Carts::yuan);
  }

  static Arbitrary<PromotionPolicy> policies() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 3))
        .as((jointly, onTop, list) -> PromotionPolicy.builder()
            .itemsJointly(jointly == 3)
            .membersOnTop(onTop == 2)
            .thresholds(
                list == 3
                    ? PromotionPolicy.ThresholdBasis.LIST
                    : PromotionPolicy.ThresholdBasis.ENTRY)
            .bargainLimit(Rate.percent("90"))
            .putBargainLimits(BEN, Rate.percent("50"))
            .build());
  }

  /** Anything that can happen, small enough to try every choice. */
  static Arbitrary<Checkout> checkouts() {
    return Combinators.combine(policies(), carts(), Offers.books(), contexts())
        .as(Checkout::new)
        .withoutEdgeCases();
  }

  static Arbitrary<Cart> carts() {
    return Combinators.combine(
            Offers.upTo(3, goods()).filter(goods -> !goods.isEmpty()),
            bargains().list().ofMaxSize(2))
        .as(Carts::cart);
  }

  static Arbitrary<PricingContext> contexts() {
    Arbitrary<List<Integer>> uses = Arbitraries.integers().between(0, 2).list().ofMaxSize(8);
    return Combinators.combine(
            Arbitraries.of("0", "6.00", "10.00"),
            Arbitraries.of("0", "0.01", "10.00"),
            Arbitraries.of("", "near", "far"),
            Arbitraries.of(true, true, false),
            Arbitraries.integers().between(0, 3),
            uses,
            uses)
        .as(Carts::context);
  }

  /** Somebody unknown buys, and both shops ask a fee. */
  static PricingContext sentForAFee() {
    return PricingContext.builder(NOW)
        .putShippingFees("s1", yuan("6.00"))
        .putShippingFees("s2", yuan("6.00"))
        .build();
  }

  private static PricingContext context(
      String one,
      String other,
      String region,
      boolean member,
      int stock,
      List<Integer> earlier,
      List<Integer> used) {
    Buyer.Builder buyer = Buyer.builder();
    if (member) {
      buyer.addLevels("gold").addTags("new");
    }
    PricingContext.Builder context = PricingContext.builder(NOW)
        .region(Optional.of(region).filter(name -> !name.isEmpty()))
        .putShippingFees("s1", yuan(one))
        .putShippingFees("s2", yuan(other))
        .putGiftStock("present", stock)
        .putGiftStock("bag", stock / 2)
        .putGiftChoices(OfferId.of("o1"), "bag");
    for (int i = 0; i < earlier.size(); i++) {
      buyer.putEarlierUse(OfferId.of("o" + i), earlier.get(i));
    }
    for (int i = 0; i < used.size(); i++) {
      context.putUsed(OfferId.of("o" + i), new OfferUse(used.get(i), fen(used.get(i) * 333L)));
    }
    return context.buyer(buyer.build()).build();
  }

  private static Arbitrary<CartLine.Builder> goods() {
    return Combinators.combine(
            prices(),
            Arbitraries.frequency(Tuple.of(4, 1), Tuple.of(4, 2), Tuple.of(3, 3), Tuple.of(1, 4)),
            Arbitraries.integers().between(1, 4),
            Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(1, 50), Tuple.of(1, 99)),
            Arbitraries.frequency(Tuple.of(2, -1), Tuple.of(1, 70)),
            Arbitraries.frequency(Tuple.of(12, true), Tuple.of(1, false)))
        .as((price, quantity, sku, floor, cost, selected) -> {
          CartLine.Builder line = good(sku).listPrice(price).quantity(quantity).selected(selected);
          long fen = price.getAmountMinorLong();
          if (floor > 0) {
            line.floor(fen(fen * floor / 100));
          }
          if (cost > 0) {
            line.cost(fen(fen * cost / 100));
          }
          return line;
        });
  }

  /** Variants 1 and 2 are one item; 1 to 3 are of one shop, 4 of another. */
  static CartLine.Builder good(int sku) {
    return CartLine.builder(line(sku))
        .shop(sku < 4 ? "s1" : "s2")
        .item("i" + Math.max(1, sku - 1))
        .sku("k" + sku)
        .addCategories(sku % 2 == 0 ? "even" : "odd", "all");
  }

  private static Arbitrary<Bargain> bargains() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(ANN, BEN),
            prices(),
            Arbitraries.of(true, false))
        .as((line, agent, price, approved) ->
            new Bargain(line(line), agent, price, approved ? HEAD : null));
  }

  private static Cart cart(List<CartLine.Builder> goods, List<Bargain> bargains) {
    Cart.Builder cart = Cart.builder(CNY);
    int units = 0;
    for (int i = 0; i < goods.size(); i++) {
      CartLine line = goods.get(i).id(line(i)).build();
      int quantity = Math.min(line.quantity(), MOST_UNITS - units - (goods.size() - 1 - i));
      cart.addLines(goods.get(i).quantity(quantity).build());
      units += quantity;
    }
    for (int i = 0; i < goods.size(); i++) {
      LineId id = line(i);
      bargains.stream()
          .filter(bargain -> bargain.line().equals(id))
          .findFirst()
          .ifPresent(cart::addBargains);
    }
    return cart.build();
  }
}
