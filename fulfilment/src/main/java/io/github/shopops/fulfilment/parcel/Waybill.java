package io.github.shopops.fulfilment.parcel;

import static java.util.Objects.requireNonNull;

import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Staged;

/**
 * A waybill (运单): a carrier's number that belongs to one parcel, once and for ever.
 *
 * <p>Made by {@link WaybillMachine#allocate}. This class is immutable and thread-safe.
 *
 * @param id carrier and number
 * @param stage where it is in its life
 * @param parcel the parcel it was given to
 * @param applied the events that brought it here
 */
public record Waybill(WaybillId id, WaybillStage stage, ParcelId parcel, Applied applied)
    implements Staged<WaybillStage> {
  /** Checks that nothing is null. */
  public Waybill {
    requireNonNull(id, "id");
    requireNonNull(stage, "stage");
    requireNonNull(parcel, "parcel");
    requireNonNull(applied, "applied");
  }
}
