package io.github.shopops.examples.dayend.input;

import static io.github.shopops.examples.shopfiles.input.Column.optional;
import static io.github.shopops.examples.shopfiles.input.Column.required;

import com.google.common.base.CaseFormat;
import com.google.common.base.Enums;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.KeyedRows;
import io.github.shopops.examples.shopfiles.input.RejectionCode;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.fulfilment.audit.LabelCount;
import io.github.shopops.fulfilment.audit.PrinterSales;
import io.github.shopops.fulfilment.audit.StocktakeRecord;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.stock.DifferenceCause;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.MovementKind;
import io.github.shopops.fulfilment.stock.StockCount;
import io.github.shopops.fulfilment.stock.StockDemand;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockLevel;
import io.github.shopops.fulfilment.stock.Stocktake;
import io.github.shopops.fulfilment.stock.StocktakeEvent;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code stock.csv}, {@code listings.csv}, {@code movements.csv}, stocktakes, {@code labels.csv} and {@code printer-sales.csv}. */
final class StockRows {
  static final ImmutableList<Column> STOCK = ImmutableList.of(
      required("sku", "商家编码"),
      required("location", "货位"),
      required("on_hand", "库存"),
      optional("allocated", "占用"));

  static final ImmutableList<Column> LISTINGS = ImmutableList.of(
      required("sku", "商家编码"),
      required("listed", "上架数"),
      optional("minimum", "最低库存"),
      optional("open_demand", "待发数"),
      optional("discontinued", "停售"),
      optional("barcode", "条码"),
      optional("location", "货位"),
      optional("merchant_code", "平台商家编码"));

  static final ImmutableList<Column> MOVEMENTS = ImmutableList.of(
      required("id", "流水号"),
      required("sku", "商家编码"),
      required("location", "货位"),
      required("kind", "类型"),
      required("quantity", "数量"),
      required("at", "时间"),
      optional("source", "来源"),
      optional("reverses", "冲销"));

  static final ImmutableList<Column> STOCKTAKES = ImmutableList.of(
      required("stocktake", "盘点单"), required("stage", "盘点状态"), optional("sequence", "流水序号"));

  static final ImmutableList<Column> COUNTS = ImmutableList.of(
      required("stocktake", "盘点单"),
      required("sku", "商家编码"),
      required("location", "货位"),
      required("expected", "账面数"),
      optional("counted", "实盘数"),
      optional("at_sequence", "盘点时流水序号"),
      optional("cause", "差异原因"));

  static final ImmutableList<Column> LABELS = ImmutableList.of(
      required("receipt", "收货单"),
      required("sku", "商家编码"),
      required("received", "收货数"),
      required("labels", "标签数"),
      required("printed_by", "打印人"),
      required("stuck_by", "贴标人"),
      optional("checked_by", "复核人"),
      required("at", "时间"));

  static final ImmutableList<Column> PRINTER_SALES =
      ImmutableList.of(required("printer", "打单员"), required("day", "日期"), required("sales", "业绩"));

  private static final int MOST_PIECES = 1_000_000;

  private final KeyedRows<Level> levels = new KeyedRows<>("sku");
  private final KeyedRows<StockDemand> listings = new KeyedRows<>("sku");
  private final KeyedRows<Movement> movements = new KeyedRows<>("id");
  private final KeyedRows<Stocktake> stocktakes = new KeyedRows<>("stocktake");
  private final KeyedRows<Count> counts = new KeyedRows<>("sku");
  private final KeyedRows<LabelCount> labels = new KeyedRows<>("receipt");
  private final KeyedRows<PrinterSales> sales = new KeyedRows<>("printer");

  private record Level(StockItem item, StockLevel level) {}

  private record Count(
      String stocktake,
      StockItem item,
      long expected,
      @Nullable StockCount count,
      @Nullable DifferenceCause cause) {}

  private static StockItem item(Row row) throws RowRejected {
    return StockItem.of(row.name("sku"), row.name("location"));
  }

  void readLevel(Row row) throws RowRejected {
    StockItem item = item(row);
    long allocated = row.text("allocated").isEmpty() ? 0 : row.signed("allocated");
    levels.add(
        item.sku() + '\u001F' + item.location(),
        new Level(item, new StockLevel(row.signed("on_hand"), allocated)),
        row);
  }

  void readListing(Row row) throws RowRejected {
    row.required("listed");
    StockDemand demand = new StockDemand(
        row.name("sku"),
        row.optionalWhole("listed").orElse(0L),
        row.optionalWhole("minimum").orElse(0L),
        row.optionalWhole("open_demand").orElse(0L),
        row.yes("discontinued"),
        ParcelRows.stated(row, "barcode"),
        ParcelRows.stated(row, "location"),
        ParcelRows.stated(row, "merchant_code"));
    listings.add(demand.sku(), demand, row);
  }

  void readMovement(Row row) throws RowRejected {
    MovementKind kind = row.choice("kind", Choices.MOVEMENTS);
    long quantity = row.signed("quantity");
    @Nullable String reverses = row.text("reverses").isEmpty() ? null : row.id("reverses");
    if (quantity == 0 || (quantity < 0 && kind != MovementKind.STOCKTAKE && reverses == null)) {
      throw Row.rejected("quantity", RejectionCode.BAD_NUMBER, row.text("quantity"));
    }
    Movement movement = new Movement(
        row.id("id"), item(row), kind, quantity, row.instant("at"), source(row), reverses);
    movements.add(movement.id(), movement, row);
  }

  /** Reads a fact as files name it, {@code stocktake:ST-1}. */
  private static @Nullable Evidence source(Row row) throws RowRejected {
    String text = row.text("source");
    if (text.isEmpty()) {
      return null;
    }
    int colon = text.indexOf(':');
    String kind = colon < 1 || colon == text.length() - 1 ? "" : text.substring(0, colon);
    return Enums.getIfPresent(
            Evidence.Kind.class, CaseFormat.LOWER_HYPHEN.to(CaseFormat.UPPER_UNDERSCORE, kind))
        .toJavaUtil()
        .map(known -> Evidence.of(known, text.substring(colon + 1)))
        .orElseThrow(() -> Row.rejected("source", RejectionCode.BAD_CHOICE, text));
  }

  void readStocktake(Row row) throws RowRejected {
    Stocktake stocktake = new Stocktake(
        row.id("stocktake"),
        row.choice("stage", Choices.STOCKTAKE_STAGES),
        row.optionalWhole("sequence").orElse(0L),
        ImmutableSortedMap.of(),
        ImmutableSortedMap.of(),
        ImmutableSortedMap.of(),
        Applied.NONE);
    stocktakes.add(stocktake.id(), stocktake, row);
  }

  void readCount(Row row) throws RowRejected {
    StockCount count = row.text("counted").isEmpty()
        ? null
        : new StockCount(
            row.optionalWhole("counted").orElse(0L),
            row.optionalWhole("at_sequence").orElse(0L));
    DifferenceCause cause =
        row.text("cause").isEmpty() ? null : row.choice("cause", Choices.CAUSES);
    if (cause != null && count == null) {
      throw Row.rejected("cause", RejectionCode.CONTRADICTION, row.text("cause"));
    }
    Count read = new Count(row.id("stocktake"), item(row), row.signed("expected"), count, cause);
    counts.add(read.stocktake + '\u001F' + read.item, read, row);
  }

  void readLabels(Row row) throws RowRejected {
    LabelCount count = new LabelCount(
        row.id("receipt"),
        row.name("sku"),
        row.count("received", 0, MOST_PIECES),
        row.count("labels", 0, MOST_PIECES),
        row.agent("printed_by"),
        row.agent("stuck_by"),
        row.optionalAgent("checked_by").orElse(null),
        row.instant("at"));
    labels.add(count.receipt() + '\u001F' + count.sku(), count, row);
  }

  void readSales(Row row) throws RowRejected {
    PrinterSales booked =
        new PrinterSales(row.agent("printer"), row.date("day"), row.money("sales"));
    sales.add(booked.printer() + "\u001F" + booked.day(), booked, row);
  }

  ImmutableSortedMap<StockItem, StockLevel> stock() {
    TreeMap<StockItem, StockLevel> stock = new TreeMap<>();
    levels.facts().forEach(level -> stock.put(level.item, level.level));
    return ImmutableSortedMap.copyOf(stock);
  }

  ImmutableList<StockDemand> listings() {
    return listings.facts();
  }

  ImmutableList<Movement> movements() {
    return movements.facts();
  }

  ImmutableList<LabelCount> labels() {
    return labels.facts();
  }

  ImmutableList<PrinterSales> sales() {
    return sales.facts();
  }

  /** Returns the stocktakes with their counts and what was done in them, by id. */
  ImmutableList<StocktakeRecord> stocktakes(EventRows events) {
    ImmutableList<Stocktake> plain = stocktakes.facts();
    Known<String> known =
        Known.of(plain.stream().map(Stocktake::id).collect(Collectors.toSet()), "stocktakes.csv");
    ImmutableListMultimap<String, Count> counted =
        known.grouped(counts, Count::stocktake, "stocktake");
    ImmutableListMultimap<String, StocktakeEvent> done =
        known.grouped(events.ofStocktakes(), StocktakeEvent::subject, "subject");
    return plain.stream()
        .map(one -> new StocktakeRecord(counted(one, counted.get(one.id())), done.get(one.id())))
        .collect(ImmutableList.toImmutableList());
  }

  private static Stocktake counted(Stocktake plain, ImmutableList<Count> rows) {
    TreeMap<StockItem, Long> expected = new TreeMap<>();
    TreeMap<StockItem, StockCount> found = new TreeMap<>();
    TreeMap<StockItem, DifferenceCause> causes = new TreeMap<>();
    for (Count row : rows) {
      expected.put(row.item, row.expected);
      if (row.count != null) {
        found.put(row.item, row.count);
      }
      if (row.cause != null) {
        causes.put(row.item, row.cause);
      }
    }
    return new Stocktake(
        plain.id(),
        plain.stage(),
        plain.sequence(),
        ImmutableSortedMap.copyOf(expected),
        ImmutableSortedMap.copyOf(found),
        ImmutableSortedMap.copyOf(causes),
        Applied.NONE);
  }
}
