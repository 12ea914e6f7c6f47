package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The law that limits what a pay slip may deduct, as dated data. A local minimum wage is not part of it: it is given
 * with each slip and never guessed.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param versions what the law says from which day on, oldest first; before the first of them nothing is limited
 */
public record LegalPolicy(ImmutableList<LegalVersion> versions) implements Serializable {
  /** Checks that the versions follow each other. */
  public LegalPolicy {
    requireNonNull(versions, "versions");
    for (int i = 1; i < versions.size(); i++) {
      checkArgument(
          versions.get(i - 1).since().isBefore(versions.get(i).since()),
          "Argument 'versions' must begin one after the other but has %s after %s",
          versions.get(i).since(),
          versions.get(i - 1).since());
    }
  }

  /**
   * Makes a policy that never changes.
   *
   * @param version what the law says, from its day on
   * @return the policy
   */
  public static LegalPolicy of(LegalVersion version) {
    return new LegalPolicy(ImmutableList.of(version));
  }

  /**
   * Returns the national rules of China: since 1995 at most 20 % of the month's wage is taken for losses and the minimum
   * wage is left (law/wages-16); since 2004-03-01 a wage below the minimum is found, overtime not counted
   * (law/minimum-wage-12); since 2008-01-15 fines without a loss are contested (law/decree-516).
   *
   * <p>Unpaid leave does not lower the wage that is tested against the minimum, which is one for days worked, and what a
   * closed month is paid late does not raise it. A shop that
   * pays the special allowances of the minimum-wage rules as {@link LineKind#SUBSIDY} adds that kind to
   * {@link LegalVersion#uncounted}.
   *
   * @return the policy
   */
  public static LegalPolicy china() {
    LegalVersion wages = LegalVersion.builder()
        .since(LocalDate.of(1995, 1, 1))
        .recovery(Catalogue.clause("law/wages-16"))
        .recoveryShare(Rate.percent("20"))
        .build();
    LegalVersion minimum = LegalVersion.builder()
        .from(wages)
        .since(LocalDate.of(2004, 3, 1))
        .minimumWage(Catalogue.clause("law/minimum-wage-12"))
        .addUncounted(LineKind.OVERTIME, LineKind.ADJUSTMENT, LineKind.UNPAID_LEAVE)
        .build();
    LegalVersion contested = LegalVersion.builder()
        .from(minimum)
        .since(LocalDate.of(2008, 1, 15))
        .contestedFines(Catalogue.clause("law/decree-516"))
        .build();
    return new LegalPolicy(ImmutableList.of(wages, minimum, contested));
  }

  /**
   * Returns a policy without any rule: deductions stop only where nothing is left to pay.
   *
   * @return the policy
   */
  public static LegalPolicy none() {
    return new LegalPolicy(ImmutableList.of());
  }

  /**
   * Returns what the law says about a month's pay, which falls due when the month is over.
   *
   * @param month the month
   * @return the version in force on the month's last day, empty before the first
   */
  public Optional<LegalVersion> in(YearMonth month) {
    LocalDate last = month.atEndOfMonth();
    return versions.reverse().stream()
        .filter(version -> !version.since().isAfter(last))
        .findFirst();
  }
}
