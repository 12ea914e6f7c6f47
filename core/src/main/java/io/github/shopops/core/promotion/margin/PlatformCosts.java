package io.github.shopops.core.promotion.margin;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a platform takes for a shop (平台费用): a deposit, a yearly fee and a share of each sale by category.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PlatformCosts extends Serializable permits ImmutablePlatformCosts {
  /** Returns the deposit (保证金): money that is frozen and comes back, therefore no cost. */
  Money deposit();

  /** Returns the yearly fee (年费). */
  Money yearlyFee();

  /**
   * Returns what the shop expects to sell in a year, by which the yearly fee is allotted to sales; empty where it is
   * not.
   */
  Optional<Money> expectedTurnover();

  /** Returns the share that the platform takes of what is paid for goods, by category (类目佣金). */
  ImmutableSortedMap<String, Rate> categoryRates();

  /** Returns the share that it takes where none of a line's categories is named. */
  Rate otherRate();

  /** Returns how a line's share is rounded to the minor unit, once. */
  RoundingMode rounding();

  /** Returns the clause under which the platform takes its part. */
  Clause clause();

  /** Checks signs, currencies, rates and rounding. */
  @Value.Check
  default void check() {
    checkAmount("deposit", deposit());
    checkAmount("yearlyFee", yearlyFee());
    expectedTurnover().ifPresent(turnover -> {
      checkAmount("expectedTurnover", turnover);
      checkArgument(
          turnover.isPositive(),
          "Argument 'expectedTurnover' must be above zero but has value %s",
          turnover);
    });
    categoryRates().forEach(PlatformCosts::checkRate);
    checkRate("other categories", otherRate());
    checkRounding(rounding());
  }

  private static void checkRounding(RoundingMode rounding) {
    checkArgument(
        rounding != RoundingMode.UNNECESSARY,
        "Argument 'rounding' must round but has value %s",
        rounding);
  }

  private void checkAmount(String name, Money amount) {
    checkArgument(
        !amount.isNegative(), "Argument '%s' must not be negative but has value %s", name, amount);
    checkArgument(
        amount.getCurrencyUnit().equals(deposit().getCurrencyUnit()),
        "Argument '%s' must be in %s but has value %s",
        name,
        deposit().getCurrencyUnit(),
        amount);
  }

  private static void checkRate(String category, Rate rate) {
    checkArgument(
        rate.compareTo(Rate.ONE) <= 0,
        "Argument 'categoryRates' must be at most 1 for %s but has value %s",
        category,
        rate);
  }

  /**
   * Returns what the platform takes of goods. Goods in several categories bear the highest of their rates, so that the
   * margin is never shown too high.
   *
   * @param categories the categories of the goods
   * @return the highest rate named for one of them, {@link #otherRate} if there is none
   */
  default Rate rate(Collection<String> categories) {
    return categories.stream()
        .filter(categoryRates()::containsKey)
        .map(categoryRates()::get)
        .max(Comparator.naturalOrder())
        .orElseGet(this::otherRate);
  }

  /** Builds platform costs. */
  final class Builder extends ImmutablePlatformCosts.Builder {
    Builder() {}
  }

  /**
   * Returns a builder of a platform that takes nothing, and rounds half up.
   *
   * @param currency the currency of all amounts
   * @return a new builder
   */
  static Builder builder(CurrencyUnit currency) {
    Money zero = Money.zero(currency);
    return new Builder()
        .deposit(zero)
        .yearlyFee(zero)
        .categoryRates(ImmutableSortedMap.of())
        .otherRate(Rate.ZERO)
        .rounding(RoundingMode.HALF_UP)
        .clause(Catalogue.clause("promotion/P3"));
  }

  /**
   * Returns what the mall of the catalogue (淘宝商城) takes of a shop of its lower class: a deposit of 50 000 yuan, a
   * yearly fee of 30 000 yuan, and 3 % (2 % until then) of goods in its categories 传统滋补品/其他保健营养品 and 品牌保健品.
   *
   * <p>A shop of the higher class says so:
   *
   * <pre>{@code
   * PlatformCosts.builder(CurrencyUnit.of("CNY"))
   *     .from(PlatformCosts.mall(Rate.percent("5")))
   *     .deposit(Money.parse("CNY 100000"))
   *     .yearlyFee(Money.parse("CNY 60000"))
   *     .build();
   * }</pre>
   *
   * <p>The catalogue does not say what the mall takes of other categories: those with a rate of their own have to be
   * added to {@link #categoryRates}. Nor does it say what a shop sells in a year: until {@link #expectedTurnover} is set,
   * no line bears a part of the yearly fee.
   *
   * @param otherRate the share that the mall takes of all categories that have no rate of their own, at most 1
   * @return the costs, in yuan, under clause {@code promotion/P3}
   * @throws IllegalArgumentException if the rate is above 1
   */
  static PlatformCosts mall(Rate otherRate) {
    CurrencyUnit yuan = CurrencyUnit.of("CNY");
    Rate health = Rate.percent("3");
    return builder(yuan)
        .deposit(Money.ofMajor(yuan, 50_000))
        .yearlyFee(Money.ofMajor(yuan, 30_000))
        .categoryRates(ImmutableSortedMap.of("传统滋补品/其他保健营养品", health, "品牌保健品", health))
        .otherRate(otherRate)
        .build();
  }
}
