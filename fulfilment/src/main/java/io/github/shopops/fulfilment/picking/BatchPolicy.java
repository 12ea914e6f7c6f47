package io.github.shopops.fulfilment.picking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import java.io.Serializable;
import java.time.Duration;

/**
 * How a shop prints in batches: early to late, the newest kept back so that a buyer's further orders can go with them.
 *
 * @param keptFor how long after payment a parcel may be kept back, exclusive; zero where none is
 * @param keptMost how many are kept back at most, the newest
 * @param sizeMost how many parcels a batch has at most
 * @param clause the clause by which parcels wait
 */
public record BatchPolicy(Duration keptFor, int keptMost, int sizeMost, Clause clause)
    implements Serializable {
  /** Checks the numbers. */
  public BatchPolicy {
    requireNonNull(keptFor, "keptFor");
    requireNonNull(clause, "clause");
    checkArgument(
        !keptFor.isNegative(), "Argument 'keptFor' must be zero or more but has value %s", keptFor);
    checkArgument(
        keptMost >= 0, "Argument 'keptMost' must be zero or more but has value %s", keptMost);
    checkArgument(
        sizeMost >= 1, "Argument 'sizeMost' must be at least 1 but has value %s", sizeMost);
  }

  /**
   * The warehouse of the documents (L1), which name no number.
   *
   * @param keptFor how long after payment a parcel may be kept back
   * @param keptMost how many are kept back at most
   * @param sizeMost how many parcels a batch has at most
   * @return the policy
   */
  public static BatchPolicy warehouse(Duration keptFor, int keptMost, int sizeMost) {
    return new BatchPolicy(keptFor, keptMost, sizeMost, Catalogue.clause("warehouse/L1"));
  }

  /**
   * Returns the policy of a day's last batch, from which nothing is kept back.
   *
   * @return this one without waiting
   */
  public BatchPolicy last() {
    return new BatchPolicy(keptFor, 0, sizeMost, clause);
  }
}
