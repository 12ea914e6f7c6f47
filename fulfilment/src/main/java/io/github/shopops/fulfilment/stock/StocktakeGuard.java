package io.github.shopops.fulfilment.stock;

import io.github.shopops.fulfilment.flow.Guard;
import io.github.shopops.fulfilment.flow.Word;

/** What a step in a stocktake needs. */
public enum StocktakeGuard implements Guard {
  /** The snapshot holds at least one item. */
  SCOPE_GIVEN,
  /** Only items of the snapshot are stated, and at least one. */
  IN_SCOPE,
  /** Every item of the snapshot is counted. */
  ALL_COUNTED,
  /** Every difference has a cause. */
  EXPLAINED,
  /** No item has moved in the ledger since the snapshot. */
  NOT_MOVED,
  /** The ledger's quantity of every item is stated, and as of no earlier than the snapshot. */
  REBASE_COMPLETE;

  @Override
  public String code() {
    return Word.code("stocktake.guard", this);
  }
}
