package io.github.shopops.fulfilment.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import java.io.Serializable;
import java.time.Instant;

/**
 * How many returns of a kind somebody handled in one window of a {@link ReturnNorm}.
 *
 * @param by who
 * @param kind which kind of case
 * @param from when the window begins, inclusive
 * @param handled how many cases were refunded, replaced or refused in it, zero or more
 * @param norm how many it should be
 */
public record ReturnWork(AgentId by, AfterSaleKind kind, Instant from, int handled, int norm)
    implements Serializable {
  /** Checks the numbers. */
  public ReturnWork {
    requireNonNull(by, "by");
    requireNonNull(kind, "kind");
    requireNonNull(from, "from");
    checkArgument(
        handled >= 0, "Argument 'handled' must not be negative but has value %s", handled);
    checkArgument(norm >= 1, "Argument 'norm' must be at least 1 but has value %s", norm);
  }

  /**
   * Returns whether the norm was reached: 60 of 60 reach it, 59 do not.
   *
   * @return whether at least as many were handled
   */
  public boolean isReached() {
    return handled >= norm;
  }
}
