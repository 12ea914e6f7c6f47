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
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order with its note read, its parcels and its after-sale cases. */
final class OrderView {
  private final OrderRecord record;
  private final ReadNote note;
  private final ImmutableList<ParcelView> parcels;
  private final ImmutableList<CaseView> cases;

  OrderView(
      OrderRecord record,
      ReadNote note,
      Collection<ParcelView> parcels,
      Collection<CaseView> cases) {
    this.record = record;
    this.note = note;
    this.parcels = ImmutableList.copyOf(parcels);
    this.cases = ImmutableList.copyOf(cases);
  }

  OrderRecord record() {
    return record;
  }

  Order order() {
    return record.order();
  }

  OrderId id() {
    return record.order().id();
  }

  ReadNote readNote() {
    return note;
  }

  /** What its note says now, as far as it can be read. */
  Optional<OrderNote> note() {
    return note.note();
  }

  /** The parcels it is in, by id, those given up included. */
  ImmutableList<ParcelView> parcels() {
    return parcels;
  }

  /** Its after-sale cases, by id. */
  ImmutableList<CaseView> cases() {
    return cases;
  }

  boolean isIn(ReviewStage... stages) {
    Optional<ReviewStage> stage = record.review().map(Review::stage);
    return stage.isPresent() && ImmutableList.copyOf(stages).contains(stage.get());
  }

  /** Whether the platform says that it is not paid. */
  boolean isUnpaid() {
    return !order().isPaid() && !order().status().equals(OrderStatus.UNKNOWN);
  }

  /** Whether it is paid for or let go unpaid, and neither closed nor given up. */
  boolean isDue() {
    return (order().isPaid() || record.release().isPresent())
        && !isClosed()
        && !isIn(ReviewStage.VOID);
  }

  boolean isClosed() {
    return record.closedAt().isPresent() || Platform.isClosed(order().status());
  }

  /** Whether somebody says that it was shipped: the warehouse or the platform. */
  boolean isShipped() {
    return order().shippedAt().isPresent()
        || Platform.isShipped(order().status())
        || parcels.stream().anyMatch(ParcelView::hasLeft);
  }

  boolean isCollected() {
    return delivery().filter(Delivery.SELF_PICKUP::equals).isPresent();
  }

  /** How it reaches the buyer by its note. */
  Optional<Delivery> delivery() {
    return note().flatMap(OrderNote::delivery);
  }

  /** The order whose goods it replaces. */
  Optional<OrderId> replaces() {
    return record.replaces().or(note::original);
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
      Instant paid = order().paidAt().orElse(null);
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
