package io.github.shopops.fulfilment.parcel;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Decision;

/** Parcels for tests: two orders, three pieces. */
final class Parcels {
  static final ParcelId ID = ParcelId.of("P1");
  static final OrderId ONE = OrderId.of("O1");
  static final OrderId TWO = OrderId.of("O2");
  static final WaybillId WAYBILL = WaybillId.of("ZTO", "7301");
  static final Decision OVERRIDE = new Decision(AgentId.of("A001"), "a buyer waits at the door");
  static final ImmutableMultiset<String> REQUIRED = ImmutableMultiset.of("69A", "69A", "69B");

  private Parcels() {}

  /** A parcel in a stage as it gets there, of revision 1. */
  static Parcel in(ParcelStage stage) {
    return new Parcel(
        ID,
        stage,
        1,
        ImmutableSortedSet.of(ONE, TWO),
        WAYBILL,
        stage == ParcelStage.INSPECTED ? 1 : 0,
        null,
        stage == ParcelStage.LOST ? "AS1" : null,
        Applied.NONE);
  }

  /** All that could be asked for. */
  static ParcelFacts.Builder facts() {
    return ParcelFacts.builder()
        .members(ImmutableSortedSet.of(ONE, TWO))
        .addApproved(ONE, TWO)
        .warehouses(ImmutableSortedSet.of("main"))
        .carriers(ImmutableSortedSet.of("ZTO"))
        .labelRevision(1)
        .pickListRevision(1)
        .waybill(WAYBILL)
        .scans(ScanResult.compare(REQUIRED, REQUIRED))
        .override(OVERRIDE)
        .claim("AS1");
  }

  static ParcelEvent event(String id, ParcelStep step, ParcelFacts facts) {
    return new ParcelEvent(id, ID, step, Machines.AT, null, facts);
  }
}
