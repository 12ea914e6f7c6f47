package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the law says about pay slips from a day on. Each rule is in force by naming its clause and off without one; its
 * numbers are looked at only where it is on.
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

  /** Returns the share of the month's wage that may be taken, at most the whole. */
  @Value.Default
  default Rate recoveryShare() {
    return Rate.ONE;
  }

  /**
   * Returns whether slips stop at that limit, as they do unless stated. Where they do not, the claims are taken from the
   * wage in full, and what goes beyond the limit is found.
   */
  @Value.Default
  default boolean recoveryCapped() {
    return true;
  }

  /** Returns the clause under which a wage must reach the local minimum; empty where that is not tested. */
  Optional<Clause> minimumWage();

  /** Returns the kinds of lines that do not count toward the minimum wage, nor toward the wage of a probation. */
  ImmutableSet<LineKind> uncounted();

  /** Returns the clause under which a fine without a loss is contested; empty where fines are not flagged. */
  Optional<Clause> contestedFines();

  /** Returns the clause that limits the length of a probation; empty where that is not tested. */
  Optional<Clause> probation();

  /** Returns how long probation may last, by contract lengths rising; none is allowed below the first. */
  ImmutableList<ProbationTerm> probationTerms();

  /** Returns the clause under which the wage of a probation has a floor; empty where that is not tested. */
  Optional<Clause> probationWage();

  /** Returns the share of the contract wage, or of the post's lowest grade, that a probation must pay. */
  @Value.Default
  default Rate probationShare() {
    return Rate.ZERO;
  }

  /** Returns the clause that says what overtime pays at least; empty where that is not tested. */
  Optional<Clause> overtimePay();

  /** Returns how many times the hour's wage overtime pays at least. */
  @Value.Default
  default OvertimeMultiples overtimeMultiples() {
    return OvertimeMultiples.NONE;
  }

  /** Returns the clause that limits a month's overtime; empty where that is not tested. */
  Optional<Clause> overtimeLimit();

  /** Returns how long overtime may be in a month, not negative. */
  @Value.Default
  default Duration overtimeHours() {
    return Duration.ZERO;
  }

  /** Returns the clause that says how a month's wage becomes a day's and an hour's; empty where none does. */
  Optional<Clause> dayWage();

  /** Returns the days by which a month's wage is divided for a day's wage (月计薪天数), above zero; 8 hours are a day. */
  @Value.Default
  default BigDecimal paidDays() {
    return BigDecimal.ONE;
  }

  /** Returns the clause under which what was paid is recorded and kept; empty where none says so. */
  Optional<Clause> records();

  /** Returns how many years records are kept at least, not negative. */
  @Value.Default
  default int recordYears() {
    return 0;
  }

  /** Checks the numbers, and drops trailing zeros of the days so that equal versions are equal. */
  @Value.Check
  default LegalVersion check() {
    checkArgument(
        recoveryShare().compareTo(Rate.ONE) <= 0,
        "Argument 'recoveryShare' must be at most 100 % but has value %s",
        recoveryShare());
    checkArgument(
        probationShare().compareTo(Rate.ONE) <= 0,
        "Argument 'probationShare' must be at most 100 % but has value %s",
        probationShare());
    checkArgument(
        !overtimeHours().isNegative(),
        "Argument 'overtimeHours' must not be negative but has value %s",
        overtimeHours());
    checkArgument(
        paidDays().signum() > 0,
        "Argument 'paidDays' must be above zero but has value %s",
        paidDays());
    checkArgument(
        recordYears() >= 0,
        "Argument 'recordYears' must not be negative but has value %s",
        recordYears());
    for (int i = 1; i < probationTerms().size(); i++) {
      int before = probationTerms().get(i - 1).contractMonths();
      int months = probationTerms().get(i).contractMonths();
      checkArgument(
          before < months,
          "Argument 'probationTerms' must have rising lengths of contracts but has %s after %s",
          months,
          before);
    }
    BigDecimal plain = OvertimePolicy.plain(paidDays());
    return plain.scale() == paidDays().scale()
        ? this
        : builder().from(this).paidDays(plain).build();
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
