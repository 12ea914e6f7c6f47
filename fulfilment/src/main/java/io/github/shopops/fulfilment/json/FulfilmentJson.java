package io.github.shopops.fulfilment.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.json.FindingShapes;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Shape;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.audit.AfterSaleRecord;
import io.github.shopops.fulfilment.audit.AuditPolicy;
import io.github.shopops.fulfilment.audit.HandOver;
import io.github.shopops.fulfilment.audit.LabelCount;
import io.github.shopops.fulfilment.audit.OrderRecord;
import io.github.shopops.fulfilment.audit.ParcelRecord;
import io.github.shopops.fulfilment.audit.PrinterSales;
import io.github.shopops.fulfilment.audit.StocktakeRecord;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import io.github.shopops.fulfilment.audit.Workload;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.inspection.Scan;
import io.github.shopops.fulfilment.inspection.ScanSession;
import io.github.shopops.fulfilment.inspection.Verdict;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.PrintEvent;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillEvent;
import io.github.shopops.fulfilment.picking.BasketBook;
import io.github.shopops.fulfilment.picking.BatchPlan;
import io.github.shopops.fulfilment.picking.BatchPolicy;
import io.github.shopops.fulfilment.picking.PickList;
import io.github.shopops.fulfilment.picking.PrintBatch;
import io.github.shopops.fulfilment.picking.Printable;
import io.github.shopops.fulfilment.picking.Wave;
import io.github.shopops.fulfilment.picking.WavePolicy;
import io.github.shopops.fulfilment.review.AddOn;
import io.github.shopops.fulfilment.review.AddOnDecision;
import io.github.shopops.fulfilment.review.HoldFinding;
import io.github.shopops.fulfilment.review.MergeCandidate;
import io.github.shopops.fulfilment.review.MergePlan;
import io.github.shopops.fulfilment.review.Review;
import io.github.shopops.fulfilment.review.ReviewEvent;
import io.github.shopops.fulfilment.review.ReviewPolicy;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.StockDemand;
import io.github.shopops.fulfilment.stock.StockLedger;
import io.github.shopops.fulfilment.stock.StockPolicy;
import io.github.shopops.fulfilment.stock.StockSnapshot;
import io.github.shopops.fulfilment.stock.Stocktake;
import io.github.shopops.fulfilment.stock.StocktakeEvent;

/**
 * How one sort of thing is written as JSON and read back, such as {@code FulfilmentJson.PARCEL.write(parcel)}.
 *
 * <p>What is read from what {@code write} wrote equals what was written, and writing it again gives the same text. Stages,
 * steps and kinds are texts such as {@code "save-waybill"}; instants texts such as {@code "2026-10-12T02:00:00Z"}; amounts
 * objects with {@code currency} and {@code amount}. Reasons of holds and codes of guards are open sets and read as they stand.
 * What is left out of a snapshot, an event or a fact is unknown, none or empty; what a policy leaves out is as the documents
 * have it, and has to be stated where they leave it open.
 *
 * <p>Reading checks what a value says of itself; that a machine or a keeper ever made it so, it takes on trust. A text names
 * buyers and recipients wherever the value does. This class needs Jackson; it is immutable and thread-safe.
 *
 * @param <T> what is written
 */
public final class FulfilmentJson<T> {
  /** The review of an order. */
  public static final FulfilmentJson<Review> REVIEW = new FulfilmentJson<>(ReviewShapes.REVIEW);

  /** A step of a review. */
  public static final FulfilmentJson<ReviewEvent> REVIEW_EVENT =
      new FulfilmentJson<>(ReviewShapes.EVENT);

  /** A parcel. */
  public static final FulfilmentJson<Parcel> PARCEL = new FulfilmentJson<>(ParcelShapes.PARCEL);

  /** A step with a parcel. */
  public static final FulfilmentJson<ParcelEvent> PARCEL_EVENT =
      new FulfilmentJson<>(ParcelShapes.EVENT);

  /** A waybill. */
  public static final FulfilmentJson<Waybill> WAYBILL = new FulfilmentJson<>(WaybillShapes.WAYBILL);

  /** A step with a waybill. */
  public static final FulfilmentJson<WaybillEvent> WAYBILL_EVENT =
      new FulfilmentJson<>(WaybillShapes.EVENT);

  /** An after-sale case. */
  public static final FulfilmentJson<AfterSale> AFTER_SALE =
      new FulfilmentJson<>(AfterSaleShapes.AFTER_SALE);

  /** A step in an after-sale case. */
  public static final FulfilmentJson<AfterSaleEvent> AFTER_SALE_EVENT =
      new FulfilmentJson<>(AfterSaleShapes.EVENT);

  /** A stocktake. */
  public static final FulfilmentJson<Stocktake> STOCKTAKE =
      new FulfilmentJson<>(StocktakeShapes.STOCKTAKE);

  /** A step in a stocktake. */
  public static final FulfilmentJson<StocktakeEvent> STOCKTAKE_EVENT =
      new FulfilmentJson<>(StocktakeShapes.EVENT);

  /** A movement of stock. */
  public static final FulfilmentJson<Movement> MOVEMENT =
      new FulfilmentJson<>(StockShapes.MOVEMENT);

  /** A ledger of stock: an array of its movements in the order entered. */
  public static final FulfilmentJson<StockLedger> LEDGER = new FulfilmentJson<>(StockShapes.LEDGER);

  /** What the ledger had on hand when people began to count. */
  public static final FulfilmentJson<StockSnapshot> STOCK_SNAPSHOT =
      new FulfilmentJson<>(StockShapes.SNAPSHOT);

  /** A paper that came out of the printer. */
  public static final FulfilmentJson<PrintEvent> PRINT = new FulfilmentJson<>(PickingShapes.PRINT);

  /** What the printer was asked for in one go. */
  public static final FulfilmentJson<PrintBatch> PRINT_BATCH =
      new FulfilmentJson<>(PickingShapes.BATCH);

  /** What is printed now, and what waits. */
  public static final FulfilmentJson<BatchPlan> BATCH_PLAN =
      new FulfilmentJson<>(PickingShapes.BATCH_PLAN);

  /** A parcel that may be printed. */
  public static final FulfilmentJson<Printable> PRINTABLE =
      new FulfilmentJson<>(PickingShapes.PRINTABLE);

  /** What is collected in one walk. */
  public static final FulfilmentJson<PickList> PICK_LIST =
      new FulfilmentJson<>(PickingShapes.PICK_LIST);

  /** Parcels whose goods are collected in one walk. */
  public static final FulfilmentJson<Wave> WAVE = new FulfilmentJson<>(PickingShapes.WAVE);

  /** Who holds and held which basket: an array of the uses. */
  public static final FulfilmentJson<BasketBook> BASKETS =
      new FulfilmentJson<>(PickingShapes.BASKETS);

  /** A barcode that was scanned. */
  public static final FulfilmentJson<Scan> SCAN = new FulfilmentJson<>(InspectionShapes.SCAN);

  /** An inspection; its verdicts and results follow from it. */
  public static final FulfilmentJson<ScanSession> SCAN_SESSION =
      new FulfilmentJson<>(InspectionShapes.SESSION);

  /** What a scan was. */
  public static final FulfilmentJson<Verdict> VERDICT =
      new FulfilmentJson<>(InspectionShapes.VERDICT);

  /** A hold that a rule finds. */
  public static final FulfilmentJson<HoldFinding> HOLD_FINDING =
      new FulfilmentJson<>(MergeShapes.HOLD_FINDING);

  /** An order that may go with others. */
  public static final FulfilmentJson<MergeCandidate> MERGE_CANDIDATE =
      new FulfilmentJson<>(MergeShapes.CANDIDATE);

  /** Which orders of one recipient go together. */
  public static final FulfilmentJson<MergePlan> MERGE_PLAN = new FulfilmentJson<>(MergeShapes.PLAN);

  /** An order that a buyer adds. */
  public static final FulfilmentJson<AddOn> ADD_ON = new FulfilmentJson<>(MergeShapes.ADD_ON);

  /** What becomes of an added order. */
  public static final FulfilmentJson<AddOnDecision> ADD_ON_DECISION =
      new FulfilmentJson<>(MergeShapes.DECISION);

  /** The facts of a day; what is left out is a source that the shop does not have. */
  public static final FulfilmentJson<WarehouseDay> WAREHOUSE_DAY =
      new FulfilmentJson<>(WarehouseDayShapes.DAY);

  /** What is known of an order; all its amounts are in one currency, else it cannot be written. */
  public static final FulfilmentJson<OrderRecord> ORDER_RECORD =
      new FulfilmentJson<>(RecordShapes.ORDER_RECORD);

  /** What is known of a parcel. */
  public static final FulfilmentJson<ParcelRecord> PARCEL_RECORD =
      new FulfilmentJson<>(RecordShapes.PARCEL);

  /** What is known of an after-sale case. */
  public static final FulfilmentJson<AfterSaleRecord> AFTER_SALE_RECORD =
      new FulfilmentJson<>(RecordShapes.AFTER_SALE);

  /** What is known of a stocktake. */
  public static final FulfilmentJson<StocktakeRecord> STOCKTAKE_RECORD =
      new FulfilmentJson<>(RecordShapes.STOCKTAKE);

  /** What a carrier took over. */
  public static final FulfilmentJson<HandOver> HAND_OVER =
      new FulfilmentJson<>(RecordShapes.HAND_OVER);

  /** A day's sales of somebody who prints. */
  public static final FulfilmentJson<PrinterSales> PRINTER_SALES =
      new FulfilmentJson<>(RecordShapes.PRINTER_SALES);

  /** How many labels were stuck on goods that came in. */
  public static final FulfilmentJson<LabelCount> LABEL_COUNT =
      new FulfilmentJson<>(RecordShapes.LABEL_COUNT);

  /** What an audit or a plan finds, in nobody's language: it can be said in any when it is read back. */
  public static final FulfilmentJson<Finding> FINDING = new FulfilmentJson<>(FindingShapes.FINDING);

  /** Who did how much on a day. */
  public static final FulfilmentJson<Workload> WORKLOAD =
      new FulfilmentJson<>(WarehouseDayShapes.WORKLOAD);

  /** What is asked of the stock of a SKU. */
  public static final FulfilmentJson<StockDemand> STOCK_DEMAND =
      new FulfilmentJson<>(StockShapes.DEMAND);

  /** How the warehouse works; clauses that are not in the catalogue are declared in it, as in any policy. */
  public static final FulfilmentJson<FulfilmentPolicy> POLICY =
      new FulfilmentJson<>(PolicyShapes.FULFILMENT);

  /** What holds orders; the rules must be stated. */
  public static final FulfilmentJson<ReviewPolicy> REVIEW_POLICY =
      new FulfilmentJson<>(HoldShapes.POLICY);

  /** What is looked at when the warehouse closes; where rules are stated, those left out are off. */
  public static final FulfilmentJson<AuditPolicy> AUDIT_POLICY =
      new FulfilmentJson<>(AuditPolicyShapes.POLICY);

  /** How is printed in batches; the numbers must be stated. */
  public static final FulfilmentJson<BatchPolicy> BATCH_POLICY =
      new FulfilmentJson<>(PolicyShapes.BATCH);

  /** How much is collected in one walk. */
  public static final FulfilmentJson<WavePolicy> WAVE_POLICY =
      new FulfilmentJson<>(PolicyShapes.WAVE);

  /** When a shop is warned of its stock. */
  public static final FulfilmentJson<StockPolicy> STOCK_POLICY =
      new FulfilmentJson<>(PolicyShapes.STOCK);

  private final Shape<T> shape;

  private FulfilmentJson(Shape<T> shape) {
    this.shape = shape;
  }

  /**
   * Reads one.
   *
   * @param json the text
   * @return the value
   * @throws JsonRuleException if the text is no such value: an unknown field or stage, an id that is blank, a number that
   *     cannot be; it names the place and the remedy
   */
  public T read(String json) {
    return shape.read(Place.parse(requireNonNull(json, "json")));
  }

  /**
   * Writes one.
   *
   * @param value the value
   * @return the text, indented, ending in a line break
   */
  public String write(T value) {
    return Place.print(shape.write(requireNonNull(value, "value")));
  }

  /**
   * Reads several from an array.
   *
   * @param json the text
   * @return the values, in the order of the text
   * @throws JsonRuleException if the text is no array of such values; it names the place and the remedy
   */
  public ImmutableList<T> readAll(String json) {
    return shape.list().read(Place.parse(requireNonNull(json, "json")));
  }

  /**
   * Writes several into an array.
   *
   * @param values the values
   * @return the text, indented, ending in a line break
   */
  public String writeAll(Iterable<? extends T> values) {
    return Place.print(shape.list().write(ImmutableList.copyOf(requireNonNull(values, "values"))));
  }
}
