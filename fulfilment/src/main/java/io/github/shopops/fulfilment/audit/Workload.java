package io.github.shopops.fulfilment.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/**
 * Who did how much on a day (工作量).
 *
 * @param steps the steps with parcels, by person and step
 * @param returns the returns handled, by person, kind and window
 */
public record Workload(ImmutableList<StepWork> steps, ImmutableList<ReturnWork> returns)
    implements Serializable {
  /** Checks that nothing is null. */
  public Workload {
    requireNonNull(steps, "steps");
    requireNonNull(returns, "returns");
  }
}
