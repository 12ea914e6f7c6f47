package io.github.shopops.core.promotion.margin;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.PricedLine;
import java.io.Serializable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Says what each line of a priced cart leaves to the shop after what its goods cost and what the platform takes
 * (clause {@code promotion/P3}).
 *
 * <p>A line paid 267.00 whose three units cost 60.00 each, at a category rate of 2 %: 267.00 − 180.00 − 5.34 = 81.66. A
 * yearly fee of 30 000.00 allotted over an expected 1 000 000.00 takes another 267.00 × 30 000 ÷ 1 000 000 = 8.01. Each
 * of the two is rounded once a line. This class is immutable and thread-safe.
 */
public final class MarginCalculator implements Serializable {
  private static final long serialVersionUID = 1L;

  private final PlatformCosts costs;

  private MarginCalculator(PlatformCosts costs) {
    this.costs = costs;
  }

  /**
   * Makes a calculator.
   *
   * @param costs what the platform takes
   * @return the calculator
   */
  public static MarginCalculator of(PlatformCosts costs) {
    return new MarginCalculator(requireNonNull(costs, "costs"));
  }

  /**
   * Works out what a priced cart leaves.
   *
   * @param priced the priced cart
   * @return line by line; a line whose cost is not known says so
   * @throws IllegalArgumentException if the cart is in another currency than the costs
   */
  public CartMargin margin(PricedCart priced) {
    CurrencyUnit currency = priced.cart().currency();
    checkArgument(
        currency.equals(costs.deposit().getCurrencyUnit()),
        "Argument 'priced' must be in %s but is in %s",
        costs.deposit().getCurrencyUnit(),
        currency);
    ImmutableList<LineMargin> lines =
        priced.lines().stream().map(this::line).collect(ImmutableList.toImmutableList());
    return CartMargin.builder()
        .currency(currency)
        .lines(lines)
        .deposit(costs.deposit())
        .clause(costs.clause())
        .build();
  }

  private LineMargin line(PricedLine line) {
    Money payable = line.payable();
    Rate rate = costs.rate(line.line().categories());
    Money categoryFee = rate.of(payable, costs.rounding());
    Money yearlyPart = yearlyPart(payable);
    @Nullable
    Money cost = line.line()
        .cost()
        .map(unit -> unit.multipliedBy(line.line().quantity()))
        .orElse(null);
    return new LineMargin(
        line.line().id(),
        payable,
        cost,
        rate,
        categoryFee,
        yearlyPart,
        message(line.line().title(), payable, cost, rate, categoryFee, yearlyPart));
  }

  /** Returns what of the yearly fee falls on a sale, rounded once. */
  private Money yearlyPart(Money payable) {
    Money fee = costs.yearlyFee();
    return costs
        .expectedTurnover()
        .map(turnover -> Money.of(
            payable.getCurrencyUnit(),
            payable
                .getAmount()
                .multiply(fee.getAmount())
                .divide(turnover.getAmount(), fee.getScale(), costs.rounding())))
        .orElseGet(() -> Money.zero(payable.getCurrencyUnit()));
  }

  private static Message message(
      String title,
      Money payable,
      @Nullable Money cost,
      Rate rate,
      Money categoryFee,
      Money yearlyPart) {
    Money fees = categoryFee.plus(yearlyPart);
    Message platform = yearlyPart.isZero()
        ? Message.of("promotion.margin.fee", categoryFee, rate)
        : Message.of("promotion.margin.fees", categoryFee, rate, yearlyPart);
    return cost == null
        ? Message.of("promotion.margin.unknown", title, payable, platform)
        : Message.of(
            "promotion.margin.line",
            title,
            payable,
            cost,
            platform,
            payable.minus(cost).minus(fees));
  }
}
