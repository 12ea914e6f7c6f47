package io.github.shopops.examples.dayend.sample;

import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.audit.AfterSaleRecord;
import io.github.shopops.fulfilment.audit.HandOver;
import io.github.shopops.fulfilment.audit.LabelCount;
import io.github.shopops.fulfilment.audit.OrderRecord;
import io.github.shopops.fulfilment.audit.ParcelRecord;
import io.github.shopops.fulfilment.audit.PrinterSales;
import io.github.shopops.fulfilment.audit.StocktakeRecord;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import io.github.shopops.fulfilment.inspection.Scan;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.picking.PickList;
import io.github.shopops.fulfilment.picking.PrintBatch;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.StockDemand;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The facts of the sample's day while they are put together. */
final class DayDraft {
  final Map<OrderId, OrderRecord> orders = new TreeMap<>();
  final Map<ParcelId, ParcelRecord> parcels = new TreeMap<>();
  final Map<WaybillId, Waybill> waybills = new TreeMap<>();
  final List<HandOver> handOvers = new ArrayList<>();
  final List<PrintEvent> prints = new ArrayList<>();
  final Map<String, PrintBatch> batches = new TreeMap<>();
  final Map<String, PickList> pickLists = new TreeMap<>();
  final List<Scan> scans = new ArrayList<>();
  final Set<String> scansTakenBack = new TreeSet<>();
  final Map<String, AfterSaleRecord> afterSales = new TreeMap<>();
  final Map<StockItem, StockLevel> stock = new TreeMap<>();
  final Map<String, StockDemand> demands = new TreeMap<>();
  final List<Movement> movements = new ArrayList<>();
  final Map<String, StocktakeRecord> stocktakes = new TreeMap<>();
  final List<LabelCount> labelCounts = new ArrayList<>();
  final List<PrinterSales> printerSales = new ArrayList<>();

  WarehouseDay day() {
    WarehouseDay.Builder day = WarehouseDay.builder();
    day.addAllOrders(orders.values())
        .addAllParcels(parcels.values())
        .addAllWaybills(waybills.values())
        .addAllHandOvers(handOvers)
        .addAllPrints(prints)
        .addAllBatches(batches.values())
        .addAllPickLists(pickLists.values())
        .addAllScans(scans)
        .addAllScansTakenBack(scansTakenBack)
        .addAllAfterSales(afterSales.values())
        .putAllStock(stock)
        .addAllDemands(demands.values())
        .addAllMovements(movements)
        .addAllStocktakes(stocktakes.values())
        .addAllLabelCounts(labelCounts)
        .addAllPrinterSales(printerSales);
    return day.build();
  }
}
