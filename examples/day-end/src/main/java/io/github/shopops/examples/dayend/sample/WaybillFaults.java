package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.audit.HandOver;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.parcel.WaybillStage;
import java.util.function.Consumer;

/** What goes wrong with waybills. */
final class WaybillFaults {
  static final ImmutableList<Consumer<Tampering>> KINDS = ImmutableList.of(
      WaybillFaults::waybillOnTwoDates,
      WaybillFaults::voidedWaybillHandedOver,
      WaybillFaults::usedWaybillNotHandedOver,
      WaybillFaults::waybillOnTwoParcels,
      WaybillFaults::carrierMissing);

  private WaybillFaults() {}

  private static void waybillOnTwoDates(Tampering day) {
    WaybillId waybill = day.waybill(day.onItsWay());
    day.draft.handOvers.add(new HandOver(waybill, Clock.at(Clock.TODAY, 17, 45)));
    expect(day, AuditRule.WAYBILL_ON_TWO_DATES, waybill);
  }

  private static void waybillOnTwoParcels(Tampering day) {
    WaybillId waybill = day.waybill(day.printed());
    day.snapshot(day.printed(), was -> Tampering.withWaybill(was, waybill));
    expect(day, AuditRule.WAYBILL_ON_TWO_PARCELS, waybill);
  }

  private static void voidedWaybillHandedOver(Tampering day) {
    ParcelId parcel = day.recalled();
    WaybillId waybill = day.draft.waybills.values().stream()
        .filter(old -> old.stage() == WaybillStage.VOIDED && old.parcel().equals(parcel))
        .map(Waybill::id)
        .findFirst()
        .orElseThrow();
    day.draft.handOvers.add(new HandOver(waybill, Clock.at(Clock.TODAY, 17, 45)));
    expect(day, AuditRule.VOIDED_WAYBILL_HANDED_OVER, waybill);
  }

  private static void usedWaybillNotHandedOver(Tampering day) {
    WaybillId waybill = day.waybill(day.shipped());
    day.draft.handOvers.removeIf(handOver -> handOver.waybill().equals(waybill));
    expect(day, AuditRule.USED_WAYBILL_NOT_HANDED_OVER, waybill);
  }

  private static void carrierMissing(Tampering day) {
    ParcelId parcel = ParcelId.of("P1120-804");
    PaperFaults.opened(day, parcel, day.unplanned(), null);
    day.expect(AuditRule.CARRIER_MISSING, parcel);
  }

  private static void expect(Tampering day, AuditRule rule, WaybillId waybill) {
    day.expect(rule, Evidence.Kind.WAYBILL, waybill.toString());
  }
}
