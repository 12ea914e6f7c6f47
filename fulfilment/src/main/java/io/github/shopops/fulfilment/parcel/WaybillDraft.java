package io.github.shopops.fulfilment.parcel;

import io.github.shopops.fulfilment.flow.Draft;
import io.github.shopops.fulfilment.flow.Event;

/** A waybill in the hands of its machine: how each guard is checked; only the stage changes with a step. */
final class WaybillDraft
    extends Draft<Waybill, WaybillStage, WaybillStep, WaybillFacts, WaybillGuard> {
  private final WaybillId id;
  private final ParcelId parcel;

  WaybillDraft(Waybill waybill) {
    super(waybill);
    this.id = waybill.id();
    this.parcel = waybill.parcel();
  }

  @Override
  protected boolean holds(WaybillGuard guard, WaybillFacts facts) {
    return switch (guard) {
      case UNIQUE -> true;
      case SAME_PARCEL -> facts.parcel().equals(parcel);
    };
  }

  @Override
  protected void change(WaybillStage to, Event<WaybillStep, WaybillFacts> event) {
    // nothing but the stage
  }

  @Override
  protected Waybill make() {
    return new Waybill(id, stage(), parcel, applied());
  }
}
