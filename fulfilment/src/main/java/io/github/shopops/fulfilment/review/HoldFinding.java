package io.github.shopops.fulfilment.review;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Finding;
import java.io.Serializable;

/**
 * A hold that a rule finds, explained.
 *
 * @param rule the rule's id; the reason's code where it was declared and no rule in force is about it
 * @param hold the hold to put on the order, as in {@link ReviewFacts#hold()}
 * @param finding why, under which clause, and on what it rests
 */
public record HoldFinding(String rule, Hold hold, Finding finding) implements Serializable {
  /** Checks that nothing is null. */
  public HoldFinding {
    requireNonNull(rule, "rule");
    requireNonNull(hold, "hold");
    requireNonNull(finding, "finding");
  }
}
