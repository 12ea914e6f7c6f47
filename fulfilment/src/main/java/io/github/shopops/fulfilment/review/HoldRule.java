package io.github.shopops.fulfilment.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Clause;
import java.io.Serializable;

/**
 * When an order is held, and under which clause.
 *
 * @param id the rule's id, not blank
 * @param reason what holds the order where the test says so
 * @param clause the clause that asks for it
 * @param enabled whether the rule is in force
 * @param test what is looked at
 */
public record HoldRule(String id, HoldReason reason, Clause clause, boolean enabled, HoldTest test)
    implements Serializable {
  /** Checks the id. */
  public HoldRule {
    requireNonNull(id, "id");
    requireNonNull(reason, "reason");
    requireNonNull(clause, "clause");
    requireNonNull(test, "test");
    checkArgument(
        !id.isBlank(), "Argument 'id' of a rule must not be blank but has value '%s'", id);
  }

  /**
   * Switches the rule on or off.
   *
   * @param on whether it is to be in force
   * @return the rule so switched
   */
  public HoldRule switched(boolean on) {
    return new HoldRule(id, reason, clause, on, test);
  }
}
