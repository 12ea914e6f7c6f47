package io.github.shopops.fulfilment.review;

import io.github.shopops.fulfilment.flow.Word;

/** Where the review of an order stands (审单状态). */
public enum ReviewStage implements Word {
  /** Nobody has looked yet. */
  PENDING,
  /** Something speaks against it (挂起). */
  HELD,
  /** It may be printed (审核通过). */
  APPROVED,
  /** It goes with another order (已合并). */
  MERGED,
  /** It is not sent (作废). */
  VOID;

  @Override
  public String code() {
    return Word.code("review.stage", this);
  }
}
