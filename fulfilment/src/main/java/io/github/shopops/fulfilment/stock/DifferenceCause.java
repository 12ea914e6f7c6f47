package io.github.shopops.fulfilment.stock;

import io.github.shopops.fulfilment.flow.Word;

/** Why a count differs from the ledger (差异原因). */
public enum DifferenceCause implements Word {
  /** Goods are gone (丢失). */
  LOST,
  /** Goods are spoilt (损坏). */
  DAMAGED,
  /** An earlier count or receipt was wrong (点错). */
  MISCOUNTED,
  /** Goods carry the label of others (贴错标). */
  MISLABELLED;

  @Override
  public String code() {
    return Word.code("stocktake.cause", this);
  }
}
