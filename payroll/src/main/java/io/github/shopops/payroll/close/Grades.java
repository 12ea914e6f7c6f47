package io.github.shopops.payroll.close;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.grade.Assessment;
import io.github.shopops.payroll.grade.CareerMonth;
import io.github.shopops.payroll.grade.GradeCalculator;
import io.github.shopops.payroll.grade.GradeDecision;
import io.github.shopops.payroll.grade.GradeInput;
import io.github.shopops.payroll.grade.GradeLadder;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.rulebook.Rulebook;

/**
 * Who advances at the end of a month.
 *
 * @param decisions by agent; nobody where the rules have no ladder
 * @param careers everybody's months so far with what was decided, this one included
 */
record Grades(
    ImmutableSortedMap<AgentId, GradeDecision> decisions, ImmutableList<CareerMonth> careers) {

  static Grades of(Rulebook rules, MonthFacts facts, StaffMonth staff, FineStatement fines) {
    ImmutableList<CareerMonth> history =
        facts.previous().map(ClosedMonth::careers).orElse(ImmutableList.of());
    if (rules.grades().isEmpty()) {
      return new Grades(ImmutableSortedMap.of(), history);
    }
    GradeLadder ladder = rules.grades().get();
    ImmutableListMultimap<AgentId, CareerMonth> careers =
        Multimaps.index(history, CareerMonth::agent);
    ImmutableListMultimap<AgentId, Assessment> assessments =
        Multimaps.index(facts.assessments(), Assessment::agent);
    ImmutableSortedMap.Builder<AgentId, GradeDecision> decisions =
        ImmutableSortedMap.naturalOrder();
    ImmutableList.Builder<CareerMonth> now =
        ImmutableList.<CareerMonth>builder().addAll(history);
    for (AgentId agent : staff.employed()) {
      Employee employee = staff.find(agent).orElseThrow();
      CareerMonth month =
          CareerMonth.from(ladder, fines, agent, employee.grade(), staff.worked(agent));
      GradeDecision decision = GradeCalculator.of(ladder)
          .decide(GradeInput.builder()
              .current(month)
              .joined(employee.joined())
              .history(careers.get(agent))
              .assessments(assessments.get(agent))
              .build());
      decisions.put(agent, decision);
      now.add(month.with(decision));
    }
    return new Grades(decisions.buildOrThrow(), now.build());
  }

  ImmutableList<Finding> findings() {
    return decisions.values().stream()
        .flatMap(decision -> decision.findings().stream())
        .collect(ImmutableList.toImmutableList());
  }
}
