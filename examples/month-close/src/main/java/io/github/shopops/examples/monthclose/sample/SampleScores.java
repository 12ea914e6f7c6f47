package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.payroll.grade.Condition;
import io.github.shopops.payroll.grade.GradeLadder;
import io.github.shopops.payroll.score.MeritRule;
import io.github.shopops.payroll.score.ScoreBasis;
import io.github.shopops.payroll.score.ScorePlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the people of the sample did, as a rule book scores them. */
final class SampleScores {
  static final ImmutableList<String> MERITS = ImmutableList.of("id", "agent", "at", "kind");
  static final ImmutableList<String> ASSESSMENTS =
      ImmutableList.of("id", "agent", "on", "passed", "failed");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private SampleScores() {}

  /** Returns the columns of {@code scores.csv}: those of the document's plan, and any other that the rule book has. */
  static List<String> header(ScorePlan plan) {
    return Stream.concat(
            Stream.of("agent", "month", "task", "handover", "callback", "skill"),
            components(plan).stream().map(ScoreBasis.Component::code))
        .distinct()
        .toList();
  }

  /** Makes a sheet of everybody for the month and the one before, in which nobody passes who is about to leave. */
  static List<List<String>> sheets(ScorePlan plan) {
    List<List<String>> rows = new ArrayList<>();
    if (components(plan).isEmpty()) {
      return rows;
    }
    for (YearMonth month : List.of(SampleShop.MONTH.minusMonths(1), SampleShop.MONTH)) {
      SampleAgent.ALL.stream()
          .filter(agent -> agent.isEmployedIn(month))
          .forEach(agent -> rows.add(sheet(plan, agent, month)));
    }
    return rows;
  }

  /** Gives every kind of merit to somebody, the first one twice and once to somebody with a violation. */
  static List<List<String>> merits(ScorePlan plan) {
    List<List<String>> rows = new ArrayList<>();
    List<String> kinds =
        plan.merits().stream().map(MeritRule::kind).map(Object::toString).toList();
    for (int i = 0; i < kinds.size(); i++) {
      String agent = SampleAgent.ALL.get(i % 8).id();
      rows.add(merit(rows.size(), agent, 9 + i, kinds.get(i)));
    }
    if (!kinds.isEmpty()) {
      rows.add(merit(rows.size(), "A01", 24, kinds.get(0)));
      rows.add(merit(rows.size(), "A09", 25, kinds.get(0)));
    }
    return rows;
  }

  /** Makes assessments in the skills that a ladder asks for: of each set one that is passed and one that fails in a skill. */
  static List<List<String>> assessments(GradeLadder ladder) {
    List<List<String>> rows = new ArrayList<>();
    ladder.steps().stream()
        .flatMap(step -> step.conditions().stream()
            .filter(Condition.AssessmentPassed.class::isInstance)
            .map(Condition.AssessmentPassed.class::cast)
            .map(condition -> new Asked(step.from(), condition.skills().asList())))
        .forEach(asked -> {
          List<String> agents = SampleAgent.ALL.stream()
              .filter(agent -> agent.grade().equals(asked.grade()))
              .map(SampleAgent::id)
              .limit(2)
              .toList();
          for (int i = 0; i < agents.size(); i++) {
            List<String> passed = asked.skills().subList(i, asked.skills().size());
            rows.add(List.of(
                "K" + (rows.size() + 1),
                agents.get(i),
                SampleShop.MONTH.atDay(20 + rows.size()).toString(),
                String.join(";", passed),
                String.join(";", asked.skills().subList(0, i))));
          }
        });
    return rows;
  }

  /** What a ladder asks of a grade. */
  private record Asked(String grade, ImmutableList<String> skills) {}

  private static List<String> sheet(ScorePlan plan, SampleAgent agent, YearMonth month) {
    ImmutableSet<String> own = components(plan).stream()
        .map(ScoreBasis.Component::code)
        .collect(ImmutableSet.toImmutableSet());
    BigDecimal score = BigDecimal.valueOf(agent.left().isEmpty() ? agent.score() : 56);
    List<String> row = new ArrayList<>(List.of(agent.id(), month.toString()));
    for (String column : header(plan).subList(2, header(plan).size())) {
      row.add(
          own.contains(column)
              ? components(plan).stream()
                  .filter(component -> component.code().equals(column))
                  .map(component -> part(component, score))
                  .findFirst()
                  .orElse("")
              : "");
    }
    return row;
  }

  /** The share of a component, to half a point. */
  private static String part(ScoreBasis.Component component, BigDecimal score) {
    return component
        .most()
        .multiply(score)
        .multiply(BigDecimal.valueOf(2))
        .divide(HUNDRED, 0, RoundingMode.DOWN)
        .divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  private static List<String> merit(int number, String agent, int day, String kind) {
    return List.of(
        "M" + (number + 1),
        agent,
        SampleFiles.TIME.format(SampleShop.MONTH.atDay(day).atTime(17, 0)),
        kind);
  }

  private static ImmutableList<ScoreBasis.Component> components(ScorePlan plan) {
    return plan.basis() instanceof ScoreBasis.Composite composite
        ? composite.components()
        : ImmutableList.of();
  }
}
