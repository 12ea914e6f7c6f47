package io.github.shopops.payroll.close;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.attribution.Assignment;
import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.Refund;
import io.github.shopops.payroll.attendance.ClockRecord;
import io.github.shopops.payroll.attendance.DutyRoster;
import io.github.shopops.payroll.attendance.Leave;
import io.github.shopops.payroll.bonus.GrantedAward;
import io.github.shopops.payroll.bonus.Trainee;
import io.github.shopops.payroll.discipline.StatedMeasure;
import io.github.shopops.payroll.fine.Outlay;
import io.github.shopops.payroll.grade.Assessment;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.kpi.Rating;
import io.github.shopops.payroll.kpi.ServiceCase;
import io.github.shopops.payroll.kpi.TypingTest;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.score.Merit;
import io.github.shopops.payroll.score.ScoreSheet;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Everything known about a shop when a month is closed. Facts of other months may be among them; each counts in the
 * month it happened in.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface MonthFacts extends Serializable permits ImmutableMonthFacts {
  /** Returns the month to close. */
  YearMonth month();

  /** Returns the orders. */
  OrderBook orders();

  /** Returns who talked to whom. */
  ContactLog contacts();

  /** Returns the people on the pay-roll, in any order. */
  ImmutableList<Employee> employees();

  /** Returns the money that went back to buyers, for orders of this month and of closed ones, in any order. */
  ImmutableList<Refund> refunds();

  /** Returns what went wrong, in any order. */
  ImmutableList<Incident> incidents();

  /** Returns the orders whose agent a supervisor named, in any order. */
  ImmutableList<Assignment> assignments();

  /** Returns the trainees who became ready, in any order. */
  ImmutableList<Trainee> trainees();

  /** Returns what the fund paid for, in any order. */
  ImmutableList<Outlay> outlays();

  /** Returns when people came and went, in any order, also of the days around the month. */
  ImmutableList<ClockRecord> clock();

  /** Returns who was on leave, in any order. */
  ImmutableList<Leave> leaves();

  /** Returns who was due when; whom it does not name is due by the calendar. */
  @Value.Default
  default DutyRoster roster() {
    return DutyRoster.builder().build();
  }

  /** Returns what was assessed of people's months, in any order. */
  ImmutableList<ScoreSheet> scoreSheets();

  /** Returns what was done well, in any order. */
  ImmutableList<Merit> merits();

  /** Returns what managers granted, in any order. */
  ImmutableList<GrantedAward> awards();

  /** Returns who sat which assessment, in any order. */
  ImmutableList<Assessment> assessments();

  /** Returns the disciplinary measures that managers took, in any order. */
  ImmutableList<StatedMeasure> measures();

  /** Returns the questions, complaints and mails that came in, in any order. */
  ImmutableList<ServiceCase> cases();

  /** Returns how buyers rated the service, in any order. */
  ImmutableList<Rating> ratings();

  /** Returns how fast people typed, in any order. */
  ImmutableList<TypingTest> typingTests();

  /** Returns the local minimum wage of a whole month; where it is not given, what needs it is left out and found. */
  Optional<Money> minimumWage();

  /** Returns the month closed before this one, empty for the first. */
  Optional<ClosedMonth> previous();

  /** Returns what closed months turn out to be and this one has to settle; {@link Books} works it out. */
  @Value.Default
  default Adjustments adjustments() {
    return Adjustments.NONE;
  }

  /**
   * Adds further facts of the same month. Neither order nor grouping matters to a close, and a fact that both hold counts
   * once.
   *
   * @param other the further facts
   * @return the facts of both
   * @throws IllegalArgumentException if the months differ, or if the facts contradict each other
   */
  default MonthFacts plus(MonthFacts other) {
    return FactsUnion.of(this, requireNonNull(other, "other"));
  }

  /** Checks that months follow each other and nobody stands twice on the pay-roll. */
  @Value.Check
  default void check() {
    previous()
        .ifPresent(closed -> checkArgument(
            closed.month().isBefore(month()),
            "Argument 'previous' must be a month before %s but has value %s",
            month(),
            closed.month()));
    checkArgument(
        employees().stream().map(Employee::agent).distinct().count()
            == employees().size(),
        "Argument 'employees' must not hold an agent twice");
    adjustments()
        .changes()
        .forEach(change -> checkArgument(
            change.month().isBefore(month()),
            "Argument 'adjustments' must be of months before %s but has value %s",
            month(),
            change));
    minimumWage()
        .ifPresent(wage -> checkArgument(
            !wage.isNegative(),
            "Argument 'minimumWage' must not be negative but has value %s",
            wage));
  }

  /** Builds facts; all but month and orders may be left out. */
  final class Builder extends ImmutableMonthFacts.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @param month the month to close
   * @param orders the orders
   * @return a new builder
   */
  static Builder builder(YearMonth month, OrderBook orders) {
    return new Builder().month(month).orders(orders).contacts(ContactLog.empty());
  }
}
