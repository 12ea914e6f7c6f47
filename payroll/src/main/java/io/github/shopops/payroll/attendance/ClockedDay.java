package io.github.shopops.payroll.attendance;

import com.google.common.collect.ImmutableList;
import io.github.shopops.payroll.payslip.DayKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What somebody did on a day, beside what was due.
 *
 * @param policy the shop's rules
 * @param due what was due
 * @param onTurn the stretches that belong to the shift that was due
 * @param offTurn the stretches that belong to no shift
 * @param usual the shift of whose pauses work outside any shift is freed, if there is one near
 */
record ClockedDay(
    AttendancePolicy policy,
    Schedule.Due due,
    ImmutableList<Stretch> onTurn,
    ImmutableList<Stretch> offTurn,
    Optional<Turn> usual) {

  boolean isThere() {
    return !onTurn.isEmpty() || !offTurn.isEmpty();
  }

  /** Returns whether the shift that was due was missed altogether. */
  boolean isMissed() {
    return due.turn().filter(turn -> met(turn).isEmpty()).isPresent();
  }

  Duration worked() {
    Duration on = due.turn().map(turn -> sum(onTurn, turn)).orElse(Duration.ZERO);
    return on.plus(workedOffTurn());
  }

  private Duration workedOffTurn() {
    return usual
        .map(turn -> sum(offTurn, turn))
        .orElseGet(() -> offTurn.stream()
            .map(stretch -> stretch.after(stretch.from()))
            .reduce(Duration.ZERO, Duration::plus));
  }

  /** Returns how late work on the shift began, where that matters. */
  Duration late() {
    return judged()
        .flatMap(turn ->
            met(turn).stream().findFirst().map(first -> beyondGrace(turn.start(), first.from())))
        .orElse(Duration.ZERO);
  }

  /** Returns how early work on the shift ended, where that matters and is known. */
  Duration early() {
    return judged()
        .flatMap(turn -> met(turn).stream()
            .reduce((first, last) -> last)
            .map(Stretch::until)
            .map(until -> beyondGrace(until, turn.end())))
        .orElse(Duration.ZERO);
  }

  private Optional<Turn> judged() {
    return due.turn().filter(turn -> turn.shift().judged());
  }

  private Duration beyondGrace(Instant from, Instant until) {
    Duration length = Duration.between(from, until);
    return length.compareTo(policy.grace()) > 0 ? length : Duration.ZERO;
  }

  /** Returns all overtime, approved or not: on a day of work what goes beyond the shift's end, else everything. */
  Duration overtime() {
    if (due.kind() != DayKind.WORK_DAY) {
      return worked();
    } else if (!due.isKnown()) {
      return Duration.ZERO;
    }
    return afterEnd().plus(workedOffTurn());
  }

  /** Returns the overtime that counts unasked: a shift rostered on a holiday, and one that goes on for customers. */
  Duration ordered() {
    if (!policy.overtimeApproved()) {
      return overtime();
    }
    Duration extension =
        due.turn().filter(turn -> turn.shift().extended()).isPresent() ? afterEnd() : Duration.ZERO;
    return due.kind() == DayKind.HOLIDAY
        ? extension.plus(due.turn()
            .map(
                turn -> onTurn.stream().map(turn::workInside).reduce(Duration.ZERO, Duration::plus))
            .orElse(Duration.ZERO))
        : extension;
  }

  private Duration afterEnd() {
    return due.turn()
        .map(turn -> onTurn.stream()
            .map(stretch -> stretch.after(turn.end()))
            .reduce(Duration.ZERO, Duration::plus))
        .orElse(Duration.ZERO);
  }

  private ImmutableList<Stretch> met(Turn turn) {
    return onTurn.stream()
        .filter(stretch -> stretch.meets(turn.start(), turn.end()))
        .sorted(Comparator.comparing(Stretch::from))
        .collect(ImmutableList.toImmutableList());
  }

  private static Duration sum(ImmutableList<Stretch> stretches, Turn turn) {
    return stretches.stream().map(turn::work).reduce(Duration.ZERO, Duration::plus);
  }
}
