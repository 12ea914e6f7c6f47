package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.audit.PackedLine;
import io.github.shopops.fulfilment.audit.ParcelRecord;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.inspection.Scan;
import io.github.shopops.fulfilment.parcel.Parcel;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;

/** What goes wrong when parcels are inspected and shipped. */
final class ShippingFaults {
  static final ImmutableList<Consumer<Tampering>> KINDS = ImmutableList.of(
      ShippingFaults::inspectedNotShipped,
      ShippingFaults::shippedNotInspected,
      ShippingFaults::scanMismatch,
      ShippingFaults::shippedHereOnly,
      ShippingFaults::unpaidShipped,
      ShippingFaults::foreignBarcode,
      ShippingFaults::partlyShipped,
      ShippingFaults::shippedOnPlatformOnly,
      ShippingFaults::shippedAfterCancel,
      ShippingFaults::unconfirmedShipped,
      ShippingFaults::packedTwice,
      ShippingFaults::shippedByOverride,
      ShippingFaults::emptyParcel,
      ShippingFaults::operatorMissing);

  private ShippingFaults() {}

  private static void inspectedNotShipped(Tampering day) {
    ParcelId parcel = day.shipped();
    day.unship(parcel, ParcelStep.SHIP);
    day.expect(AuditRule.INSPECTED_NOT_SHIPPED, parcel);
  }

  private static void shippedNotInspected(Tampering day) {
    ParcelId parcel = day.shipped();
    day.snapshot(parcel, Tampering::uninspected);
    day.draft.scans.removeIf(scan -> parcel.equals(scan.parcel()));
    day.expect(AuditRule.SHIPPED_NOT_INSPECTED, parcel);
  }

  private static void shippedByOverride(Tampering day) {
    ParcelId parcel = day.shipped();
    ParcelEvent ship = day.record(parcel).events().stream()
        .filter(event -> event.step() == ParcelStep.SHIP)
        .findFirst()
        .orElseThrow();
    List<ParcelEvent> events = new ArrayList<>(day.eventsBefore(parcel, ParcelStep.INSPECT));
    Decision word = new Decision(Staff.SUPERVISOR, "扫描枪坏了，人工核对后放行");
    events.add(new ParcelEvent(
        ship.id(),
        parcel,
        ParcelStep.SHIP,
        ship.at(),
        ship.by(),
        ParcelFacts.builder().override(word).build()));
    day.replay(parcel, events);
    day.draft.scans.removeIf(scan -> parcel.equals(scan.parcel()));
    day.expect(AuditRule.SHIPPED_BY_OVERRIDE, parcel);
  }

  private static void scanMismatch(Tampering day) {
    ParcelId parcel = day.shipped(
        record -> record.contents().stream().mapToInt(PackedLine::quantity).sum() > 1);
    Scan last = scans(day, parcel).get(0);
    day.draft.scans.remove(last);
    day.expect(AuditRule.SCAN_MISMATCH, parcel);
  }

  private static List<Scan> scans(Tampering day, ParcelId parcel) {
    return day.draft.scans.stream()
        .filter(scan -> parcel.equals(scan.parcel()))
        .filter(scan -> !day.draft.scansTakenBack.contains(scan.id()))
        .toList();
  }

  private static void foreignBarcode(Tampering day) {
    ParcelId parcel = day.shipped();
    Scan last = scans(day, parcel).get(scans(day, parcel).size() - 1);
    day.draft.scans.add(new Scan(
        last.id() + "f",
        Article.SLOW.get(0).barcode(),
        parcel,
        Clock.later(last.at(), 1),
        last.by()));
    day.expect(AuditRule.FOREIGN_BARCODE, parcel);
  }

  private static void partlyShipped(Tampering day) {
    ParcelId parcel = day.shipped(record -> record.contents().size() > 1);
    List<PackedLine> contents = day.record(parcel).contents();
    PackedLine gone = contents.get(0);
    day.draft.scans.removeIf(
        scan -> parcel.equals(scan.parcel()) && scan.barcode().equals(gone.barcode()));
    day.contents(parcel, contents.subList(1, contents.size()));
    day.expect(AuditRule.PARTLY_SHIPPED, day.only(parcel));
  }

  private static void packedTwice(Tampering day) {
    ParcelId parcel = day.shipped();
    List<PackedLine> contents = new ArrayList<>(day.record(parcel).contents());
    PackedLine line = contents.get(0);
    contents.set(
        0,
        new PackedLine(
            line.order(), line.sku(), line.barcode(), line.quantity() + 1, line.location()));
    day.contents(parcel, contents);
    Scan once = scans(day, parcel).stream()
        .filter(scan -> scan.barcode().equals(line.barcode()))
        .findFirst()
        .orElseThrow();
    day.draft.scans.add(
        new Scan(once.id() + "d", once.barcode(), parcel, Clock.later(once.at(), 1), once.by()));
    day.expect(AuditRule.PACKED_TWICE, day.only(parcel));
  }

  private static void shippedHereOnly(Tampering day) {
    OrderId order = day.only(day.shipped());
    day.platform(
        order,
        shown -> shown.status(OrderStatus.WAIT_SELLER_SEND_GOODS).shippedAt(Optional.empty()));
    day.expect(AuditRule.SHIPPED_HERE_ONLY, order);
  }

  private static void shippedOnPlatformOnly(Tampering day) {
    OrderId order = day.only(day.printed());
    day.platform(order, shown -> shown.status(OrderStatus.WAIT_BUYER_CONFIRM_GOODS));
    day.expect(AuditRule.SHIPPED_ON_PLATFORM_ONLY, order);
  }

  private static void shippedAfterCancel(Tampering day) {
    ParcelId parcel = day.shipped();
    OrderId order = day.only(parcel);
    day.platform(order, shown -> shown.status(OrderStatus.TRADE_CLOSED));
    day.order(order, record -> record.closedAt(day.at(parcel, ParcelStep.SHIP).minusSeconds(900)));
    day.expect(AuditRule.SHIPPED_AFTER_CANCEL, order);
  }

  private static void unpaidShipped(Tampering day) {
    OrderId order = day.only(day.shipped());
    day.platform(
        order,
        shown -> shown
            .status(OrderStatus.WAIT_BUYER_PAY)
            .paidAt(Optional.empty())
            .paid(Money.zero(Sale.YUAN)));
    day.order(order, record -> record.remindedAt(Clock.at(Clock.TODAY, 20, 0)));
    day.expect(AuditRule.UNPAID_SHIPPED, order);
  }

  private static void unconfirmedShipped(Tampering day) {
    OrderId order = day.only(day.shipped());
    day.order(order, record -> record.review(Review.pending(order)).approvedAt(Optional.empty()));
    day.expect(AuditRule.UNCONFIRMED_SHIPPED, order);
  }

  private static void emptyParcel(Tampering day) {
    ParcelId parcel = ParcelId.of("P1120-803");
    day.draft.parcels.put(
        parcel,
        new ParcelRecord(Parcel.open(parcel), ImmutableList.of(), ImmutableList.of(), null));
    day.expect(AuditRule.EMPTY_PARCEL, parcel);
  }

  private static void operatorMissing(Tampering day) {
    ParcelId parcel = day.shipped();
    day.events(
        parcel,
        event -> event.step() == ParcelStep.PICK
            ? new ParcelEvent(event.id(), parcel, event.step(), event.at(), null, event.facts())
            : event);
    day.expect(AuditRule.OPERATOR_MISSING, parcel);
  }
}
