package io.github.shopops.payroll.close;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.shopops.core.attribution.AttributionCalculator;
import io.github.shopops.core.attribution.AttributionFacts;
import io.github.shopops.core.attribution.Attributions;
import io.github.shopops.core.attribution.MonthSales;
import io.github.shopops.core.attribution.Roster;
import io.github.shopops.core.attribution.RosterEntry;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.payroll.fine.FineCalculator;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.fine.FundCalculator;
import io.github.shopops.payroll.fine.FundStatement;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Closes a month: who sold what, what it pays, what it costs, and what each person is paid (月结).
 *
 * <p>A pure function of rule book and facts: the same input gives the same result, in whatever order the facts come. A
 * closed month never changes; what is learned of it later is settled in an open one, which {@link Books} works out. This class is immutable and
 * thread-safe.
 */
public final class MonthClose {
  private final Rulebook rules;

  private MonthClose(Rulebook rules) {
    this.rules = rules;
  }

  /**
   * Makes the close of a shop's months.
   *
   * @param rules the shop's rules
   * @return the close
   */
  public static MonthClose of(Rulebook rules) {
    return new MonthClose(requireNonNull(rules, "rules"));
  }

  /**
   * Closes a month.
   *
   * @param facts everything known about it
   * @return the pay slips and everything they rest on
   * @throws IllegalArgumentException if facts contradict each other, such as two different incidents with one id
   */
  public MonthResult close(MonthFacts facts) {
    requireNonNull(facts, "facts");
    Attributions attributions = AttributionCalculator.of(rules.attribution())
        .attribute(attributionFacts(facts), facts.month());
    StaffMonth staff = StaffMonth.of(rules, facts);
    FineStatement fines =
        FineCalculator.of(rules.fines()).calculate(staff.incidents(), facts.month());
    SalesEvents events = SalesEvents.of(rules, facts, attributions, fines);
    NoteCheck notes = NoteCheck.of(rules, facts, attributions);
    Appraisal appraisal = Appraisal.of(rules, facts, staff, fines);
    PayRoll.Result payRoll = PayRoll.calculate(rules, facts, staff, fines, appraisal, events);
    Grades grades = Grades.of(rules, facts, staff, fines);
    FundStatement fund = fund(facts, payRoll);
    return new MonthResult.Builder()
        .month(facts.month())
        .payslips(payRoll.payslips())
        .attributions(attributions)
        .sales(events.sales())
        .notes(notes.readings())
        .fines(fines)
        .commissions(payRoll.commissions())
        .attendance(staff.attendance())
        .kpi(appraisal.kpi())
        .service(appraisal.service())
        .scores(appraisal.scores())
        .bonuses(payRoll.bonuses())
        .grades(grades.decisions())
        .taxes(payRoll.taxes())
        .fund(fund)
        .findings(sorted(ImmutableList.of(
            attributions.findings(),
            fines.findings(),
            events.findings(),
            notes.findings(),
            staff.findings(),
            appraisal.findings(),
            payRoll.findings(),
            grades.findings(),
            fund.overdrawn().stream().toList(),
            facts.adjustments().findings(),
            gap(facts).stream().toList())))
        .closed(closed(facts, events.sales(), appraisal, payRoll, grades, fund))
        .build();
  }

  private static AttributionFacts attributionFacts(MonthFacts facts) {
    return AttributionFacts.builder()
        .orders(facts.orders())
        .contacts(facts.contacts())
        .roster(Roster.of(Iterables.transform(facts.employees(), MonthClose::rosterEntry)))
        .assignments(facts.assignments())
        .build();
  }

  private static RosterEntry rosterEntry(Employee employee) {
    return new RosterEntry(
        employee.agent(),
        employee.workCode().orElse(null),
        employee.joined().orElse(null),
        employee.left().orElse(null));
  }

  private FundStatement fund(MonthFacts facts, PayRoll.Result payRoll) {
    Money opening = facts.previous().map(ClosedMonth::fund).orElse(Money.zero(rules.currency()));
    return FundCalculator.of(rules.fund())
        .calculate(
            facts.month(),
            opening,
            payRoll.payslips().values(),
            facts.outlays(),
            facts.adjustments().repaid(),
            facts.adjustments().fund());
  }

  /** A month between this one and the one told of was never closed, or not told of. */
  private Optional<Finding> gap(MonthFacts facts) {
    return facts
        .previous()
        .filter(closed -> !closed.month().plusMonths(1).equals(facts.month()))
        .map(closed -> Finding.of(
            rules.attribution().monthClause(),
            Severity.WARNING,
            Evidence.of(Evidence.Kind.MONTH, facts.month().toString()),
            Message.of("close.gap", closed.month(), facts.month())));
  }

  private static ImmutableList<Finding> sorted(List<? extends Iterable<Finding>> findings) {
    return ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, Iterables.concat(findings));
  }

  private ClosedMonth closed(
      MonthFacts facts,
      MonthSales sales,
      Appraisal appraisal,
      PayRoll.Result payRoll,
      Grades grades,
      FundStatement fund) {
    return ClosedMonth.builder()
        .month(facts.month())
        .contentHash(ContentHash.of(rules, facts))
        .fund(fund.closing())
        .receivables(ImmutableList.sortedCopyOf(payRoll.receivables()))
        .credits(sales.credits())
        .commissions(payRoll.closed())
        .scores(appraisal
            .scores()
            .map(statement -> statement.history().months())
            .or(() -> facts.previous().map(ClosedMonth::scores))
            .orElse(ImmutableList.of()))
        .conducts(appraisal.conducts(facts))
        .careers(grades.careers())
        .guarantees(payRoll.guarantees())
        .taxes(payRoll.taxYears())
        .inquiryRatio(appraisal.inquiryRatio())
        .build();
  }
}
