package io.github.shopops.payroll.commission;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * How commission (提成) is paid and taken back.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CommissionPlan extends Serializable permits ImmutableCommissionPlan {
  /** Returns the clause that grants the commission. */
  Clause clause();

  /** Returns what the net sales of a month pay. */
  CommissionScheme scheme();

  /** Returns what a return on one of this plan's months takes back once the month is closed; at the original rate unless stated. */
  @Value.Default
  default ClawbackPolicy clawback() {
    return ClawbackPolicy.ORIGINAL_RATE;
  }

  /** Returns how amounts are rounded, once each; half up unless stated. */
  @Value.Default
  default RoundingMode rounding() {
    return RoundingMode.HALF_UP;
  }

  /**
   * Returns what is paid in any month, whatever it earned, as an advance on later commission (可收回的预支): not a guarantee,
   * whose top-up is never taken back. Empty where commission can fall to zero.
   */
  Optional<Money> draw();

  /** Checks the draw's sign and that amounts can be rounded. */
  @Value.Check
  default void check() {
    draw()
        .ifPresent(amount -> checkArgument(
            !amount.isNegative(), "Argument 'draw' must not be negative but has value %s", amount));
    checkArgument(
        rounding() != RoundingMode.UNNECESSARY,
        "Argument 'rounding' must round but has value %s",
        rounding());
  }

  /**
   * Makes a plan that pays one rate, takes it back at the original rate and rounds half up.
   *
   * @param clause the clause that grants it
   * @param rate the rate of net sales
   * @return the plan
   */
  static CommissionPlan flat(Clause clause, Rate rate) {
    return builder().clause(clause).scheme(new CommissionScheme.Flat(rate)).build();
  }

  /** Builds plans. */
  final class Builder extends ImmutableCommissionPlan.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
