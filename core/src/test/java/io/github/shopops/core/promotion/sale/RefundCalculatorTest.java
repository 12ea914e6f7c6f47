package io.github.shopops.core.promotion.sale;

import static io.github.shopops.core.promotion.Basket.SHOPFRONT;
import static io.github.shopops.core.promotion.Basket.save;
import static io.github.shopops.core.promotion.Basket.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.Basket;
import io.github.shopops.core.promotion.GivenPresent;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Cut;
import io.github.shopops.core.promotion.offer.Level;
import io.github.shopops.core.promotion.offer.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundCalculatorTest {
  private static final RefundCalculator FROZEN = RefundCalculator.of(RefundPolicy.frozen());
  private static final LineId ONE = LineId.of("1");
  private static final LineId TWO = LineId.of("2");

  private static Map<LineId, Integer> units(LineId line, int units) {
    return ImmutableMap.of(line, units);
  }

  private static String english(Message message) {
    return Explanations.of(Locale.ENGLISH).explain(message);
  }

  private static String chinese(Message message) {
    return Explanations.of(Locale.CHINESE).explain(message);
  }

  @ParameterizedTest(name = "[{index}] {0} a unit, {1} units, {2} off, back {3}: {4}")
  @DisplayName("R9: units m + 1 … m + j give back ⌊p(m + j) ÷ k⌋ − ⌊p·m ÷ k⌋")
  @CsvSource({
    "4.00, 3, 2.00, 1|1|1, 3.33|3.33|3.34",
    "4.00, 3, 2.00, 2|1, 6.66|3.34",
    "4.00, 3, 2.00, 1|2, 3.33|6.67",
    "4.00, 3, 2.00, 3, 10.00",
    "0.01, 7, 0.04, 1|1|1|1|1|1|1, 0.00|0.00|0.01|0.00|0.01|0.00|0.01",
    "5.00, 1, 5.00, 1, 0.00",
    "99.00, 2, 0.01, 1|1, 98.99|99.00",
  })
  void refund_frozen(String price, int quantity, String off, String back, String refunds) {
    PricedCart priced = new Basket()
        .line("1", price, quantity)
        .offer("coupon", new Benefit.Coupon(yuan("0.00"), Cut.off(yuan(off)), null))
        .price();
    PaidCart paid = PaidCart.of(priced);
    List<String> given = new ArrayList<>();
    for (String units : Splitter.on('|').split(back)) {
      RefundStatement statement = FROZEN.refund(paid, units(ONE, Integer.parseInt(units)));
      given.add(statement.total().getAmount().toString());
      paid = statement.after();
    }
    assertThat(String.join("|", given)).isEqualTo(refunds);
  }

  @Test
  @DisplayName("R9: exact where paid × quantity passes 2^63")
  void refund_frozenOfAHugeLine() {
    // 90 000 000 000 000.00 over 7 × 10^8 units: p · m = 9 × 10^15 · 5 × 10^8 fen passes 2^63.
    PricedCart priced = new Basket()
        .line("1", "130000.00", 700_000_000)
        .offer("off", new Benefit.Coupon(yuan("0.00"), Cut.off(yuan("1000000000000.00")), null))
        .price();
    // (91 000 000 000 000.00 − 1 000 000 000 000.00) × 5 ÷ 7, rounded down
    assertThat(FROZEN.refund(PaidCart.of(priced), units(ONE, 500_000_000)).total())
        .isEqualTo(yuan("64285714285714.28"));
    PaidCart half = PaidCart.after(priced, units(ONE, 500_000_000));
    assertThat(FROZEN.refund(half, units(ONE, 200_000_000)).total())
        .isEqualTo(yuan("25714285714285.72"));
  }

  @Test
  @DisplayName("R9: a refund explains itself")
  void refund_frozen_explains() {
    // 12.00 and 18.00 with 6 off from 30: shares 2.40 and 3.60, paid 9.60 and 14.40.
    PricedCart priced = new Basket()
        .line("1", "4.00", 3, line -> line.title("袜子"))
        .line("2", "18.00", 1)
        .offer("save", save("30.00", "6.00"))
        .price();
    RefundStatement first = FROZEN.refund(PaidCart.of(priced), units(ONE, 1));
    assertThat(first.clause()).isEqualTo(Catalogue.clause("promotion/R9"));
    assertThat(english(first.message()))
        .isEqualTo("3.20 goes back, what was paid for the goods returned");
    assertThat(chinese(first.message())).isEqualTo("按所退商品的实付金额，退 3.20");
    assertThat(first.lines()).singleElement().satisfies(line -> {
      assertThat(line.id()).isEqualTo(ONE);
      assertThat(line.amount()).isEqualTo(yuan("3.20"));
      assertThat(english(line.message())).isEqualTo("袜子: 9.60 was paid for 3; 1 back: 3.20");
      assertThat(chinese(line.message())).isEqualTo("袜子：3 件实付 9.60，退 1 件：3.20");
      assertThat(line.evidence())
          .containsExactly(
              Evidence.of(Evidence.Kind.CART_LINE, "1"), Evidence.of(Evidence.Kind.OFFER, "save"));
    });
    RefundStatement second = FROZEN.refund(first.after(), units(ONE, 2));
    assertThat(second.lines()).singleElement().satisfies(line -> {
      assertThat(english(line.message()))
          .isEqualTo(
              "袜子: 9.60 was paid for 3; the first 3 make 9.60, of which 3.20 went back for 1 before: 6.40");
      assertThat(chinese(line.message()))
          .isEqualTo("袜子：3 件实付 9.60，前 3 件合 9.60，其中 1 件已退 3.20：本次 6.40");
    });
    assertThat(second.kept()).isEmpty();
    assertThat(second.presentsLost()).isEmpty();
  }

  @ParameterizedTest(name = "[{index}] {0}: {1} and {2}")
  @DisplayName("postage goes back by the policy")
  @CsvSource({"KEPT, 10.00, 20.00", "WITH_LAST_UNIT, 10.00, 28.00"})
  void refund_postage(RefundPolicy.Postage postage, String first, String last) {
    RefundCalculator calculator =
        RefundCalculator.of(RefundPolicy.builder().postage(postage).build());
    PricedCart priced = new Basket()
        .line("1", "10.00", 1)
        .line("2", "20.00", 1)
        .line("3", "5.00", 1, line -> line.shop("t"))
        .fee("s", "8.00")
        .fee("t", "6.00")
        .price();
    RefundStatement one = calculator.refund(PaidCart.of(priced), units(ONE, 1));
    assertThat(one.total()).isEqualTo(yuan(first));
    RefundStatement two = calculator.refund(one.after(), units(TWO, 1));
    assertThat(two.total()).isEqualTo(yuan(last));
    assertThat(english(two.message()))
        .isEqualTo(
            postage == RefundPolicy.Postage.KEPT
                ? "20.00 goes back, what was paid for the goods returned"
                : "20.00 was paid for the goods returned, 8.00 for their shipping: 28.00 goes back");
    Money third = calculator.refund(two.after(), units(LineId.of("3"), 1)).total();
    assertThat(third).isEqualTo(yuan(postage == RefundPolicy.Postage.KEPT ? "5.00" : "11.00"));
  }

  @Test
  @DisplayName(
      "a presold line gives back its deposit while only that is paid, later its whole price")
  void refund_presale() {
    // 200.00 with a deposit of 20.00 that counts as 50.00: 170.00; two units: 340.00, 40.00 of it
    // deposit.
    PricedCart priced = new Basket()
        .line("1", "200.00", 2)
        .fee("s", "8.00")
        .offer("presale", new Benefit.Presale(yuan("20.00"), yuan("50.00")))
        .price();
    PaidCart deposit = PaidCart.builder(priced).stage(PaidCart.Stage.DEPOSIT).build();
    assertThat(FROZEN.refund(deposit, units(ONE, 1)).total()).isEqualTo(yuan("20.00"));
    assertThat(FROZEN.refund(deposit, units(ONE, 2)).total()).isEqualTo(yuan("40.00"));
    assertThat(FROZEN.refund(PaidCart.of(priced), units(ONE, 1)).total()).isEqualTo(yuan("170.00"));
    assertThat(FROZEN.refund(PaidCart.of(priced), units(ONE, 2)).total()).isEqualTo(yuan("348.00"));
  }

  /** 120.00 and 80.00 with 50 off from 200: shares 30.00 and 20.00, paid 90.00 and 60.00; free shipping from 100. */
  private static Basket tiered() {
    return new Basket()
        .line("1", "120.00", 1)
        .line("2", "80.00", 1)
        .fee("s", "8.00")
        .offer("save", save("200.00", "50.00"))
        .offer(
            "free",
            new Benefit.FreeShipping(
                Threshold.spend(yuan("100.00")),
                Benefit.FreeShipping.Basis.PAYABLE,
                ImmutableSet.of()))
        .offer(
            "gift",
            new Benefit.Gift(
                Threshold.spend(yuan("100.00")),
                ImmutableList.of(new Benefit.Gift.Present("mug", 1)),
                2));
  }

  private static RefundCalculator repriced(Basket basket) {
    return RefundCalculator.of(RefundPolicy.repriced(SHOPFRONT, basket.offers()));
  }

  @Test
  @DisplayName("re-priced: what is kept is paid as if it had been bought alone")
  void refund_repriced() {
    Basket basket = tiered();
    // Kept: 120.00 at its list price, still free of shipping: 150.00 − 120.00 = 30.00.
    RefundStatement second = repriced(basket).refund(PaidCart.of(basket.price()), units(TWO, 1));
    assertThat(second.total()).isEqualTo(yuan("30.00"));
    assertThat(second.kept().map(PricedCart::total)).contains(yuan("120.00"));
    assertThat(second.presentsLost()).containsExactly(new GivenPresent("mug", 1));
    assertThat(english(second.message()))
        .isEqualTo(
            "150.00 is paid so far, what is kept costs 120.00 with the offers it still earns: 30.00 goes back");
    assertThat(second.lines())
        .singleElement()
        .satisfies(
            line -> assertThat(english(line.message()))
                .isEqualTo(
                    "item-2: 60.00 is paid so far, none is kept; other goods are dearer now, so 30.00"));
    // Then all: 120.00, of which 90.00 are left on the first line and 30.00 on the second.
    RefundStatement first = repriced(basket).refund(second.after(), units(ONE, 1));
    assertThat(first.total()).isEqualTo(yuan("120.00"));
    assertThat(first.goodsByShop()).isEqualTo(ImmutableSortedMap.of("s", yuan("120.00")));
    assertThat(first.lines())
        .extracting(line -> line.id() + " " + line.units() + " " + line.amount())
        .containsExactly("1 1 CNY 90.00", "2 0 CNY 30.00");
    assertThat(english(first.lines().get(0).message()))
        .isEqualTo("item-1: 90.00 is paid so far, none is kept: 90.00");
  }

  @Test
  @DisplayName("re-priced: a waived fee falls due again, and is taken off what goes back")
  void refund_repriced_shippingFallsDue() {
    Basket basket = tiered();
    // Kept: 80.00 and its shipping of 8.00: 150.00 − 88.00 = 62.00.
    PaidCart paid = PaidCart.of(basket.price());
    assertThat(repriced(basket).refund(paid, units(ONE, 1)).total()).isEqualTo(yuan("62.00"));
    // With postage kept as it was paid, which is nothing: 150.00 − 80.00.
    RefundPolicy policy = RefundPolicy.repriced(SHOPFRONT, basket.offers());
    RefundPolicy kept =
        RefundPolicy.builder().from(policy).postage(RefundPolicy.Postage.KEPT).build();
    assertThat(RefundCalculator.of(kept).refund(paid, units(ONE, 1)).total())
        .isEqualTo(yuan("70.00"));
  }

  @Test
  @DisplayName(
      "re-priced: postage that was paid goes back with a shop's last unit, if the policy says so")
  void refund_repriced_postageWithTheLastUnit() {
    Basket basket = new Basket().line("1", "50.00", 2).fee("s", "8.00");
    RefundPolicy policy = RefundPolicy.builder()
        .from(RefundPolicy.repriced(SHOPFRONT, basket.offers()))
        .postage(RefundPolicy.Postage.WITH_LAST_UNIT)
        .build();
    RefundStatement one =
        RefundCalculator.of(policy).refund(PaidCart.of(basket.price()), units(ONE, 1));
    assertThat(one.total()).isEqualTo(yuan("50.00"));
    RefundStatement last = RefundCalculator.of(policy).refund(one.after(), units(ONE, 1));
    assertThat(last.total()).isEqualTo(yuan("58.00"));
    assertThat(last.postage()).isEqualTo(ImmutableSortedMap.of("s", yuan("8.00")));
    assertThat(english(last.message()))
        .isEqualTo(
            "50.00 is paid so far for the goods, what is kept costs 0.00 with the offers it still earns: "
                + "50.00 and 8.00 for shipping, 58.00 goes back");
  }

  @Test
  @DisplayName(
      "re-priced: where the rest would cost more than is paid, nothing goes back and nothing is asked for")
  void refund_repriced_neverNegative() {
    // 150.00 and 60.00 with 100 off from 200: 110.00; 150.00 alone costs 150.00.
    Basket basket = new Basket()
        .line("1", "150.00", 1)
        .line("2", "60.00", 1)
        .offer("save", save("200.00", "100.00"));
    RefundStatement none = repriced(basket).refund(PaidCart.of(basket.price()), units(TWO, 1));
    assertThat(none.total()).isEqualTo(yuan("0.00"));
    assertThat(english(none.message()))
        .isEqualTo(
            "110.00 is paid so far, what is kept costs 150.00 without the offers it no longer earns: nothing goes back");
    assertThat(chinese(none.message())).isEqualTo("目前实付 110.00，留下的商品不再享部分优惠，应付 150.00：不退款");
    assertThat(repriced(basket).refund(none.after(), units(ONE, 1)).total())
        .isEqualTo(yuan("110.00"));
  }

  @Test
  @DisplayName(
      "re-priced: postage goes back with a shop's last unit even where the goods kept cost more than is paid")
  void refund_repriced_nothingButThePostage() {
    // 60.00 and 150.00 of another shop with 100 off from 200: 110.00; 150.00 alone costs 150.00.
    Basket basket = new Basket()
        .line("1", "60.00", 1)
        .line("2", "150.00", 1, line -> line.shop("t"))
        .fee("s", "8.00")
        .fee("t", "6.00")
        .offer("save", save("200.00", "100.00"), offer -> offer.level(Level.PLATFORM));
    RefundPolicy policy = RefundPolicy.builder()
        .from(RefundPolicy.repriced(SHOPFRONT, basket.offers()))
        .postage(RefundPolicy.Postage.WITH_LAST_UNIT)
        .build();
    RefundStatement statement =
        RefundCalculator.of(policy).refund(PaidCart.of(basket.price()), units(ONE, 1));
    assertThat(statement.total()).isEqualTo(yuan("8.00"));
    assertThat(statement.postage()).isEqualTo(ImmutableSortedMap.of("s", yuan("8.00")));
    assertThat(statement.lines())
        .extracting(line -> line.id() + " " + line.units() + " " + line.amount())
        .containsExactly("1 1 CNY 0.00");
    assertThat(statement.message().key()).isEqualTo("promotion.refund.repriced-only");
    assertThat(english(statement.message()))
        .isEqualTo(
            "110.00 is paid so far, what is kept costs 150.00 without the offers it no longer earns: "
                + "nothing goes back but 8.00 for shipping");
    assertThat(chinese(statement.message()))
        .isEqualTo("目前实付 110.00，留下的商品不再享部分优惠，应付 150.00：商品不退款，只退运费 8.00");
  }

  @Test
  @DisplayName("R9: frozen, presents are lost when nothing is kept any more, and not before")
  void refund_frozen_presentsLost() {
    // 200.00 earns a mug each 100.00, two at most.
    RefundStatement first = FROZEN.refund(PaidCart.of(tiered().price()), units(TWO, 1));
    assertThat(first.presentsLost()).isEmpty();
    RefundStatement last = FROZEN.refund(first.after(), units(ONE, 1));
    assertThat(last.presentsLost()).containsExactly(new GivenPresent("mug", 2));
    RefundStatement all =
        FROZEN.refund(PaidCart.of(tiered().price()), ImmutableMap.of(ONE, 1, TWO, 1));
    assertThat(all.presentsLost()).containsExactly(new GivenPresent("mug", 2));
  }

  @Test
  void refund_badRequests_nameArgumentAndValue() {
    PricedCart priced = new Basket()
        .line("1", "10.00", 3)
        .line("2", "20.00", 1, line -> line.selected(false))
        .price();
    PaidCart paid = PaidCart.after(priced, units(ONE, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FROZEN.refund(paid, units(ONE, 3)))
        .withMessage(
            "Argument 'units' must be at most 2 for line 1, of whose 3 units 1 came back before, but has value 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FROZEN.refund(paid, units(ONE, 0)))
        .withMessage("Argument 'units' must be at least 1 for line 1 but has value 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FROZEN.refund(paid, units(LineId.of("9"), 1)))
        .withMessage("Argument 'units' must name lines that were bought but has value [9]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FROZEN.refund(paid, units(TWO, 1)))
        .withMessage("Argument 'units' must name lines that were bought but has value [2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FROZEN.refund(paid, ImmutableMap.of()))
        .withMessage("Argument 'units' must not be empty");
    PaidCart goodwill = PaidCart.builder(priced)
        .refunded(ImmutableSortedMap.of(ONE, yuan("25.00")))
        .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FROZEN.refund(goodwill, units(ONE, 1)))
        .withMessage(
            "Argument 'paid' must leave CNY 10.00 of line 1 for 1 more units but has value CNY 5.00");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RefundPolicy.builder().postage(RefundPolicy.Postage.REPRICED).build())
        .withMessage("Argument 'postage' must not be REPRICED where goods are not priced again");
  }

  @Test
  void paidCart_badHistory_namesArgumentAndValue() {
    PricedCart priced = new Basket().line("1", "10.00", 3).fee("s", "8.00").price();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaidCart.after(priced, units(ONE, 4)))
        .withMessage("Argument 'returned' must be between 0 and 3 for line 1 but has value 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaidCart.after(priced, units(TWO, 1)))
        .withMessage("Argument 'returned' must name lines that were bought but has value 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaidCart.builder(priced)
            .refunded(ImmutableSortedMap.of(ONE, yuan("30.01")))
            .build())
        .withMessage(
            "Argument 'refunded' must be between 0 and CNY 30.00 for 1 but has value CNY 30.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaidCart.builder(priced)
            .refundedPostage(ImmutableSortedMap.of("t", yuan("1.00")))
            .build())
        .withMessage("Argument 'refundedPostage' must name shops of the cart but has value t");
  }
}
