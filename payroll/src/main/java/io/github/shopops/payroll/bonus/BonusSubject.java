package io.github.shopops.payroll.bonus;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.Standing;
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

  /** Returns whether the person took leave in the month, paid or not; no unless stated. */
  @Value.Default
  default boolean onLeave() {
    return false;
  }

  /** Returns the code of the person's grade in the pay plan (级别), empty where the plan knows none. */
  Optional<String> grade();

  /** Returns the post (岗位), such as {@code after-sale}, empty where the shop has but one. */
  Optional<String> post();

  /** Returns the team (小组), empty where there is but one. */
  Optional<String> team();

  /** Returns how the person stands in the shop; confirmed unless stated. */
  @Value.Default
  default Standing standing() {
    return Standing.CONFIRMED;
  }

  /**
   * Returns which month it is in which the person works alone as an intern or on probation (上岗), 1 for the first; empty
   * where nobody said.
   */
  Optional<Integer> monthsOnTrial();

  /**
   * Returns the person's own score of the month (绩效得分), exact; plus points may lift it above 100 and minus points below
   * 0. Empty where nobody gave one.
   */
  Optional<BigDecimal> score();

  /** Returns the person's net sales of the month, of either sign; zero unless stated. */
  @Value.Default
  default Money netSales() {
    return Money.zero(base().getCurrencyUnit());
  }

  /** Returns whether the month's sales earned commission, above a base volume where there is one; no unless stated. */
  @Value.Default
  default boolean commissionEarned() {
    return false;
  }

  /** Returns the returned and exchanged parcels that the person unpacked (退换拆件数), empty where nobody counted. */
  Optional<Integer> parcels();

  /** Returns the person's key figures that awards compare, by code, such as {@code K5}. */
  ImmutableMap<String, Ratio> figures();

  /** Checks score, base pay and counts. */
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
        netSales().getCurrencyUnit().equals(base().getCurrencyUnit()),
        "Argument 'netSales' must be in %s for agent %s but has value %s",
        base().getCurrencyUnit(),
        agent(),
        netSales());
    monthsOnTrial()
        .ifPresent(months -> checkArgument(
            months >= 1,
            "Argument 'monthsOnTrial' must be at least 1 for agent %s but has value %s",
            agent(),
            months));
    parcels()
        .ifPresent(count -> checkArgument(
            count >= 0,
            "Argument 'parcels' must not be negative for agent %s but has value %s",
            agent(),
            count));
  }

  /** Builds subjects. */
  final class Builder extends ImmutableBonusSubject.Builder {
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
