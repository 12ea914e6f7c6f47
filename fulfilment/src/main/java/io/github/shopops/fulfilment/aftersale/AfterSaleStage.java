package io.github.shopops.fulfilment.aftersale;

import io.github.shopops.fulfilment.flow.Word;

/** Where an after-sale case stands (售后状态). */
public enum AfterSaleStage implements Word {
  /** Somebody asked for it. */
  REQUESTED,
  /** The shop agreed. */
  AGREED,
  /** The buyer has sent the goods. */
  BUYER_SENT,
  /** The goods are here, or none were to come. */
  RECEIVED,
  /** The goods are as they were sold (验收合格). */
  QC_PASS,
  /** The goods are not (验收不合格). */
  QC_FAIL,
  /** The money went back. */
  REFUNDED,
  /** Other goods are on their way. */
  REPLACED,
  /** The shop does not agree. */
  REFUSED,
  /** The buyer no longer asks, or the parcel was found. */
  WITHDRAWN,
  /** The carrier is looking for the parcel (催查). */
  CHASED,
  /** The carrier is to pay (索赔). */
  CLAIMED,
  /** The carrier has paid or was let off (已理赔). */
  SETTLED;

  @Override
  public String code() {
    return Word.code("after-sale.stage", this);
  }
}
