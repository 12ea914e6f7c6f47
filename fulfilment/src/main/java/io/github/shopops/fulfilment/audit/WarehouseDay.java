package io.github.shopops.fulfilment.audit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.fulfilment.inspection.Scan;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.picking.PickList;
import io.github.shopops.fulfilment.picking.PrintBatch;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.StockDemand;
import io.github.shopops.fulfilment.stock.StockItem;
import io.github.shopops.fulfilment.stock.StockLevel;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * The facts of a warehouse day: everything that is open, and what was done of late, as each source tells it. Sources may
 * contradict each other.
 *
 * <p>The order within a list means nothing. A list without any entry is a source that the shop does not have: that a single
 * paper, scan or hand-over is missing is told only where others are there. This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface WarehouseDay extends Serializable permits ImmutableWarehouseDay {
  /** Returns the orders that are open, and those of the last days as far back as the rules look. */
  ImmutableList<OrderRecord> orders();

  /** Returns the parcels of these orders. */
  ImmutableList<ParcelRecord> parcels();

  /** Returns the waybills of these parcels, those given up included. */
  ImmutableList<Waybill> waybills();

  /** Returns what the carriers say they took over of these waybills. */
  ImmutableList<HandOver> handOvers();

  /** Returns what came out of the printer for these parcels, and for any that the warehouse does not know. */
  ImmutableList<PrintEvent> prints();

  /** Returns what the printer was asked for. */
  ImmutableList<PrintBatch> batches();

  /** Returns what was on the pick lists. */
  ImmutableList<PickList> pickLists();

  /** Returns what was scanned for these parcels; a scan that names no parcel tells nothing. */
  ImmutableList<Scan> scans();

  /** Returns the ids of the scans that were taken back, and so count no longer. */
  ImmutableSet<String> scansTakenBack();

  /** Returns the after-sale cases that are open or concern these orders. */
  ImmutableList<AfterSaleRecord> afterSales();

  /** Returns what the ledger has, by item. */
  @Value.NaturalOrder
  ImmutableSortedMap<StockItem, StockLevel> stock();

  /** Returns what is asked of the stock and what it was listed with, a SKU once. */
  ImmutableList<StockDemand> demands();

  /** Returns what moved since the oldest stocktake here began. */
  ImmutableList<Movement> movements();

  /** Returns the stocktakes that are open, and those posted of late. */
  ImmutableList<StocktakeRecord> stocktakes();

  /** Returns how the goods that came in of late were labelled, a SKU of a receipt once. */
  ImmutableList<LabelCount> labelCounts();

  /** Returns what was booked on people who print, today and on the days before. */
  ImmutableList<PrinterSales> printerSales();

  /** Checks that nothing is told twice. */
  @Value.Check
  default void check() {
    checkUnique("orders", orders(), record -> record.order().id());
    checkUnique("parcels", parcels(), record -> record.parcel().id());
    checkUnique("waybills", waybills(), Waybill::id);
    checkUnique("batches", batches(), PrintBatch::id);
    checkUnique("pickLists", pickLists(), PickList::id);
    checkUnique("afterSales", afterSales(), record -> record.afterSale().id());
    checkUnique("demands", demands(), StockDemand::sku);
    checkUnique("stocktakes", stocktakes(), record -> record.stocktake().id());
    checkUnique(
        "labelCounts", labelCounts(), count -> ImmutableList.of(count.receipt(), count.sku()));
  }

  private static <T> void checkUnique(String name, Collection<T> all, Function<T, Object> id) {
    Set<Object> seen = new HashSet<>();
    for (T one : all) {
      checkArgument(
          seen.add(id.apply(one)),
          "Argument '%s' must name everything once but has %s twice",
          name,
          id.apply(one));
    }
  }

  /** Builds days, from nothing. */
  final class Builder extends ImmutableWarehouseDay.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
