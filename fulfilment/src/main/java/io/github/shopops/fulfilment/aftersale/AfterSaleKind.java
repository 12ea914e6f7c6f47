package io.github.shopops.fulfilment.aftersale;

import io.github.shopops.fulfilment.flow.Word;

/** What an after-sale case is about (售后类型). */
public enum AfterSaleKind implements Word {
  /** The goods come back for money (退货退款). */
  RETURN,
  /** The goods come back for others, which a linked order sends (换货). */
  EXCHANGE,
  /** Money goes back and the goods stay (仅退款). */
  REFUND_ONLY,
  /** Money goes back for goods that were never there (缺货退款). */
  SHORTAGE,
  /** The carrier lost the parcel (丢件). */
  LOST_PARCEL;

  @Override
  public String code() {
    return Word.code("after-sale.kind", this);
  }
}
