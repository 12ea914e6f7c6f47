package io.github.shopops.fulfilment.review;

import io.github.shopops.fulfilment.flow.Word;

/** What is done with an order in review. */
public enum ReviewStep implements Word {
  /** Give a reason that speaks against it. */
  HOLD,
  /** Take a reason away. */
  CLEAR,
  /** Let it be printed. */
  APPROVE,
  /** Let it go with another order (合单). */
  MERGE,
  /** Let it go by itself again (拆单). */
  SEPARATE,
  /** Give it up. */
  VOID;

  @Override
  public String code() {
    return Word.code("review.step", this);
  }
}
