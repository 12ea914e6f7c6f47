package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What is agreed with a person (劳动合同): from when, how long, for which wage, and how long a probation (试用期).
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Contract extends Serializable permits ImmutableContract {

  /** Returns the first day of the contract. */
  LocalDate since();

  /** Returns the last day of a contract for a fixed term, empty for one without a fixed term (无固定期限). */
  Optional<LocalDate> until();

  /** Returns the last day of the probation that begins with the contract, empty where there is none. */
  Optional<LocalDate> probationUntil();

  /** Returns the wage of a month after probation that the contract names, empty where nobody said. */
  Optional<Money> wage();

  /** Checks that terms do not end before they begin and that the wage is not negative. */
  @Value.Check
  default void check() {
    until().ifPresent(day -> checkNotBefore("until", day));
    probationUntil().ifPresent(day -> checkNotBefore("probationUntil", day));
    wage()
        .ifPresent(amount -> checkArgument(
            !amount.isNegative(), "Argument 'wage' must not be negative but has value %s", amount));
  }

  private void checkNotBefore(String name, LocalDate day) {
    checkArgument(
        !day.isBefore(since()),
        "Argument '%s' must not be before %s but has value %s",
        name,
        since(),
        day);
  }

  /** Builds contracts. */
  final class Builder extends ImmutableContract.Builder {
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
