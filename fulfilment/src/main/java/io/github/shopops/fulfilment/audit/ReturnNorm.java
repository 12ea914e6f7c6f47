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
 * @param window in what time, at least a minute
 * @param clause the clause that says so
 */
public record ReturnNorm(int cases, Duration window, Clause clause) implements Serializable {
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  /** Checks the numbers. */
  public ReturnNorm {
    requireNonNull(clause, "clause");
    checkArgument(cases >= 1, "Argument 'cases' must be at least 1 but has value %s", cases);
    checkArgument(
        window.compareTo(SHORTEST) >= 0,
        "Argument 'window' must be at least a minute but has value %s",
        window);
  }
}
