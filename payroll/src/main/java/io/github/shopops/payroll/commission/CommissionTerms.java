package io.github.shopops.payroll.commission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.payroll.kpi.Ratio;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a month's commission was worked out with beside its sales. A closed month keeps it, so that a later return is
 * reckoned with the score and the team of the month of the sale.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CommissionTerms extends Serializable permits ImmutableCommissionTerms {
  /** Returns the score, empty where the plan asks for none. */
  Optional<BigDecimal> score();

  /** Returns what was reached of the target, empty where the plan does not ask. */
  Optional<Ratio> attainment();

  /** Returns the team's net sales at which a rate was read, empty where the plan does not ask. */
  Optional<Money> teamSales();

  /** Returns what had been attained and paid before, empty for nothing. */
  Optional<Money> attained();

  /** Returns the agent's share of a team's commission, empty where commission is each one's own. */
  Optional<TeamShare> teamShare();

  /**
   * One member's share of a team's commission.
   *
   * @param team the team's name
   * @param weight the member's weight, not negative, without trailing zeros
   * @param weights the weights of all members together, above zero, without trailing zeros
   */
  record TeamShare(String team, BigDecimal weight, BigDecimal weights) implements Serializable {
    /** Checks that the weight is one of the weights. */
    public TeamShare {
      requireNonNull(team, "team");
      requireNonNull(weight, "weight");
      checkArgument(
          weights.signum() > 0, "Argument 'weights' must be above zero but has value %s", weights);
      checkArgument(
          weight.signum() >= 0 && weight.compareTo(weights) <= 0,
          "Argument 'weight' must be between 0 and %s but has value %s",
          weights,
          weight);
      weight = Measures.plain(weight);
      weights = Measures.plain(weights);
    }
  }

  /** Builds terms. */
  final class Builder extends ImmutableCommissionTerms.Builder {
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

  /**
   * Returns the terms of a plan that asks for nothing but sales.
   *
   * @return no terms
   */
  static CommissionTerms none() {
    return builder().build();
  }
}
