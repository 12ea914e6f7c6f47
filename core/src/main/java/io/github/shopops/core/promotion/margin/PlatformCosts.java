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

  /** Checks signs and currencies. */
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
}
