package io.github.shopops.fulfilment.stock;

import io.github.shopops.fulfilment.flow.Word;

/** Where a stocktake stands (盘点状态). */
public enum StocktakeStage implements Word {
  /** It is planned. */
  DRAFT,
  /** People count against a snapshot of the ledger. */
  COUNTING,
  /** Everything is counted; differences are explained. */
  COUNTED,
  /** Some of it is counted again (复盘). */
  RECOUNT,
  /** The differences may be balanced. */
  APPROVED,
  /** The differences are balanced (已平账). */
  POSTED,
  /** It was given up, and balances nothing (已取消). */
  CANCELLED;

  @Override
  public String code() {
    return Word.code("stocktake.stage", this);
  }
}
