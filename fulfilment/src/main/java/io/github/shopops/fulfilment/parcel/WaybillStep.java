package io.github.shopops.fulfilment.parcel;

import io.github.shopops.fulfilment.flow.Word;

/** What is done with a waybill. */
public enum WaybillStep implements Word {
  /** Print it on a label, again too. */
  PRINT,
  /** Hand it over with its parcel. */
  USE,
  /** Give it up. */
  VOID;

  @Override
  public String code() {
    return Word.code("waybill.step", this);
  }
}
