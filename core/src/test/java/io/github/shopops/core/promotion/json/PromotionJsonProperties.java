package io.github.shopops.core.promotion.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.PromotionPolicy;
import io.github.shopops.core.promotion.cart.Bargain;
import io.github.shopops.core.promotion.cart.Buyer;
import io.github.shopops.core.promotion.cart.Cart;
import io.github.shopops.core.promotion.cart.CartLine;
import io.github.shopops.core.promotion.cart.OfferUse;
import io.github.shopops.core.promotion.cart.PricingContext;
import io.github.shopops.core.promotion.margin.PlatformCosts;
import io.github.shopops.core.promotion.offer.OfferBook;
import io.github.shopops.core.promotion.offer.OfferId;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class PromotionJsonProperties {
  private static final ImmutableList<String> PIECES = ImmutableList.of(
      "",
      "\"",
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      "-",
      "0",
      "9",
      "1e999999999",
      "1E-999999999",
      "0.001",
      "null",
      "true",
      "\"x\"",
      "{}",
      "[]",
      "\\u0000",
      "\uD800",
      "“",
      "99999999999999999999",
      "-1",
      "\"type\": \"to\",",
      "\"CNY\"",
      "\"XXX\"",
      "\"2026-11-11T00:00:00Z\"",
      "\"unlimited\"");

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("offers read back as they were written, whatever they give and in whatever currency")
  void offers_readBack(@ForAll("books") OfferBook book) {
    assertReadsBack(
        book, PromotionJson.write(book), PromotionJson::readOffers, PromotionJson::write);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("carts read back as they were written")
  void carts_readBack(@ForAll("carts") Cart cart) {
    assertReadsBack(cart, PromotionJson.write(cart), PromotionJson::readCart, PromotionJson::write);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("contexts read back as they were written")
  void contexts_readBack(@ForAll("contexts") PricingContext context) {
    assertReadsBack(
        context, PromotionJson.write(context), PromotionJson::readContext, PromotionJson::write);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("policies read back as they were written, with a shop's own clauses")
  void policies_readBack(@ForAll("policies") PromotionPolicy policy) {
    assertReadsBack(
        policy, PromotionJson.write(policy), PromotionJson::readPolicy, PromotionJson::write);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("platform costs read back as they were written, with a shop's own clause")
  void costs_readBack(@ForAll("costs") PlatformCosts costs) {
    assertReadsBack(
        costs, PromotionJson.write(costs), PromotionJson::readCosts, PromotionJson::write);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @Label("a text of costs damaged anywhere is read or refused at a place, in both languages")
  void costs_damaged(
      @ForAll("costs") PlatformCosts costs, @ForAll("damages") List<Damage> damages) {
    assertReadOrRefused(PromotionJson.write(costs), damages, PromotionJson::readCosts);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  @Label("a text of offers damaged anywhere is read or refused at a place, in both languages")
  void offers_damaged(@ForAll("books") OfferBook book, @ForAll("damages") List<Damage> damages) {
    assertReadOrRefused(PromotionJson.write(book), damages, PromotionJson::readOffers);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @Label("a text of a cart damaged anywhere is read or refused at a place, in both languages")
  void carts_damaged(@ForAll("carts") Cart cart, @ForAll("damages") List<Damage> damages) {
    assertReadOrRefused(PromotionJson.write(cart), damages, PromotionJson::readCart);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @Label("a text of a context damaged anywhere is read or refused at a place, in both languages")
  void contexts_damaged(
      @ForAll("contexts") PricingContext context, @ForAll("damages") List<Damage> damages) {
    assertReadOrRefused(PromotionJson.write(context), damages, PromotionJson::readContext);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @Label("a text of a policy damaged anywhere is read or refused at a place, in both languages")
  void policies_damaged(
      @ForAll("policies") PromotionPolicy policy, @ForAll("damages") List<Damage> damages) {
    assertReadOrRefused(PromotionJson.write(policy), damages, PromotionJson::readPolicy);
  }

  private static <T> void assertReadsBack(
      T value, String json, Function<String, T> read, Function<T, String> write) {
    T copy = read.apply(json);
    assertThat(copy).isEqualTo(value);
    assertThat(write.apply(copy)).isEqualTo(json);
  }

  private static void assertReadOrRefused(
      String json, List<Damage> damages, Function<String, ?> read) {
    String damaged = json;
    for (Damage damage : damages) {
      damaged = damage.in(damaged);
    }
    try {
      assertThat(read.apply(damaged)).isNotNull();
    } catch (JsonRuleException refusal) {
      assertThat(refusal.path()).matches("(?s)(/.*)?");
      assertThat(Explanations.of(Locale.CHINESE).explain(refusal.problem()))
          .contains(refusal.path())
          .hasSizeLessThan(2000);
    }
  }

  /** A token, or what stands between two places, replaced. */
  record Damage(int at, int length, boolean token, String by) {
    String in(String text) {
      if (text.isEmpty()) {
        return by;
      }
      int from = Math.floorMod(at, text.length());
      int to = Math.min(text.length(), from + length);
      if (token) {
        while (from > 0 && !isEdge(text.charAt(from - 1))) {
          from--;
        }
        to = from;
        while (to < text.length() && !isEdge(text.charAt(to))) {
          to++;
        }
      }
      return text.substring(0, from) + by + text.substring(to);
    }

    private static boolean isEdge(char c) {
      return c == ' ' || c == '\n' || c == ',';
    }
  }

  @Provide
  static Arbitrary<List<Damage>> damages() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20_000),
            Arbitraries.integers().between(0, 40),
            AnyOffers.yesNo(),
            Arbitraries.of(PIECES))
        .as(Damage::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Provide
  static Arbitrary<OfferBook> books() {
    return Arbitraries.of("CNY", "JPY", "KWD")
        .flatMap(code -> new AnyOffers(CurrencyUnit.of(code)).book());
  }

  @Provide
  static Arbitrary<Cart> carts() {
    AnyOffers any = new AnyOffers(CurrencyUnit.of("CNY"));
    return Combinators.combine(
            line(any).list().ofMaxSize(4), any.amount(), AnyOffers.yesNo(), AnyOffers.yesNo())
        .as((lines, price, bargained, approved) -> {
          List<CartLine> own = new ArrayList<>();
          for (CartLine line : lines) {
            own.add(CartLine.builder(line.id())
                .from(line)
                .id(LineId.of("l/" + own.size()))
                .build());
          }
          Cart.Builder cart = Cart.builder(CurrencyUnit.of("CNY")).lines(own);
          if (bargained && !own.isEmpty()) {
            cart.addBargains(new Bargain(
                own.get(0).id(), AgentId.of("a"), price, approved ? AgentId.of("boss") : null));
          }
          return cart.build();
        });
  }

  private static Arbitrary<CartLine> line(AnyOffers any) {
    return Combinators.combine(
            AnyOffers.name(),
            AnyOffers.name(),
            AnyOffers.names(),
            any.amount(),
            AnyOffers.count(),
            any.amount().optional(),
            any.amount().optional(),
            AnyOffers.yesNo())
        .as((item, title, categories, floor, quantity, over, cost, selected) -> CartLine.builder(
                LineId.of("l"))
            .shop("shop")
            .item(item)
            .sku(item + "/1")
            .title(title)
            .categories(categories)
            .listPrice(floor.plus(over.orElse(Money.zero(floor.getCurrencyUnit()))))
            .quantity(quantity)
            .floor(over.isPresent() ? Optional.of(floor) : Optional.empty())
            .cost(cost)
            .selected(selected)
            .build());
  }

  @Provide
  static Arbitrary<PricingContext> contexts() {
    AnyOffers any = new AnyOffers(CurrencyUnit.of("CNY"));
    Arbitrary<Buyer> buyer = Combinators.combine(AnyOffers.names(), AnyOffers.names(), uses())
        .as((levels, tags, uses) ->
            Buyer.builder().levels(levels).tags(tags).earlierUse(uses).build());
    Arbitrary<ImmutableMap<OfferId, OfferUse>> used = Arbitraries.maps(
            id(), Combinators.combine(AnyOffers.count(), any.amount()).as(OfferUse::new))
        .ofMaxSize(3)
        .map(ImmutableMap::copyOf);
    return Combinators.combine(
            AnyOffers.instant(),
            buyer,
            AnyOffers.name().optional(),
            Arbitraries.maps(AnyOffers.name(), any.amount()).ofMaxSize(2),
            used,
            Arbitraries.maps(AnyOffers.name(), AnyOffers.count()).ofMaxSize(2),
            Arbitraries.maps(id(), AnyOffers.name()).ofMaxSize(2))
        .as((instant, who, region, fees, use, stock, choices) -> PricingContext.builder(instant)
            .buyer(who)
            .region(region)
            .shippingFees(fees)
            .used(use)
            .giftStock(stock)
            .giftChoices(choices)
            .build());
  }

  private static Arbitrary<ImmutableMap<OfferId, Integer>> uses() {
    return Arbitraries.maps(id(), AnyOffers.count()).ofMaxSize(2).map(ImmutableMap::copyOf);
  }

  private static Arbitrary<OfferId> id() {
    return Arbitraries.of("a", "b-1", "c.2").map(OfferId::of);
  }

  @Provide
  static Arbitrary<PromotionPolicy> policies() {
    Clause own = new Clause("house/B1", "Our own limit", "staff book");
    return Combinators.combine(
            Arbitraries.of(PromotionPolicy.ThresholdBasis.class),
            Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY),
            AnyOffers.yesNo(),
            AnyOffers.yesNo(),
            AnyOffers.share(),
            Arbitraries.maps(AnyOffers.name().map(AgentId::of), AnyOffers.share())
                .ofMaxSize(3),
            AnyOffers.yesNo(),
            AnyOffers.count())
        .as((basis, rounding, onTop, jointly, limit, limits, house, nodes) -> {
          PromotionPolicy.Builder policy = PromotionPolicy.builder();
          policy.thresholds(basis).unitRounding(rounding).groupRounding(rounding);
          policy.membersOnTop(onTop).itemsJointly(jointly).bargainLimit(limit);
          policy.bargainLimits(limits).nodeBudget(nodes);
          if (house) {
            policy.bargainClause(own);
          }
          return policy.build();
        });
  }

  @Provide
  static Arbitrary<PlatformCosts> costs() {
    return Arbitraries.of("CNY", "JPY", "KWD")
        .map(CurrencyUnit::of)
        .flatMap(PromotionJsonProperties::costs);
  }

  private static Arbitrary<PlatformCosts> costs(CurrencyUnit currency) {
    Arbitrary<Money> amount = new AnyOffers(currency).amount();
    return Combinators.combine(
            amount,
            amount,
            amount.filter(Money::isPositive).optional(),
            Arbitraries.maps(AnyOffers.name(), AnyOffers.share()).ofMaxSize(3),
            AnyOffers.share(),
            Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY),
            AnyOffers.yesNo())
        .as((deposit, fee, turnover, rates, other, rounding, house) -> {
          PlatformCosts.Builder costs = PlatformCosts.builder(currency);
          costs.deposit(deposit).yearlyFee(fee).expectedTurnover(turnover);
          costs.categoryRates(ImmutableSortedMap.copyOf(rates)).otherRate(other);
          if (house) {
            costs.clause(new Clause("house/P1", "Our platform", "contract"));
          }
          return costs.rounding(rounding).build();
        });
  }

  @Property(tries = 50)
  @Label("a rate written in tenths is the rate written in percent")
  void rate_inTenths(@ForAll("tenths") int tenths) {
    String json = "{\"bargainLimit\": \"" + tenths + "折\"}";
    assertThat(PromotionJson.readPolicy(json).bargainLimit())
        .isEqualTo(Rate.percent(Integer.toString(tenths * 10)));
  }

  @Provide
  static Arbitrary<Integer> tenths() {
    return Arbitraries.integers().between(0, 10);
  }
}
