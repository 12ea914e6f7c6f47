package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.cart.Bargain;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Audience;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndSave;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Limits;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Scope;
import io.github.shopops.core.promotion.offer.Selector;
import io.github.shopops.core.promotion.offer.StackingGroup;
import io.github.shopops.core.promotion.offer.Threshold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A cart of one buyer on 2026-11-11, written down line by line and offer by offer; shop {@code s} unless said otherwise. */
public final class Basket {
  public static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  public static final PromotionPolicy SHOPFRONT = PromotionPolicy.shopfront();

  private final Cart.Builder cart = Cart.builder(CNY);
  private final List<Offer> offers = new ArrayList<>();
  private final Map<String, Money> fees = new HashMap<>();
  private final PricingContext.Builder context =
      PricingContext.builder(Instant.parse("2026-11-11T00:00:00Z"));

  /** Starts with nothing in it. */
  public Basket() {}

  public static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  public Basket line(String id, String price, int quantity) {
    return line(id, price, quantity, line -> {});
  }

  public Basket line(String id, String price, int quantity, Consumer<CartLine.Builder> change) {
    CartLine.Builder line = CartLine.builder(LineId.of(id))
        .shop("s")
        .item("item-" + id)
        .sku("sku-" + id)
        .listPrice(yuan(price))
        .quantity(quantity);
    change.accept(line);
    cart.addLines(line.build());
    return this;
  }

  public Basket cart(Consumer<Cart.Builder> change) {
    change.accept(cart);
    return this;
  }

  public Basket fee(String shop, String fee) {
    fees.put(shop, yuan(fee));
    return this;
  }

  public Basket offer(String id, Benefit benefit) {
    return offer(id, benefit, offer -> {});
  }

  public Basket offer(String id, Benefit benefit, Consumer<Offer.Builder> change) {
    Offer.Builder offer = Offer.builder(OfferId.of(id), id, benefit);
    change.accept(offer);
    offers.add(offer.build());
    return this;
  }

  public Basket context(Consumer<PricingContext.Builder> change) {
    change.accept(context);
    return this;
  }

  public OfferBook offers() {
    return OfferBook.of(offers);
  }

  public PricedCart price() {
    return price(SHOPFRONT);
  }

  public PricedCart price(PromotionPolicy policy) {
    return PromotionCalculator.of(policy)
        .price(cart.build(), offers(), context.putAllShippingFees(fees).build());
  }

  public static SpendAndSave save(String from, String saves) {
    return SpendAndSave.of(new SpendAndSave.Tier(yuan(from), yuan(saves)));
  }

  /** A small cart of two shops with offers of every kind, many of which fit, exclude each other or fall short. */
  public static Basket random(Random random) {
    Basket basket = new Basket();
    int lines = 1 + random.nextInt(5);
    for (int i = 1; i <= lines; i++) {
      Money price = fen(random, 15_000);
      boolean floored = random.nextInt(4) == 0;
      boolean costed = random.nextBoolean();
      basket.line(
          "" + i,
          "0",
          1 + random.nextInt(4),
          line -> line.listPrice(price)
              .shop(random.nextBoolean() ? "s" : "t")
              .categories(random.nextBoolean() ? List.of("a") : List.of("a", "b"))
              .floor(Optional.ofNullable(floored ? half(price) : null))
              .cost(Optional.ofNullable(costed ? half(price) : null)));
    }
    if (random.nextInt(3) == 0) {
      AgentId boss = random.nextBoolean() ? AgentId.of("boss") : null;
      basket.cart(cart -> cart.addBargains(
          new Bargain(LineId.of("1"), AgentId.of("amy"), fen(random, 9_000), boss)));
    }
    int offers = random.nextInt(9);
    for (int i = 0; i < offers; i++) {
      Benefit benefit = benefit(random);
      boolean grouped = random.nextInt(4) == 0;
      boolean excluding = i > 0 && random.nextInt(6) == 0;
      basket.offer("o" + i, benefit, offer -> {
        offer.scope(scope(random)).limits(limits(random)).belowCost(random.nextInt(4) == 0);
        if (grouped) {
          offer.group(new StackingGroup("g", 1));
        }
        if (random.nextInt(8) == 0) {
          offer.audience(new Audience(ImmutableSet.of("vip"), ImmutableSet.of()));
        }
        if (excluding) {
          offer.addExcludes(OfferId.of("o0"));
        }
      });
    }
    return basket
        .fee("s", "" + random.nextInt(12))
        .fee("t", "" + random.nextInt(12))
        .context(context -> context.region("上海").putGiftStock("mug", random.nextInt(3)));
  }

  private static Benefit benefit(Random random) {
    Money amount = fen(random, 4_000).plusMinor(1);
    Money from = amount.plus(fen(random, 20_000));
    Rate pays = Rate.percent("" + (50 + random.nextInt(50)));
    int count = 1 + random.nextInt(3);
    Threshold threshold = random.nextBoolean() ? Threshold.spend(from) : Threshold.pieces(count);
    return switch (random.nextInt(13)) {
      case 0 -> new Benefit.UnitDiscount(random.nextBoolean() ? Cut.pays(pays) : Cut.off(amount));
      case 1 -> new Benefit.MemberPrice(Cut.to(amount));
      case 2 -> new Benefit.LossLeader(amount, count, random.nextBoolean());
      case 3 ->
        new Benefit.Bundle(
            ImmutableList.of(
                new Benefit.Bundle.Part(Selector.category("a"), 1),
                new Benefit.Bundle.Part(Selector.category("b"), 1)),
            Cut.pays(pays));
      case 4 -> new Benefit.Presale(amount, amount.multipliedBy(2));
      case 5 -> save(from.getAmount().toString(), amount.getAmount().toString());
      case 6 -> SpendAndSave.each(from, amount, 1 + random.nextInt(3));
      case 7 ->
        new Benefit.SpendAndDiscount(ImmutableList.of(
            new Benefit.SpendAndDiscount.Tier(from, pays),
            new Benefit.SpendAndDiscount.Tier(from.multipliedBy(2), Rate.percent("40"))));
      case 8 ->
        new Benefit.PieceDiscount(ImmutableList.of(
            new Benefit.PieceDiscount.Tier(count, pays),
            new Benefit.PieceDiscount.Tier(count + 2, Rate.percent("40"))));
      case 9 -> new Benefit.NthPiece(1 + count, pays);
      case 10 ->
        new Benefit.Gift(threshold, ImmutableList.of(new Benefit.Gift.Present("mug", 1)), 2);
      case 11 -> new Benefit.Coupon(from, Cut.pays(pays), random.nextBoolean() ? amount : null);
      default ->
        new Benefit.FreeShipping(
            threshold, Benefit.FreeShipping.Basis.PAYABLE, ImmutableSet.of("西藏"));
    };
  }

  private static Scope scope(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Scope.of(Selector.shop("s"));
      case 1 -> Scope.of(Selector.category("b"));
      case 2 -> Scope.of(Selector.category("c"), Selector.shop("t"));
      default -> Scope.everything();
    };
  }

  private static Limits limits(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Limits.none().perBuyer(1);
      case 1 -> Limits.none().total(2);
      case 2 -> Limits.none().budget(yuan("30.00"));
      default -> Limits.none();
    };
  }

  private static Money fen(Random random, int below) {
    return Money.ofMinor(CNY, random.nextInt(below));
  }

  private static Money half(Money price) {
    return Money.ofMinor(CNY, price.getAmountMinorLong() / 2);
  }
}
