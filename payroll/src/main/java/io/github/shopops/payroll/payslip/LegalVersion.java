package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the law says about pay slips from a day on. Each rule is in force by naming its clause and off without one.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface LegalVersion extends Serializable permits ImmutableLegalVersion {
  /** Returns the first day on which this version is in force. */
  LocalDate since();

  /**
   * Returns the clause under which losses and fines may be taken from wages only up to {@link #recoveryShare}, leaving
   * the minimum wage; empty where only the wage itself limits them.
   */
  Optional<Clause> recovery();

  /** Returns the share of the month's wage that may be taken, at most the whole; looked at if {@link #recovery} is on. */
  @Value.Default
  default Rate recoveryShare() {
    return Rate.ONE;
  }

  /** Returns the clause under which a wage must reach the local minimum; empty where that is not tested. */
  Optional<Clause> minimumWage();

  /** Returns the kinds of lines that do not count toward the minimum wage. */
  ImmutableSet<LineKind> uncounted();

  /** Returns the clause under which a fine without a loss is contested; empty where fines are not flagged. */
  Optional<Clause> contestedFines();

  /** Checks the share. */
  @Value.Check
  default void check() {
    checkArgument(
        recoveryShare().compareTo(Rate.ONE) <= 0,
        "Argument 'recoveryShare' must be at most 100 % but has value %s",
        recoveryShare());
  }

  /** Builds versions. */
  final class Builder extends ImmutableLegalVersion.Builder {
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
