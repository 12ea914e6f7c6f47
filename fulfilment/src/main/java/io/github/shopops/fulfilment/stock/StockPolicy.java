package io.github.shopops.fulfilment.stock;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import java.io.Serializable;

/**
 * When a shop is warned of its stock.
 *
 * @param recountBelow what is listed below this number is counted again
 * @param there the clause that has what is listed be there
 * @param explained the clause by which wrong numbers are looked into and places freed
 */
public record StockPolicy(long recountBelow, Clause there, Clause explained)
    implements Serializable {
  /** Checks the number. */
  public StockPolicy {
    requireNonNull(there, "there");
    requireNonNull(explained, "explained");
    checkArgument(
        recountBelow >= 0,
        "Argument 'recountBelow' must be zero or more but has value %s",
        recountBelow);
  }

  /**
   * The warehouse of the documents: counted again below 10 (L11), places of discontinued goods freed (L10).
   *
   * @return the policy
   */
  public static StockPolicy warehouse() {
    return new StockPolicy(
        10, Catalogue.clause("warehouse/L11"), Catalogue.clause("warehouse/L10"));
  }
}
