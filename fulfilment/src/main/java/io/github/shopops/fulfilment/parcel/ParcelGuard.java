package io.github.shopops.fulfilment.parcel;

import io.github.shopops.fulfilment.flow.Guard;
import io.github.shopops.fulfilment.flow.Word;

/** What a step with a parcel needs. */
public enum ParcelGuard implements Guard {
  /** At least one order is stated. */
  MEMBERS_STATED,
  /** It has at least one order in it. */
  MEMBERS_GIVEN,
  /** None of its goods is in another live parcel. */
  NOT_ELSEWHERE,
  /** Every order in it is approved and nothing holds it. */
  MEMBERS_APPROVED,
  /** All of it lies in one warehouse, which is known. */
  ONE_WAREHOUSE,
  /** All of it goes by one carrier, who is known. */
  ONE_CARRIER,
  /** The label is of the current revision. */
  LABEL_CURRENT,
  /** The pick list is of the current revision. */
  PICK_LIST_CURRENT,
  /** A number is stated. */
  WAYBILL_GIVEN,
  /** The number of its waybill is saved. */
  WAYBILL_SAVED,
  /** The stock has promised all of its goods to its orders. */
  GOODS_PROMISED,
  /** Everything that it needs was scanned, and nothing too often. */
  SCANNED,
  /** No barcode was scanned that is not of its orders. */
  NO_FOREIGN_BARCODE,
  /** No refund of its orders is open. */
  NO_OPEN_REFUND,
  /** The shop ships before it inspects. */
  SHIPS_FIRST,
  /** A named person ships it without inspection, and says why. */
  OVERRIDDEN,
  /** The claim against the carrier is named. */
  CLAIM_GIVEN;

  @Override
  public String code() {
    return Word.code("parcel.guard", this);
  }
}
