package io.github.shopops.examples.dayend.input;

import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.fulfilment.audit.WarehouseDay;
import java.util.List;
import java.util.Optional;

/** The tables of orders. */
final class OrderTables {
  private OrderTables() {}

  static void write(DayFiles files, WarehouseDay day) {
    files.file(
        DayFiles.ORDERS,
        OrderRows.HEADER,
        table -> day.orders().forEach(record -> OrderRows.write(files, table, record)));
    files.file(
        "order-lines.csv",
        List.of("order", "sku", "quantity", "price", "title"),
        table -> day.orders().forEach(record -> {
          for (OrderLine line : record.order().lines()) {
            table.row(
                record.order().id(),
                DayFiles.text(line.sku()),
                line.quantity(),
                line.unitPrice(),
                line.title());
          }
        }));
    files.file(
        "notes.csv",
        List.of("order", "at", "by", "text"),
        table -> day.orders()
            .forEach(record -> record.notes().ifPresent(log -> {
              for (NoteLog.Entry entry : log.entries()) {
                table.row(
                    record.order().id(),
                    files.time(Optional.ofNullable(entry.when())),
                    DayFiles.agent(entry.who()),
                    entry.what());
              }
            })));
  }
}
