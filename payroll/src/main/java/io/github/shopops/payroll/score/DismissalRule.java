package io.github.shopops.payroll.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Clause;
import java.io.Serializable;

/**
 * After how many bad months running a dismissal (辞退) is to be decided; a finding proposes it and nothing carries it out.
 *
 * <p>Reading: a month that was not scored, or not worked, neither counts nor breaks a run.
 *
 * @param clause the clause it carries out
 * @param failures how many months running below the pass mark, above zero
 * @param warnings how many months running with a warning, above zero
 */
public record DismissalRule(Clause clause, int failures, int warnings) implements Serializable {
  /** Checks that both runs are above zero. */
  public DismissalRule {
    requireNonNull(clause, "clause");
    checkArgument(
        failures > 0, "Argument 'failures' must be above zero but has value %s", failures);
    checkArgument(
        warnings > 0, "Argument 'warnings' must be above zero but has value %s", warnings);
  }
}
