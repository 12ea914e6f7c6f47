package io.github.shopops.fulfilment.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Clause;
import java.io.Serializable;
import java.time.Duration;

/**
 * How many returns somebody handles in some time (退单处理定额).
 *
 * @param cases how many, at least one
 * @param window in what time, above zero
 * @param clause the clause that says so
 */
public record ReturnNorm(int cases, Duration window, Clause clause) implements Serializable {
  /** Checks that both are above zero. */
  public ReturnNorm {
    requireNonNull(clause, "clause");
    checkArgument(cases >= 1, "Argument 'cases' must be at least 1 but has value %s", cases);
    checkArgument(
        !window.isNegative() && !window.isZero(),
        "Argument 'window' must be above zero but has value %s",
        window);
  }
}
