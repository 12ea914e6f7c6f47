package io.github.shopops.payroll.fine;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;

/**
 * The points that a month adds for many violations (追加扣分).
 *
 * @param agent whose violations they are
 * @param clause the clause that decides
 * @param points how many, above zero
 * @param message the counts, in one sentence
 * @param evidence the incidents counted, as they happened
 */
public record SurchargeLine(
    AgentId agent, Clause clause, int points, Message message, ImmutableList<Evidence> evidence)
    implements Serializable {
  /** Checks that there are points. */
  public SurchargeLine {
    requireNonNull(agent, "agent");
    requireNonNull(clause, "clause");
    checkArgument(points > 0, "Argument 'points' must be above zero but has value %s", points);
    requireNonNull(message, "message");
    requireNonNull(evidence, "evidence");
  }
}
