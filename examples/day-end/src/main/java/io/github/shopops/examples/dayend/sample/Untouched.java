package io.github.shopops.examples.dayend.sample;

import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.audit.OrderRecord;
import io.github.shopops.fulfilment.audit.ParcelRecord;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStage;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import io.github.shopops.fulfilment.review.ReviewStage;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day's facts that no fault has touched yet: whoever asks for one of a sort has it for himself. */
class Untouched {
  final DayDraft draft;
  private final Set<Object> touched = new HashSet<>();

  Untouched(DayDraft draft) {
    this.draft = draft;
    draft.afterSales.values().forEach(record -> touched.add(record.afterSale().order()));
    draft
        .orders
        .values()
        .forEach(record -> record.replaces().ifPresent(original -> {
          touched.add(original);
          touched.add(record.order().id());
        }));
  }

  /** A parcel of one order without a note that left today with its first papers. */
  ParcelId shipped() {
    return shipped(record -> true);
  }

  ParcelId shipped(Predicate<ParcelRecord> which) {
    return parcel(record -> isShippedToday(record) && which.test(record));
  }

  /** Says whether there is such a parcel that nobody has touched. */
  boolean isShipped(Predicate<ParcelRecord> which) {
    return untouched().anyMatch(record -> isShippedToday(record) && which.test(record));
  }

  private boolean isShippedToday(ParcelRecord record) {
    return isPlain(record)
        && record.parcel().stage() == ParcelStage.SHIPPED
        && Clock.day(at(record, ParcelStep.SHIP)).equals(Clock.TODAY);
  }

  private Stream<ParcelRecord> untouched() {
    return draft.parcels.values().stream()
        .filter(record -> !touched.contains(record.parcel().id()))
        .filter(record -> record.parcel().members().stream().noneMatch(touched::contains));
  }

  /** A parcel that was printed in the evening. */
  ParcelId printed() {
    return parcel(record -> isPlain(record) && record.parcel().stage() == ParcelStage.PRINTED);
  }

  /** A parcel that left yesterday and is on its way. */
  ParcelId onItsWay() {
    return onItsWay(record -> true);
  }

  ParcelId onItsWay(Predicate<ParcelRecord> which) {
    return parcel(record -> isPlain(record)
        && record.parcel().stage() == ParcelStage.SHIPPED
        && Clock.day(at(record, ParcelStep.SHIP)).equals(Clock.YESTERDAY)
        && which.test(record));
  }

  /** A parcel that was recalled today and left all the same. */
  ParcelId recalled() {
    return parcel(record ->
        record.parcel().revision() == 2 && record.parcel().stage() == ParcelStage.SHIPPED);
  }

  /** A parcel of an earlier day that was signed for. */
  ParcelId arrived() {
    return parcel(record -> isPlain(record)
        && record.parcel().stage() == ParcelStage.SIGNED
        && Clock.day(at(record, ParcelStep.SHIP)).equals(Clock.EARLIER));
  }

  ParcelId parcel(Predicate<ParcelRecord> which) {
    ParcelRecord found = untouched()
        .filter(which)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing is left to tamper with"));
    touched.add(found.parcel().id());
    touched.addAll(found.parcel().members());
    return found.parcel().id();
  }

  private boolean isPlain(ParcelRecord record) {
    return record.parcel().members().size() == 1
        && record.parcel().revision() == 1
        && order(only(record)).notes().isEmpty();
  }

  /** An order that is approved and not yet planned. */
  OrderId unplanned() {
    Set<OrderId> planned = new HashSet<>();
    draft.parcels.values().forEach(record -> planned.addAll(record.parcel().members()));
    return order(record -> !planned.contains(record.order().id())
        && record.notes().isEmpty()
        && record
            .review()
            .filter(review -> review.stage() == ReviewStage.APPROVED)
            .isPresent());
  }

  OrderId unpaid() {
    return order(record -> !record.order().isPaid());
  }

  private OrderId order(Predicate<OrderRecord> which) {
    OrderId found = draft.orders.values().stream()
        .filter(record -> !touched.contains(record.order().id()))
        .filter(which)
        .map(record -> record.order().id())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing is left to tamper with"));
    touched.add(found);
    return found;
  }

  ParcelRecord record(ParcelId id) {
    return known(draft.parcels.get(id));
  }

  OrderRecord order(OrderId id) {
    return known(draft.orders.get(id));
  }

  static <T> T known(@Nullable T found) {
    if (found == null) {
      throw new IllegalStateException("The sample lacks what it needs");
    }
    return found;
  }

  OrderId only(ParcelId parcel) {
    return only(record(parcel));
  }

  private static OrderId only(ParcelRecord record) {
    return record.parcel().members().first();
  }

  Instant at(ParcelId parcel, ParcelStep step) {
    return at(record(parcel), step);
  }

  private static Instant at(ParcelRecord record, ParcelStep step) {
    return record.events().stream()
        .filter(event -> event.step() == step)
        .map(ParcelEvent::at)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
