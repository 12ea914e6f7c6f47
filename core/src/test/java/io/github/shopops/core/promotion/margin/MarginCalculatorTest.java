package io.github.shopops.core.promotion.margin;

import static io.github.shopops.core.promotion.Basket.CNY;
import static io.github.shopops.core.promotion.Basket.save;
import static io.github.shopops.core.promotion.Basket.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.promotion.Basket;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginCalculatorTest {
  /** The second document's platform: 5 %, health food 2 % and 3 %. */
  static final PlatformCosts COSTS = PlatformCosts.builder(CNY)
      .deposit(yuan("50000.00"))
      .yearlyFee(yuan("30000.00"))
      .categoryRates(
          ImmutableSortedMap.of("health food", Rate.percent("2"), "vitamins", Rate.percent("3")))
      .otherRate(Rate.percent("5"))
      .build();

  static final PlatformCosts ALLOTTED = PlatformCosts.builder(CNY)
      .from(COSTS)
      .expectedTurnover(yuan("1000000.00"))
      .build();

  private static String english(Message message) {
    return Explanations.of(Locale.ENGLISH).explain(message);
  }

  private static String chinese(Message message) {
    return Explanations.of(Locale.CHINESE).explain(message);
  }

  private static LineMargin line(PlatformCosts costs, Basket basket) {
    return MarginCalculator.of(costs).margin(basket.price()).lines().get(0);
  }

  @ParameterizedTest(name = "[{index}] {0} in {1}: fee {2}, part of the yearly fee {3}")
  @DisplayName("P3: the platform takes a share by category and, allotted, a part of its yearly fee")
  @CsvSource({
    "100.00, health food, 2.00, 3.00",
    "100.00, vitamins, 3.00, 3.00",
    "100.00, health food|vitamins, 3.00, 3.00",
    "100.00, health food|shoes, 2.00, 3.00",
    "100.00, shoes, 5.00, 3.00",
    "267.00, health food, 5.34, 8.01",
    "0.10, shoes, 0.01, 0.00",
    "0.09, shoes, 0.00, 0.00",
    "0.17, shoes, 0.01, 0.01",
    "0.00, shoes, 0.00, 0.00",
  })
  void margin_fees(String price, String categories, String fee, String part) {
    LineMargin line = line(
        ALLOTTED,
        new Basket()
            .line("1", price, 1, goods -> goods.addCategories(categories.split("\\|", -1))));
    assertThat(line.categoryFee()).isEqualTo(yuan(fee));
    assertThat(line.yearlyPart()).isEqualTo(yuan(part));
  }

  @Test
  @DisplayName("P3: a line leaves what is paid less cost and fees")
  void margin_explains() {
    // 3 × 99.00 with 30 off: 267.00; 3 × 60.00 = 180.00; 5 % = 13.35.
    Basket basket = new Basket()
        .line("1", "99.00", 3, goods -> goods.title("衬衫").cost(yuan("60.00")))
        .offer("save", save("200.00", "30.00"));
    CartMargin margin = MarginCalculator.of(COSTS).margin(basket.price());
    assertThat(margin.clause()).isEqualTo(Catalogue.clause("promotion/P3"));
    assertThat(margin.deposit()).isEqualTo(yuan("50000.00"));
    assertThat(margin.margin()).isEqualTo(yuan("73.65"));
    assertThat(margin.lines()).singleElement().satisfies(line -> {
      assertThat(line.margin()).contains(yuan("73.65"));
      assertThat(line.evidence()).isEqualTo(Evidence.of(Evidence.Kind.CART_LINE, "1"));
      assertThat(english(line.message()))
          .isEqualTo("衬衫: 267.00 paid, goods 180.00, platform 13.35 (5 %): 73.65 left");
      assertThat(line.toString()).doesNotContain("180");
    });
    assertThat(english(margin.message()))
        .isEqualTo("267.00 paid, goods 180.00, platform 13.35: 73.65 left");
    assertThat(chinese(margin.message())).isEqualTo("实付 267.00，成本 180.00，平台费用 13.35：剩 73.65");
    // 267.00 × 30 000 ÷ 1 000 000 = 8.01 more.
    LineMargin allotted = line(ALLOTTED, basket);
    assertThat(english(allotted.message()))
        .isEqualTo(
            "衬衫: 267.00 paid, goods 180.00, platform 13.35 (5 %) and 8.01 of the yearly fee: 65.64 left");
    assertThat(chinese(allotted.message()))
        .isEqualTo("衬衫：实付 267.00，成本 180.00，平台佣金 13.35（5 %）、年费分摊 8.01：剩 65.64");
  }

  @Test
  @DisplayName("P3: a line whose cost is not known says so and is left out of the margin")
  void margin_unknownCost() {
    CartMargin margin = MarginCalculator.of(COSTS)
        .margin(new Basket()
            .line("1", "100.00", 1, goods -> goods.cost(yuan("99.00")))
            .line("2", "40.00", 1)
            .price());
    assertThat(margin.unknown()).containsExactly(LineId.of("2"));
    assertThat(margin.payable()).isEqualTo(yuan("140.00"));
    assertThat(margin.fees()).isEqualTo(yuan("7.00"));
    assertThat(margin.cost()).isEqualTo(yuan("99.00"));
    assertThat(margin.margin()).isEqualTo(yuan("-4.00"));
    assertThat(margin.lines().get(1).margin()).isEmpty();
    assertThat(english(margin.lines().get(1).message()))
        .isEqualTo("item-2: 40.00 paid, platform 2.00 (5 %); what the goods cost is not known");
    assertThat(english(margin.message()))
        .isEqualTo(
            "100.00 paid, goods 99.00, platform 5.00: -4.00 left; lines left out because their cost is not known: 1");
    assertThat(chinese(margin.message()))
        .isEqualTo("实付 100.00，成本 99.00，平台费用 5.00：剩 -4.00；成本未知而未计的行数：1");
  }

  @Test
  void costs_badNumbers_nameArgumentAndValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlatformCosts.builder(CNY).deposit(yuan("-1.00")).build())
        .withMessage("Argument 'deposit' must not be negative but has value CNY -1.00");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PlatformCosts.builder(CNY).yearlyFee(Money.parse("USD 1.00")).build())
        .withMessage("Argument 'yearlyFee' must be in CNY but has value USD 1.00");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PlatformCosts.builder(CNY).expectedTurnover(yuan("0.00")).build())
        .withMessage("Argument 'expectedTurnover' must be above zero but has value CNY 0.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlatformCosts.builder(CNY)
            .categoryRates(ImmutableSortedMap.of("toys", Rate.percent("101")))
            .build())
        .withMessage("Argument 'categoryRates' must be at most 1 for toys but has value 101 %");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginCalculator.of(PlatformCosts.builder(CurrencyUnit.of("USD"))
                .rounding(RoundingMode.DOWN)
                .build())
            .margin(new Basket().line("1", "1.00", 1).price()))
        .withMessage("Argument 'priced' must be in USD but is in CNY");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PlatformCosts.builder(CNY).rounding(RoundingMode.UNNECESSARY).build())
        .withMessage("Argument 'rounding' must round but has value UNNECESSARY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlatformCosts.mall(Rate.percent("100.1")))
        .withMessage(
            "Argument 'categoryRates' must be at most 1 for other categories but has value 100.1 %");
    assertThat(List.of(COSTS.rate(List.of()), COSTS.rate(List.of("vitamins"))))
        .containsExactly(Rate.percent("5"), Rate.percent("3"));
  }

  @ParameterizedTest(name = "[{index}] {0}: {1} %")
  @DisplayName(
      "P3: the catalogue's mall takes 3 % of two categories, and of others what the shop says")
  @CsvSource({
    "品牌保健品, 3",
    "传统滋补品/其他保健营养品, 3",
    "品牌保健品|女装, 3",
    "女装, 2.5",
    "'', 2.5",
  })
  void mall_rates(String categories, String percent) {
    assertThat(PlatformCosts.mall(Rate.percent("2.5")).rate(List.of(categories.split("\\|", -1))))
        .isEqualTo(Rate.percent(percent));
  }

  @Test
  @DisplayName(
      "P3: the catalogue's deposit and yearly fee, lower and higher; the fee is not allotted unasked")
  void mall_depositAndFee() {
    PlatformCosts lower = PlatformCosts.mall(Rate.percent("5"));
    assertThat(List.of(lower.deposit(), lower.yearlyFee()))
        .containsExactly(yuan("50000.00"), yuan("30000.00"));
    assertThat(lower.expectedTurnover()).isEmpty();
    assertThat(lower.clause()).isEqualTo(Catalogue.clause("promotion/P3"));
    PlatformCosts higher = PlatformCosts.builder(CNY)
        .from(lower)
        .deposit(yuan("100000.00"))
        .yearlyFee(yuan("60000.00"))
        .expectedTurnover(yuan("3000000.00"))
        .build();
    // 5 % of 99.00 is 4.95; 99.00 × 60 000 ÷ 3 000 000 = 1.98.
    Basket basket = new Basket().line("1", "99.00", 1, goods -> goods.cost(yuan("60.00")));
    assertThat(line(lower, basket).margin()).contains(yuan("34.05"));
    assertThat(line(higher, basket).margin()).contains(yuan("32.07"));
    assertThat(higher.categoryRates()).isEqualTo(lower.categoryRates()).hasSize(2);
  }
}
