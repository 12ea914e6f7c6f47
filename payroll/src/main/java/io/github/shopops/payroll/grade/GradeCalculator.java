package io.github.shopops.payroll.grade;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.payroll.grade.GradeDecision.Outlook;
import io.github.shopops.payroll.grade.GradeDecision.Progress;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides at the end of a month whether somebody advances (晋升), and says what is missing; clauses G1, G2 and G3.
 *
 * <p>One step is taken at a time. A step that an earlier month decided on is not decided again: until the staff list
 * follows it, there is a finding. This class is immutable and thread-safe.
 */
public final class GradeCalculator {
  private final GradeLadder ladder;

  private GradeCalculator(GradeLadder ladder) {
    this.ladder = requireNonNull(ladder, "ladder");
  }

  /**
   * Makes a calculator.
   *
   * @param ladder the grades and steps
   * @return the calculator
   */
  public static GradeCalculator of(GradeLadder ladder) {
    return new GradeCalculator(ladder);
  }

  /**
   * Decides on one person and one month.
   *
   * @param input the month and what was before it
   * @return the decision
   * @throws IllegalArgumentException if two different records tell of one month, or two different assessments have one id
   */
  public GradeDecision decide(GradeInput input) {
    Career career = Career.of(ladder, input);
    GradeDecision.Builder decision =
        GradeDecision.builder().agent(input.agent()).month(input.month()).clause(ladder.clause());
    gap(career).ifPresent(decision::addFindings);
    Optional<Grade> grade = ladder.grade(career.grade());
    if (grade.isEmpty()) {
      return unknown(decision, career);
    }
    decision.grade(grade.get().code());
    if (career.isEntry()) {
      return entry(decision, career, grade.get().code());
    }
    Optional<Advance> pending = career.pending();
    return pending.isPresent()
        ? alreadyDecided(decision, career, pending.get())
        : climb(decision, career, ladder.stepsFrom(grade.get().code()));
  }

  private GradeDecision climb(
      GradeDecision.Builder decision, Career career, ImmutableList<GradeStep> steps) {
    Yardstick yardstick = new Yardstick(ladder, career);
    ImmutableList<Outlook> outlooks = steps.stream()
        .map(step -> new Outlook(
            step.to(),
            step.clause(),
            step.conditions().stream()
                .map(yardstick::measure)
                .collect(ImmutableList.toImmutableList())))
        .collect(ImmutableList.toImmutableList());
    decision.outlooks(outlooks);
    Message who = Message.of("grade.text", career.agent().value());
    Message from = Wording.grade(career.grade());
    if (outlooks.isEmpty()) {
      return decision.message(Message.of("grade.top", who, from)).build();
    }
    Optional<Outlook> open = outlooks.stream().filter(Outlook::isOpen).findFirst();
    if (open.isEmpty()) {
      ImmutableList<Message> missing =
          outlooks.stream().map(GradeCalculator::missing).collect(ImmutableList.toImmutableList());
      return decision
          .message(Message.of("grade.stays", who, from, Wording.list(missing)))
          .build();
    }
    Advance advance = new Advance(open.get().to(), since(open.get(), career.month()));
    return decision
        .advance(advance)
        .clause(open.get().clause())
        .message(
            Message.of("grade.advances", who, from, Wording.grade(advance.to()), advance.since()))
        .build();
  }

  private static Message missing(Outlook outlook) {
    ImmutableList<Message> conditions = outlook.conditions().stream()
        .filter(condition -> !condition.isMet())
        .map(Progress::message)
        .collect(ImmutableList.toImmutableList());
    return Message.of("grade.missing-for", Wording.grade(outlook.to()), Wording.list(conditions));
  }

  private LocalDate since(Outlook outlook, YearMonth month) {
    LocalDate next = month.plusMonths(1).atDay(1);
    if (ladder.effective() == Effective.FIRST_OF_NEXT_MONTH) {
      return next;
    }
    LocalDate met = outlook.conditions().stream()
        .map(Progress::metOn)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(next);
    return met.isBefore(month.atDay(1)) ? month.atDay(1) : met;
  }

  private GradeDecision entry(GradeDecision.Builder decision, Career career, String code) {
    LocalDate first = career.month().atDay(1);
    LocalDate since = career.joined().filter(joined -> joined.isAfter(first)).orElse(first);
    return decision
        .advance(new Advance(code, since))
        .message(Message.of(
            "grade.enters",
            Message.of("grade.text", career.agent().value()),
            Wording.grade(code),
            since))
        .build();
  }

  private GradeDecision alreadyDecided(
      GradeDecision.Builder decision, Career career, Advance advance) {
    Message message = Message.of(
        "grade.already-decided",
        Message.of("grade.text", career.agent().value()),
        Wording.grade(advance.to()),
        advance.since(),
        Wording.grade(career.grade()));
    return decision
        .message(message)
        .addFindings(finding(career, Severity.WARNING, message))
        .build();
  }

  private GradeDecision unknown(GradeDecision.Builder decision, Career career) {
    Message message = Message.of(
        "grade.unknown", Message.of("grade.text", career.agent().value()), career.grade());
    return decision
        .grade(career.grade())
        .message(message)
        .addFindings(finding(career, Severity.WARNING, message))
        .build();
  }

  private Optional<Finding> gap(Career career) {
    ImmutableList<Message> gaps = career.gaps().stream()
        .map(month -> Message.of("grade.text", month.toString()))
        .collect(ImmutableList.toImmutableList());
    return gaps.isEmpty()
        ? Optional.empty()
        : Optional.of(finding(career, Severity.INFO, Message.of("grade.gap", Wording.list(gaps))));
  }

  private Finding finding(Career career, Severity severity, Message message) {
    return Finding.of(
        ladder.clause(),
        severity,
        Evidence.of(Evidence.Kind.AGENT, career.agent().value()),
        message);
  }
}
