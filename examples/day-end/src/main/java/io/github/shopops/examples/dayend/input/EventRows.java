package io.github.shopops.examples.dayend.input;

import static io.github.shopops.examples.shopfiles.input.Column.optional;
import static io.github.shopops.examples.shopfiles.input.Column.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.KeyedRows;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.aftersale.AfterSaleFacts;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.stock.StocktakeEvent;
import io.github.shopops.fulfilment.stock.StocktakeFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code events.csv}: what was done with parcels, cases and stocktakes. */
final class EventRows {
  static final String PARCEL = "parcel";
  static final String AFTER_SALE = "after-sale";
  static final String STOCKTAKE = "stocktake";

  static final ImmutableList<Column> COLUMNS = ImmutableList.of(
      required("id", "事件编号"),
      optional("of", "对象"),
      required("subject", "编号", "包裹号"),
      required("step", "操作"),
      required("at", "时间"),
      optional("by", "操作人"));

  /** A blank is a parcel, which is what most files of events are about. */
  private static final ImmutableMap<String, String> SUBJECTS =
      ImmutableMap.<String, String>builder()
          .put("", PARCEL)
          .put(PARCEL, PARCEL)
          .put("包裹", PARCEL)
          .put(AFTER_SALE, AFTER_SALE)
          .put("售后", AFTER_SALE)
          .put(STOCKTAKE, STOCKTAKE)
          .put("盘点", STOCKTAKE)
          .buildOrThrow();

  private final KeyedRows<ParcelEvent> ofParcels = new KeyedRows<>("id");
  private final KeyedRows<AfterSaleEvent> ofCases = new KeyedRows<>("id");
  private final KeyedRows<StocktakeEvent> ofStocktakes = new KeyedRows<>("id");

  void read(Row row) throws RowRejected {
    String id = row.id("id");
    String subject = row.id("subject");
    String key = subject + '\u001F' + id;
    Instant at = row.instant("at");
    @Nullable AgentId by = row.optionalAgent("by").orElse(null);
    switch (row.choice("of", SUBJECTS)) {
      case AFTER_SALE ->
        ofCases.add(
            key,
            new AfterSaleEvent(
                id, subject, row.choice("step", Choices.CASE_STEPS), at, by, AfterSaleFacts.NONE),
            row);
      case STOCKTAKE ->
        ofStocktakes.add(
            key,
            new StocktakeEvent(
                id,
                subject,
                row.choice("step", Choices.STOCKTAKE_STEPS),
                at,
                by,
                StocktakeFacts.NONE),
            row);
      default ->
        ofParcels.add(
            key,
            new ParcelEvent(
                id,
                ParcelId.of(subject),
                row.choice("step", Choices.PARCEL_STEPS),
                at,
                by,
                ParcelFacts.NONE),
            row);
    }
  }

  KeyedRows<ParcelEvent> ofParcels() {
    return ofParcels;
  }

  KeyedRows<AfterSaleEvent> ofCases() {
    return ofCases;
  }

  KeyedRows<StocktakeEvent> ofStocktakes() {
    return ofStocktakes;
  }
}
