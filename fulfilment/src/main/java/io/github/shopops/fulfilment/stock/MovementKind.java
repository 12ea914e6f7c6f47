package io.github.shopops.fulfilment.stock;

import io.github.shopops.fulfilment.flow.Word;

/** Why stock moves, and which of its two numbers moves with it. */
public enum MovementKind implements Word {
  /** Goods arrive from a supplier (入库): more on hand. */
  RECEIPT(1, 0),
  /** Goods come back from a buyer (退货入库): more on hand. */
  RETURN(1, 0),
  /** Goods are promised to an order (占用): more allocated. */
  ALLOCATION(0, 1),
  /** A promise is taken back (释放): less allocated. */
  RELEASE(0, -1),
  /** Promised goods leave (出库): less on hand and less allocated. */
  SHIPMENT(-1, -1),
  /** Goods leave that were promised to nobody, such as samples: less on hand. */
  ISSUE(-1, 0),
  /** A stocktake found more, or with a negative quantity less, than the ledger had (盘点): more on hand. */
  STOCKTAKE(1, 0);

  private final int onHandSign;
  private final int allocatedSign;

  MovementKind(int onHandSign, int allocatedSign) {
    this.onHandSign = onHandSign;
    this.allocatedSign = allocatedSign;
  }

  /**
   * Returns what a piece adds to the number on hand.
   *
   * @return 1, 0 or −1
   */
  public int onHandSign() {
    return onHandSign;
  }

  /**
   * Returns what a piece adds to the number allocated.
   *
   * @return 1, 0 or −1
   */
  public int allocatedSign() {
    return allocatedSign;
  }

  @Override
  public String code() {
    return Word.code("stock.movement", this);
  }
}
