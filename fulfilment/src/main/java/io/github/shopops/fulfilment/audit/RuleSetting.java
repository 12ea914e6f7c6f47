package io.github.shopops.fulfilment.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Severity;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a shop has a rule of the audit.
 *
 * @param enabled whether it is on
 * @param clause the clause it stands under
 * @param severity how much its findings matter
 * @param limit its limit in its {@linkplain AuditRule#unit unit}, not negative, null where it has none
 */
public record RuleSetting(
    boolean enabled,
    Clause clause,
    Severity severity,
    @Nullable BigDecimal limit) implements Serializable {
  /** Checks the limit and drops its trailing zeros, so that equal settings are equal. */
  public RuleSetting {
    requireNonNull(clause, "clause");
    requireNonNull(severity, "severity");
    if (limit != null) {
      checkArgument(
          limit.signum() >= 0, "Argument 'limit' must not be negative but has value %s", limit);
      limit = limit.stripTrailingZeros();
    }
  }

  /**
   * Switches the rule on or off.
   *
   * @param on whether it is to be on
   * @return the same setting otherwise
   */
  public RuleSetting enabled(boolean on) {
    return new RuleSetting(on, clause, severity, limit);
  }

  /**
   * Sets the limit.
   *
   * @param other the limit in the rule's unit, not negative
   * @return the same setting otherwise
   */
  public RuleSetting withLimit(BigDecimal other) {
    return new RuleSetting(enabled, clause, severity, requireNonNull(other, "other"));
  }
}
