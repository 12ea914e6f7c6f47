package io.github.shopops.fulfilment.audit;

import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleStage;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.flow.Decision;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.review.ReviewStage;
import java.time.Instant;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What was shipped, and what should have been (clauses L2, L4, L5 and L17). */
final class ShippingRules {
  private ShippingRules() {}

  static void inspectedNotShipped(DayIndex day, Finder finder) {
    day.current()
        .filter(parcel -> parcel.stage() == ParcelStage.INSPECTED)
        .filter(parcel -> finder.isOverdue(parcel.at(ParcelStep.INSPECT), day.now()))
        .forEach(
            parcel -> finder.add(parcel.evidence(), parcel.orders(), parcel.id().value()));
  }

  static void shippedNotInspected(DayIndex day, Finder finder) {
    day.current()
        .filter(parcel -> parcel.hasLeft() && !parcel.parcel().isInspected())
        .filter(parcel -> parcel.parcel().override() == null)
        .forEach(
            parcel -> finder.add(parcel.evidence(), parcel.orders(), parcel.id().value()));
  }

  static void shippedByOverride(DayIndex day, Finder finder) {
    day.parcels().forEach(parcel -> {
      Decision override = parcel.parcel().override();
      if (override != null) {
        String who = override.by().value();
        finder.add(
            parcel.evidence(),
            Stream.concat(Stream.of(Evidence.of(Evidence.Kind.AGENT, who)), parcel.orders()),
            parcel.id().value(),
            who);
      }
    });
  }

  static void shippedHereOnly(DayIndex day, Finder finder) {
    day.orders().values().stream()
        .filter(order -> order.isAnyParcel(ParcelView::isAway))
        .filter(ShippingRules::isUnshippedOnPlatform)
        .forEach(order -> finder.add(
            order.evidence(),
            order.parcelEvidence(),
            order.id().value(),
            order.order().status().code()));
  }

  /** Whether the platform shows nothing shipped, or only a part although everything is. */
  private static boolean isUnshippedOnPlatform(OrderView order) {
    OrderStatus status = order.order().status();
    return status.equals(OrderStatus.WAIT_SELLER_SEND_GOODS)
        || (status.equals(OrderStatus.SELLER_CONSIGNED_PART)
            && !order.isAnyParcel(ParcelView::isInHouse)
            && GoodsRules.isAllPacked(order));
  }

  static void shippedOnPlatformOnly(DayIndex day, Finder finder) {
    day.orders().values().stream()
        .filter(order -> Platform.isShipped(order.order().status()) && !order.isCollected())
        .filter(ShippingRules::isKnownToBeHere)
        .forEach(order -> finder.add(
            order.evidence(),
            order.parcelEvidence(),
            order.id().value(),
            order.order().status().code()));
  }

  /** Whether its parcels are known and none has left, or it is not even approved. */
  private static boolean isKnownToBeHere(OrderView order) {
    return order.parcels().isEmpty()
        ? order.isIn(ReviewStage.PENDING, ReviewStage.HELD)
        : !order.isAnyParcel(ParcelView::hasLeft);
  }

  static void shippedAfterCancel(DayIndex day, Finder finder) {
    day.orders().values().forEach(order -> {
      Instant closed = closedAt(order);
      if (closed == null) {
        return;
      }
      order.parcels().stream()
          .filter(parcel -> parcel.isCurrent() && isLate(parcel, closed))
          .findFirst()
          .ifPresent(parcel -> finder.add(
              order.evidence(),
              Stream.concat(
                  Stream.of(parcel.evidence()), order.cases().stream().map(CaseView::evidence)),
              order.id().value(),
              parcel.id().value()));
    });
  }

  private static boolean isLate(ParcelView parcel, Instant closed) {
    Instant shipped = parcel.shippedAt();
    return parcel.hasLeft() && shipped != null && closed.isBefore(shipped);
  }

  /** When an order was closed, or a case gave all of it back; null where neither is known. */
  private static @Nullable Instant closedAt(OrderView order) {
    return order
        .record()
        .closedAt()
        .or(() -> order.cases().stream()
            .filter(refunded -> gaveAllBack(refunded.afterSale(), order.order().paid()))
            .flatMap(refunded -> Stream.ofNullable(refunded.at(AfterSaleStep.REFUND)))
            .min(Instant::compareTo))
        .orElse(null);
  }

  private static boolean gaveAllBack(AfterSale afterSale, Money paid) {
    Money refunded = afterSale.refunded();
    return afterSale.stage() == AfterSaleStage.REFUNDED
        && refunded != null
        && refunded.isSameCurrency(paid)
        && paid.isPositive()
        && !refunded.isLessThan(paid);
  }

  static void unpaidShipped(DayIndex day, Finder finder) {
    day.orders().values().stream()
        .filter(order -> order.isUnpaid() && order.record().release().isEmpty())
        .forEach(order -> findShipped(order, finder));
  }

  static void unconfirmedShipped(DayIndex day, Finder finder) {
    day.orders().values().stream()
        .filter(order -> order.isIn(ReviewStage.PENDING, ReviewStage.HELD, ReviewStage.VOID))
        .forEach(order -> findShipped(order, finder));
  }

  private static void findShipped(OrderView order, Finder finder) {
    order.parcels().stream()
        .filter(parcel -> parcel.hasLeft() && parcel.isCurrent())
        .findFirst()
        .ifPresent(parcel -> finder.add(
            order.evidence(),
            Stream.of(parcel.evidence()),
            order.id().value(),
            parcel.id().value()));
  }
}
