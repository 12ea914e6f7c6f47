package io.github.shopops.examples.dayend.input;

import static io.github.shopops.examples.shopfiles.input.Column.optional;
import static io.github.shopops.examples.shopfiles.input.Column.required;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.KeyedRows;
import io.github.shopops.examples.shopfiles.input.RejectionCode;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.fulfilment.audit.HandOver;
import io.github.shopops.fulfilment.audit.PackedLine;
import io.github.shopops.fulfilment.audit.ParcelRecord;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.Waybill;
import io.github.shopops.fulfilment.parcel.WaybillId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code parcels.csv}, {@code contents.csv}, {@code waybills.csv} and {@code handovers.csv}. */
final class ParcelRows {
  /** What a file says of what is known to be missing; a blank says nothing. */
  static final String NONE = "none";

  static final ImmutableList<Column> COLUMNS = ImmutableList.of(
      required("parcel", "包裹号"),
      required("stage", "包裹状态"),
      required("orders", "订单编号"),
      optional("revision", "版本"),
      optional("carrier", "快递公司", "物流公司"),
      optional("waybill_carrier", "运单快递公司"),
      optional("waybill", "运单号", "物流单号"),
      optional("inspected_revision", "验货版本"),
      optional("override_by", "放行人"),
      optional("override_reason", "放行原因"),
      optional("claim", "索赔单号"));

  static final ImmutableList<Column> CONTENTS = ImmutableList.of(
      required("parcel", "包裹号"),
      required("order", "订单编号"),
      required("sku", "商家编码"),
      optional("barcode", "条码"),
      required("quantity", "数量"),
      optional("location", "货位"));

  static final ImmutableList<Column> WAYBILLS = ImmutableList.of(
      required("carrier", "快递公司"),
      required("waybill", "运单号"),
      required("stage", "运单状态"),
      required("parcel", "包裹号"));

  static final ImmutableList<Column> HAND_OVERS = ImmutableList.of(
      required("carrier", "快递公司"), required("waybill", "运单号"), required("at", "交接时间"));

  private static final Splitter LIST = Splitter.on(';').trimResults().omitEmptyStrings();
  private static final int MOST_REVISIONS = 1_000;
  private static final int MOST_PIECES = 1_000_000;

  private final KeyedRows<Plain> parcels = new KeyedRows<>("parcel");
  private final KeyedRows<Content> contents = new KeyedRows<>("sku");
  private final KeyedRows<Waybill> waybills = new KeyedRows<>("waybill");
  private final KeyedRows<HandOver> handOvers = new KeyedRows<>("waybill");

  private record Plain(Parcel parcel, @Nullable String carrier) {}

  private record Content(ParcelId parcel, PackedLine line) {}

  static ParcelId parcel(Row row) throws RowRejected {
    return ParcelId.of(row.id("parcel"));
  }

  /** Returns the ids in a cell that names several, separated by semicolons. */
  static ImmutableList<ParcelId> parcels(Row row, String column) {
    return LIST.splitToStream(row.text(column))
        .map(ParcelId::of)
        .collect(ImmutableList.toImmutableList());
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  void read(Row row) throws RowRejected {
    ParcelId id = parcel(row);
    int revision = row.optionalCount("revision", 1, MOST_REVISIONS).orElse(1);
    int inspected = row.optionalCount("inspected_revision", 0, MOST_REVISIONS).orElse(0);
    if (inspected > revision) {
      throw Row.rejected(
          "inspected_revision", RejectionCode.CONTRADICTION, row.text("inspected_revision"));
    }
    ImmutableSortedSet<OrderId> members = LIST.splitToStream(row.text("orders"))
        .map(OrderId::of)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    Optional<AgentId> override = row.optionalAgent("override_by");
    Parcel parcel = new Parcel(
        id,
        row.choice("stage", Choices.PARCEL_STAGES),
        revision,
        members,
        waybill(row),
        inspected,
        override.isPresent()
            ? new Decision(override.get(), row.requiredProse("override_reason"))
            : null,
        orNull(row.text("claim")),
        Applied.NONE);
    parcels.add(id.value(), new Plain(parcel, orNull(row.text("carrier"))), row);
  }

  private static @Nullable WaybillId waybill(Row row) throws RowRejected {
    if (row.text("waybill").isEmpty()) {
      return null;
    }
    String carrier = row.text("waybill_carrier");
    return WaybillId.of(carrier.isEmpty() ? row.name("carrier") : carrier, row.id("waybill"));
  }

  /** Reads what may be known to be missing, which is empty, or not known, which is null. */
  static @Nullable String stated(Row row, String column) {
    String text = row.text(column);
    return text.equals(NONE) || text.equals("无") ? "" : orNull(text);
  }

  void readContent(Row row) throws RowRejected {
    PackedLine line = new PackedLine(
        row.order("order"),
        row.name("sku"),
        stated(row, "barcode"),
        row.count("quantity", 1, MOST_PIECES),
        orNull(row.text("location")));
    ParcelId parcel = parcel(row);
    contents.add(
        String.join(
            "\u001F", parcel.value(), line.order().value(), line.sku(), "" + line.location()),
        new Content(parcel, line),
        row);
  }

  void readWaybill(Row row) throws RowRejected {
    WaybillId id = WaybillId.of(row.name("carrier"), row.id("waybill"));
    waybills.add(
        id.toString(),
        new Waybill(id, row.choice("stage", Choices.WAYBILL_STAGES), parcel(row), Applied.NONE),
        row);
  }

  void readHandOver(Row row) throws RowRejected {
    WaybillId id = WaybillId.of(row.name("carrier"), row.id("waybill"));
    HandOver handOver = new HandOver(id, row.instant("at"));
    handOvers.add(id + "\u001F" + handOver.at(), handOver, row);
  }

  /** Returns the parcels with what is in them and what was done with them, by id. */
  ImmutableList<ParcelRecord> records(EventRows events) {
    ImmutableList<Plain> plain = parcels.facts();
    Known<ParcelId> known = Known.of(
        plain.stream().map(one -> one.parcel.id()).collect(Collectors.toSet()), DayFiles.PARCELS);
    ImmutableListMultimap<ParcelId, Content> lines =
        known.grouped(contents, Content::parcel, "parcel");
    ImmutableListMultimap<ParcelId, ParcelEvent> done =
        known.grouped(events.ofParcels(), ParcelEvent::subject, "subject");
    return plain.stream()
        .map(one -> new ParcelRecord(
            one.parcel,
            done.get(one.parcel.id()),
            lines.get(one.parcel.id()).stream()
                .map(Content::line)
                .collect(ImmutableList.toImmutableList()),
            one.carrier))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Waybill> waybills() {
    return waybills.facts();
  }

  ImmutableList<HandOver> handOvers() {
    return handOvers.facts();
  }
}
