package io.github.shopops.fulfilment.aftersale;

import io.github.shopops.fulfilment.flow.Word;

/** What is done in an after-sale case. */
public enum AfterSaleStep implements Word {
  /** The shop agrees. */
  AGREE,
  /** The buyer sends the goods. */
  SEND,
  /** The goods arrive. */
  RECEIVE,
  /** The goods are found as they were sold. */
  PASS,
  /** The goods are found otherwise. */
  FAIL,
  /** The money goes back. */
  REFUND,
  /** A linked order sends other goods. */
  REPLACE,
  /** The shop refuses, with a reason. */
  REFUSE,
  /** It is asked for no longer. */
  WITHDRAW,
  /** The carrier is asked to look. */
  CHASE,
  /** The carrier is asked to pay. */
  CLAIM,
  /** The claim is settled. */
  SETTLE;

  @Override
  public String code() {
    return Word.code("after-sale.step", this);
  }
}
