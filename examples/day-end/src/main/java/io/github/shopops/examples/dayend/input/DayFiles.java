package io.github.shopops.examples.dayend.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.shopfiles.output.CsvTable;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.audit.AfterSaleRecord;
import io.github.shopops.fulfilment.audit.PackedLine;
import io.github.shopops.fulfilment.audit.ParcelRecord;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import io.github.shopops.fulfilment.flow.Event;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.WaybillId;
import io.github.shopops.fulfilment.picking.PickList;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a warehouse day as the files that a {@link DayReader} reads. */
public final class DayFiles {
  static final String ORDERS = "orders.csv";
  static final String PARCELS = "parcels.csv";

  private static final Joiner SEMICOLON = Joiner.on(';');
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final WarehouseDay day;
  private final ZoneId zone;
  private final ImmutableMap.Builder<String, byte[]> files = ImmutableMap.builder();

  private DayFiles(WarehouseDay day, ZoneId zone) {
    this.day = day;
    this.zone = zone;
  }

  /**
   * Writes a day.
   *
   * @param day the facts
   * @param zone the zone in which times are written
   * @return the contents by file name; one file is in GB18030 and one has a byte order mark, as in life
   */
  public static ImmutableMap<String, byte[]> of(WarehouseDay day, ZoneId zone) {
    DayFiles writer = new DayFiles(day, zone);
    OrderTables.write(writer, day);
    writer.parcels();
    writer.papers();
    writer.cases();
    StockTables.write(writer, day);
    writer.events();
    return writer.files.buildOrThrow();
  }

  void file(String name, List<String> header, Consumer<CsvTable> rows) {
    StringWriter text = new StringWriter();
    rows.accept(CsvTable.on(text, header.toArray(new String[0])));
    files.put(
        name,
        switch (name) {
          case ORDERS -> text.toString().getBytes(Charset.forName("GB18030"));
          case PARCELS -> ("\uFEFF" + text).getBytes(UTF_8);
          default -> text.toString().getBytes(UTF_8);
        });
  }

  private void parcels() {
    file(
        PARCELS,
        List.of(
            "parcel",
            "stage",
            "revision",
            "orders",
            "carrier",
            "waybill_carrier",
            "waybill",
            "inspected_revision",
            "override_by",
            "override_reason",
            "claim"),
        table -> day.parcels().forEach(record -> {
          Parcel parcel = record.parcel();
          WaybillId waybill = parcel.waybill();
          table.row(
              parcel.id(),
              Choices.code(parcel.stage()),
              parcel.revision(),
              SEMICOLON.join(parcel.members()),
              text(record.carrier()),
              waybill == null ? "" : waybill.carrier(),
              waybill == null ? "" : waybill.number(),
              parcel.inspectedRevision(),
              parcel.override() == null ? "" : parcel.override().by(),
              parcel.override() == null ? "" : parcel.override().reason(),
              text(parcel.claim()));
        }));
    file(
        "contents.csv",
        List.of("parcel", "order", "sku", "barcode", "quantity", "location"),
        table -> {
          for (ParcelRecord record : day.parcels()) {
            for (PackedLine line : record.contents()) {
              table.row(
                  record.parcel().id(),
                  line.order(),
                  line.sku(),
                  stated(line.barcode()),
                  line.quantity(),
                  text(line.location()));
            }
          }
        });
    file(
        "waybills.csv",
        List.of("carrier", "waybill", "stage", "parcel"),
        table -> day.waybills()
            .forEach(waybill -> table.row(
                waybill.id().carrier(),
                waybill.id().number(),
                Choices.code(waybill.stage()),
                waybill.parcel())));
    file(
        "handovers.csv",
        List.of("carrier", "waybill", "at"),
        table -> day.handOvers()
            .forEach(handOver -> table.row(
                handOver.waybill().carrier(), handOver.waybill().number(), time(handOver.at()))));
  }

  /** A blank says that nobody said; what is missing is said to be. */
  static String stated(@Nullable String text) {
    return text == null ? "" : text.isBlank() ? ParcelRows.NONE : text;
  }

  private void papers() {
    file(
        "prints.csv",
        List.of("id", "paper", "parcel", "revision", "batch", "sequence", "by", "at", "reason"),
        table -> day.prints()
            .forEach(print -> table.row(
                print.id(),
                Choices.code(print.paper()),
                print.parcel(),
                print.revision(),
                print.batch(),
                print.sequence(),
                agent(print.by()),
                time(print.at()),
                text(print.reason()))));
    file(
        "batches.csv",
        List.of("batch", "asked_at", "parcels", "preprocessed"),
        table -> day.batches()
            .forEach(batch -> table.row(
                batch.id(),
                time(batch.askedAt()),
                SEMICOLON.join(batch.parcels()),
                batch.preprocessed() == null ? "" : batch.preprocessed())));
    file(
        "pick-lists.csv",
        List.of("list", "parcels"),
        table ->
            day.pickLists().forEach(list -> table.row(list.id(), SEMICOLON.join(list.parcels()))));
    file("pick-lines.csv", List.of("list", "sku", "location", "quantity"), table -> {
      for (PickList list : day.pickLists()) {
        list.lines()
            .forEach(
                line -> table.row(list.id(), line.sku(), text(line.location()), line.quantity()));
      }
    });
    file(
        "scans.csv",
        List.of("id", "parcel", "barcode", "at", "by", "taken_back"),
        table -> day.scans()
            .forEach(scan -> table.row(
                scan.id(),
                scan.parcel() == null ? "" : scan.parcel(),
                scan.barcode(),
                time(scan.at()),
                agent(scan.by()),
                day.scansTakenBack().contains(scan.id()) ? "yes" : "")));
  }

  private void cases() {
    file(
        "aftersales.csv",
        List.of(
            "case",
            "order",
            "kind",
            "stage",
            "requested_at",
            "received",
            "refunded",
            "replacement",
            "settled"),
        table -> {
          for (AfterSaleRecord record : day.afterSales()) {
            AfterSale sale = record.afterSale();
            table.row(
                sale.id(),
                sale.order(),
                Choices.code(sale.kind()),
                Choices.code(sale.stage()),
                time(Optional.ofNullable(record.requestedAt())),
                sale.received(),
                sale.refunded() == null ? "" : sale.refunded(),
                sale.replacement() == null ? "" : sale.replacement(),
                sale.settled() == null ? "" : sale.settled());
          }
        });
  }

  private void events() {
    file("events.csv", List.of("id", "of", "subject", "step", "at", "by"), table -> {
      day.parcels()
          .forEach(
              record -> record.events().forEach(event -> event(table, EventRows.PARCEL, event)));
      day.afterSales()
          .forEach(record ->
              record.events().forEach(event -> event(table, EventRows.AFTER_SALE, event)));
      day.stocktakes()
          .forEach(
              record -> record.events().forEach(event -> event(table, EventRows.STOCKTAKE, event)));
    });
  }

  private void event(CsvTable table, String of, Event<?, ?> event) {
    table.row(
        event.id(),
        of,
        event.subject(),
        Choices.code(event.step()),
        time(event.at()),
        agent(event.by()));
  }

  String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  String time(Optional<Instant> at) {
    return at.map(this::time).orElse("");
  }

  static String text(@Nullable Object text) {
    return text == null ? "" : text.toString();
  }

  static String agent(@Nullable AgentId agent) {
    return agent == null ? "" : agent.value();
  }
}
