package io.github.shopops.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.offer.Application;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Benefit.PieceDiscount;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndDiscount;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndSave;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.OfferId;
import io.github.shopops.core.promotion.offer.Scope;
import io.github.shopops.core.promotion.offer.Selector;
import io.github.shopops.core.promotion.offer.StackingGroup;
import io.github.shopops.core.promotion.offer.Threshold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A cart of four shops and offers that compete for it: of each group one applies, and some exclude each other. All but
 * two price cuts are for the buyer to take or leave, which is the hardest case for whoever chooses. Always the same for
 * the same numbers.
 */
record SampleCart(Cart cart, OfferBook offers, PricingContext context) {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final int SHOPS = 4;
  private static final int CATEGORIES = 6;

  /**
   * Makes a cart.
   *
   * @param lines how many lines
   * @param offers how many offers of shops, platform and shipping; 40 stand in 8 groups, of fewer some stand alone
   * @param seed which of many such carts
   */
  static SampleCart of(int lines, int offers, int seed) {
    Random random = new Random(20261111L + 1_000_003L * seed + 31L * offers);
    Cart.Builder cart = Cart.builder(CNY);
    long sum = 0;
    for (int i = 0; i < lines; i++) {
      long price = 500L + random.nextInt(20_000);
      int quantity = 1 + random.nextInt(3);
      sum += price * quantity;
      cart.addLines(CartLine.builder(LineId.of("line-%03d".formatted(i)))
          .shop("shop-" + random.nextInt(SHOPS))
          .item("item-" + i)
          .sku("sku-" + i)
          .addCategories("category-" + random.nextInt(CATEGORIES))
          .listPrice(fen(price))
          .quantity(quantity)
          .build());
    }
    PricingContext.Builder context = PricingContext.builder(Instant.parse("2026-11-11T00:00:00Z"));
    for (int shop = 0; shop < SHOPS; shop++) {
      context.putShippingFees("shop-" + shop, fen(800 + 100L * shop));
    }
    return new SampleCart(cart.build(), offers(offers, sum, random), context.build());
  }

  private static OfferBook offers(int count, long sum, Random random) {
    int groups = count / 5;
    int grouped = count < 40 ? 2 * groups : count;
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      offers.add(Offer.builder(
              OfferId.of("cut-" + i),
              "cut " + i,
              new Benefit.UnitDiscount(Cut.pays(Rate.percent(Integer.toString(85 + 5 * i)))))
          .scope(Scope.of(Selector.category("category-" + i)))
          .build());
    }
    for (int i = 0; i < count; i++) {
      OfferId id = OfferId.of("offer-%02d".formatted(i));
      boolean coupon = i % 2 == 0;
      Level level = level(i, count);
      Offer.Builder offer = Offer.builder(id, "offer " + i, benefit(level, coupon, sum, random))
          .level(level)
          .scope(scope(level, random))
          .application(Application.ELECTIVE);
      if (i < grouped) {
        offer.group(StackingGroup.of("group-" + i % groups));
      }
      if (i % 5 == 4) {
        offer.excludes(ImmutableSet.of(OfferId.of("offer-%02d".formatted(random.nextInt(i)))));
      }
      offers.add(offer.build());
    }
    return OfferBook.of(offers);
  }

  private static Level level(int offer, int count) {
    if (offer == count - 1) {
      return Level.SHIPPING;
    }
    return offer % 8 % 3 == 1 ? Level.PLATFORM : Level.SHOP;
  }

  private static Scope scope(Level level, Random random) {
    return switch (random.nextInt(level == Level.SHOP ? 3 : 2)) {
      case 0 -> Scope.everything();
      case 1 ->
        Scope.of(
            Selector.category("category-" + random.nextInt(CATEGORIES)),
            Selector.category("category-" + random.nextInt(CATEGORIES)),
            Selector.category("category-" + random.nextInt(CATEGORIES)));
      default -> Scope.of(Selector.shop("shop-" + random.nextInt(SHOPS)));
    };
  }

  private static Benefit benefit(Level level, boolean coupon, long sum, Random random) {
    long from = sum / 100 * (5 + random.nextInt(40));
    long saves = from / 100 * (3 + random.nextInt(15)) + 1;
    if (level == Level.SHIPPING) {
      return new Benefit.FreeShipping(
          Threshold.spend(fen(sum / 2)), Benefit.FreeShipping.Basis.PAYABLE, ImmutableSet.of());
    }
    Rate pays = Rate.percent(Integer.toString(80 + random.nextInt(18)));
    if (coupon) {
      return random.nextBoolean()
          ? new Benefit.Coupon(fen(from), Cut.off(fen(saves)), null)
          : new Benefit.Coupon(fen(from), Cut.pays(pays), fen(saves * 2));
    }
    return switch (random.nextInt(4)) {
      case 0 ->
        SpendAndSave.of(
            new SpendAndSave.Tier(fen(from), fen(saves)),
            new SpendAndSave.Tier(fen(from * 2), fen(saves * 2 + 1)));
      case 1 -> SpendAndSave.each(fen(from / 2 + 1), fen(saves / 2 + 1), 3);
      case 2 -> new PieceDiscount(ImmutableList.of(new PieceDiscount.Tier(3, pays)));
      default -> SpendAndDiscount.of(new SpendAndDiscount.Tier(fen(from), pays));
    };
  }

  private static Money fen(long minor) {
    return Money.ofMinor(CNY, minor);
  }
}
