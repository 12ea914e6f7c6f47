package io.github.shopops.fulfilment.parcel;

import io.github.shopops.fulfilment.flow.Word;

/** Where a parcel is on its way (包裹状态). */
public enum ParcelStage implements Word {
  /** Planned or recalled; nothing valid is on paper. */
  OPEN,
  /** Label and pick list are printed (已打单). */
  PRINTED,
  /** The goods are in the basket (已配货). */
  PICKED,
  /** The goods were scanned and are right (已验货). */
  INSPECTED,
  /** It is with the carrier (已发货). */
  SHIPPED,
  /** The recipient has it (已签收). */
  SIGNED,
  /** The carrier was stopped on the way (已拦截). */
  INTERCEPTED,
  /** It came back (已退回). */
  RETURNED,
  /** It never arrived, and is claimed from the carrier (丢件). */
  LOST,
  /** It is not sent (作废). */
  VOID;

  /**
   * Returns whether a parcel in this stage holds its goods, so that no other parcel may.
   *
   * @return true from the first, when it is packed, until it is signed for and after; false once it is intercepted,
   *     returned, lost or void
   */
  public boolean isLive() {
    return switch (this) {
      case OPEN, PRINTED, PICKED, INSPECTED, SHIPPED, SIGNED -> true;
      case INTERCEPTED, RETURNED, LOST, VOID -> false;
    };
  }

  @Override
  public String code() {
    return Word.code("parcel.stage", this);
  }
}
