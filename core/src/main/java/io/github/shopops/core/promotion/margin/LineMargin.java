package io.github.shopops.core.promotion.margin;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.LineId;
import java.io.Serializable;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a line leaves to the shop.
 *
 * @param id the line
 * @param payable what is paid for it
 * @param cost what its goods cost, or null where that is not known
 * @param rate the share that the platform takes
 * @param categoryFee that share of what is paid
 * @param yearlyPart the part of the yearly fee that falls on it, zero where the fee is not allotted
 * @param message the arithmetic in one sentence
 */
public record LineMargin(
    LineId id,
    Money payable,
    @Nullable Money cost,
    Rate rate,
    Money categoryFee,
    Money yearlyPart,
    Message message)
    implements Serializable {
  /** Checks that all amounts are in one currency. */
  public LineMargin {
    requireNonNull(id, "id");
    requireNonNull(payable, "payable");
    requireNonNull(rate, "rate");
    requireNonNull(message, "message");
    checkCurrency("cost", cost == null ? payable : cost, payable);
    checkCurrency("categoryFee", categoryFee, payable);
    checkCurrency("yearlyPart", yearlyPart, payable);
  }

  private static void checkCurrency(String name, Money amount, Money payable) {
    checkArgument(
        amount.getCurrencyUnit().equals(payable.getCurrencyUnit()),
        "Argument '%s' must be in %s but has value %s",
        name,
        payable.getCurrencyUnit(),
        amount);
  }

  /**
   * Returns what the platform takes.
   *
   * @return category fee and part of the yearly fee
   */
  public Money fees() {
    return categoryFee.plus(yearlyPart);
  }

  /**
   * Returns what is left.
   *
   * @return what is paid less cost and fees, negative for a loss, empty where the cost is not known
   */
  public Optional<Money> margin() {
    return Optional.ofNullable(cost).map(known -> payable.minus(known).minus(fees()));
  }

  /**
   * Returns the line as evidence.
   *
   * @return the evidence
   */
  public Evidence evidence() {
    return Evidence.of(Evidence.Kind.CART_LINE, id.value());
  }

  /** Returns the line's id only: what goods cost is the shop's own business. */
  @Override
  public String toString() {
    return "LineMargin[id=" + id + "]";
  }
}
