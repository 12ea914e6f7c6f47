package io.github.shopops.payroll.payslip;

import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Whether somebody is on probation (试用期) in the month of a slip, and for longer than the law of the contract's first
 * day lets it last.
 */
final class Probation {
  private final PayslipInput input;
  private final LegalPolicy policy;

  Probation(PayslipInput input, LegalPolicy policy) {
    this.input = input;
    this.policy = policy;
  }

  /** Returns whether a day of a month is one of probation, by the contract or by how the person stands. */
  boolean touches(YearMonth month) {
    boolean agreed = input
        .contract()
        .filter(contract -> !contract.since().isAfter(month.atEndOfMonth()))
        .flatMap(Contract::probationUntil)
        .filter(day -> !day.isBefore(month.atDay(1)))
        .isPresent();
    return agreed || input.standing() == Standing.PROBATION;
  }

  /**
   * Finds a probation that is too long for its contract: a warning as long as it is only agreed, an error from the month
   * on in which it lasts beyond the law. One whose contract is not known is told of.
   */
  Optional<Finding> tooLong() {
    if (!touches(input.month())) {
      return Optional.empty();
    }
    return input
        .contract()
        .map(this::tooLong)
        .orElseGet(() -> policy
            .in(input.month())
            .flatMap(LegalVersion::probation)
            .map(clause -> finding(
                clause, Severity.INFO, Message.of("law.probation.unknown", input.month()))));
  }

  private Optional<Finding> tooLong(Contract contract) {
    Optional<LegalVersion> law = policy.on(contract.since());
    Optional<Clause> clause = law.flatMap(LegalVersion::probation);
    if (clause.isEmpty()) {
      return Optional.empty();
    }
    int months = months(contract, law.orElseThrow());
    LocalDate lawful = lastDay(contract.since(), months);
    LocalDate end = end(contract);
    if (!end.isAfter(lawful)) {
      return Optional.empty();
    }
    boolean beyond = lawful.isBefore(input.month().atEndOfMonth());
    Severity severity = beyond ? Severity.ERROR : Severity.WARNING;
    Message message = months == 0
        ? Message.of("law.probation.none", contract.since(), end)
        : Message.of("law.probation.too-long", contract.since(), end, months, lawful);
    return Optional.of(finding(clause.get(), severity, message));
  }

  /** Returns when the probation ends as far as the month shows: not before the month does if it still lasts then. */
  private LocalDate end(Contract contract) {
    LocalDate agreed = contract.probationUntil().orElse(LocalDate.MIN);
    LocalDate lasted =
        input.standing() == Standing.PROBATION ? input.month().atEndOfMonth() : LocalDate.MIN;
    return agreed.isAfter(lasted) ? agreed : lasted;
  }

  /** Returns how many months the law allows for a contract's term; the longest where it has no end. */
  private static int months(Contract contract, LegalVersion law) {
    int months = 0;
    for (ProbationTerm term : law.probationTerms()) {
      LocalDate least = lastDay(contract.since(), term.contractMonths());
      if (contract.until().filter(until -> until.isBefore(least)).isEmpty()) {
        months = term.months();
      }
    }
    return months;
  }

  /** Returns the last of so many months from a day on: from 1 March one month lasts to 31 March. */
  private static LocalDate lastDay(LocalDate since, int months) {
    LocalDate next = since.plusMonths(months);
    // A month without that day ends on its last day: from 31 January one month lasts to 28
    // February.
    return next.getDayOfMonth() == since.getDayOfMonth() ? next.minusDays(1) : next;
  }

  private Finding finding(Clause clause, Severity severity, Message message) {
    Evidence agent = Evidence.of(Evidence.Kind.AGENT, input.agent().value());
    return Finding.of(clause, severity, agent, message);
  }
}
