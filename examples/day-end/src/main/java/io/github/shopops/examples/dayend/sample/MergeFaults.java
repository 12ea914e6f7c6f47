package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.audit.PrinterSales;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What goes wrong between orders of one buyer, and what nobody marked. */
final class MergeFaults {
  static final ImmutableList<Consumer<Tampering>> KINDS = ImmutableList.of(
      MergeFaults::mergeMissed,
      MergeFaults::printerSalesHigh,
      MergeFaults::buyerShippedToToday,
      MergeFaults::unpaidSibling,
      MergeFaults::sameGoodsTwice);

  private MergeFaults() {}

  private static void mergeMissed(Tampering day) {
    OrderId one = day.only(day.printed());
    OrderId other = day.only(day.printed());
    day.sameBuyer(other, one);
    if (goods(day, one).equals(goods(day, other))) {
      day.expect(AuditRule.SAME_GOODS_TWICE, later(day, one, other));
    }
    day.expect(AuditRule.MERGE_MISSED, one.compareTo(other) < 0 ? one : other);
  }

  private static OrderId later(Tampering day, OrderId one, OrderId other) {
    return Stream.of(day.order(one).order(), day.order(other).order())
        .max(Comparator.comparing(Order::createdAt).thenComparing(Order::id))
        .map(Order::id)
        .orElseThrow();
  }

  private static List<String> goods(Tampering day, OrderId order) {
    return day.order(order).order().lines().stream()
        .map(line -> line.sku() + "*" + line.quantity())
        .sorted()
        .toList();
  }

  private static void unpaidSibling(Tampering day) {
    OrderId order = day.only(day.printed());
    day.sameBuyer(day.unpaid(), order);
    day.expect(AuditRule.UNPAID_SIBLING, order);
  }

  private static void sameGoodsTwice(Tampering day) {
    ParcelId before = day.onItsWay(record ->
        day.isShipped(today -> goods(day, today.parcel().members().first())
            .equals(goods(day, record.parcel().members().first()))));
    List<String> goods = goods(day, day.only(before));
    ParcelId parcel =
        day.shipped(record -> goods(day, record.parcel().members().first()).equals(goods));
    day.sameBuyer(day.only(parcel), day.only(before));
    day.expect(AuditRule.SAME_GOODS_TWICE, day.only(parcel));
  }

  private static void buyerShippedToToday(Tampering day) {
    ParcelId one = day.shipped();
    List<String> goods = goods(day, day.only(one));
    ParcelId other =
        day.shipped(record -> !goods(day, record.parcel().members().first()).equals(goods));
    day.platform(
        day.only(other), order -> order.buyer(day.order(day.only(one)).order().buyer()));
    ParcelId second = Stream.of(one, other)
        .max(Comparator.comparing((ParcelId parcel) -> day.at(parcel, ParcelStep.SHIP))
            .thenComparing(parcel -> parcel))
        .orElseThrow();
    day.expect(AuditRule.BUYER_SHIPPED_TO_TODAY, second);
  }

  private static void printerSalesHigh(Tampering day) {
    day.draft.printerSales.replaceAll(
        sales -> sales.day().equals(Clock.TODAY) && sales.printer().equals(Staff.PRINTERS.get(1))
            ? new PrinterSales(sales.printer(), sales.day(), sales.sales().multipliedBy(4))
            : sales);
    day.expect(
        AuditRule.PRINTER_SALES_HIGH, Evidence.Kind.AGENT, Staff.PRINTERS.get(1).value());
  }
}
