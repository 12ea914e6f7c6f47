package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.fulfilment.json.FlowShapes.APPLIED;

import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillEvent;
import io.github.shopops.fulfilment.parcel.WaybillFacts;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.parcel.WaybillStage;
import io.github.shopops.fulfilment.parcel.WaybillStep;

/** How waybills look in JSON. */
final class WaybillShapes {
  static final Shape<ParcelId> PARCEL = NAME.as(ParcelId::of, ParcelId::value);

  static final Shape<WaybillId> ID = Parts.<WaybillId>of()
      .part("carrier", NAME, WaybillId::carrier)
      .part("number", NAME, WaybillId::number)
      .make(parts -> WaybillId.of(parts.get("carrier"), parts.get("number")));

  static final Shape<Waybill> WAYBILL = Parts.<Waybill>of()
      .part("id", ID, Waybill::id)
      .part("stage", choice(WaybillStage.class), Waybill::stage)
      .part("parcel", PARCEL, Waybill::parcel)
      .usually("applied", APPLIED, Applied.NONE, Waybill::applied)
      .make(parts -> new Waybill(
          parts.get("id"),
          parts.get("stage"),
          parts.get("parcel"),
          parts.orElse("applied", Applied.NONE)));

  private static final Shape<WaybillFacts> FACTS = Parts.<WaybillFacts>of()
      .part("parcel", PARCEL, WaybillFacts::parcel)
      .make(parts -> new WaybillFacts(parts.get("parcel")));

  static final Shape<WaybillEvent> EVENT = FlowShapes.event(
      "waybill", ID, WaybillEvent::subject, WaybillStep.class, FACTS, null, WaybillEvent::new);

  private WaybillShapes() {}
}
