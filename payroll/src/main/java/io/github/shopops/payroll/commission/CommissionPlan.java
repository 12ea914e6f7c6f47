package io.github.shopops.payroll.commission;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.payslip.Eligibility;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * How commission (提成) is paid and taken back.
 *
 * <p>A month is worked out in this order: who is meant, the base volume, the scheme's rates and tiers, the accelerator, the
 * split, the cap, and one rounding. Then what was held back before is released, what is open is settled, a part is held
 * back, and the guarantee tops up what is left.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CommissionPlan extends Serializable permits ImmutableCommissionPlan {
  /** Returns the clause that grants the commission. */
  Clause clause();

  /** Returns whom it is meant for; everybody unless stated. Whoever is left out is paid nothing, and told why. */
  @Value.Default
  default Eligibility eligibility() {
    return Eligibility.EVERYBODY;
  }

  /** Returns the base volume that net sales must exceed, empty where the first yuan pays. */
  Optional<Threshold> threshold();

  /** Returns what the net sales of a month pay. */
  CommissionScheme scheme();

  /** Returns what multiplies it for a score or for the target, empty for nothing. */
  Optional<Accelerator> accelerator();

  /** Returns the part of the result that is paid, the rest being others'; all of it unless stated. */
  @Value.Default
  default Rate share() {
    return Rate.ONE;
  }

  /**
   * Returns how a team's commission is split; empty where commission is each one's own. Where stated, the base volume, the
   * scheme, the accelerator and the initial attainment go by the team's figures, once on its total, and the cap by each
   * member's share.
   */
  Optional<TeamSplit> teamSplit();

  /** Returns the most that a month can earn an agent, after the split, empty for no limit (封顶). */
  Optional<Money> cap();

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
   * whose top-up is never taken back. Empty where commission can fall to zero. It is for a whole month and for those whom
   * the plan is meant for.
   */
  Optional<Money> draw();

  /**
   * Returns what commission is lifted to in any month (提成保底, 不收回的预支): the top-up is never taken back, never carried and
   * settles nothing that is open. Empty for none; not together with a draw. It is for a whole month and for those whom the
   * plan is meant for.
   */
  Optional<Money> guarantee();

  /** Returns what is held back until returns are over, empty for nothing. */
  Optional<Holdback> holdback();

  /** Returns whether commission is multiplied or split by the score of the month (考核得分). */
  default boolean readsScore() {
    return accelerator()
            .filter(measured -> measured.measure() == Accelerator.Measure.SCORE)
            .isPresent()
        || teamSplit().filter(split -> split == TeamSplit.SCORE).isPresent();
  }

  /** Checks signs, that the share is a part, and that amounts can be rounded. */
  @Value.Check
  default void check() {
    draw().ifPresent(amount -> checkNotNegative("draw", amount));
    guarantee().ifPresent(amount -> checkNotNegative("guarantee", amount));
    cap().ifPresent(amount -> checkNotNegative("cap", amount));
    checkArgument(
        draw().isEmpty() || guarantee().isEmpty(),
        "Arguments 'draw' and 'guarantee' must not both be stated but have values %s and %s",
        draw().orElse(null),
        guarantee().orElse(null));
    checkArgument(
        share().compareTo(Rate.ONE) <= 0,
        "Argument 'share' must be at most 100 % but has value %s",
        share());
    checkArgument(
        rounding() != RoundingMode.UNNECESSARY,
        "Argument 'rounding' must round but has value %s",
        rounding());
  }

  private static void checkNotNegative(String name, Money amount) {
    checkArgument(
        !amount.isNegative(), "Argument '%s' must not be negative but has value %s", name, amount);
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
