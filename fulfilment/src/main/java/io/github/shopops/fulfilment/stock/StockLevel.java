package io.github.shopops.fulfilment.stock;

import java.io.Serializable;

/**
 * The two numbers of an item, or what is added to them. They add up in any order.
 *
 * @param onHand how many pieces are there by the ledger; below zero where more left than ever came, which is a warning
 * @param allocated how many of them are promised
 */
public record StockLevel(long onHand, long allocated) implements Serializable {
  /** Nothing. */
  public static final StockLevel ZERO = new StockLevel(0, 0);

  /**
   * Returns how many pieces can still be promised: on hand less allocated. Of 12 on hand and 5 allocated 7 are available.
   *
   * @return the number, below zero where goods that were promised are gone
   */
  public long available() {
    return Math.subtractExact(onHand, allocated);
  }

  /**
   * Adds another.
   *
   * @param other the other
   * @return the sums
   * @throws ArithmeticException if a sum does not fit 64 bits
   */
  public StockLevel plus(StockLevel other) {
    return new StockLevel(
        Math.addExact(onHand, other.onHand), Math.addExact(allocated, other.allocated));
  }
}
