package io.github.shopops.fulfilment.flow;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;

/**
 * What a person decided beyond the rules, and answers for.
 *
 * @param by who
 * @param reason why, not blank; not shown by {@link #toString}
 */
public record Decision(AgentId by, String reason) implements Serializable {
  /** Checks that there is a reason. */
  public Decision {
    requireNonNull(by, "by");
    requireNonNull(reason, "reason");
    checkArgument(!reason.isBlank(), "Argument 'reason' must not be blank in a decision of %s", by);
  }

  /** Hides the reason. */
  @Override
  public String toString() {
    return "Decision[by=" + by + ", reason=####]";
  }
}
