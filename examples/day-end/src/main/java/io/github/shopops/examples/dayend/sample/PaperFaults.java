package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.audit.PackedLine;
import io.github.shopops.fulfilment.audit.ParcelRecord;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.parcel.WaybillStage;
import io.github.shopops.fulfilment.picking.PickLine;
import io.github.shopops.fulfilment.picking.PickList;
import io.github.shopops.fulfilment.picking.PrintBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What goes wrong with papers. */
final class PaperFaults {
  static final ImmutableList<Consumer<Tampering>> KINDS = ImmutableList.of(
      PaperFaults::printedWithoutWaybill,
      PaperFaults::printedTwice,
      PaperFaults::pickListDiffers,
      PaperFaults::batchNotPrinted,
      PaperFaults::printedNotImported,
      PaperFaults::oldRevisionPrinted,
      PaperFaults::printCountDiffers,
      PaperFaults::waybillWithoutPrint,
      PaperFaults::batchNotScanned,
      PaperFaults::barcodeMissing);

  private PaperFaults() {}

  private static void printedWithoutWaybill(Tampering day) {
    ParcelId parcel = day.printed();
    day.snapshot(parcel, was -> Tampering.withWaybill(was, null));
    day.expect(AuditRule.PRINTED_WITHOUT_WAYBILL, parcel);
  }

  private static void waybillWithoutPrint(Tampering day) {
    OrderId order = day.unplanned();
    ParcelId parcel = ParcelId.of("P1120-801");
    WaybillId waybill = WaybillId.of("ZTO", "77990000801");
    opened(day, parcel, order, "ZTO");
    List<ParcelEvent> events = new ArrayList<>(day.record(parcel).events());
    events.add(new ParcelEvent(
        "E-P1120-801-2",
        parcel,
        ParcelStep.SAVE_WAYBILL,
        Clock.at(Clock.TODAY, 22, 15),
        Staff.PRINTERS.get(0),
        ParcelFacts.builder().waybill(waybill).build()));
    day.replay(parcel, events);
    day.draft.waybills.put(
        waybill, new Waybill(waybill, WaybillStage.ALLOCATED, parcel, Applied.NONE));
    day.expect(AuditRule.WAYBILL_WITHOUT_PRINT, parcel);
  }

  /** Plans a parcel for an order. */
  static void opened(Tampering day, ParcelId parcel, OrderId order, @Nullable String carrier) {
    ImmutableList<PackedLine> contents = day.order(order).order().lines().stream()
        .map(line -> new PackedLine(order, String.valueOf(line.sku()), null, line.quantity(), null))
        .collect(ImmutableList.toImmutableList());
    day.draft.parcels.put(
        parcel, new ParcelRecord(Parcel.open(parcel), ImmutableList.of(), contents, carrier));
    day.replay(
        parcel,
        List.of(new ParcelEvent(
            "E-" + parcel.value() + "-1",
            parcel,
            ParcelStep.PACK,
            Clock.at(Clock.TODAY, 22, 10),
            Staff.PRINTERS.get(0),
            ParcelFacts.builder().members(ImmutableSortedSet.of(order)).build())));
  }

  private static void oldRevisionPrinted(Tampering day) {
    ParcelId parcel = day.recalled();
    day.draft.prints.replaceAll(print ->
        print.parcel().equals(parcel) && print.paper() == Paper.LABEL && print.revision() == 2
            ? again(print, print.id(), 1, "缓存未清，重打")
            : print);
    day.expect(AuditRule.OLD_REVISION_PRINTED, parcel);
  }

  private static PrintEvent again(
      PrintEvent print, String id, int revision, @Nullable String reason) {
    return new PrintEvent(
        id,
        print.paper(),
        print.parcel(),
        revision,
        print.batch(),
        print.sequence(),
        print.by(),
        Clock.later(print.at(), 40),
        reason);
  }

  private static void printedTwice(Tampering day) {
    ParcelId parcel = day.shipped();
    PrintEvent label = day.draft.prints.stream()
        .filter(print -> print.parcel().equals(parcel) && print.paper() == Paper.LABEL)
        .findFirst()
        .orElseThrow();
    day.draft.prints.add(again(label, label.id() + "2", 1, null));
    day.expect(AuditRule.PRINTED_TWICE, parcel);
  }

  private static void batchNotPrinted(Tampering day) {
    PrintBatch batch = batch(day, "B1119-10");
    ParcelId elsewhere = batch(day, "B1119-12").parcels().get(0);
    day.draft.batches.put(
        batch.id(),
        new PrintBatch(
            batch.id(),
            batch.askedAt(),
            ImmutableList.<ParcelId>builder()
                .addAll(batch.parcels())
                .add(elsewhere)
                .build(),
            batch.preprocessed()));
    day.expect(AuditRule.BATCH_NOT_PRINTED, Evidence.Kind.BATCH, batch.id());
  }

  private static void printCountDiffers(Tampering day) {
    PrintBatch batch = batch(day, "B1120-11");
    day.draft.batches.put(
        batch.id(),
        new PrintBatch(
            batch.id(), batch.askedAt(), batch.parcels(), batch.parcels().size() + 2));
    day.expect(AuditRule.PRINT_COUNT_DIFFERS, Evidence.Kind.BATCH, batch.id());
  }

  private static PrintBatch batch(Tampering day, String id) {
    return Tampering.known(day.draft.batches.get(id));
  }

  private static void batchNotScanned(Tampering day) {
    ParcelId parcel = day.shipped();
    day.draft.scans.removeIf(scan -> parcel.equals(scan.parcel()));
    String batch = day.draft.batches.values().stream()
        .filter(asked -> asked.parcels().contains(parcel))
        .map(PrintBatch::id)
        .findFirst()
        .orElseThrow();
    day.expect(AuditRule.BATCH_NOT_SCANNED, Evidence.Kind.BATCH, batch);
  }

  private static void pickListDiffers(Tampering day) {
    PickList list = Tampering.known(day.draft.pickLists.get("K1119-14-1"));
    PickLine first = list.lines().get(0);
    day.draft.pickLists.put(
        list.id(),
        new PickList(
            list.id(),
            list.parcels(),
            ImmutableList.<PickLine>builder()
                .add(new PickLine(first.sku(), first.location(), first.quantity() + 1))
                .addAll(list.lines().subList(1, list.lines().size()))
                .build()));
    day.expect(AuditRule.PICK_LIST_DIFFERS, Evidence.Kind.PICK_LIST, list.id());
  }

  private static void printedNotImported(Tampering day) {
    ParcelId parcel = ParcelId.of("P1120-802");
    day.draft.prints.add(new PrintEvent(
        "D-HAND-1",
        Paper.LABEL,
        parcel,
        1,
        "HAND",
        1,
        Staff.PRINTERS.get(1),
        Clock.at(Clock.TODAY, 16, 20),
        null));
    day.expect(AuditRule.PRINTED_NOT_IMPORTED, parcel);
  }

  private static void barcodeMissing(Tampering day) {
    ParcelId parcel = day.printed();
    List<PackedLine> contents = new ArrayList<>(day.record(parcel).contents());
    PackedLine line = contents.get(0);
    contents.set(0, new PackedLine(line.order(), line.sku(), "", line.quantity(), line.location()));
    day.contents(parcel, contents);
    day.expect(AuditRule.BARCODE_MISSING, parcel);
  }
}
