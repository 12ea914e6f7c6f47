package io.github.shopops.payroll.payslip;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Finds where a slip breaks the law in force in its month. */
final class LegalCheck {
  private final PayslipInput input;
  private final LegalVersion law;
  private final Optional<Money> minimum;
  private final Probation probation;

  LegalCheck(PayslipInput input, LegalVersion law, LegalPolicy policy) {
    this.input = input;
    this.law = law;
    this.minimum = minimum(input);
    this.probation = new Probation(input, policy);
  }

  /** Returns the minimum wage for the share of the month that was worked, where it is known. */
  static Optional<Money> minimum(PayslipInput input) {
    return input.minimumWage().map(wage -> input.share().of(wage, RoundingMode.HALF_UP));
  }

  /**
   * Looks at a slip.
   *
   * @param contested whether it takes fines without a loss
   * @param taken how much of the claims it takes
   * @return what breaks the law, and what could not be looked at
   */
  ImmutableList<Finding> findings(boolean contested, Money taken) {
    return Stream.of(
            law.recovery()
                .or(this::minimumClause)
                .filter(clause -> minimum.isEmpty())
                .map(clause -> finding(
                    clause, Severity.WARNING, Message.of("payslip.no-minimum", input.month()))),
            minimumClause().flatMap(this::tooLow),
            law.recovery().flatMap(clause -> tooMuchTaken(clause, taken)),
            law.contestedFines()
                .filter(clause -> contested)
                .map(clause -> finding(
                    clause, Severity.WARNING, Message.of("payslip.contested", input.month()))),
            probation.tooLong(),
            law.probationWage().flatMap(this::probationTooLow))
        .flatMap(Optional::stream)
        .collect(ImmutableList.toImmutableList());
  }

  /** The minimum wage binds on probation by the law on contracts, too. */
  private Optional<Clause> minimumClause() {
    return law.minimumWage()
        .or(() -> law.probationWage().filter(clause -> probation.touches(input.month())));
  }

  private Optional<Finding> tooLow(Clause clause) {
    Money counted = counted();
    return minimum
        .filter(counted::isLessThan)
        .map(wage -> finding(
            clause,
            Severity.ERROR,
            Message.of("payslip.below-minimum", input.month(), counted, wage)));
  }

  private Optional<Finding> tooMuchTaken(Clause clause, Money taken) {
    Money wage = sum(input.earnings().stream());
    RecoveryLimit limit = RecoveryLimit.lawful(wage, minimum, law);
    return Optional.of(limit)
        .filter(lawful -> taken.isGreaterThan(lawful.amount()))
        .map(lawful -> finding(
            clause,
            Severity.ERROR,
            Message.of("law.over-limit", input.month(), taken, lawful.message())));
  }

  private Optional<Finding> probationTooLow(Clause clause) {
    if (!probation.touches(input.month())) {
      return Optional.empty();
    }
    Optional<ProbationFloor> floor = ProbationFloor.of(input, law.probationShare());
    if (floor.isEmpty()) {
      return Optional.of(
          finding(clause, Severity.INFO, Message.of("law.probation-wage.unknown", input.month())));
    }
    Money counted = counted();
    return floor
        .filter(least -> counted.isLessThan(least.amount()))
        .map(least -> finding(
            clause,
            Severity.ERROR,
            Message.of("law.probation-wage", input.month(), counted, least.message())));
  }

  /** The wage without the kinds that the law does not count; deductions apart. */
  private Money counted() {
    ImmutableSet<LineKind> uncounted = law.uncounted();
    return sum(input.earnings().stream().filter(line -> !uncounted.contains(line.kind())));
  }

  private Finding finding(Clause clause, Severity severity, Message message) {
    Evidence agent = Evidence.of(Evidence.Kind.AGENT, input.agent().value());
    return Finding.of(clause, severity, agent, message);
  }

  private Money sum(Stream<PayLine> summands) {
    return summands.map(PayLine::amount).reduce(Money.zero(input.currency()), Money::plus);
  }
}
