package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shopops.core.order.AgentId;
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

  /** Returns for how many days base pay is due, from zero to {@link #fullDays}. */
  BigDecimal paidDays();

  /** Returns how many days a whole month is reckoned at, such as 31 or 21.75. */
  BigDecimal fullDays();

  /** Returns whether the person was employed from the first day of the month to the last. */
  boolean wholeMonth();

  /** Returns whether the person took leave in the month, paid or not. */
  boolean onLeave();

  /** Checks score, base pay and days. */
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
    checkArgument(
        fullDays().signum() > 0,
        "Argument 'fullDays' must be above zero for agent %s but has value %s",
        agent(),
        fullDays());
    checkArgument(
        paidDays().signum() >= 0 && paidDays().compareTo(fullDays()) <= 0,
        "Argument 'paidDays' must be between 0 and %s for agent %s but has value %s",
        fullDays(),
        agent(),
        paidDays());
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
