package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.note.Delivery;
import io.github.shopops.core.note.OrderNote;
import io.github.shopops.core.note.ShipPromise;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.fulfilment.review.Review;
import io.github.shopops.fulfilment.review.ReviewStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order with its note read, its parcels and its after-sale cases. */
final class OrderView {
  private final OrderRecord record;
  private final Order order;
  private final @Nullable ReviewStage reviewed;
  private final ReadNote readNote;
  private final Optional<OrderNote> note;
  private final Optional<Delivery> delivery;
  private final Optional<OrderId> replaces;
  private final ImmutableList<ParcelView> parcels;
  private final ImmutableList<CaseView> cases;
  private final boolean current;
  private final boolean closed;
  private final boolean due;

  OrderView(OrderRecord record, ReadNote readNote, List<ParcelView> parcels, List<CaseView> cases) {
    this.record = record;
    this.order = record.order();
    this.reviewed = record.review().map(Review::stage).orElse(null);
    this.readNote = readNote;
    this.note = readNote.note();
    this.delivery = note.flatMap(OrderNote::delivery);
    this.replaces = record.replaces().or(readNote::original);
    this.parcels = ImmutableList.copyOf(parcels);
    this.cases = ImmutableList.copyOf(cases);
    this.current = parcels.isEmpty() || isAnyParcel(ParcelView::isCurrent);
    this.closed = record.closedAt().isPresent() || Platform.isClosed(order.status());
    this.due =
        (order.isPaid() || record.release().isPresent()) && !closed && reviewed != ReviewStage.VOID;
  }

  OrderRecord record() {
    return record;
  }

  Order order() {
    return order;
  }

  OrderId id() {
    return order.id();
  }

  ReadNote readNote() {
    return readNote;
  }

  /** What its note says now, as far as it can be read. */
  Optional<OrderNote> note() {
    return note;
  }

  /** The parcels it is in, by id, those given up included. */
  ImmutableList<ParcelView> parcels() {
    return parcels;
  }

  /** Its after-sale cases, by id. */
  ImmutableList<CaseView> cases() {
    return cases;
  }

  /** Whether one of its parcels is of some kind. */
  boolean isAnyParcel(Predicate<ParcelView> kind) {
    for (int i = 0; i < parcels.size(); i++) {
      if (kind.test(parcels.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether something can still go wrong with it: one of its parcels is current, or it has none. */
  boolean isCurrent() {
    return current;
  }

  boolean isIn(ReviewStage... stages) {
    for (ReviewStage stage : stages) {
      if (stage == reviewed) {
        return true;
      }
    }
    return false;
  }

  /** Whether the platform says that it is not paid. */
  boolean isUnpaid() {
    return !order.isPaid() && !order.status().equals(OrderStatus.UNKNOWN);
  }

  /** Whether it is paid for or let go unpaid, and neither closed nor given up. */
  boolean isDue() {
    return due;
  }

  boolean isClosed() {
    return closed;
  }

  /** Whether somebody says that it was shipped: the warehouse or the platform. */
  boolean isShipped() {
    return order.shippedAt().isPresent()
        || Platform.isShipped(order.status())
        || isAnyParcel(ParcelView::hasLeft);
  }

  boolean isCollected() {
    return delivery.isPresent() && delivery.get() == Delivery.SELF_PICKUP;
  }

  /** How it reaches the buyer by its note. */
  Optional<Delivery> delivery() {
    return delivery;
  }

  /** The order whose goods it replaces. */
  Optional<OrderId> replaces() {
    return replaces;
  }

  /** The last day on which it is to be shipped. */
  Optional<LocalDate> shipBy(AuditPolicy policy) {
    return record
        .shipBy()
        .or(() -> note()
            .flatMap(OrderNote::ship)
            .flatMap(promise -> Optional.ofNullable(lastDay(promise, policy))));
  }

  private @Nullable LocalDate lastDay(ShipPromise promise, AuditPolicy policy) {
    if (promise instanceof ShipPromise.On on) {
      return on.date();
    } else if (promise instanceof ShipPromise.By by) {
      return by.date();
    } else if (promise instanceof ShipPromise.Between between) {
      return between.last();
    } else if (promise instanceof ShipPromise.AfterPayment after) {
      Instant paid = order.paidAt().orElse(null);
      return paid == null ? null : policy.dayOf(paid).plusDays(after.days());
    }
    return null;
  }

  /** Whether it is agreed that it waits beyond a day. */
  boolean waitsBeyond(LocalDate day) {
    if (record.shipBy().isPresent()) {
      return record.shipBy().get().isAfter(day);
    }
    ShipPromise promise = note().flatMap(OrderNote::ship).orElse(null);
    if (promise instanceof ShipPromise.On on) {
      return on.date().isAfter(day);
    } else if (promise instanceof ShipPromise.NotBefore notBefore) {
      return notBefore.date().isAfter(day);
    } else if (promise instanceof ShipPromise.Between between) {
      return between.first().isAfter(day);
    }
    return promise instanceof ShipPromise.AwaitNotice;
  }

  Evidence evidence() {
    return Evidence.of(Evidence.Kind.ORDER, id().value());
  }

  /** Its parcels as evidence, those given up excepted. */
  Stream<Evidence> parcelEvidence() {
    return parcels.stream()
        .filter(parcel -> parcel.hasLeft() || parcel.isInHouse())
        .map(ParcelView::evidence);
  }
}
