package io.github.shopops.fulfilment.aftersale;

import io.github.shopops.fulfilment.flow.Guard;
import io.github.shopops.fulfilment.flow.Word;

/** What a step in an after-sale case needs. */
public enum AfterSaleGuard implements Guard {
  /** Its kind is a return or an exchange. */
  GOODS_COME_BACK,
  /** Its kind is a refund for goods that were never there. */
  SHORTAGE,
  /** Its kind is a refund alone. */
  REFUND_ONLY,
  /** Its kind is an exchange. */
  EXCHANGE,
  /** Its kind is a lost parcel. */
  LOST_PARCEL,
  /** Its kind is any other than a lost parcel. */
  NOT_LOST_PARCEL,
  /** No more comes back than went out. */
  WITHIN_SHIPPED,
  /** No more money goes back than was paid. */
  WITHIN_PAID,
  /** The order that replaces the goods is stated. */
  REPLACEMENT_LINKED,
  /** A named person decided, and says why. */
  DECIDED,
  /** It is stated what the carrier pays. */
  SETTLEMENT_GIVEN;

  @Override
  public String code() {
    return Word.code("after-sale.guard", this);
  }
}
