package io.github.shopops.payroll.grade;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.shopops.core.order.AgentId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of one person up to the month that is decided on, in the order of time. */
final class Career {
  /** A month with the grade that was held in it, by the ladder's code where the ladder knows it. */
  private record Held(CareerMonth month, String grade) {}

  private final GradeInput input;
  private final ImmutableList<Held> months;
  private final boolean entry;

  private Career(GradeInput input, ImmutableList<Held> months, boolean entry) {
    this.input = input;
    this.months = months;
    this.entry = entry;
  }

  static Career of(GradeLadder ladder, GradeInput input) {
    ImmutableList.Builder<Held> months = ImmutableList.builder();
    Optional<String> last = Optional.empty();
    boolean entry = false;
    for (CareerMonth month : sorted(input)) {
      boolean unsaid = month.grade().isBlank();
      entry = unsaid && last.isEmpty();
      String name = unsaid ? last.or(ladder::entry).orElse("") : month.grade();
      String grade = ladder.grade(name).map(Grade::code).orElse(name);
      months.add(new Held(month, grade));
      last = month.advance().map(Advance::to).or(() -> Optional.of(grade));
    }
    return new Career(input, months.build(), entry);
  }

  private static ImmutableList<CareerMonth> sorted(GradeInput input) {
    SortedMap<YearMonth, CareerMonth> byMonth = new TreeMap<>();
    for (CareerMonth month : input.history()) {
      if (month.agent().equals(input.agent()) && month.month().isBefore(input.month())) {
        CareerMonth other = byMonth.putIfAbsent(month.month(), month);
        checkArgument(
            other == null || other.equals(month),
            "Argument 'history' must tell of each month once but has %s of agent %s twice",
            month.month(),
            month.agent());
      }
    }
    return ImmutableList.<CareerMonth>builder()
        .addAll(byMonth.values())
        .add(input.current())
        .build();
  }

  AgentId agent() {
    return input.agent();
  }

  YearMonth month() {
    return input.month();
  }

  Optional<LocalDate> joined() {
    return input.joined();
  }

  /** Returns the first month that is known of. */
  YearMonth firstMonth() {
    return months.get(0).month().month();
  }

  /** Returns the grade held in the month that is decided on. */
  String grade() {
    return Lists.reverse(months).get(0).grade();
  }

  /** Returns whether this is somebody new whose grade nobody said. */
  boolean isEntry() {
    return entry;
  }

  /** Returns the months at the present grade since it was last entered, in the order of time. */
  ImmutableList<CareerMonth> stint() {
    int from = months.size();
    while (from > 0 && months.get(from - 1).grade().equals(grade())) {
      from--;
    }
    return months.subList(from, months.size()).stream()
        .map(Held::month)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the last decision that led on from the present grade and that nobody has followed yet. */
  Optional<Advance> pending() {
    ImmutableList<CareerMonth> stint = stint();
    return Lists.reverse(stint.subList(0, stint.size() - 1)).stream()
        .flatMap(month -> month.advance().stream())
        .filter(advance -> !advance.to().equals(grade()))
        .findFirst();
  }

  /** Returns the months of employment between the first known and the present one of which nothing is known. */
  ImmutableList<YearMonth> gaps() {
    ImmutableList.Builder<YearMonth> gaps = ImmutableList.builder();
    YearMonth expected = joined()
        .map(YearMonth::from)
        .filter(first -> first.isAfter(firstMonth()))
        .orElse(firstMonth());
    for (Held held : months) {
      for (; expected.isBefore(held.month().month()); expected = expected.plusMonths(1)) {
        gaps.add(expected);
      }
      if (expected.equals(held.month().month())) {
        expected = expected.plusMonths(1);
      }
    }
    return gaps.build();
  }

  /** Returns the assessments up to the end of the month, in the order of time. */
  ImmutableList<Assessment> assessments() {
    Map<String, Assessment> byId = new HashMap<>();
    List<Assessment> sat = new ArrayList<>();
    for (Assessment assessment : input.assessments()) {
      if (assessment.agent().equals(agent()) && !assessment.on().isAfter(month().atEndOfMonth())) {
        Assessment other = byId.putIfAbsent(assessment.id(), assessment);
        checkArgument(
            other == null || other.equals(assessment),
            "Argument 'assessments' must hold each id once but has %s twice",
            assessment.id());
        sat.add(assessment);
      }
    }
    return ImmutableList.sortedCopyOf(Assessment.BY_DAY, sat);
  }
}
