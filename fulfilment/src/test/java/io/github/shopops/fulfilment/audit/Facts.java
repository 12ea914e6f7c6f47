package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.parcel.Paper;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.picking.PickLine;
import io.github.shopops.fulfilment.picking.PickList;
import io.github.shopops.fulfilment.picking.PrintBatch;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.StockDemand;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockLevel;
import io.github.shopops.fulfilment.stock.Stocktake;
import io.github.shopops.fulfilment.stock.StocktakeEvent;
import io.github.shopops.fulfilment.stock.StocktakeFacts;
import io.github.shopops.fulfilment.stock.StocktakeStage;
import io.github.shopops.fulfilment.stock.StocktakeStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts of a day while they are made up. */
final class Facts {
  static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
  static final AgentId STICKER = AgentId.of("A031");
  static final AgentId CHECKER = AgentId.of("A032");

  final List<Unit> units = new ArrayList<>();
  final Set<String> takenBack = new HashSet<>();
  final List<PrintEvent> strayPrints = new ArrayList<>();
  final TreeMap<StockItem, StockLevel> stock = new TreeMap<>();
  final List<StockDemand> demands = new ArrayList<>();
  final List<Movement> movements = new ArrayList<>();
  final List<StocktakeRecord> stocktakes = new ArrayList<>();
  final List<LabelCount> labelCounts = new ArrayList<>();
  final List<PrinterSales> printerSales = new ArrayList<>();

  /** A day with something of everything, and nothing wrong with it. */
  static Facts clean() {
    Facts facts = new Facts();
    facts.add(Unit.approved("001"));
    facts.add(Unit.in(ParcelStage.OPEN, "002"));
    facts.add(Unit.in(ParcelStage.PRINTED, "003"));
    facts.add(Unit.in(ParcelStage.PICKED, "004"));
    facts.add(Unit.in(ParcelStage.SHIPPED, "005"));
    facts.add(Unit.in(ParcelStage.SIGNED, "006"));
    facts.stock("MUG", 60, 20);
    facts.stocktake("ST1", StocktakeStage.POSTED, Unit.ago(9, 0));
    facts.labels("R1", "MUG", 12, 12, STICKER, CHECKER);
    facts.sales("A009", TODAY, "100.00");
    facts.sales("A009", TODAY.minusDays(1), "100.00");
    return facts;
  }

  Unit add(Unit unit) {
    units.add(unit);
    return unit;
  }

  /** Takes up a unit whose parcel has come so far. */
  Unit in(ParcelStage stage, String no) {
    return add(Unit.in(stage, no));
  }

  void stock(String sku, long onHand, long listed) {
    stock.put(StockItem.of(sku, "A-01"), new StockLevel(onHand, 0));
    demands.add(new StockDemand(sku, listed, 0, 0, false, "69" + sku, "A-01", sku));
  }

  /** Goods that came in, whose labels Unit.PRINTER printed. */
  void labels(
      String receipt,
      String sku,
      int received,
      int labels,
      AgentId stuckBy,
      @Nullable AgentId checkedBy) {
    labelCounts.add(new LabelCount(
        receipt, sku, received, labels, Unit.PRINTER, stuckBy, checkedBy, Unit.ago(8, 0)));
  }

  void sales(String printer, LocalDate day, String amount) {
    printerSales.add(new PrinterSales(AgentId.of(printer), day, Unit.yuan(amount)));
  }

  /** A stocktake of pads, begun then, and posted five hours later if it is posted. */
  void stocktake(String id, StocktakeStage stage, Instant begun) {
    StockItem item = StockItem.of("PAD" + id, "B-02");
    ImmutableList.Builder<StocktakeEvent> events = ImmutableList.builder();
    events.add(event(id, StocktakeStep.BEGIN, begun));
    if (stage == StocktakeStage.POSTED) {
      events.add(event(id, StocktakeStep.POST, begun.plusSeconds(18_000)));
    }
    Stocktake stocktake = new Stocktake(
        id,
        stage,
        1,
        ImmutableSortedMap.of(item, 10L),
        ImmutableSortedMap.of(),
        ImmutableSortedMap.of(),
        Applied.NONE);
    stocktakes.add(new StocktakeRecord(stocktake, events.build()));
  }

  private static StocktakeEvent event(String id, StocktakeStep step, Instant at) {
    return new StocktakeEvent(id + step, id, step, at, Unit.PACKER, StocktakeFacts.NONE);
  }

  static Evidence evidence(Evidence.Kind kind, Object id) {
    return Evidence.of(kind, id.toString());
  }

  WarehouseDay day() {
    WarehouseDay.Builder day = WarehouseDay.builder();
    Set<ParcelId> parcels = new HashSet<>();
    SetMultimap<String, Unit> batches = LinkedHashMultimap.create();
    SetMultimap<String, Unit> lists = LinkedHashMultimap.create();
    for (Unit unit : units) {
      day.addOrders(unit.orderRecord());
      ParcelStage stage = unit.stage;
      if (stage != null && parcels.add(unit.parcel)) {
        day.addParcels(unit.parcelRecord(stage));
      }
      day.addAllPrints(unit.prints)
          .addAllScans(unit.scans)
          .addAllHandOvers(unit.handOvers)
          .addAllWaybills(unit.waybills)
          .addAllAfterSales(unit.cases);
      if (!unit.prints.isEmpty()) {
        batches.put(unit.batch, unit);
        lists.put(unit.list, unit);
      }
    }
    batches.asMap().forEach((id, printed) -> day.addBatches(batch(id, List.copyOf(printed))));
    lists.asMap().forEach((id, listed) -> day.addPickLists(list(id, List.copyOf(listed))));
    return day.addAllPrints(strayPrints)
        .scansTakenBack(takenBack)
        .stock(stock)
        .demands(demands)
        .movements(movements)
        .stocktakes(stocktakes)
        .labelCounts(labelCounts)
        .printerSales(printerSales)
        .build();
  }

  private static PrintBatch batch(String id, List<Unit> units) {
    long labels = units.stream()
        .filter(unit -> unit.prints.stream()
            .anyMatch(print -> print.paper() == Paper.LABEL && print.batch().equals(id)))
        .count();
    int beyond = units.stream().mapToInt(unit -> unit.tooManyCounted).sum();
    return new PrintBatch(
        id,
        Unit.ago(9, 1),
        units.stream()
            .filter(unit -> unit.asked)
            .map(unit -> unit.parcel)
            .collect(ImmutableList.toImmutableList()),
        (int) labels + beyond);
  }

  private static PickList list(String id, List<Unit> units) {
    ImmutableList.Builder<PickLine> lines = ImmutableList.builder();
    units.forEach(unit -> unit.contents.forEach(line -> lines.add(new PickLine(
        line.sku(),
        unit.listedAt == null ? line.location() : unit.listedAt,
        line.quantity() + unit.tooManyListed))));
    return new PickList(
        id,
        units.stream().map(unit -> unit.parcel).collect(ImmutableList.toImmutableList()),
        lines.build());
  }
}
