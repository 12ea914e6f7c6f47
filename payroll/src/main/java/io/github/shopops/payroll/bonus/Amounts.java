package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Map;
import org.joda.money.Money;

/** What the rules of a plan ask of amounts and scores. */
final class Amounts {
  private Amounts() {}

  static void checkPositive(String name, Money amount) {
    checkArgument(
        amount.isPositive(), "Argument '%s' must be above zero but has value %s", name, amount);
  }

  static void checkPositive(String name, Map<String, Money> amounts) {
    checkArgument(!amounts.isEmpty(), "Argument '%s' must not be empty", name);
    amounts.forEach((key, amount) -> checkArgument(
        amount.isPositive(),
        "Argument '%s' must be above zero for '%s' but has value %s",
        name,
        key,
        amount));
  }

  static void checkPlaces(ImmutableList<Money> places) {
    checkArgument(!places.isEmpty(), "Argument 'places' must not be empty");
    places.forEach(place -> checkPositive("places", place));
    checkArgument(
        places.stream().map(Money::getCurrencyUnit).distinct().count() == 1,
        "Argument 'places' must be in one currency but has value %s",
        places);
  }

  /** Gives equal numbers one form, without trailing zeros and without an exponent. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
