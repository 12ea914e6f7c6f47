package io.github.shopops.fulfilment.stock;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * What somebody counted of an item.
 *
 * @param quantity how many pieces, zero or more
 * @param sequence the number of the ledger's last movement when they were counted
 */
public record StockCount(long quantity, long sequence) implements Serializable {
  /** Checks that neither is negative. */
  public StockCount {
    checkArgument(
        quantity >= 0, "Argument 'quantity' must be zero or more but has value %s", quantity);
    checkArgument(
        sequence >= 0, "Argument 'sequence' must be zero or more but has value %s", sequence);
  }
}
