package io.github.shopops.examples.monthclose.output;

import static com.google.common.collect.ImmutableList.toImmutableList;

import io.github.shopops.core.attribution.AssistanceCalculator;
import io.github.shopops.core.attribution.AssistanceMatrix;
import io.github.shopops.core.attribution.AttributionFacts;
import io.github.shopops.core.attribution.Roster;
import io.github.shopops.core.attribution.RosterEntry;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.payslip.Employee;

/** Who placed the orders of a month, and who was paid for them (A9). */
public final class Assistance {
  private Assistance() {}

  /**
   * Counts orders by who was asked before they were placed and before they were paid: with the key figures where the rules
   * ask for them, by the rules of attribution elsewhere.
   *
   * @param books the closed month
   * @return the orders of each agent and those of nobody
   */
  public static AssistanceMatrix of(Books books) {
    return books
        .result()
        .kpi()
        .map(report -> report.assistance())
        .orElseGet(() -> AssistanceCalculator.of(books.rules().attribution())
            .calculate(facts(books.facts()), books.facts().month()));
  }

  private static AttributionFacts facts(MonthFacts facts) {
    return AttributionFacts.builder()
        .orders(facts.orders())
        .contacts(facts.contacts())
        .roster(
            Roster.of(facts.employees().stream().map(Assistance::entry).collect(toImmutableList())))
        .assignments(facts.assignments())
        .build();
  }

  private static RosterEntry entry(Employee employee) {
    return new RosterEntry(
        employee.agent(),
        employee.workCode().orElse(null),
        employee.joined().orElse(null),
        employee.left().orElse(null));
  }
}
