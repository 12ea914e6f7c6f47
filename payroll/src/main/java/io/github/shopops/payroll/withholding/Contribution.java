package io.github.shopops.payroll.withholding;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.payslip.LineKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A contribution that employee and employer pay on a base (社会保险费、住房公积金缴存), as the employer names it: rates and
 * limits differ from town to town and are never guessed.
 *
 * <p>8 % on a base of 4 000.00 with a floor of 4 250.00 is 340.00. This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Contribution extends Serializable permits ImmutableContribution {
  /** Returns what it is called, such as {@code pension}; no two of a policy are called the same. */
  String name();

  /** Returns {@link LineKind#SOCIAL_INSURANCE} or {@link LineKind#HOUSING_FUND}. */
  LineKind kind();

  /** Returns the clause under which it is withheld. */
  Clause clause();

  /** Returns the employee's share of the base, at most the whole. */
  Rate employeeRate();

  /** Returns the employer's share of the base, shown beside the slip; empty where it is not to be shown. */
  Optional<Rate> employerRate();

  /** Returns the lowest base of a month (缴费基数下限), empty where there is none. */
  Optional<Money> floor();

  /** Returns the highest base of a month (缴费基数上限), empty where there is none. */
  Optional<Money> ceiling();

  /** Returns how each share is rounded; half up unless stated. */
  @Value.Default
  default RoundingMode rounding() {
    return RoundingMode.HALF_UP;
  }

  /** Returns to how many decimals each share is rounded: two unless stated, none where the fund takes whole yuan. */
  @Value.Default
  default int decimals() {
    return 2;
  }

  /**
   * Brings a base within its limits.
   *
   * @param stated the base before
   * @return the base, not below the floor nor above the ceiling
   */
  default Money clamp(Money stated) {
    Money raised = floor().filter(stated::isLessThan).orElse(stated);
    return ceiling().filter(raised::isGreaterThan).orElse(raised);
  }

  /**
   * Takes a share of a base, rounded once.
   *
   * @param base the base within its limits
   * @param rate the share
   * @return the share
   */
  default Money share(Money base, Rate rate) {
    BigDecimal exact = base.getAmount().multiply(rate.fraction());
    return Money.of(base.getCurrencyUnit(), exact.setScale(decimals(), rounding()));
  }

  /** Checks kind, rate, limits and decimals. */
  @Value.Check
  default void check() {
    checkArgument(!name().isBlank(), "Argument 'name' must not be blank");
    checkArgument(
        kind().isContribution(),
        "Argument 'kind' of %s must be SOCIAL_INSURANCE or HOUSING_FUND but has value %s",
        name(),
        kind());
    checkArgument(
        employeeRate().compareTo(Rate.ONE) <= 0,
        "Argument 'employeeRate' of %s must be at most 100 % but has value %s",
        name(),
        employeeRate());
    checkArgument(
        decimals() >= 0 && decimals() <= 2,
        "Argument 'decimals' of %s must be between 0 and 2 but has value %s",
        name(),
        decimals());
    floor()
        .ifPresent(limit -> checkArgument(
            !limit.isNegative(),
            "Argument 'floor' of %s must not be negative but has value %s",
            name(),
            limit));
    if (floor().isPresent() && ceiling().isPresent()) {
      checkArgument(
          !ceiling().get().isLessThan(floor().get()),
          "Argument 'ceiling' of %s must not be below %s but has value %s",
          name(),
          floor().get(),
          ceiling().get());
    }
  }

  /** Builds contributions. */
  final class Builder extends ImmutableContribution.Builder {
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
