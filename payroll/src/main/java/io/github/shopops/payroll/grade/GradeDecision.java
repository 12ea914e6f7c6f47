package io.github.shopops.payroll.grade;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody advances (晋升结论), and how far each condition of each step is met.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface GradeDecision extends Serializable permits ImmutableGradeDecision {
  /** Returns who. */
  AgentId agent();

  /** Returns the month at whose end it is decided. */
  YearMonth month();

  /** Returns the code of the grade held in the month; the name as it was given, if the ladder does not know it. */
  String grade();

  /** Returns the grade that is reached and from which day, empty for who stays. */
  Optional<Advance> advance();

  /** Returns the clause that decides: that of the step taken, else that of the ladder. */
  Clause clause();

  /** Returns the decision in one sentence. */
  Message message();

  /** Returns the steps that lead on from the grade, in the ladder's order, with how far each is open. */
  ImmutableList<Outlook> outlooks();

  /** Returns what a person should know: a grade that the ladder does not have, a decision not carried out, a gap. */
  ImmutableList<Finding> findings();

  /**
   * Returns the facts that the decision rests on.
   *
   * @return those of all conditions, each once
   */
  default ImmutableList<Evidence> evidence() {
    return outlooks().stream()
        .flatMap(outlook -> outlook.conditions().stream())
        .flatMap(condition -> condition.evidence().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * How far a step is open.
   *
   * @param to the code of the grade that it leads to
   * @param clause the clause that grants it
   * @param conditions each condition of the step, in the step's order
   */
  record Outlook(String to, Clause clause, ImmutableList<Progress> conditions)
      implements Serializable {
    /** Checks that nothing is null. */
    public Outlook {
      requireNonNull(to, "to");
      requireNonNull(clause, "clause");
      requireNonNull(conditions, "conditions");
    }

    /** Returns whether every condition is met. */
    public boolean isOpen() {
      return conditions.stream().allMatch(Progress::isMet);
    }

    /**
     * Returns what is still missing, added up over months and skills; only good for comparing.
     *
     * @return zero if the step is open
     */
    public int missing() {
      return conditions.stream().mapToInt(Progress::missing).sum();
    }
  }

  /**
   * How far a condition is met: 1 of 2 months.
   *
   * @param condition the condition
   * @param has what there is, zero or more; may be more than is needed
   * @param metOn the first day on which it was met, null while it is not
   * @param message what there is and what is missing, in one sentence
   * @param evidence the months and results that count, and those that stand in the way
   */
  record Progress(
      Condition condition,
      int has,
      @Nullable LocalDate metOn,
      Message message,
      ImmutableList<Evidence> evidence)
      implements Serializable {
    /** Checks that the day is there exactly where the condition is met. */
    public Progress {
      requireNonNull(message, "message");
      requireNonNull(evidence, "evidence");
      checkArgument(has >= 0, "Argument 'has' must be zero or more but has value %s", has);
      checkArgument(
          (metOn != null) == (has >= condition.needed()),
          "Argument 'metOn' must be there if and only if %s is met but has value %s",
          condition,
          metOn);
    }

    /** Returns whether the condition is met. */
    public boolean isMet() {
      return missing() == 0;
    }

    /**
     * Returns how many months or skills are still missing.
     *
     * @return zero if the condition is met
     */
    public int missing() {
      return Math.max(0, condition.needed() - has);
    }
  }

  /** Builds decisions; only a calculator has reason to. */
  final class Builder extends ImmutableGradeDecision.Builder {
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
