package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
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
   * Returns the national rules of China, each since it is in force:
   *
   * <ul>
   *   <li>since 1995-01-01 at most 20 % of the month's wage is taken for losses and the minimum wage is left
   *       (law/wages-16); overtime pays 150 %, 200 % and 300 % (law/labour-44), is at most 36 hours a month
   *       (law/labour-41), and what was paid is on record for two years (law/wages-6);
   *   <li>since 2000-03-17 a day's wage is the month's by 20.92 (劳社部发〔2000〕8号), since 2008-01-03 by 21.75
   *       (劳社部发〔2008〕3号), which the notice of 2025 leaves as it is (law/day-wage); 20.83, and 20.67 since 2025,
   *       are the mean work days of a month, by which no wage is divided;
   *   <li>since 2004-03-01 a wage below the minimum is found, overtime not counted (law/minimum-wage-12);
   *   <li>since 2008-01-01 probation lasts at most 1, 2 and 6 months in contracts of 3 months, a year and 3 years or
   *       without a fixed term, none is allowed below 3 months (law/contract-19), and it pays at least 80 % of the
   *       contract wage or of the post's lowest grade (law/contract-20); by the implementing regulations (劳动合同法实施条例)
   *       art. 15 the 80 % go with both, one of the two is enough, and the minimum wage holds whichever it is;
   *   <li>since 2008-01-15 fines without a loss are contested (law/decree-516).
   * </ul>
   *
   * <p>Unpaid leave does not lower the wage that is tested against the minimum, which is one for days worked, and what a
   * closed month is paid late does not raise it. A shop that pays the special allowances of the minimum-wage rules as
   * {@link LineKind#SUBSIDY} adds that kind to {@link LegalVersion#uncounted}.
   *
   * @return the policy
   */
  public static LegalPolicy china() {
    LegalVersion labour = LegalVersion.builder()
        .since(LocalDate.of(1995, 1, 1))
        .recovery(Catalogue.clause("law/wages-16"))
        .recoveryShare(Rate.percent("20"))
        .overtimePay(Catalogue.clause("law/labour-44"))
        .overtimeMultiples(OvertimeMultiples.china())
        .overtimeLimit(Catalogue.clause("law/labour-41"))
        .overtimeHours(Duration.ofHours(36))
        .records(Catalogue.clause("law/wages-6"))
        .recordYears(2)
        .build();
    LegalVersion dayWage = LegalVersion.builder()
        .from(labour)
        .since(LocalDate.of(2000, 3, 17))
        .dayWage(Catalogue.clause("law/day-wage"))
        .paidDays(new BigDecimal("20.92"))
        .build();
    LegalVersion minimum = LegalVersion.builder()
        .from(dayWage)
        .since(LocalDate.of(2004, 3, 1))
        .minimumWage(Catalogue.clause("law/minimum-wage-12"))
        .addUncounted(LineKind.OVERTIME, LineKind.ADJUSTMENT, LineKind.UNPAID_LEAVE)
        .build();
    LegalVersion contracts = LegalVersion.builder()
        .from(minimum)
        .since(LocalDate.of(2008, 1, 1))
        .probation(Catalogue.clause("law/contract-19"))
        .addProbationTerms(
            new ProbationTerm(3, 1), new ProbationTerm(12, 2), new ProbationTerm(36, 6))
        .probationWage(Catalogue.clause("law/contract-20"))
        .probationShare(Rate.percent("80"))
        .build();
    LegalVersion paidDays = LegalVersion.builder()
        .from(contracts)
        .since(LocalDate.of(2008, 1, 3))
        .paidDays(new BigDecimal("21.75"))
        .build();
    LegalVersion contested = LegalVersion.builder()
        .from(paidDays)
        .since(LocalDate.of(2008, 1, 15))
        .contestedFines(Catalogue.clause("law/decree-516"))
        .build();
    return new LegalPolicy(
        ImmutableList.of(labour, dayWage, minimum, contracts, paidDays, contested));
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
   * Returns this policy with a limit on recovery that is not kept but watched: claims are taken from the wage in full,
   * and a slip that takes more than the law lets it says so.
   *
   * @return the same rules, none of which cuts a claim
   */
  public LegalPolicy uncapped() {
    return new LegalPolicy(versions.stream()
        .map(version ->
            LegalVersion.builder().from(version).recoveryCapped(false).build())
        .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns what the law says about a month's pay, which falls due when the month is over.
   *
   * @param month the month
   * @return the version in force on the month's last day, empty before the first
   */
  public Optional<LegalVersion> in(YearMonth month) {
    return on(month.atEndOfMonth());
  }

  /**
   * Returns what the law says on a day.
   *
   * @param day the day
   * @return the version in force, empty before the first
   */
  public Optional<LegalVersion> on(LocalDate day) {
    requireNonNull(day, "day");
    return versions.reverse().stream()
        .filter(version -> !version.since().isAfter(day))
        .findFirst();
  }

  /**
   * Returns how long a slip and what it rests on are kept at least (law/wages-6): what is paid in October 2026 until
   * 2028-10-31.
   *
   * @param paid the month in which it is paid out, which is not before the month that it pays
   * @return the last day, empty where no law asks for it
   */
  public Optional<LocalDate> keepUntil(YearMonth paid) {
    return in(paid)
        .filter(version -> version.records().isPresent())
        .map(version -> paid.plusYears(version.recordYears()).atEndOfMonth());
  }
}
