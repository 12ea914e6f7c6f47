package io.github.shopops.fulfilment.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.io.Serializable;

/**
 * How much somebody did of one step on a day.
 *
 * @param by who
 * @param step which step
 * @param parcels with how many parcels, at least one
 * @param orders how many orders are in them
 */
public record StepWork(AgentId by, ParcelStep step, int parcels, int orders)
    implements Serializable {
  /** Checks the numbers. */
  public StepWork {
    requireNonNull(by, "by");
    requireNonNull(step, "step");
    checkArgument(parcels >= 1, "Argument 'parcels' must be at least 1 but has value %s", parcels);
    checkArgument(orders >= 0, "Argument 'orders' must not be negative but has value %s", orders);
  }
}
