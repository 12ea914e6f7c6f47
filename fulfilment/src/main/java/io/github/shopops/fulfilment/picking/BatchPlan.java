package io.github.shopops.fulfilment.picking;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import java.io.Serializable;

/**
 * What is printed now, and what waits.
 *
 * @param batch what is printed, early to late; without parcels where nothing is
 * @param waiting what waits for the next batch, early to late, each with the reason
 */
public record BatchPlan(PrintBatch batch, ImmutableList<Finding> waiting) implements Serializable {
  /** Checks that nothing is null. */
  public BatchPlan {
    requireNonNull(batch, "batch");
    requireNonNull(waiting, "waiting");
  }
}
