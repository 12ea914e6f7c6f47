package io.github.shopops.fulfilment.stock;

import io.github.shopops.fulfilment.flow.Word;

/** What is done in a stocktake. */
public enum StocktakeStep implements Word {
  /** Take a snapshot and begin to count. */
  BEGIN,
  /** Write down what was counted; a later count of the same replaces it. */
  COUNT,
  /** Say that everything is counted. */
  FINISH,
  /** Have some of it counted again. */
  RECOUNT,
  /** Give causes for differences. */
  EXPLAIN,
  /** Compare the counts with the ledger as it has become. */
  REBASE,
  /** Let the differences be balanced. */
  APPROVE,
  /** Balance the differences. */
  POST,
  /** Give it up before it is posted. */
  CANCEL;

  @Override
  public String code() {
    return Word.code("stocktake.step", this);
  }
}
