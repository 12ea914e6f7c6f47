package io.github.shopops.core.promotion.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.offer.Benefit.Bundle;
import io.github.shopops.core.promotion.offer.Benefit.Coupon;
import io.github.shopops.core.promotion.offer.Benefit.Gift;
import io.github.shopops.core.promotion.offer.Benefit.LossLeader;
import io.github.shopops.core.promotion.offer.Benefit.NthPiece;
import io.github.shopops.core.promotion.offer.Benefit.PieceDiscount;
import io.github.shopops.core.promotion.offer.Benefit.Presale;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndDiscount;
import io.github.shopops.core.promotion.offer.Benefit.SpendAndSave;
import io.github.shopops.core.promotion.offer.Benefit.UnitDiscount;
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

/** Offers that make no sense are refused when they are made, with the name of what is wrong and its value. */
class OfferTest {
  private static final Instant START = Instant.parse("2026-11-11T00:00:00Z");
  private static final Benefit ONE_OFF = new UnitDiscount(Cut.off(yuan("1")));

  static Stream<Arguments> badDefinitions() {
    return Stream.of(
        bad("rate above 1", () -> Cut.pays(Rate.percent("101")), "'rate'", "101 %"),
        bad("nothing off", () -> Cut.off(yuan("0")), "'amount'", "CNY 0.00"),
        bad("negative price", () -> Cut.to(yuan("-1")), "'price'", "CNY -1.00"),
        bad(
            "window that ends before it starts",
            () -> Window.of(START, START.minusSeconds(1)),
            "'end'",
            "2026-11-10T23:59:59Z"),
        bad("window that is empty", () -> Window.of(START, START), "'end'", "2026-11-11T00:00:00Z"),
        bad(
            "thresholds that fall",
            () -> SpendAndSave.of(tier("200", "10"), tier("100", "20")),
            "'from'",
            "CNY 100.00"),
        bad(
            "savings that fall",
            () -> SpendAndSave.of(tier("100", "20"), tier("200", "10")),
            "'saves'",
            "CNY 10.00"),
        bad(
            "savings that stay",
            () -> SpendAndSave.of(tier("100", "20"), tier("200", "20")),
            "'saves'",
            "CNY 20.00"),
        bad("saving above its threshold", () -> tier("100", "100.01"), "'saves'", "CNY 100.01"),
        bad("no tiers", () -> new SpendAndSave(ImmutableList.of(), 1), "'tiers'", "empty"),
        bad(
            "tiers that repeat",
            () -> new SpendAndSave(ImmutableList.of(tier("1", "1"), tier("2", "2")), 2),
            "'most'",
            "2"),
        bad(
            "tiers in two currencies",
            () -> SpendAndSave.of(
                tier("1", "1"),
                new SpendAndSave.Tier(
                    Money.of(CurrencyUnit.USD, 9), Money.of(CurrencyUnit.USD, 8))),
            "'from'",
            "USD 9.00"),
        bad(
            "shares that rise",
            () -> SpendAndDiscount.of(
                new SpendAndDiscount.Tier(yuan("1"), Rate.zhe("8")),
                new SpendAndDiscount.Tier(yuan("2"), Rate.zhe("9"))),
            "'pays'",
            "90 %"),
        bad(
            "piece tiers that fall",
            () -> PieceDiscount.of(
                new PieceDiscount.Tier(3, Rate.zhe("9")), new PieceDiscount.Tier(2, Rate.zhe("8"))),
            "'from'",
            "2"),
        bad("first piece", () -> new NthPiece(1, Rate.ZERO), "'nth'", "1"),
        bad(
            "bundle with no goods",
            () -> new Bundle(ImmutableList.of(), Cut.to(yuan("1"))),
            "'parts'",
            "[]"),
        bad(
            "bundle of one unit",
            () -> new Bundle(
                ImmutableList.of(new Bundle.Part(Selector.sku("a"), 1)), Cut.to(yuan("1"))),
            "'parts'",
            "a"),
        bad(
            "deposit that does not grow",
            () -> new Presale(yuan("20"), yuan("20.00")),
            "'worth'",
            "CNY 20.00"),
        bad("loss leader for nobody", () -> new LossLeader(yuan("1"), 0, false), "'units'", "0"),
        bad(
            "gift without choice",
            () -> new Gift(Threshold.pieces(1), ImmutableList.of(), 1),
            "'choices'",
            "empty"),
        bad(
            "gift for nothing again and again",
            () ->
                new Gift(Threshold.spend(yuan("0")), ImmutableList.of(new Gift.Present("a", 1)), 2),
            "'from'",
            "0.00"),
        bad(
            "coupon that sets a price",
            () -> new Coupon(yuan("0"), Cut.to(yuan("1")), null),
            "'cut'",
            "To"),
        bad("limit of none", () -> Limits.none().perBuyer(0), "'perBuyer'", "0"),
        bad("budget of nothing", () -> Limits.none().budget(yuan("0")), "'budget'", "CNY 0.00"),
        bad(
            "budget in another currency",
            () -> offer("x", ONE_OFF)
                .limits(Limits.none().budget(Money.of(CurrencyUnit.USD, 1)))
                .build(),
            "budget",
            "USD 1.00"),
        bad(
            "level that the benefit does not know",
            () -> offer("x", ONE_OFF).level(Level.SHOP).build(),
            "'level'",
            "SHOP"),
        bad(
            "offer that excludes itself",
            () -> offer("x", ONE_OFF).excludes(List.of(OfferId.of("x"))).build(),
            "'excludes'",
            "x"),
        bad(
            "gift to be elected",
            () -> offer(
                    "x",
                    new Gift(Threshold.pieces(1), ImmutableList.of(new Gift.Present("a", 1)), 1))
                .application(Application.ELECTIVE)
                .build(),
            "'application'",
            "gift"),
        bad(
            "scope that takes back what it gives",
            () -> Scope.of(Selector.sku("a")).except(Selector.sku("a")),
            "'excludes'",
            "SKU a"),
        bad("id with a blank", () -> OfferId.of("double 11"), "OfferId", "double 11"),
        bad(
            "exclusion of an unknown offer",
            () -> OfferBook.of(
                List.of(offer("x", ONE_OFF).excludes(List.of(OfferId.of("y"))).build())),
            "'excludes' of offer x",
            "y"),
        bad(
            "two offers of one id",
            () -> OfferBook.of(
                List.of(offer("x", ONE_OFF).build(), offer("x", ONE_OFF).build())),
            "'offers'",
            "x"),
        bad(
            "group of two sizes",
            () -> OfferBook.of(List.of(
                offer("x", ONE_OFF).group(new StackingGroup("g", 1)).build(),
                offer("y", ONE_OFF).group(new StackingGroup("g", 2)).build())),
            "'group' of offer y",
            "2"),
        bad(
            "book in two currencies",
            () -> OfferBook.of(List.of(
                offer("x", ONE_OFF).build(),
                offer("y", new UnitDiscount(Cut.off(Money.of(CurrencyUnit.USD, 1))))
                    .build())),
            "one currency",
            "USD 1.00"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badDefinitions")
  void badDefinition_isRefused(
      String name, ThrowingCallable definition, String field, String value) {
    assertThatThrownBy(definition)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(field)
        .hasMessageContaining(value);
  }

  @Test
  void coupon_isElectiveUnlessSaidOtherwise() {
    Offer coupon = offer("x", new Coupon(yuan("0"), Cut.off(yuan("1")), null)).build();
    assertThat(coupon.application()).isEqualTo(Application.ELECTIVE);
    assertThat(coupon.level()).isEqualTo(Level.SHOP);
    assertThat(offer("y", ONE_OFF).build().application()).isEqualTo(Application.AUTOMATIC);
  }

  @Test
  void window_containsItsStartAndNotItsEnd() {
    Window window = Window.of(START, START.plusSeconds(1));
    assertThat(window.contains(START)).isTrue();
    assertThat(window.contains(START.plusSeconds(1))).isFalse();
    assertThat(window.contains(START.minusNanos(1))).isFalse();
    assertThat(Window.always().contains(Instant.MIN)).isTrue();
  }

  @Test
  void scope_orderOfSelectorsMeansNothing() {
    Scope one =
        new Scope(ImmutableSet.of(Selector.sku("a"), Selector.shop("b")), ImmutableSet.of());
    Scope other =
        new Scope(ImmutableSet.of(Selector.shop("b"), Selector.sku("a")), ImmutableSet.of());
    assertThat(one).isEqualTo(other).hasToString(other.toString());
  }

  @Test
  void clause_isTheOfferItself() {
    assertThat(offer("double-11", ONE_OFF).build().clause().id()).isEqualTo("offer/double-11");
  }

  private static Arguments bad(
      String name, ThrowingCallable definition, String field, String value) {
    return arguments(name, definition, field, value);
  }

  private static Offer.Builder offer(String id, Benefit benefit) {
    return Offer.builder(OfferId.of(id), "offer " + id, benefit);
  }

  private static SpendAndSave.Tier tier(String from, String saves) {
    return new SpendAndSave.Tier(yuan(from), yuan(saves));
  }

  private static Money yuan(String amount) {
    return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
  }
}
