package io.github.shopops.fulfilment.audit;

import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.review.ReviewStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was to happen by now (clauses L12 and L13). */
final class PromiseRules {
  private PromiseRules() {}

  static void approvedOverdue(DayIndex day, Finder finder) {
    day.orders().values().stream()
        .filter(order -> order.isDue() && order.isIn(ReviewStage.APPROVED))
        .filter(order -> !order.isAnyParcel(ParcelView::hasMoved))
        .filter(order -> !order.isShipped() && !order.waitsBeyond(day.today()))
        .forEach(order -> order
            .record()
            .approvedAt()
            .filter(approved -> finder.isOverdue(approved, day.now()))
            .ifPresent(approved -> finder.add(
                order.evidence(),
                order.parcelEvidence(),
                order.id().value(),
                day.local(approved),
                finder.limit())));
  }

  static void printedOverdue(DayIndex day, Finder finder) {
    day.current()
        .filter(
            parcel -> parcel.stage() == ParcelStage.PRINTED || parcel.stage() == ParcelStage.PICKED)
        .filter(
            parcel -> parcel.members().stream().noneMatch(order -> order.waitsBeyond(day.today())))
        .forEach(parcel -> {
          Instant printed = parcel.printedAt();
          if (printed != null && finder.isOverdue(printed, day.now())) {
            finder.add(
                parcel.evidence(),
                parcel.orders(),
                parcel.id().value(),
                day.local(printed),
                finder.limit());
          }
        });
  }

  static void promisedToday(DayIndex day, Finder finder) {
    findUnshipped(day, finder, day.today()::equals);
  }

  static void promisePassed(DayIndex day, Finder finder) {
    findUnshipped(day, finder, day.today()::isAfter);
  }

  private static void findUnshipped(DayIndex day, Finder finder, Predicate<LocalDate> when) {
    day.orders().values().stream()
        .filter(order -> order.isDue() && !order.isShipped())
        .forEach(order -> order
            .shipBy(day.policy())
            .filter(when)
            .ifPresent(date ->
                finder.add(order.evidence(), order.parcelEvidence(), order.id().value(), date)));
  }

  static void arrivalOverdue(DayIndex day, Finder finder) {
    day.parcels().filter(parcel -> parcel.stage() == ParcelStage.SHIPPED).forEach(parcel -> {
      Instant shipped = parcel.shippedAt();
      if (shipped != null && finder.isDaysAgo(shipped, day.now())) {
        finder.add(
            parcel.evidence(),
            Stream.concat(parcel.orders(), parcel.waybill().stream().map(WaybillRules::evidence)),
            parcel.id().value(),
            day.local(shipped),
            finder.limit());
      }
    });
  }

  static void reminderOverdue(DayIndex day, Finder finder) {
    day.orders().values().stream()
        .filter(order -> order.isUnpaid() && !order.isClosed() && !order.isDue())
        .filter(order -> order.record().remindedAt().isEmpty())
        .filter(order -> !order.isIn(ReviewStage.VOID))
        .filter(order -> finder.isOverdue(order.order().createdAt(), day.now()))
        .forEach(order -> finder.add(
            order.evidence(),
            Stream.of(),
            order.id().value(),
            day.local(order.order().createdAt()),
            finder.limit()));
  }
}
