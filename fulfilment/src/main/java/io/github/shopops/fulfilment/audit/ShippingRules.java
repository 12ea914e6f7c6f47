package io.github.shopops.fulfilment.audit;

import io.github.shopops.core.note.Delivery;

/** What was shipped, and what should have been (clauses L2, L4, L5, L7 and L17). */
final class ShippingRules {
  private ShippingRules() {}

  /** Whether a parcel that was to be delivered left without a waybill, which {@link MemoRules} tells. */
  static boolean isUndelivered(DayIndex day, ParcelView parcel) {
    return parcel.hasLeft()
        && parcel.waybill().isEmpty()
        && day.deliveries(parcel).stream().anyMatch(how -> how != Delivery.SELF_PICKUP);
  }
}
