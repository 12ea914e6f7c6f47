package io.github.shopops.core.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Limits;
import io.github.shopops.core.promotion.offer.Offer;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.OfferId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

@Label("The price of a cart")
class PromotionProperties {
  @Provide
  Arbitrary<Checkout> checkouts() {
    return Carts.checkouts();
  }

  static PricedCart price(Checkout checkout) {
    return PromotionCalculator.of(checkout.policy())
        .price(checkout.cart(), checkout.book(), checkout.context());
  }

  @Property
  @Label(
      "what an offer takes off is the sum of what it takes off lines and fees, told alike from both sides")
  void sharesSumToTheDiscount(@ForAll("checkouts") Checkout checkout) {
    PricedCart priced = price(checkout);
    Map<OfferId, Money> fromGoods = new TreeMap<>();
    for (PricedLine line : priced.lines()) {
      line.shares().forEach((offer, share) -> fromGoods.merge(offer, share, Money::plus));
      assertThat(line.payable()).isEqualTo(line.list().minus(sum(line.shares().values())));
      assertThat(line.shares().values()).allMatch(Money::isPositive);
    }
    for (PricedShipping shop : priced.shipping().values()) {
      shop.shares().forEach((offer, share) -> fromGoods.merge(offer, share, Money::plus));
      assertThat(shop.payable()).isEqualTo(shop.fee().minus(sum(shop.shares().values())));
      assertThat(shop.shares().values()).allMatch(Money::isPositive);
    }
    for (AppliedOffer applied : priced.applied()) {
      OfferId id = applied.offer().id();
      assertThat(sum(applied.lines().values()).plus(sum(applied.shipping().values())))
          .isEqualTo(applied.discount())
          .isEqualTo(fromGoods.getOrDefault(id, Carts.fen(0)));
      for (PricedLine line : priced.lines()) {
        assertThat(applied.lines().get(line.line().id()))
            .isEqualTo(line.shares().get(id));
      }
      fromGoods.remove(id);
    }
    assertThat(fromGoods).isEmpty();
  }

  @Property
  @Label(
      "lines and shipping sum to the total, which is what nothing cut would cost less what offers take off")
  void totalIsTheSum(@ForAll("checkouts") Checkout checkout) {
    PricedCart priced = price(checkout);
    Money goods = sum(priced.lines().stream().map(PricedLine::payable).toList());
    Money postage =
        sum(priced.shipping().values().stream().map(PricedShipping::payable).toList());
    Money list = sum(checkout.lines().stream()
        .map(line -> line.listPrice().multipliedBy(line.quantity()))
        .toList());
    Money fees = sum(checkout.lines().stream()
        .map(CartLine::shop)
        .distinct()
        .map(shop -> checkout.context().shippingFees().getOrDefault(shop, Carts.fen(0)))
        .toList());
    Money discounts = sum(priced.applied().stream().map(AppliedOffer::discount).toList());

    assertThat(priced.total())
        .isEqualTo(goods.plus(postage))
        .isEqualTo(list.plus(fees).minus(discounts));
    assertThat(priced.lines().stream().map(PricedLine::line).toList()).isEqualTo(checkout.lines());
  }

  @Property
  @Label("no line and no fee costs less than nothing or more than without offers")
  void nothingIsNegativeOrDearer(@ForAll("checkouts") Checkout checkout) {
    PricedCart priced = price(checkout);
    for (PricedLine line : priced.lines()) {
      assertThat(line.payable()).isBetween(Carts.fen(0), line.list());
    }
    for (PricedShipping shop : priced.shipping().values()) {
      assertThat(shop.payable()).isBetween(Carts.fen(0), shop.fee());
    }
  }

  @Property
  @Label("no unit is sold below its floor")
  void floorsHold(@ForAll("checkouts") Checkout checkout) {
    for (PricedLine line : price(checkout).lines()) {
      Money floor = line.line().floor().orElse(Carts.fen(0));
      assertThat(line.payable())
          .isGreaterThanOrEqualTo(floor.multipliedBy(line.line().quantity()));
    }
  }

  @Property
  @Label("what costs nothing when a level is entered gets no share of that level's offers")
  void zeroLinesGetNothing(@ForAll("checkouts") Checkout checkout) {
    PricedCart priced = price(checkout);
    for (Level level : List.of(Level.SHOP, Level.PLATFORM)) {
      Map<LineId, BigInteger> entry = entry(checkout, priced, level);
      for (AppliedOffer applied : applied(priced, level)) {
        assertThat(applied.lines().keySet())
            .allMatch(line -> entry.getOrDefault(line, BigInteger.ZERO).signum() > 0);
      }
    }
  }

  @Property
  @Label(
      "a line's share is its quota, rounded down or up to the fen, where no floor stands in the way")
  void sharesAreQuotas(@ForAll("checkouts") Checkout checkout) {
    Checkout free = checkout.with(withoutFloors(checkout.cart()));
    PricedCart priced = price(free);
    for (Level level : List.of(Level.SHOP, Level.PLATFORM)) {
      Map<LineId, BigInteger> entry = entry(free, priced, level);
      Map<LineId, BigInteger> left = new HashMap<>(entry);
      for (AppliedOffer applied :
          hasPresale(priced) ? List.<AppliedOffer>of() : applied(priced, level)) {
        checkQuotas(applied, entry, left, free);
        applied
            .lines()
            .forEach((line, share) -> left.merge(line, Fen.of(share), BigInteger::subtract));
      }
    }
  }

  private static void checkQuotas(
      AppliedOffer applied,
      Map<LineId, BigInteger> entry,
      Map<LineId, BigInteger> left,
      Checkout checkout) {
    List<LineId> goods = checkout.lines().stream()
        .filter(line -> line.isIn(applied.offer().scope()))
        .map(CartLine::id)
        .toList();
    BigInteger all = Fen.sum(goods.stream().map(id -> at(entry, id)).toList());
    BigInteger discount = Fen.of(applied.discount());
    if (goods.stream()
        .anyMatch(
            id -> discount.multiply(at(entry, id)).compareTo(at(left, id).multiply(all)) > 0)) {
      return;
    }
    for (LineId id : goods) {
      BigInteger[] quota = discount.multiply(at(entry, id)).divideAndRemainder(all);
      BigInteger up = quota[0].add(BigInteger.valueOf(quota[1].signum()));
      assertThat(Fen.of(applied.lines().getOrDefault(id, Carts.fen(0)))).isBetween(quota[0], up);
    }
  }

  private static BigInteger at(Map<LineId, BigInteger> amounts, LineId line) {
    return amounts.getOrDefault(line, BigInteger.ZERO);
  }

  @Property
  @Label("every offer of the book is told of exactly once, as applied or as rejected")
  void everyOfferIsToldOfOnce(@ForAll("checkouts") Checkout checkout) {
    PricedCart priced = price(checkout);
    List<OfferId> told = new ArrayList<>();
    priced.applied().forEach(applied -> told.add(applied.offer().id()));
    priced.rejected().forEach(rejected -> told.add(rejected.offer().id()));
    assertThat(told).doesNotHaveDuplicates();
    told.removeAll(
        checkout.lines().stream().map(line -> TrialTerms.bargainId(line.id())).toList());
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(checkout.book().offers().keySet());
  }

  @Property
  @Label("every unit is priced once at item level, and a unit in a bundle by that alone")
  void unitsArePricedOnce(@ForAll("checkouts") Checkout checkout) {
    PricedCart priced = price(checkout);
    Map<OfferId, Integer> units = new HashMap<>();
    for (PricedLine line : priced.lines()) {
      assertThat(line.runs().stream().mapToInt(UnitRun::units).sum())
          .isEqualTo(line.line().quantity());
      for (UnitRun run : line.runs()) {
        run.offers().forEach(offer -> units.merge(offer, run.units(), Integer::sum));
        assertThat(run.offers().size() == 1
                || run.offers().stream().noneMatch(bundles(priced)::contains))
            .isTrue();
      }
    }
    for (AppliedOffer applied : applied(priced, Level.ITEM)) {
      int each = applied.offer().benefit() instanceof Benefit.Bundle bundle
          ? bundle.parts().stream().mapToInt(Benefit.Bundle.Part::quantity).sum()
          : 1;
      assertThat(units.getOrDefault(applied.offer().id(), 0)).isEqualTo(each * applied.times());
    }
  }

  private static ImmutableSet<OfferId> bundles(PricedCart priced) {
    return priced.applied().stream()
        .filter(applied -> applied.offer().benefit() instanceof Benefit.Bundle)
        .map(applied -> applied.offer().id())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Property
  @Label("no offer is used more often or takes off more than its limits leave")
  void limitsHold(@ForAll("checkouts") Checkout checkout) {
    PricedCart priced = price(checkout);
    TrialTerms terms = new TrialTerms(checkout);
    for (AppliedOffer applied : priced.applied()) {
      OfferId id = applied.offer().id();
      long uses = applied.offer().level() == Level.ITEM ? applied.times() : 1;
      assertThat(uses).isLessThanOrEqualTo(terms.usesLeft(id));
      assertThat(terms.affords(id, Fen.of(applied.discount()))).isTrue();
    }
  }

  @Property
  @Label("deposit and tail are not negative, and no line's deposit is above what it costs")
  void depositsArePartOfThePrice(@ForAll("checkouts") Checkout checkout) {
    PricedCart priced = price(checkout);
    assertThat(priced.deposit().isNegative()).isFalse();
    assertThat(priced.tail().isNegative()).isFalse();
    for (PricedLine line : priced.lines()) {
      assertThat(line.deposit()).isBetween(Carts.fen(0), line.payable());
    }
  }

  @Property
  @Label("priced again is the same to the last word")
  void pricingIsIdempotent(@ForAll("checkouts") Checkout checkout) {
    PricedCart priced = price(checkout);
    assertThat(price(checkout.with(priced.cart()).with(priced.context()))).isEqualTo(priced);
  }

  @Property
  @Label("lines, bargains and offers in another order change nothing")
  void orderChangesNothing(@ForAll("checkouts") Checkout checkout, @ForAll Random random) {
    Cart cart = Cart.builder(Carts.CNY)
        .lines(shuffled(checkout.cart().lines(), random))
        .bargains(shuffled(checkout.cart().bargains(), random))
        .build();
    PricedCart again = price(checkout.with(cart).with(shuffled(checkout.offers(), random)));
    assertSame(again, price(checkout));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static void assertSame(PricedCart one, PricedCart other) {
    assertThat(one.lines()).isEqualTo(other.lines());
    assertThat(one.shipping()).isEqualTo(other.shipping());
    assertThat(one.applied()).isEqualTo(other.applied());
    assertThat(one.rejected()).isEqualTo(other.rejected());
    assertThat(one.hints()).isEqualTo(other.hints());
    assertThat(one.uses()).isEqualTo(other.uses());
    assertThat(one.findings()).isEqualTo(other.findings());
    assertThat(one.certificate()).isEqualTo(other.certificate());
  }

  @Property
  @Label("a line that no offer is about costs its list price and changes nothing else")
  void foreignLinesChangeNothing(@ForAll("checkouts") Checkout checkout) {
    Checkout known =
        checkout.with(checkout.offers().stream().map(Offers::ofOurShops).toList());
    CartLine foreign = CartLine.builder(LineId.of("a-foreign-line"))
        .shop("elsewhere")
        .item("other")
        .sku("other")
        .listPrice(Carts.yuan("77.77"))
        .quantity(2)
        .build();
    Cart cart = Cart.builder(Carts.CNY)
        .addLines(foreign)
        .addAllLines(known.cart().lines())
        .bargains(known.cart().bargains())
        .build();
    PricedCart before = price(known);
    PricedCart after = price(known.with(cart));

    assertThat(after.lines().subList(1, after.lines().size())).isEqualTo(before.lines());
    assertThat(after.applied()).isEqualTo(before.applied());
    assertThat(after.rejected()).isEqualTo(before.rejected());
    assertThat(after.hints()).isEqualTo(before.hints());
    assertThat(after.uses()).isEqualTo(before.uses());
    assertThat(after.total()).isEqualTo(before.total().plus(Carts.yuan("155.54")));
  }

  @Property
  @Label(
      "pieces on one line or on a line each cost the same, where later offers are about all goods and item offers without limits, groups and sets")
  void splitLinesCostTheSame(@ForAll("unlimited") Checkout checkout) {
    Cart.Builder pieces = Cart.builder(Carts.CNY);
    for (CartLine line : checkout.cart().lines()) {
      for (int i = 0; i < line.quantity(); i++) {
        pieces.addLines(CartLine.builder(LineId.of(line.id() + "-" + i))
            .shop(line.shop())
            .item(line.item())
            .sku(line.sku())
            .categories(line.categories())
            .listPrice(line.listPrice())
            .floor(line.floor())
            .selected(line.selected())
            .build());
      }
    }
    assertThat(price(checkout.with(pieces.build())).total())
        .isEqualTo(price(checkout).total());
  }

  @Provide
  Arbitrary<Checkout> unlimited() {
    Arbitrary<List<Offer.Builder>> items = Offers.offers(Offers.itemBenefits()
            .filter(benefit ->
                benefit instanceof Benefit.UnitDiscount || benefit instanceof Benefit.MemberPrice))
        .list()
        .ofMaxSize(2);
    Arbitrary<OfferBook> books = Combinators.combine(
            items, Offers.offers(Offers.groupBenefits()).list().ofMaxSize(4))
        .as(Offers::unlimited);
    return Combinators.combine(Carts.policies(), Carts.carts(), books, Carts.contexts())
        .as((policy, cart, book, context) -> new Checkout(
            policy, Cart.builder(Carts.CNY).lines(cart.lines()).build(), book, context))
        .withoutEdgeCases();
  }

  @Property
  @Label("one more offer that the buyer may take or leave never makes it dearer")
  void oneMoreElectiveNeverCosts(
      @ForAll("checkouts") Checkout checkout, @ForAll("electives") Offer more) {
    assertThat(price(checkout.with(more)).total())
        .isLessThanOrEqualTo(price(checkout).total());
  }

  @Provide
  Arbitrary<Offer> electives() {
    return Offers.offers(
            Offers.groupBenefits().filter(benefit -> !(benefit instanceof Benefit.Gift)))
        .map(offer -> offer.id(OfferId.of("more")).build())
        .map(Offers::elective);
  }

  @Property
  @Label("a wider limit on an offer that the buyer may take or leave never makes it dearer")
  void widerLimitsNeverCost(@ForAll("checkouts") Checkout checkout, @ForAll Random random) {
    List<Offer> wider = new ArrayList<>();
    for (Offer offer : checkout.offers()) {
      boolean relaxed = offer.level() != Level.ITEM && random.nextBoolean();
      wider.add(relaxed ? Offers.within(offer, Limits.none()) : offer);
    }
    Checkout elective =
        checkout.with(checkout.offers().stream().map(Offers::elective).toList());
    assertThat(
            price(elective.with(wider.stream().map(Offers::elective).toList())).total())
        .isLessThanOrEqualTo(price(elective).total());
  }

  @Property
  @Label("a share of nothing is exactly nothing, whichever offer says so")
  void wholeDiscountIsFree(
      @ForAll("checkouts") Checkout checkout, @ForAll("free") Benefit benefit) {
    Checkout free = checkout
        .with(withoutFloors(checkout.cart()))
        .with(ImmutableList.of(Offers.plain("free", benefit)));
    assertThat(price(free).goods()).isEqualTo(Carts.fen(0));
  }

  @Provide
  Arbitrary<Benefit> free() {
    return Offers.wholeDiscounts();
  }

  private static boolean hasPresale(PricedCart priced) {
    return priced.applied().stream()
        .anyMatch(applied -> applied.offer().benefit() instanceof Benefit.Presale);
  }

  static Cart withoutFloors(Cart cart) {
    return Cart.builder(Carts.CNY)
        .lines(cart.lines().stream()
            .map(line -> CartLine.builder(line.id())
                .from(line)
                .floor(java.util.Optional.empty())
                .build())
            .toList())
        .bargains(cart.bargains())
        .build();
  }

  static List<AppliedOffer> applied(PricedCart priced, Level level) {
    return priced.applied().stream()
        .filter(applied -> applied.offer().level() == level)
        .toList();
  }

  /** What is open of each line when a level is entered. */
  private static Map<LineId, BigInteger> entry(Checkout checkout, PricedCart priced, Level level) {
    Map<LineId, BigInteger> entry = new HashMap<>();
    UnitPrices prices = UnitPrices.of(priced);
    for (int i = 0; i < prices.lines().size(); i++) {
      CartLine line = checkout.lines().get(i);
      entry.put(line.id(), TrialLine.of(line, prices.lines().get(i), checkout).amount());
    }
    if (level == Level.PLATFORM) {
      applied(priced, Level.SHOP)
          .forEach(applied -> applied
              .lines()
              .forEach((line, share) -> entry.merge(line, Fen.of(share), BigInteger::subtract)));
    }
    return entry;
  }

  static Money sum(Iterable<Money> amounts) {
    Money sum = Carts.fen(0);
    for (Money amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }
}
