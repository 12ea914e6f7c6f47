package io.github.shopops.examples.dayend.input;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.FileExplanations;
import io.github.shopops.examples.shopfiles.input.Intake;
import io.github.shopops.examples.shopfiles.input.Notice;
import io.github.shopops.examples.shopfiles.input.RowReader;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a warehouse day (仓库日表格) into the facts of its audit.
 *
 * <p>Nothing in a file throws: a row that cannot be used is rejected with its reason. This class is immutable and
 * thread-safe.
 */
public final class DayReader {
  private static final String BUNDLE = "io.github.shopops.examples.dayend.input.explanations";

  private final ZoneId zone;
  private final CurrencyUnit currency;

  private DayReader(ZoneId zone, CurrencyUnit currency) {
    this.zone = zone;
    this.currency = currency;
  }

  /**
   * Makes a reader.
   *
   * @param zone the zone of the files' times
   * @param currency the currency of their amounts
   * @return the reader
   */
  public static DayReader of(ZoneId zone, CurrencyUnit currency) {
    return new DayReader(requireNonNull(zone, "zone"), requireNonNull(currency, "currency"));
  }

  /**
   * Adds the words for rejected rows.
   *
   * @param explanations explanations in either language
   * @return explanations that can also say why a row was rejected
   */
  public static Explanations addTo(Explanations explanations) {
    return FileExplanations.addTo(explanations).with(texts(explanations.locale()));
  }

  static ResourceBundle texts(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, Explanations.spoken(locale));
  }

  /**
   * Reads files.
   *
   * @param files the contents by file name; those of names that say nothing here are noticed and left alone
   * @return the facts, and what became of every row
   */
  public DayInput read(Map<String, byte[]> files) {
    return new Reading(new Intake(zone, currency)).read(new TreeMap<>(files));
  }

  /** One reading of all files. */
  private static final class Reading {
    private final Intake intake;
    private final OrderRows orders = new OrderRows();
    private final ParcelRows parcels = new ParcelRows();
    private final EventRows events = new EventRows();
    private final PaperRows papers = new PaperRows();
    private final CaseRows cases = new CaseRows();
    private final StockRows stock = new StockRows();
    private final ImmutableMap<String, Table> tables = ImmutableMap.<String, Table>builder()
        .put(DayFiles.ORDERS, new Table(OrderRows.COLUMNS, orders::read))
        .put("order-lines.csv", new Table(OrderRows.LINES, orders::readLine))
        .put("notes.csv", new Table(OrderRows.NOTES, orders::readNote))
        .put(DayFiles.PARCELS, new Table(ParcelRows.COLUMNS, parcels::read))
        .put("contents.csv", new Table(ParcelRows.CONTENTS, parcels::readContent))
        .put("waybills.csv", new Table(ParcelRows.WAYBILLS, parcels::readWaybill))
        .put("handovers.csv", new Table(ParcelRows.HAND_OVERS, parcels::readHandOver))
        .put("events.csv", new Table(EventRows.COLUMNS, events::read))
        .put("prints.csv", new Table(PaperRows.PRINTS, papers::readPrint))
        .put("batches.csv", new Table(PaperRows.BATCHES, papers::readBatch))
        .put("pick-lists.csv", new Table(PaperRows.LISTS, papers::readList))
        .put("pick-lines.csv", new Table(PaperRows.LINES, papers::readLine))
        .put("scans.csv", new Table(PaperRows.SCANS, papers::readScan))
        .put("aftersales.csv", new Table(CaseRows.COLUMNS, cases::read))
        .put("stock.csv", new Table(StockRows.STOCK, stock::readLevel))
        .put("listings.csv", new Table(StockRows.LISTINGS, stock::readListing))
        .put("movements.csv", new Table(StockRows.MOVEMENTS, stock::readMovement))
        .put("stocktakes.csv", new Table(StockRows.STOCKTAKES, stock::readStocktake))
        .put("counts.csv", new Table(StockRows.COUNTS, stock::readCount))
        .put("labels.csv", new Table(StockRows.LABELS, stock::readLabels))
        .put("printer-sales.csv", new Table(StockRows.PRINTER_SALES, stock::readSales))
        .buildOrThrow();

    Reading(Intake intake) {
      this.intake = intake;
    }

    /** The columns of a file, and who reads its rows. */
    private record Table(ImmutableList<Column> columns, RowReader reader) {}

    DayInput read(Map<String, byte[]> files) {
      files.forEach((name, bytes) -> {
        Table table = tables.get(name.toLowerCase(Locale.ROOT));
        if (table == null) {
          intake.note(Notice.unknownFile(name));
        } else {
          intake.read(name, bytes, table.columns(), table.reader());
        }
      });
      WarehouseDay.Builder builder = WarehouseDay.builder();
      builder
          .addAllOrders(orders.records())
          .addAllParcels(parcels.records(events))
          .addAllWaybills(parcels.waybills())
          .addAllHandOvers(parcels.handOvers())
          .addAllPrints(papers.prints())
          .addAllBatches(papers.batches())
          .addAllPickLists(papers.lists())
          .addAllAfterSales(cases.records(events))
          .putAllStock(stock.stock())
          .addAllDemands(stock.listings())
          .addAllMovements(stock.movements())
          .addAllStocktakes(stock.stocktakes(events))
          .addAllLabelCounts(stock.labels())
          .addAllPrinterSales(stock.sales());
      papers.addScans(builder);
      WarehouseDay day = builder.build();
      return new DayInput(day, latest(day), intake.accounting());
    }

    private static @Nullable Instant latest(WarehouseDay day) {
      return Stream.of(
              day.orders().stream().map(record -> record.order().createdAt()),
              day.parcels().stream()
                  .flatMap(record -> record.events().stream())
                  .map(event -> event.at()),
              day.prints().stream().map(print -> print.at()),
              day.scans().stream().map(scan -> scan.at()),
              day.handOvers().stream().map(handOver -> handOver.at()),
              day.labelCounts().stream().map(count -> count.at()),
              day.afterSales().stream()
                  .flatMap(record -> record.events().stream())
                  .map(event -> event.at()))
          .flatMap(times -> times)
          .max(Instant::compareTo)
          .orElse(null);
    }
  }
}
