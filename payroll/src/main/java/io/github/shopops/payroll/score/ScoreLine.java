package io.github.shopops.payroll.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One line of a score: some points, under which clause, and why.
 *
 * @param kind what sort of line
 * @param clause the clause that decides
 * @param points what it adds, negative where it takes off, zero where a merit does not count
 * @param message why, in one sentence
 * @param evidence the facts it rests on
 */
public record ScoreLine(
    Kind kind, Clause clause, BigDecimal points, Message message, ImmutableList<Evidence> evidence)
    implements Serializable {
  /** The sorts of lines, in the order in which a score shows them. */
  public enum Kind {
    /** What everybody starts with. */
    START,
    /** A component that somebody assessed. */
    COMPONENT,
    /** Plus points for something done well. */
    MERIT,
    /** Minus points for a violation. */
    DEDUCTION,
    /** Minus points for many violations. */
    SURCHARGE,
    /** What lifts a negative sum to zero. */
    FLOOR,
    /** What cuts a sum off at the highest score. */
    CEILING
  }

  /** Checks that nothing is null. */
  public ScoreLine {
    requireNonNull(kind, "kind");
    requireNonNull(clause, "clause");
    requireNonNull(message, "message");
    requireNonNull(evidence, "evidence");
    points = Exact.of(points);
  }
}
