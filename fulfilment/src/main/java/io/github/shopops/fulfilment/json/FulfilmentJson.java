package io.github.shopops.fulfilment.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Shape;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillEvent;
import io.github.shopops.fulfilment.review.Review;
import io.github.shopops.fulfilment.review.ReviewEvent;
import io.github.shopops.fulfilment.stock.Movement;
import io.github.shopops.fulfilment.stock.StockLedger;
import io.github.shopops.fulfilment.stock.StockSnapshot;
import io.github.shopops.fulfilment.stock.Stocktake;
import io.github.shopops.fulfilment.stock.StocktakeEvent;

/**
 * How one sort of thing is written as JSON and read back, such as {@code FulfilmentJson.PARCEL.write(parcel)}.
 *
 * <p>What is read from what {@code write} wrote equals what was written, and writing it again gives the same text. Stages,
 * steps and kinds are texts such as {@code "save-waybill"}; instants texts such as {@code "2026-10-12T02:00:00Z"}; amounts
 * objects with {@code currency} and {@code amount}. Reasons of holds and codes of guards are open sets and read as they stand.
 * What is left out is unknown, none or empty. Reading checks what a value says of itself; that a machine or a keeper ever
 * made it so, it takes on trust. This class needs Jackson; it is immutable and thread-safe.
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

  /** A policy; clauses that are not in the catalogue are declared in it. */
  public static final FulfilmentJson<FulfilmentPolicy> POLICY =
      new FulfilmentJson<>(PolicyShapes.POLICY);

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
