package io.github.shopops.fulfilment.parcel;

import io.github.shopops.fulfilment.flow.Word;

/** What is done with a parcel. */
public enum ParcelStep implements Word {
  /** Say which orders are in it. */
  PACK,
  /** Save or correct the number of its waybill (录入运单号). */
  SAVE_WAYBILL,
  /** Print label and pick list (打单). */
  PRINT,
  /** Collect the goods (配货). */
  PICK,
  /** Scan the goods against the orders (验货). */
  INSPECT,
  /** Hand it to the carrier (发货). */
  SHIP,
  /** The recipient signs (签收). */
  SIGN,
  /** Stop it on its way (拦截). */
  INTERCEPT,
  /** Take it back (退回). */
  RETURN,
  /** Give it up for lost (丢件). */
  LOSE,
  /** Take it back to the desk, which voids its papers (撤回). */
  RECALL,
  /** Give it up before it is shipped (作废). */
  VOID;

  @Override
  public String code() {
    return Word.code("parcel.step", this);
  }
}
