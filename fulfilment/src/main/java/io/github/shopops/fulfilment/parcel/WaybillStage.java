package io.github.shopops.fulfilment.parcel;

import io.github.shopops.fulfilment.flow.Word;

/** Where the number of a waybill is in its life (运单状态). */
public enum WaybillStage implements Word {
  /** It is a parcel's, on no paper yet. */
  ALLOCATED,
  /** It is on a label. */
  PRINTED,
  /** It went with its parcel. */
  USED,
  /** It is given up, and never used again (作废). */
  VOIDED;

  @Override
  public String code() {
    return Word.code("waybill.stage", this);
  }
}
