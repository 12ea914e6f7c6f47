package io.github.shopops.examples.dayend.input;

import static io.github.shopops.examples.shopfiles.input.Column.optional;
import static io.github.shopops.examples.shopfiles.input.Column.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.KeyedRows;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import io.github.shopops.fulfilment.inspection.Scan;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.picking.PickLine;
import io.github.shopops.fulfilment.picking.PickList;
import io.github.shopops.fulfilment.picking.PrintBatch;
import java.util.stream.Collectors;

/** {@code prints.csv}, {@code batches.csv}, {@code pick-lists.csv}, {@code pick-lines.csv} and {@code scans.csv}. */
final class PaperRows {
  static final ImmutableList<Column> PRINTS = ImmutableList.of(
      required("id", "打印编号"),
      required("paper", "单据"),
      required("parcel", "包裹号"),
      optional("revision", "版本"),
      required("batch", "批次"),
      optional("sequence", "序号"),
      optional("by", "操作人"),
      required("at", "时间"),
      optional("reason", "重打原因"));

  static final ImmutableList<Column> BATCHES = ImmutableList.of(
      required("batch", "批次"),
      required("asked_at", "时间"),
      required("parcels", "包裹号"),
      optional("preprocessed", "预处理数"));

  static final ImmutableList<Column> LISTS =
      ImmutableList.of(required("list", "拣货单"), required("parcels", "包裹号"));

  static final ImmutableList<Column> LINES = ImmutableList.of(
      required("list", "拣货单"),
      required("sku", "商家编码"),
      optional("location", "货位"),
      required("quantity", "数量"));

  static final ImmutableList<Column> SCANS = ImmutableList.of(
      required("id", "扫描编号"),
      required("parcel", "包裹号"),
      required("barcode", "条码"),
      required("at", "时间"),
      optional("by", "操作人"),
      optional("taken_back", "已撤销"));

  private static final int MOST = 1_000_000;

  private final KeyedRows<PrintEvent> prints = new KeyedRows<>("id");
  private final KeyedRows<PrintBatch> batches = new KeyedRows<>("batch");
  private final KeyedRows<PickList> lists = new KeyedRows<>("list");
  private final KeyedRows<Line> lines = new KeyedRows<>("sku");
  private final KeyedRows<Scanned> scans = new KeyedRows<>("id");

  private record Line(String list, PickLine line) {}

  private record Scanned(Scan scan, boolean takenBack) {}

  void readPrint(Row row) throws RowRejected {
    PrintEvent print = new PrintEvent(
        row.id("id"),
        row.choice("paper", Choices.PAPERS),
        ParcelRows.parcel(row),
        row.optionalCount("revision", 1, MOST).orElse(1),
        row.name("batch"),
        row.optionalCount("sequence", 1, MOST).orElse(1),
        row.optionalAgent("by").orElse(null),
        row.instant("at"),
        ParcelRows.orNull(row.prose("reason").strip()));
    prints.add(print.id(), print, row);
  }

  void readBatch(Row row) throws RowRejected {
    PrintBatch batch = new PrintBatch(
        row.name("batch"),
        row.instant("asked_at"),
        ParcelRows.parcels(row, "parcels"),
        row.optionalCount("preprocessed", 0, MOST).orElse(null));
    batches.add(batch.id(), batch, row);
  }

  void readList(Row row) throws RowRejected {
    PickList list =
        new PickList(row.name("list"), ParcelRows.parcels(row, "parcels"), ImmutableList.of());
    lists.add(list.id(), list, row);
  }

  void readLine(Row row) throws RowRejected {
    PickLine line = new PickLine(
        row.name("sku"), ParcelRows.orNull(row.text("location")), row.count("quantity", 1, MOST));
    String list = row.name("list");
    lines.add(
        String.join("\u001F", list, line.sku(), "" + line.location()), new Line(list, line), row);
  }

  void readScan(Row row) throws RowRejected {
    Scan scan = new Scan(
        row.id("id"),
        row.id("barcode"),
        row.text("parcel").isEmpty() ? null : ParcelRows.parcel(row),
        row.instant("at"),
        row.optionalAgent("by").orElse(null));
    scans.add(scan.id(), new Scanned(scan, row.yes("taken_back")), row);
  }

  ImmutableList<PrintEvent> prints() {
    return prints.facts();
  }

  ImmutableList<PrintBatch> batches() {
    return batches.facts();
  }

  /** Returns what stood on each list, by id. */
  ImmutableList<PickList> lists() {
    ImmutableList<PickList> known = lists.facts();
    ImmutableListMultimap<String, Line> linesOf = Known.of(
            known.stream().map(PickList::id).collect(Collectors.toSet()), "pick-lists.csv")
        .grouped(lines, Line::list, "list");
    return known.stream()
        .map(list -> new PickList(
            list.id(),
            list.parcels(),
            linesOf.get(list.id()).stream()
                .map(Line::line)
                .collect(ImmutableList.toImmutableList())))
        .collect(ImmutableList.toImmutableList());
  }

  void addScans(WarehouseDay.Builder day) {
    for (Scanned scanned : scans.facts()) {
      day.addScans(scanned.scan);
      if (scanned.takenBack) {
        day.addScansTakenBack(scanned.scan.id());
      }
    }
  }
}
