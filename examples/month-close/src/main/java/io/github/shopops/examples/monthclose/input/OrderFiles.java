package io.github.shopops.examples.monthclose.input;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multiset;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.examples.shopfiles.input.Notice;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.examples.shopfiles.input.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The order files of a shop, several and overlapping, read into orders that each stand once.
 *
 * <p>What comes out depends on the set of rows alone, not on their order nor on which file holds them.
 */
final class OrderFiles {
  private static final Comparator<OrderLine> BY_CONTENT = Comparator.comparing(OrderLine::title)
      .thenComparing(line -> Objects.toString(line.sku()))
      .thenComparing(line -> Objects.toString(line.id()))
      .thenComparing(OrderLine::unitPrice)
      .thenComparing(OrderLine::quantity);

  private final Map<OrderId, List<Kept>> orders = new HashMap<>();
  private final ListMultimap<OrderId, Item> items =
      MultimapBuilder.hashKeys().arrayListValues().build();

  /** A row of an order file, and the file that counts it. */
  private record Kept(OrderRow order, Table table, int line) {}

  /** A row of a per-item file. */
  private record Item(OrderLine line, Row row) {}

  /** Takes a row of either export. */
  void read(Row row) throws RowRejected {
    if (OrderColumns.isItem(row)) {
      items.put(row.order("订单编号"), new Item(OrderColumns.item(row), row));
    } else {
      OrderRow order = OrderColumns.order(row);
      orders
          .computeIfAbsent(order.id(), id -> new ArrayList<>(1))
          .add(new Kept(order, row.table(), row.first()));
    }
  }

  /** Makes the orders, rejecting item rows that have none. */
  ImmutableList<Order> orders(Consumer<Notice> notices) {
    for (OrderId id : ImmutableList.copyOf(items.keySet())) {
      if (!orders.containsKey(id)) {
        items
            .removeAll(id)
            .forEach(item -> item.row
                .table()
                .reject(item.row, Row.rejected("订单编号", ShopRejection.ORPHAN_LINE, id.value())));
      }
    }
    return orders.keySet().stream()
        .sorted()
        .map(id -> latest(orders.getOrDefault(id, ImmutableList.of()), notices)
            .toOrder(lines(items.get(id))))
        .collect(ImmutableList.toImmutableList());
  }

  /** Takes the latest of the states of an order; only its row counts as used. */
  private static OrderRow latest(List<Kept> rows, Consumer<Notice> notices) {
    if (rows.size() == 1) {
      return rows.get(0).order;
    }
    List<Kept> latestFirst = new ArrayList<>(rows);
    latestFirst.sort(Comparator.comparing(Kept::order, OrderRow.BY_STATE)
        .reversed()
        .thenComparing(kept -> kept.table.name())
        .thenComparing(kept -> kept.line));
    OrderRow latest = latestFirst.get(0).order;
    boolean contradicted = false;
    for (Kept earlier : latestFirst.subList(1, latestFirst.size())) {
      contradicted |= latest.contradicts(earlier.order);
      latest = latest.filledFrom(earlier.order);
      earlier.table.merge();
    }
    if (contradicted) {
      String id = latest.id().value();
      notices.accept(new Notice(
          id,
          Message.of(
              "input.notice.orderRowsDiffer", id, latest.refundedOrNothing(), latest.paid())));
    }
    return latest;
  }

  /**
   * Joins the items of an order. Two like rows in one file are two pieces bought apart; the like rows of another file are the
   * same ones again. Where rows carry an id of their own, one id is one piece.
   */
  private static ImmutableList<OrderLine> lines(List<Item> items) {
    LinkedHashMultimap<Table, Item> byFile = LinkedHashMultimap.create();
    items.forEach(item -> byFile.put(item.row.table(), item));
    Multiset<OrderLine> lines = HashMultiset.create();
    for (Table file : byFile.keySet()) {
      Multiset<OrderLine> here = HashMultiset.create();
      byFile.get(file).forEach(item -> here.add(item.line));
      for (OrderLine line : here.elementSet()) {
        int pieces = line.id() == null ? here.count(line) : 1;
        lines.setCount(line, Math.max(pieces, lines.count(line)));
      }
    }
    countMerged(items, lines);
    return ImmutableList.sortedCopyOf(BY_CONTENT, lines);
  }

  private static void countMerged(List<Item> items, Multiset<OrderLine> lines) {
    Multiset<OrderLine> left = HashMultiset.create(lines);
    List<Item> inOrder = new ArrayList<>(items);
    inOrder.sort(Comparator.comparing((Item item) -> item.row.table().name())
        .thenComparing(item -> item.row.first()));
    for (Item item : inOrder) {
      if (!left.remove(item.line)) {
        item.row.table().merge();
      }
    }
  }
}
