package io.github.shopops.fulfilment.parcel;

import io.github.shopops.fulfilment.flow.Guard;
import io.github.shopops.fulfilment.flow.Word;

/** What a step with a waybill needs. */
public enum WaybillGuard implements Guard {
  /** The carrier's number was never given to a parcel. */
  UNIQUE,
  /** It is the waybill of the parcel in hand. */
  SAME_PARCEL;

  @Override
  public String code() {
    return Word.code("waybill.guard", this);
  }
}
