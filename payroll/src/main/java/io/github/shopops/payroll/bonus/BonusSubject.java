package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.MonthShare;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A person's month, as far as a bonus depends on it.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface BonusSubject extends Serializable permits ImmutableBonusSubject {
  /** Returns who. */
  AgentId agent();

  /** Returns the base pay actually due for the month, already prorated. */
  Money base();

  /** Returns the score of the team, 0 to 100, empty where nobody gave one. */
  Optional<BigDecimal> teamScore();

  /** Returns for how much of the month the person was employed. */
  MonthShare share();

  /** Returns whether the person took leave in the month, paid or not. */
  boolean onLeave();

  /** Checks score and base pay. */
  @Value.Check
  default void check() {
    checkArgument(
        !base().isNegative(),
        "Argument 'base' must not be negative for agent %s but has value %s",
        agent(),
        base());
    teamScore()
        .ifPresent(score -> checkArgument(
            score.signum() >= 0 && score.compareTo(BigDecimal.valueOf(100)) <= 0,
            "Argument 'teamScore' must be between 0 and 100 for agent %s but has value %s",
            agent(),
            score));
  }

  /** Builds subjects; without being told otherwise the person took no leave. */
  final class Builder extends ImmutableBonusSubject.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder().onLeave(false);
  }
}
