package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.COUNT;
import static io.github.shopops.core.json.Scalars.INSTANT;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.distinct;
import static io.github.shopops.fulfilment.json.FlowShapes.NUMBER;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.audit.ReturnWork;
import io.github.shopops.fulfilment.audit.StepWork;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import io.github.shopops.fulfilment.audit.Workload;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.picking.PickList;
import io.github.shopops.fulfilment.picking.PrintBatch;
import io.github.shopops.fulfilment.stock.StockDemand;

/** How a warehouse day, and who did how much on it, look in JSON. */
final class WarehouseDayShapes {
  static final Shape<WarehouseDay> DAY = ObjectShape.<WarehouseDay, WarehouseDay.Builder>of(
          WarehouseDay::builder)
      .usually(
          "orders",
          distinct(
              RecordShapes.ORDER_RECORD,
              item -> item.field("order").field("id"),
              record -> record.order().id()),
          ImmutableList.of(),
          WarehouseDay::orders,
          (b, orders) -> b.orders(orders))
      .usually(
          "parcels",
          distinct(
              RecordShapes.PARCEL,
              item -> item.field("parcel").field("id"),
              record -> record.parcel().id()),
          ImmutableList.of(),
          WarehouseDay::parcels,
          (b, parcels) -> b.parcels(parcels))
      .usually(
          "waybills",
          distinct(WaybillShapes.WAYBILL, "id", Waybill::id),
          ImmutableList.of(),
          WarehouseDay::waybills,
          (b, waybills) -> b.waybills(waybills))
      .usually(
          "handOvers",
          RecordShapes.HAND_OVER.list(),
          ImmutableList.of(),
          WarehouseDay::handOvers,
          (b, handOvers) -> b.handOvers(handOvers))
      .usually(
          "prints",
          PickingShapes.PRINT.list(),
          ImmutableList.of(),
          WarehouseDay::prints,
          (b, prints) -> b.prints(prints))
      .usually(
          "batches",
          distinct(PickingShapes.BATCH, "id", PrintBatch::id),
          ImmutableList.of(),
          WarehouseDay::batches,
          (b, batches) -> b.batches(batches))
      .usually(
          "pickLists",
          distinct(PickingShapes.PICK_LIST, "id", PickList::id),
          ImmutableList.of(),
          WarehouseDay::pickLists,
          (b, lists) -> b.pickLists(lists))
      .usually(
          "scans",
          InspectionShapes.SCAN.list(),
          ImmutableList.of(),
          WarehouseDay::scans,
          (b, scans) -> b.scans(scans))
      .usually(
          "scansTakenBack",
          Scalars.sorted(TEXT),
          ImmutableSet.of(),
          WarehouseDay::scansTakenBack,
          (b, ids) -> b.scansTakenBack(ids))
      .usually(
          "afterSales",
          distinct(
              RecordShapes.AFTER_SALE,
              item -> item.field("afterSale").field("id"),
              record -> record.afterSale().id()),
          ImmutableList.of(),
          WarehouseDay::afterSales,
          (b, cases) -> b.afterSales(cases))
      .usually(
          "stock",
          StockShapes.byItem("level", StockShapes.LEVEL),
          ImmutableSortedMap.of(),
          WarehouseDay::stock,
          (b, stock) -> b.stock(stock))
      .usually(
          "demands",
          distinct(StockShapes.DEMAND, "sku", StockDemand::sku),
          ImmutableList.of(),
          WarehouseDay::demands,
          (b, demands) -> b.demands(demands))
      .usually(
          "movements",
          StockShapes.MOVEMENT.list(),
          ImmutableList.of(),
          WarehouseDay::movements,
          (b, movements) -> b.movements(movements))
      .usually(
          "stocktakes",
          distinct(
              RecordShapes.STOCKTAKE,
              item -> item.field("stocktake").field("id"),
              record -> record.stocktake().id()),
          ImmutableList.of(),
          WarehouseDay::stocktakes,
          (b, stocktakes) -> b.stocktakes(stocktakes))
      .usually(
          "labelCounts",
          distinct(
              RecordShapes.LABEL_COUNT,
              "sku",
              count -> ImmutableList.of(count.receipt(), count.sku())),
          ImmutableList.of(),
          WarehouseDay::labelCounts,
          (b, counts) -> b.labelCounts(counts))
      .usually(
          "printerSales",
          RecordShapes.PRINTER_SALES.list(),
          ImmutableList.of(),
          WarehouseDay::printerSales,
          (b, sales) -> b.printerSales(sales))
      .shape(WarehouseDay.Builder::build);

  private static final Shape<StepWork> STEP = Parts.<StepWork>of()
      .part("by", AGENT, StepWork::by)
      .part("step", choice(ParcelStep.class), StepWork::step)
      .part("parcels", COUNT, StepWork::parcels)
      .part("orders", NUMBER, StepWork::orders)
      .make(parts -> new StepWork(
          parts.get("by"),
          parts.get("step"),
          parts.<Integer>get("parcels"),
          parts.<Integer>get("orders")));

  private static final Shape<ReturnWork> RETURNS = Parts.<ReturnWork>of()
      .part("by", AGENT, ReturnWork::by)
      .part("kind", choice(AfterSaleKind.class), ReturnWork::kind)
      .part("from", INSTANT, ReturnWork::from)
      .part("handled", NUMBER, ReturnWork::handled)
      .part("norm", COUNT, ReturnWork::norm)
      .make(parts -> new ReturnWork(
          parts.get("by"),
          parts.get("kind"),
          parts.get("from"),
          parts.<Integer>get("handled"),
          parts.<Integer>get("norm")));

  static final Shape<Workload> WORKLOAD = Parts.<Workload>of()
      .usually("steps", STEP.list(), ImmutableList.of(), Workload::steps)
      .usually("returns", RETURNS.list(), ImmutableList.of(), Workload::returns)
      .make(parts -> new Workload(
          parts.orElse("steps", ImmutableList.of()), parts.orElse("returns", ImmutableList.of())));

  private WarehouseDayShapes() {}
}
