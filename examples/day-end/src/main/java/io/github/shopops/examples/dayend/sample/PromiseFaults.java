package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What is late. */
final class PromiseFaults {
  static final ImmutableList<Consumer<Tampering>> KINDS = ImmutableList.of(
      PromiseFaults::promisePassed,
      PromiseFaults::printedOverdue,
      PromiseFaults::promisedToday,
      PromiseFaults::arrivalOverdue,
      PromiseFaults::approvedOverdue,
      PromiseFaults::reminderOverdue);

  private PromiseFaults() {}

  private static void approvedOverdue(Tampering day) {
    OrderId order = day.unplanned();
    Instant placed = Clock.at(Clock.YESTERDAY, 10, 0);
    day.platform(order, shown -> shown.createdAt(placed).paidAt(Clock.later(placed, 60)));
    day.order(order, record -> record.approvedAt(Clock.later(placed, 600)));
    day.expect(AuditRule.APPROVED_OVERDUE, order);
  }

  private static void printedOverdue(Tampering day) {
    ParcelId parcel = day.onItsWay();
    day.unship(parcel, ParcelStep.PICK);
    day.expect(AuditRule.PRINTED_OVERDUE, parcel);
  }

  private static void promisedToday(Tampering day) {
    OrderId order = day.only(day.printed());
    day.order(order, record -> record.shipBy(Clock.TODAY));
    day.expect(AuditRule.PROMISED_TODAY, order);
  }

  private static void promisePassed(Tampering day) {
    OrderId order = day.only(day.printed());
    day.order(order, record -> record.shipBy(Clock.YESTERDAY));
    day.expect(AuditRule.PROMISE_PASSED, order);
  }

  private static void arrivalOverdue(Tampering day) {
    ParcelId parcel = day.arrived();
    unsigned(day, parcel);
    day.expect(AuditRule.ARRIVAL_OVERDUE, parcel);
  }

  /** Takes back that somebody signed for a parcel. */
  static void unsigned(Tampering day, ParcelId parcel) {
    day.replay(parcel, day.eventsBefore(parcel, ParcelStep.SIGN));
    day.platform(
        day.only(parcel),
        order -> order.status(OrderStatus.WAIT_BUYER_CONFIRM_GOODS).signedAt(Optional.empty()));
  }

  private static void reminderOverdue(Tampering day) {
    OrderId order = day.unpaid();
    day.platform(order, shown -> shown.createdAt(Clock.at(Clock.TODAY, 6, 30)));
    day.order(order, record -> record.remindedAt(Optional.empty()));
    day.expect(AuditRule.REMINDER_OVERDUE, order);
  }
}
