package io.github.shopops.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.ImmutableIntArray;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.ScanResult;
import io.github.shopops.fulfilment.parcel.WaybillId;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * The made-up log of a warehouse: ten events a parcel, in waves of 500 parcels whose events are mixed. Seven parcels of
 * eight go straight through, with a print and a signature that are told twice and a shipment tried before the inspection;
 * every eighth is recalled and printed again.
 *
 * @param ids the parcels
 * @param events what happened, in the order of time
 * @param parcels the number of the parcel of each event
 */
record SampleParcels(
    ImmutableList<ParcelId> ids, ImmutableList<ParcelEvent> events, ImmutableIntArray parcels) {
  static final int EVENTS_A_PARCEL = 10;
  private static final int WAVE = 500;
  private static final Instant START = Instant.parse("2026-10-12T00:30:00Z");
  private static final AgentId PACKER = AgentId.of("W01");

  /** The straight way; a step that stands twice in a row is told twice. */
  private static final ImmutableList<ParcelStep> STRAIGHT = ImmutableList.of(
      ParcelStep.PACK,
      ParcelStep.SAVE_WAYBILL,
      ParcelStep.PRINT,
      ParcelStep.PRINT,
      ParcelStep.PICK,
      ParcelStep.SHIP,
      ParcelStep.INSPECT,
      ParcelStep.SHIP,
      ParcelStep.SIGN,
      ParcelStep.SIGN);

  private static final ImmutableList<ParcelStep> RECALLED = ImmutableList.of(
      ParcelStep.PACK,
      ParcelStep.SAVE_WAYBILL,
      ParcelStep.PRINT,
      ParcelStep.RECALL,
      ParcelStep.SAVE_WAYBILL,
      ParcelStep.PRINT,
      ParcelStep.PICK,
      ParcelStep.INSPECT,
      ParcelStep.SHIP,
      ParcelStep.SIGN);

  static SampleParcels of(int size) {
    ImmutableList<ParcelId> ids = IntStream.range(0, size)
        .mapToObj(number -> ParcelId.of("P" + number))
        .collect(ImmutableList.toImmutableList());
    ImmutableList.Builder<ParcelEvent> events =
        ImmutableList.builderWithExpectedSize(size * EVENTS_A_PARCEL);
    ImmutableIntArray.Builder parcels = ImmutableIntArray.builder(size * EVENTS_A_PARCEL);
    for (int wave = 0; wave < size; wave += WAVE) {
      for (int step = 0; step < EVENTS_A_PARCEL; step++) {
        for (int number = wave; number < Math.min(size, wave + WAVE); number++) {
          events.add(event(ids.get(number), number, step));
          parcels.add(number);
        }
      }
    }
    return new SampleParcels(ids, events.build(), parcels.build());
  }

  private static ParcelEvent event(ParcelId id, int number, int place) {
    ImmutableList<ParcelStep> steps = number % 8 == 7 ? RECALLED : STRAIGHT;
    ParcelStep step = steps.get(place);
    boolean again = place > 0 && step == steps.get(place - 1);
    boolean recalled = steps.subList(0, place).contains(ParcelStep.RECALL);
    return new ParcelEvent(
        id.value() + '/' + (again ? place - 1 : place),
        id,
        step,
        START.plusSeconds(60L * place + number),
        PACKER,
        facts(step, number, recalled ? 2 : 1));
  }

  private static ParcelFacts facts(ParcelStep step, int number, int revision) {
    OrderId order = OrderId.of("O" + number);
    return switch (step) {
      case PACK -> ParcelFacts.builder().members(ImmutableSortedSet.of(order)).build();
      case SAVE_WAYBILL ->
        ParcelFacts.builder().waybill(WaybillId.of("ZTO", "73" + number)).build();
      case PRINT ->
        ParcelFacts.builder()
            .addApproved(order)
            .warehouses(ImmutableSortedSet.of("main"))
            .carriers(ImmutableSortedSet.of("ZTO"))
            .labelRevision(revision)
            .pickListRevision(revision)
            .build();
      case PICK -> ParcelFacts.builder().pickListRevision(revision).build();
      case INSPECT ->
        ParcelFacts.builder()
            .addApproved(order)
            .labelRevision(revision)
            .scans(ScanResult.compare(ImmutableMultiset.of("69A"), ImmutableMultiset.of("69A")))
            .build();
      default -> ParcelFacts.NONE;
    };
  }
}
