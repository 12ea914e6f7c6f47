package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.parcel.WaybillStage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What waybills and the carriers' lists tell (clause L4). */
final class WaybillRules {
  private WaybillRules() {}

  static void waybillOnTwoDates(DayIndex day, Finder finder) {
    day.handedOver().forEach((waybill, handOvers) -> {
      if (handOvers.size() > 1) {
        ImmutableSortedSet<LocalDate> dates = handOvers.stream()
            .map(handOver -> day.policy().dayOf(handOver.at()))
            .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo));
        if (dates.size() > 1) {
          finder.add(
              evidence(waybill), Stream.of(), waybill.toString(), dates.first(), dates.last());
        }
      }
    });
  }

  static void waybillOnTwoParcels(DayIndex day, Finder finder) {
    ImmutableList<ParcelView> used = day.parcels()
        .filter(parcel -> parcel.stage() != ParcelStage.VOID)
        .collect(ImmutableList.toImmutableList());
    DayIndex.group(used, parcel -> parcel.parcel().waybill()).forEach((waybill, sharing) -> {
      if (sharing.size() > 1) {
        finder.add(
            evidence(waybill),
            sharing.stream().map(ParcelView::evidence),
            waybill.toString(),
            sharing.size());
      }
    });
  }

  static void voidedWaybillHandedOver(DayIndex day, Finder finder) {
    Map<WaybillId, List<HandOver>> handedOver = day.handedOver();
    day.facts().waybills().stream()
        .filter(waybill -> waybill.stage() == WaybillStage.VOIDED)
        .filter(waybill -> handedOver.containsKey(waybill.id()))
        .forEach(waybill ->
            finder.add(evidence(waybill.id()), parcel(waybill), waybill.id().toString()));
  }

  private static Stream<Evidence> parcel(Waybill waybill) {
    return Stream.of(Evidence.of(Evidence.Kind.PARCEL, waybill.parcel().value()));
  }

  static void usedWaybillNotHandedOver(DayIndex day, Finder finder) {
    Map<WaybillId, List<HandOver>> handedOver = day.handedOver();
    if (handedOver.isEmpty()) {
      return;
    }
    Stream<WaybillId> used = day.facts().waybills().stream()
        .filter(waybill -> waybill.stage() == WaybillStage.USED)
        .map(Waybill::id);
    Stream<WaybillId> left =
        day.current().filter(ParcelView::hasLeft).flatMap(parcel -> parcel.waybill().stream());
    Stream.concat(used, left)
        .distinct()
        .filter(waybill -> !handedOver.containsKey(waybill))
        .forEach(waybill -> finder.add(evidence(waybill), Stream.of(), waybill.toString()));
  }

  static void carrierMissing(DayIndex day, Finder finder) {
    if (day.facts().parcels().stream().allMatch(record -> record.carrier() == null)) {
      return;
    }
    day.current()
        .filter(
            parcel -> parcel.carrier().isEmpty() && !parcel.parcel().members().isEmpty())
        .filter(parcel -> !parcel.isCollected())
        .forEach(
            parcel -> finder.add(parcel.evidence(), parcel.orders(), parcel.id().value()));
  }

  static Evidence evidence(WaybillId waybill) {
    return Evidence.of(Evidence.Kind.WAYBILL, waybill.toString());
  }
}
