package io.github.shopops.fulfilment.parcel;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What the guards of a waybill look at.
 *
 * @param parcel the parcel in hand
 */
public record WaybillFacts(ParcelId parcel) implements Serializable {
  /** Checks that there is one. */
  public WaybillFacts {
    requireNonNull(parcel, "parcel");
  }
}
