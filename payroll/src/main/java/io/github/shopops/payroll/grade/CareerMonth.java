package io.github.shopops.payroll.grade;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.fine.FineLine;
import io.github.shopops.payroll.fine.FineOutcome;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.payslip.MonthShare;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One month of somebody's career (履历): at which grade, how much was worked, and which errors were made. Months are only
 * ever added; later decisions rest on them.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CareerMonth extends Serializable permits ImmutableCareerMonth {
  /** Returns who. */
  AgentId agent();

  /** Returns the month. */
  YearMonth month();

  /**
   * Returns the grade held when the month began, by a code or an alias of the ladder; empty where nobody said, for the
   * grade that earlier decisions led to.
   */
  String grade();

  /** Returns the part of the month that was worked; days of leave are not taken off, a month of leave is none of it. */
  MonthShare worked();

  /** Returns the ids of the incidents that count as errors (失误), in the order of the ids. */
  @Value.NaturalOrder
  ImmutableSortedSet<String> errors();

  /** Returns the grade that was decided on at the end of the month, empty if there was none. */
  Optional<Advance> advance();

  /**
   * Draws up a month from its fines: an error is every incident under one of the ladder's clauses, unless it is excused
   * or within what the rules allow; one that could not be priced for want of a fact is an error all the same.
   *
   * @param ladder whose clauses say what is an error
   * @param fines the month's fines
   * @param agent who
   * @param grade the grade held when the month began, empty where nobody said
   * @param worked the part of the month that was worked
   * @return the month, without a decision
   */
  static CareerMonth from(
      GradeLadder ladder, FineStatement fines, AgentId agent, String grade, MonthShare worked) {
    return builder()
        .agent(agent)
        .month(fines.month())
        .grade(grade)
        .worked(worked)
        .errors(fines.lines(agent).stream()
            .filter(line -> isError(ladder, line))
            .map(line -> line.incident().id())
            .toList())
        .build();
  }

  private static boolean isError(GradeLadder ladder, FineLine line) {
    return ladder.errors().contains(line.clause())
        && (line.outcome().isViolation() || line.outcome() == FineOutcome.INCOMPLETE);
  }

  /**
   * Returns the month as later months need it: with what was decided.
   *
   * @param decision the decision on this agent and month
   * @return the month with the decision's advance
   * @throws IllegalArgumentException if the decision is on another agent or month
   */
  default CareerMonth with(GradeDecision decision) {
    checkArgument(
        decision.agent().equals(agent()) && decision.month().equals(month()),
        "Argument 'decision' must be on agent %s in %s but is on %s in %s",
        agent(),
        month(),
        decision.agent(),
        decision.month());
    return builder().from(this).advance(decision.advance()).build();
  }

  /** Builds months. */
  final class Builder extends ImmutableCareerMonth.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
