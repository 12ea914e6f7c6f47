package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.COUNT;
import static io.github.shopops.core.json.Scalars.DAY;
import static io.github.shopops.core.json.Scalars.DECIMAL;
import static io.github.shopops.core.json.Scalars.INSTANT;
import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.ORDER;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.map;
import static io.github.shopops.fulfilment.json.FlowShapes.DECISION;
import static io.github.shopops.fulfilment.json.FlowShapes.MONEY;
import static io.github.shopops.fulfilment.json.FlowShapes.NUMBER;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.json.NoteShapes;
import io.github.shopops.core.json.OrderShapes;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.order.Order;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.audit.AfterSaleRecord;
import io.github.shopops.fulfilment.audit.HandOver;
import io.github.shopops.fulfilment.audit.LabelCount;
import io.github.shopops.fulfilment.audit.OrderRecord;
import io.github.shopops.fulfilment.audit.PackedLine;
import io.github.shopops.fulfilment.audit.ParcelRecord;
import io.github.shopops.fulfilment.audit.PrinterSales;
import io.github.shopops.fulfilment.audit.StocktakeRecord;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.review.Review;
import io.github.shopops.fulfilment.stock.Stocktake;
import io.github.shopops.fulfilment.stock.StocktakeEvent;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the facts of a warehouse day look in JSON, one by one. What is left out is not known. */
final class RecordShapes {
  private static final Shape<BigDecimal> AREA =
      DECIMAL.where(area -> area.signum() >= 0, "json.at-least", 0);

  /** An order as the platform shows it, and what the warehouse knows of it besides. */
  static final Shape<OrderRecord> ORDER_RECORD =
      known(Parts.<OrderRecord>of().part("order", OrderShapes.ORDER, OrderRecord::order));

  static final Shape<HandOver> HAND_OVER = Parts.<HandOver>of()
      .part("waybill", WaybillShapes.ID, HandOver::waybill)
      .part("at", INSTANT, HandOver::at)
      .make(parts -> new HandOver(parts.get("waybill"), parts.get("at")));

  static final Shape<PrinterSales> PRINTER_SALES = Parts.<PrinterSales>of()
      .part("printer", AGENT, PrinterSales::printer)
      .part("day", DAY, PrinterSales::day)
      .part("sales", MONEY, PrinterSales::sales)
      .make(parts -> new PrinterSales(parts.get("printer"), parts.get("day"), parts.get("sales")));

  static final Shape<LabelCount> LABEL_COUNT = Parts.<LabelCount>of()
      .part("receipt", NAME, LabelCount::receipt)
      .part("sku", NAME, LabelCount::sku)
      .part("received", NUMBER, LabelCount::received)
      .part("labels", NUMBER, LabelCount::labels)
      .part("printedBy", AGENT, LabelCount::printedBy)
      .part("stuckBy", AGENT, LabelCount::stuckBy)
      .optional("checkedBy", AGENT, LabelCount::checkedBy)
      .part("at", INSTANT, LabelCount::at)
      .make(parts -> new LabelCount(
          parts.get("receipt"),
          parts.get("sku"),
          parts.<Integer>get("received"),
          parts.<Integer>get("labels"),
          parts.get("printedBy"),
          parts.get("stuckBy"),
          parts.orNull("checkedBy"),
          parts.get("at")));

  private static final Shape<PackedLine> PACKED = Parts.<PackedLine>of()
      .part("order", ORDER, PackedLine::order)
      .part("sku", NAME, PackedLine::sku)
      .optional("barcode", TEXT, PackedLine::barcode)
      .part("quantity", COUNT, PackedLine::quantity)
      .optional("location", NAME, PackedLine::location)
      .make(parts -> new PackedLine(
          parts.get("order"),
          parts.get("sku"),
          parts.orNull("barcode"),
          parts.<Integer>get("quantity"),
          parts.orNull("location")));

  static final Shape<ParcelRecord> PARCEL = Parts.<ParcelRecord>of()
      .part("parcel", ParcelShapes.PARCEL, ParcelRecord::parcel)
      .usually("events", ParcelShapes.EVENT.list(), ImmutableList.of(), ParcelRecord::events)
      .usually("contents", PACKED.list(), ImmutableList.of(), ParcelRecord::contents)
      .optional("carrier", NAME, ParcelRecord::carrier)
      .make(parts -> {
        Parcel parcel = parts.get("parcel");
        return new ParcelRecord(
            parcel,
            events(parts, ParcelEvent::subject, parcel.id()),
            parts.orElse("contents", ImmutableList.of()),
            parts.orNull("carrier"));
      });

  static final Shape<AfterSaleRecord> AFTER_SALE = Parts.<AfterSaleRecord>of()
      .part("afterSale", AfterSaleShapes.AFTER_SALE, AfterSaleRecord::afterSale)
      .optional("requestedAt", INSTANT, AfterSaleRecord::requestedAt)
      .usually("events", AfterSaleShapes.EVENT.list(), ImmutableList.of(), AfterSaleRecord::events)
      .make(parts -> {
        AfterSale sale = parts.get("afterSale");
        return new AfterSaleRecord(
            sale, parts.orNull("requestedAt"), events(parts, AfterSaleEvent::subject, sale.id()));
      });

  static final Shape<StocktakeRecord> STOCKTAKE = Parts.<StocktakeRecord>of()
      .part("stocktake", StocktakeShapes.STOCKTAKE, StocktakeRecord::stocktake)
      .usually("events", StocktakeShapes.EVENT.list(), ImmutableList.of(), StocktakeRecord::events)
      .make(parts -> {
        Stocktake stocktake = parts.get("stocktake");
        return new StocktakeRecord(
            stocktake, events(parts, StocktakeEvent::subject, stocktake.id()));
      });

  private RecordShapes() {}

  /** The events of a record, which are all of its own subject. */
  private static <E> ImmutableList<E> events(
      Parts parts, Function<E, ?> subjectOf, Object subject) {
    ImmutableList<E> events = parts.orElse("events", ImmutableList.of());
    parts.demand(
        events.stream().map(subjectOf).allMatch(subject::equals),
        "events",
        "json.record.other",
        subject.toString());
    return events;
  }

  private static Shape<OrderRecord> known(Parts.Fields<OrderRecord> fields) {
    return fields
        .optional("mergeKey", MergeShapes.KEY, record -> record.mergeKey().orElse(null))
        .optional("review", ReviewShapes.REVIEW, record -> record.review().orElse(null))
        .optional("approvedAt", INSTANT, record -> record.approvedAt().orElse(null))
        .optional("notes", NoteShapes.LOG, record -> record.notes().orElse(null))
        .optional(
            "addressChangedAt", INSTANT, record -> record.addressChangedAt().orElse(null))
        .optional("closedAt", INSTANT, record -> record.closedAt().orElse(null))
        .usually("cancelled", map(TEXT, NUMBER), ImmutableMap.of(), OrderRecord::cancelled)
        .optional("shipBy", DAY, record -> record.shipBy().orElse(null))
        .optional("appointment", INSTANT, record -> record.appointment().orElse(null))
        .optional("areaSold", AREA, record -> record.areaSold().orElse(null))
        .optional("giftsPacked", NUMBER, RecordShapes::giftsPacked)
        .optional("cashbackPaid", MONEY, record -> record.cashbackPaid().orElse(null))
        .optional("replaces", ORDER, record -> record.replaces().orElse(null))
        .optional("remindedAt", INSTANT, record -> record.remindedAt().orElse(null))
        .optional("release", DECISION, record -> record.release().orElse(null))
        .make(RecordShapes::orderRecord);
  }

  private static @Nullable Integer giftsPacked(OrderRecord record) {
    OptionalInt gifts = record.giftsPacked();
    return gifts.isPresent() ? gifts.getAsInt() : null;
  }

  private static OrderRecord orderRecord(Parts parts) {
    Order order = parts.get("order");
    @Nullable Review review = parts.orNull("review");
    parts.demand(
        review == null || review.id().equals(order.id()),
        "review",
        "json.record.other",
        order.id().value());
    @Nullable Integer gifts = parts.orNull("giftsPacked");
    return OrderRecord.builder(order)
        .mergeKey(Optional.ofNullable(parts.orNull("mergeKey")))
        .review(Optional.ofNullable(review))
        .approvedAt(Optional.ofNullable(parts.orNull("approvedAt")))
        .notes(Optional.ofNullable(parts.orNull("notes")))
        .addressChangedAt(Optional.ofNullable(parts.orNull("addressChangedAt")))
        .closedAt(Optional.ofNullable(parts.orNull("closedAt")))
        .cancelled(parts.orElse("cancelled", ImmutableMap.<String, Integer>of()))
        .shipBy(Optional.ofNullable(parts.orNull("shipBy")))
        .appointment(Optional.ofNullable(parts.orNull("appointment")))
        .areaSold(Optional.ofNullable(parts.orNull("areaSold")))
        .giftsPacked(gifts == null ? OptionalInt.empty() : OptionalInt.of(gifts))
        .cashbackPaid(Optional.ofNullable(parts.orNull("cashbackPaid")))
        .replaces(Optional.ofNullable(parts.orNull("replaces")))
        .remindedAt(Optional.ofNullable(parts.orNull("remindedAt")))
        .release(Optional.ofNullable(parts.orNull("release")))
        .build();
  }
}
