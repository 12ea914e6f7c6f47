package io.github.shopops.fulfilment.flow;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;

/**
 * Why a step is not taken.
 *
 * @param guard what does not hold
 * @param clause the clause that asks for it
 * @param why the reason in a sentence
 * @param evidence what it rests on, the thing itself first
 */
public record Refusal(Guard guard, Clause clause, Message why, ImmutableList<Evidence> evidence)
    implements Serializable {
  /** Checks that nothing is null. */
  public Refusal {
    requireNonNull(guard, "guard");
    requireNonNull(clause, "clause");
    requireNonNull(why, "why");
    requireNonNull(evidence, "evidence");
  }
}
