package io.github.shopops.fulfilment.audit;

import static java.util.Objects.requireNonNull;

import io.github.shopops.fulfilment.parcel.WaybillId;
import java.io.Serializable;
import java.time.Instant;

/**
 * The carrier took a waybill's parcel over (交接): a line of the carrier's list.
 *
 * @param waybill which waybill
 * @param at when
 */
public record HandOver(WaybillId waybill, Instant at) implements Serializable {
  /** Checks that nothing is null. */
  public HandOver {
    requireNonNull(waybill, "waybill");
    requireNonNull(at, "at");
  }
}
