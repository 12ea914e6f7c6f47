package io.github.shopops.payroll.grade;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.payroll.grade.GradeDecision.Progress;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures how far somebody has come with a condition. */
final class Yardstick {
  private final GradeLadder ladder;
  private final Career career;

  Yardstick(GradeLadder ladder, Career career) {
    this.ladder = ladder;
    this.career = career;
  }

  Progress measure(Condition condition) {
    if (condition instanceof Condition.CleanRun run) {
      return run(run);
    } else if (condition instanceof Condition.InGrade inGrade) {
      return inGrade(inGrade);
    } else if (condition instanceof Condition.Service service) {
      return service(service);
    } else if (condition instanceof Condition.AssessmentPassed assessment) {
      return assessment(assessment);
    }
    throw new AssertionError("A condition of an unknown kind: " + condition);
  }

  private Progress run(Condition.CleanRun condition) {
    List<YearMonth> clean = new ArrayList<>();
    Optional<CareerMonth> broken = Optional.empty();
    for (CareerMonth month : Lists.reverse(career.stint())) {
      if (!month.errors().isEmpty()) {
        broken = Optional.of(month);
        break;
      }
      if (ladder.counts(month)) {
        clean.add(month.month());
      }
    }
    Collections.reverse(clean);
    Message verdict = verdict(clean.size(), condition);
    Message message = broken
        .map(month -> Message.of(
            "grade.run-after-errors",
            clean.size(),
            condition.months(),
            verdict,
            month.errors().size(),
            month.month()))
        .orElseGet(() -> Message.of("grade.run", clean.size(), condition.months(), verdict));
    Stream<Evidence> errors = broken.stream()
        .flatMap(month -> month.errors().stream())
        .map(id -> Evidence.of(Evidence.Kind.INCIDENT, id));
    return new Progress(
        condition,
        clean.size(),
        reached(clean, condition),
        message,
        Stream.concat(errors, months(clean, condition)).collect(ImmutableList.toImmutableList()));
  }

  private Progress inGrade(Condition.InGrade condition) {
    ImmutableList<YearMonth> worked = career.stint().stream()
        .filter(ladder::counts)
        .map(CareerMonth::month)
        .collect(ImmutableList.toImmutableList());
    return new Progress(
        condition,
        worked.size(),
        reached(worked, condition),
        Message.of(
            "grade.in-grade",
            worked.size(),
            condition.months(),
            verdict(worked.size(), condition),
            Wording.grade(career.grade())),
        months(worked, condition).collect(ImmutableList.toImmutableList()));
  }

  private Progress service(Condition.Service condition) {
    LocalDate since = career.joined().orElseGet(() -> career.firstMonth().atDay(1));
    LocalDate next = career.month().plusMonths(1).atDay(1);
    // Counted to the first of a month, both ways of adding months to the 31st agree.
    int months = Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(since, next)));
    return new Progress(
        condition,
        months,
        months >= condition.months() ? since.plusMonths(condition.months()) : null,
        Message.of(
            career.joined().isPresent() ? "grade.service" : "grade.service-at-least",
            months,
            condition.months(),
            verdict(months, condition),
            since),
        ImmutableList.of(Evidence.of(Evidence.Kind.AGENT, career.agent().value())));
  }

  private Progress assessment(Condition.AssessmentPassed condition) {
    Map<String, Assessment> passed = new HashMap<>();
    Map<String, Assessment> failed = new HashMap<>();
    for (Assessment assessment : career.assessments()) {
      // Whoever passes again has been through since the first time.
      assessment.passed().forEach(skill -> passed.putIfAbsent(skill, assessment));
      assessment.passed().forEach(failed::remove);
      assessment.failed().forEach(skill -> failed.put(skill, assessment));
      assessment.failed().forEach(passed::remove);
    }
    ImmutableList<Message> missing = condition.skills().stream()
        .filter(skill -> !passed.containsKey(skill))
        .map(Wording::skill)
        .collect(ImmutableList.toImmutableList());
    int has = condition.needed() - missing.size();
    ImmutableList<Evidence> evidence = condition.skills().stream()
        .flatMap(skill -> Stream.of(passed, failed)
            .flatMap(results -> Optional.ofNullable(results.get(skill)).stream()))
        .distinct()
        .sorted(Assessment.BY_DAY)
        .map(assessment -> Evidence.of(Evidence.Kind.ASSESSMENT, assessment.id()))
        .collect(ImmutableList.toImmutableList());
    return missing.isEmpty()
        ? new Progress(
            condition,
            has,
            lastOf(condition, passed),
            Message.of("grade.assessed", has, condition.needed(), verdict(has, condition)),
            evidence)
        : new Progress(
            condition,
            has,
            null,
            Message.of("grade.assessed-in-part", has, condition.needed(), Wording.list(missing)),
            evidence);
  }

  private static LocalDate lastOf(
      Condition.AssessmentPassed condition, Map<String, Assessment> passed) {
    return condition.skills().stream()
        .flatMap(skill -> Optional.ofNullable(passed.get(skill)).stream())
        .map(Assessment::on)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Returns the first of the month after the one that completed the condition. */
  private static @Nullable LocalDate reached(List<YearMonth> months, Condition condition) {
    return months.size() < condition.needed()
        ? null
        : months.get(condition.needed() - 1).plusMonths(1).atDay(1);
  }

  /** Names the last months that count, as many as are needed. */
  private static Stream<Evidence> months(List<YearMonth> months, Condition condition) {
    return months.stream()
        .skip(Math.max(0, months.size() - condition.needed()))
        .map(month -> Evidence.of(Evidence.Kind.MONTH, month.toString()));
  }

  private static Message verdict(int has, Condition condition) {
    return has >= condition.needed()
        ? Message.of("grade.met")
        : Message.of("grade.missing", condition.needed() - has);
  }
}
