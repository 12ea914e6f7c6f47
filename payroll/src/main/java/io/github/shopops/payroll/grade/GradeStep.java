package io.github.shopops.payroll.grade;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import java.io.Serializable;

/**
 * A step of a ladder: from one grade to another, once every condition is met.
 *
 * @param from the code of the grade that is left
 * @param to the code of the grade that is reached
 * @param clause the clause that grants it
 * @param conditions what is asked, at least one thing
 */
public record GradeStep(String from, String to, Clause clause, ImmutableList<Condition> conditions)
    implements Serializable {
  /** Checks that it leads elsewhere and asks for something. */
  public GradeStep {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(clause, "clause");
    checkArgument(!from.equals(to), "Argument 'to' must not be '%s' again", from);
    checkArgument(
        !conditions.isEmpty(), "Argument 'conditions' of the step to '%s' must not be empty", to);
  }
}
