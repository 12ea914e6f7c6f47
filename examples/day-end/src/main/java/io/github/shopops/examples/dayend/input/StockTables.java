package io.github.shopops.examples.dayend.input;

import io.github.shopops.examples.shopfiles.output.CsvTable;
import io.github.shopops.examples.shopfiles.output.EvidenceNames;
import io.github.shopops.fulfilment.audit.StocktakeRecord;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import io.github.shopops.fulfilment.stock.StockCount;
import io.github.shopops.fulfilment.stock.Stocktake;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of stock. */
final class StockTables {
  private StockTables() {}

  static void write(DayFiles files, WarehouseDay day) {
    files.file(
        "stock.csv",
        List.of("sku", "location", "on_hand", "allocated"),
        table -> day.stock()
            .forEach((item, level) ->
                table.row(item.sku(), item.location(), level.onHand(), level.allocated())));
    files.file(
        "listings.csv",
        List.of(
            "sku",
            "listed",
            "minimum",
            "open_demand",
            "discontinued",
            "barcode",
            "location",
            "merchant_code"),
        table -> day.demands()
            .forEach(demand -> table.row(
                demand.sku(),
                demand.listed(),
                demand.minimum(),
                demand.openDemand(),
                demand.discontinued() ? "yes" : "",
                DayFiles.stated(demand.barcode()),
                DayFiles.stated(demand.location()),
                DayFiles.stated(demand.merchantCode()))));
    files.file(
        "movements.csv",
        List.of("id", "sku", "location", "kind", "quantity", "at", "source", "reverses"),
        table -> day.movements()
            .forEach(movement -> table.row(
                movement.id(),
                movement.item().sku(),
                movement.item().location(),
                Choices.code(movement.kind()),
                movement.quantity(),
                files.time(movement.at()),
                movement.source() == null
                    ? ""
                    : EvidenceNames.code(movement.source()) + ":"
                        + movement.source().id(),
                DayFiles.text(movement.reverses()))));
    files.file(
        "stocktakes.csv",
        List.of("stocktake", "stage", "sequence"),
        table -> day.stocktakes()
            .forEach(record -> table.row(
                record.stocktake().id(),
                Choices.code(record.stocktake().stage()),
                record.stocktake().sequence())));
    files.file(
        "counts.csv",
        List.of("stocktake", "sku", "location", "expected", "counted", "at_sequence", "cause"),
        table -> {
          for (StocktakeRecord record : day.stocktakes()) {
            counts(table, record.stocktake());
          }
        });
    files.file(
        "labels.csv",
        List.of(
            "receipt", "sku", "received", "labels", "printed_by", "stuck_by", "checked_by", "at"),
        table -> day.labelCounts()
            .forEach(count -> table.row(
                count.receipt(),
                count.sku(),
                count.received(),
                count.labels(),
                count.printedBy(),
                count.stuckBy(),
                DayFiles.agent(count.checkedBy()),
                files.time(count.at()))));
    files.file(
        "printer-sales.csv",
        List.of("printer", "day", "sales"),
        table -> day.printerSales()
            .forEach(sales -> table.row(sales.printer(), sales.day(), sales.sales())));
  }

  private static void counts(CsvTable table, Stocktake stocktake) {
    stocktake.expected().forEach((item, expected) -> {
      StockCount count = stocktake.counts().get(item);
      table.row(
          stocktake.id(),
          item.sku(),
          item.location(),
          expected,
          count == null ? "" : count.quantity(),
          count == null ? "" : count.sequence(),
          Optional.ofNullable(stocktake.causes().get(item)).map(Choices::code).stream()
              .collect(Collectors.joining()));
    });
  }
}
