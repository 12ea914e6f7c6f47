package io.github.shopops.core.promotion.json;

import static io.github.shopops.core.json.Scalars.CURRENCY;
import static io.github.shopops.core.json.Scalars.SHARE;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.map;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.promotion.margin.PlatformCosts;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How a platform's costs look in JSON. What is left out is what costs nothing, but for the rate of other categories: a
 * text has to state it, since leaving it out would show margins too high.
 */
final class CostShapes {
  private static final Shape<RoundingMode> ROUNDING = choice(RoundingMode.class)
      .where(
          mode -> mode != RoundingMode.UNNECESSARY,
          "json.choice",
          Arrays.stream(RoundingMode.values())
              .filter(mode -> mode != RoundingMode.UNNECESSARY)
              .map(mode -> Ascii.toLowerCase(mode.name()).replace('_', '-'))
              .collect(Collectors.joining(", ")));

  private CostShapes() {}

  static Shape<PlatformCosts> costs(Shape<Money> amount, Iterable<Clause> own) {
    return Parts.<PlatformCosts>of()
        .part("currency", CURRENCY, CostShapes::currency)
        .usually("clauses", ClauseShapes.OWN, ImmutableList.of(), CostShapes::own)
        .optional("deposit", amount, PlatformCosts::deposit)
        .optional("yearlyFee", amount, PlatformCosts::yearlyFee)
        .optional(
            "expectedTurnover",
            amount.where(Money::isPositive, "json.above-zero"),
            costs -> costs.expectedTurnover().orElse(null))
        .optional("categoryRates", map(SHARE), costs -> ImmutableMap.copyOf(costs.categoryRates()))
        .part("otherRate", SHARE, PlatformCosts::otherRate)
        .optional("rounding", ROUNDING, PlatformCosts::rounding)
        .optional("clause", ClauseShapes.cited(own), PlatformCosts::clause)
        .make(CostShapes::costs);
  }

  private static PlatformCosts costs(Parts parts) {
    PlatformCosts usual = PlatformCosts.builder(parts.get("currency")).build();
    return PlatformCosts.builder(parts.get("currency"))
        .deposit(parts.orElse("deposit", usual.deposit()))
        .yearlyFee(parts.orElse("yearlyFee", usual.yearlyFee()))
        .expectedTurnover(Optional.ofNullable(parts.<Money>orNull("expectedTurnover")))
        .categoryRates(ImmutableSortedMap.copyOf(
            parts.orElse("categoryRates", ImmutableMap.copyOf(usual.categoryRates()))))
        .otherRate(parts.get("otherRate"))
        .rounding(parts.orElse("rounding", usual.rounding()))
        .clause(parts.orElse("clause", usual.clause()))
        .build();
  }

  static CurrencyUnit currency(PlatformCosts costs) {
    return costs.deposit().getCurrencyUnit();
  }

  /** Returns the clause where the catalogue does not have it, so that the text has to declare it. */
  private static ImmutableList<Clause> own(PlatformCosts costs) {
    return Catalogue.find(costs.clause().id()).filter(costs.clause()::equals).isPresent()
        ? ImmutableList.of()
        : ImmutableList.of(costs.clause());
  }
}
