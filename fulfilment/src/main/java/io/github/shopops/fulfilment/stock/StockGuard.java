package io.github.shopops.fulfilment.stock;

import io.github.shopops.fulfilment.flow.Guard;
import io.github.shopops.fulfilment.flow.Word;

/** What a movement needs to be entered. */
public enum StockGuard implements Guard {
  /** No other movement has its id. */
  ID_UNUSED,
  /** What it promises is available. */
  AVAILABLE,
  /** What it takes from the promised goods was promised. */
  ALLOCATED,
  /** What it takes from the goods promised to its source was promised to just that one, and is not picked. */
  PROMISED_TO_SOURCE,
  /** Its source still wants what it promises. */
  STILL_WANTED,
  /** What it reverses is in the ledger, and no reversal itself. */
  ORIGINAL_KNOWN,
  /** It has the original's item and kind, and the opposite quantity. */
  OPPOSITE,
  /** What it reverses was not reversed before. */
  NOT_REVERSED;

  @Override
  public String code() {
    return Word.code("stock.guard", this);
  }
}
