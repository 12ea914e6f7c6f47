package io.github.shopops.fulfilment.parcel;

import io.github.shopops.fulfilment.flow.Word;

/** A paper that is printed for a parcel (打单). */
public enum Paper implements Word {
  /** The label on the parcel, which carries the waybill (快递单). */
  LABEL,
  /** The list of what to collect (拣货单). */
  PICK_LIST;

  @Override
  public String code() {
    return Word.code("paper", this);
  }
}
