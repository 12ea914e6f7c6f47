package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.audit.OrderRecord;
import io.github.shopops.fulfilment.audit.PackedLine;
import io.github.shopops.fulfilment.audit.ParcelRecord;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelMachine;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.parcel.WaybillStage;
import io.github.shopops.fulfilment.picking.PickLine;
import io.github.shopops.fulfilment.picking.PickList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A clean day in which things are made wrong, and what is to be found of it. */
final class Tampering extends Untouched {
  private static final ParcelMachine PARCELS =
      ParcelMachine.of(FulfilmentPolicy.warehouse(Clock.ZONE));

  private final List<Fault> faults = new ArrayList<>();

  Tampering(DayDraft draft) {
    super(draft);
  }

  ImmutableList<Fault> faults() {
    return ImmutableList.copyOf(faults);
  }

  void expect(AuditRule rule, Evidence.Kind kind, String id) {
    faults.add(new Fault(rule, Evidence.of(kind, id)));
  }

  void expect(AuditRule rule, ParcelId parcel) {
    expect(rule, Evidence.Kind.PARCEL, parcel.value());
  }

  void expect(AuditRule rule, OrderId order) {
    expect(rule, Evidence.Kind.ORDER, order.value());
  }

  WaybillId waybill(ParcelId parcel) {
    return known(record(parcel).parcel().waybill());
  }

  /** Changes an order as the platform shows it. */
  void platform(OrderId id, Consumer<Order.Builder> change) {
    Order.Builder order = Order.builder(Sale.YUAN);
    order.from(order(id).order());
    change.accept(order);
    order(id, record -> record.order(order.build()));
  }

  /** Changes what the warehouse knows of an order. */
  void order(OrderId id, Consumer<OrderRecord.Builder> change) {
    OrderRecord.Builder record = OrderRecord.builder(order(id).order());
    record.from(order(id));
    change.accept(record);
    draft.orders.put(id, record.build());
  }

  /** Writes a note as the desk would have, before the order was approved. */
  void note(OrderId id, String text) {
    OrderRecord record = order(id);
    Instant paid = record.order().paidAt().orElse(record.order().createdAt());
    order(id, builder -> builder.notes(NoteLog.of(paid, Staff.DESK.get(0), text)));
  }

  /** Makes a parcel another's twin: same buyer, same recipient. */
  void sameBuyer(OrderId id, OrderId as) {
    OrderRecord other = order(as);
    platform(id, order -> order.buyer(other.order().buyer()));
    order(id, record -> record.mergeKey(other.mergeKey()));
  }

  /** Replaces a parcel's snapshot. */
  void snapshot(ParcelId id, UnaryOperator<Parcel> change) {
    ParcelRecord record = record(id);
    draft.parcels.put(
        id,
        new ParcelRecord(
            change.apply(record.parcel()), record.events(), record.contents(), record.carrier()));
  }

  static Parcel withWaybill(Parcel parcel, @Nullable WaybillId waybill) {
    return new Parcel(
        parcel.id(),
        parcel.stage(),
        parcel.revision(),
        parcel.members(),
        waybill,
        parcel.inspectedRevision(),
        parcel.override(),
        parcel.claim(),
        parcel.applied());
  }

  static Parcel uninspected(Parcel parcel) {
    return new Parcel(
        parcel.id(),
        parcel.stage(),
        parcel.revision(),
        parcel.members(),
        parcel.waybill(),
        0,
        parcel.override(),
        parcel.claim(),
        parcel.applied());
  }

  /** Changes a parcel's events and nothing else. */
  void events(ParcelId id, UnaryOperator<ParcelEvent> change) {
    ParcelRecord record = record(id);
    draft.parcels.put(
        id,
        new ParcelRecord(
            record.parcel(),
            record.events().stream().map(change).collect(ImmutableList.toImmutableList()),
            record.contents(),
            record.carrier()));
  }

  /** Lets a parcel have gone through other events; the machine says where they lead. */
  void replay(ParcelId id, List<ParcelEvent> events) {
    ParcelRecord record = record(id);
    Parcel parcel = Parcel.open(id);
    for (ParcelEvent event : events) {
      parcel = Steps.moved(PARCELS.apply(parcel, event));
    }
    draft.parcels.put(
        id,
        new ParcelRecord(
            parcel, ImmutableList.copyOf(events), record.contents(), record.carrier()));
  }

  List<ParcelEvent> eventsBefore(ParcelId id, ParcelStep step) {
    return record(id).events().stream()
        .filter(event -> event.step().compareTo(step) < 0)
        .toList();
  }

  /** Takes a parcel back into the house, to where it was before a step. */
  void unship(ParcelId id, ParcelStep before) {
    WaybillId waybill = waybill(id);
    replay(id, eventsBefore(id, before));
    draft.handOvers.removeIf(handOver -> handOver.waybill().equals(waybill));
    Waybill used = known(draft.waybills.get(waybill));
    draft.waybills.put(
        waybill, new Waybill(waybill, WaybillStage.PRINTED, used.parcel(), used.applied()));
    unscan(id, before);
    platform(
        only(id),
        order -> order.status(OrderStatus.WAIT_SELLER_SEND_GOODS).shippedAt(Optional.empty()));
  }

  private void unscan(ParcelId id, ParcelStep before) {
    if (before.compareTo(ParcelStep.INSPECT) <= 0) {
      draft.scans.removeIf(scan -> id.equals(scan.parcel()));
    }
  }

  /** Changes what a parcel is to hold, and the pick list with it. */
  void contents(ParcelId id, List<PackedLine> contents) {
    ParcelRecord record = record(id);
    draft.parcels.put(
        id,
        new ParcelRecord(
            record.parcel(), record.events(), ImmutableList.copyOf(contents), record.carrier()));
    for (PickList list : ImmutableList.copyOf(draft.pickLists.values())) {
      if (list.parcels().contains(id)) {
        ImmutableListMultimap.Builder<ParcelId, PickLine> lines = ImmutableListMultimap.builder();
        for (ParcelId parcel : list.parcels()) {
          record(parcel)
              .contents()
              .forEach(line ->
                  lines.put(parcel, new PickLine(line.sku(), line.location(), line.quantity())));
        }
        draft.pickLists.put(list.id(), PickList.of(list.id(), lines.build()));
      }
    }
  }
}
