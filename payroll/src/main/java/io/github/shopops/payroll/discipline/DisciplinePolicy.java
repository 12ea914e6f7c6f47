package io.github.shopops.payroll.discipline;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import java.io.Serializable;

/**
 * Which measure how many serious incidents lead to (处罚措施); clause G5.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param clause the clause that the findings cite
 * @param serious the clauses whose unexcused incidents are counted; none if only what a manager states is followed
 * @param steps what a count leads to; of those reached the severest is proposed
 */
public record DisciplinePolicy(
    Clause clause, ImmutableSet<Clause> serious, ImmutableList<Step> steps)
    implements Serializable {
  /** Checks that nothing is null. */
  public DisciplinePolicy {
    requireNonNull(clause, "clause");
    requireNonNull(serious, "serious");
    requireNonNull(steps, "steps");
  }

  /**
   * So many occurrences within so many months lead to a measure.
   *
   * @param measure the measure
   * @param occurrences how many, at least 1
   * @param months within how many calendar months, the present one among them, at least 1
   */
  public record Step(Measure measure, int occurrences, int months) implements Serializable {
    /** Checks that there is something to count. */
    public Step {
      requireNonNull(measure, "measure");
      checkArgument(
          occurrences >= 1,
          "Argument 'occurrences' must be at least 1 but has value %s",
          occurrences);
      checkArgument(months >= 1, "Argument 'months' must be at least 1 but has value %s", months);
    }
  }

  /**
   * The measures of the customer-service regulations (G5): verbal warning, written warning, demotion, dismissal. The
   * regulations grade them by gravity and give no number, so that what counts and how often is the shop's to state.
   *
   * @param serious the clauses whose unexcused incidents are counted
   * @param steps what a count leads to
   * @return the policy
   */
  public static DisciplinePolicy service(ImmutableSet<Clause> serious, ImmutableList<Step> steps) {
    return new DisciplinePolicy(Catalogue.clause("service/G5"), serious, steps);
  }
}
