package io.github.shopops.examples.monthclose.input;

import static io.github.shopops.examples.shopfiles.input.Column.optional;
import static io.github.shopops.examples.shopfiles.input.Column.required;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.shopfiles.input.Cells;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.KeyedRows;
import io.github.shopops.examples.shopfiles.input.RejectionCode;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.payroll.grade.Assessment;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.score.Merit;
import io.github.shopops.payroll.score.MeritKind;
import io.github.shopops.payroll.score.ScoreBasis;
import io.github.shopops.payroll.score.ScorePlan;
import io.github.shopops.payroll.score.ScoreSheet;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** How people did: the sheets of {@code scores.csv}, their merits and the assessments they sat. */
final class ScoreRows {
  static final ImmutableList<Column> MERITS =
      ImmutableList.of(required("id"), required("agent"), required("at"), required("kind"));

  static final ImmutableList<Column> ASSESSMENTS = ImmutableList.of(
      required("id"), required("agent"), required("on"), optional("passed"), optional("failed"));

  /** What sheets of the usual plans have, so that a shop can fill one file for any of them. */
  private static final ImmutableSet<String> USUAL =
      ImmutableSet.of("task", "handover", "callback", "skill", "score");

  private static final ImmutableSet<String> KEY = ImmutableSet.of("agent", "month");

  /** Between two skills, in half or full width. */
  private static final Splitter SKILLS = Splitter.on(CharMatcher.anyOf(";；、"));

  private final StaffRows staff;

  /** The components of the plan with the most that each can be. */
  private final ImmutableMap<String, BigDecimal> components;

  private final ImmutableMap<String, MeritKind> kinds;
  private final KeyedRows<ScoreSheet> sheets =
      new KeyedRows<>("month", ShopRejection.SAID_OTHERWISE);
  private final KeyedRows<Merit> merits = new KeyedRows<>("id");
  private final KeyedRows<Assessment> assessments = new KeyedRows<>("id");

  ScoreRows(StaffRows staff, Rulebook rules) {
    this.staff = staff;
    this.components = rules.score().map(ScoreRows::components).orElse(ImmutableMap.of());
    this.kinds = rules
        .score()
        .map(plan -> plan.merits().stream()
            .map(rule -> rule.kind())
            .collect(ImmutableMap.toImmutableMap(MeritKind::code, kind -> kind)))
        .orElse(ImmutableMap.of());
  }

  /** Returns the columns of {@code scores.csv}: those of the plan, and the usual ones. */
  ImmutableList<Column> columns() {
    ImmutableList.Builder<Column> columns = ImmutableList.builder();
    KEY.forEach(name -> columns.add(required(name)));
    points().forEach(name -> columns.add(optional(name)));
    return columns.build();
  }

  /** Reads a sheet; it must fill every component of the plan, and none that the plan does not have. */
  void readSheet(Row row) throws RowRejected {
    AgentId agent = staff.known(row, "agent");
    YearMonth month = row.month("month");
    for (String name : points()) {
      if (!components.containsKey(name) && !row.text(name).isEmpty()) {
        throw Row.unknown(
            name, ShopRejection.UNKNOWN_COMPONENT, row.text(name), components.keySet());
      }
    }
    ImmutableSortedMap.Builder<String, BigDecimal> points = ImmutableSortedMap.naturalOrder();
    for (String name : components.isEmpty() ? ImmutableSet.of("score") : components.keySet()) {
      row.required(name);
      BigDecimal value = row.optionalDecimal(name).orElseThrow();
      if (value.compareTo(components.getOrDefault(name, BigDecimal.ZERO)) > 0) {
        throw Row.rejected(name, RejectionCode.BAD_NUMBER, row.text(name));
      }
      points.put(name, value);
    }
    ScoreSheet sheet = new ScoreSheet(agent, month, points.buildOrThrow());
    sheets.add(agent.value() + '\u001E' + month, sheet, row);
  }

  void readMerit(Row row) throws RowRejected {
    String code = row.name("kind");
    MeritKind kind = kinds.get(code.toLowerCase(Locale.ROOT));
    if (kind == null) {
      throw Row.unknown("kind", ShopRejection.UNKNOWN_KIND, code, kinds.keySet());
    }
    Merit merit = new Merit(row.id("id"), staff.known(row, "agent"), row.instantOrDay("at"), kind);
    merits.add(merit.id(), merit, row);
  }

  void readAssessment(Row row) throws RowRejected {
    ImmutableSet<String> passed = skills(row, "passed");
    ImmutableSet<String> failed = skills(row, "failed");
    Optional<String> both = Sets.intersection(passed, failed).stream().findFirst();
    if (both.isPresent()) {
      throw Row.rejected("failed", RejectionCode.CONTRADICTION, both.get());
    } else if (passed.isEmpty() && failed.isEmpty()) {
      throw new RowRejected("passed", RejectionCode.MISSING_VALUE);
    }
    Assessment assessment =
        new Assessment(row.id("id"), staff.known(row, "agent"), row.date("on"), passed, failed);
    assessments.add(assessment.id(), assessment, row);
  }

  ImmutableList<ScoreSheet> sheets() {
    return sheets.facts();
  }

  ImmutableList<Merit> merits() {
    return ImmutableList.sortedCopyOf(Merit.BY_OCCURRENCE, merits.facts());
  }

  ImmutableList<Assessment> assessments() {
    return ImmutableList.sortedCopyOf(Assessment.BY_DAY, assessments.facts());
  }

  private Sets.SetView<String> points() {
    return Sets.difference(Sets.union(components.keySet(), USUAL), KEY);
  }

  private static ImmutableMap<String, BigDecimal> components(ScorePlan plan) {
    return plan.basis() instanceof ScoreBasis.Composite composite
        ? composite.components().stream()
            .collect(
                ImmutableMap.toImmutableMap(ScoreBasis.Component::code, ScoreBasis.Component::most))
        : ImmutableMap.of();
  }

  private static ImmutableSet<String> skills(Row row, String column) {
    return SKILLS
        .splitToStream(row.text(column))
        .map(Cells::strip)
        .filter(skill -> !skill.isEmpty())
        .collect(ImmutableSet.toImmutableSet());
  }
}
