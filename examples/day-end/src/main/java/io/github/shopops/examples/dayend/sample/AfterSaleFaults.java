package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.aftersale.AfterSaleFacts;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.audit.AuditRule;
import io.github.shopops.fulfilment.parcel.ParcelEvent;
import io.github.shopops.fulfilment.parcel.ParcelFacts;
import io.github.shopops.fulfilment.parcel.ParcelId;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What goes wrong when buyers want something back. */
final class AfterSaleFaults {
  static final ImmutableList<Consumer<Tampering>> KINDS = ImmutableList.of(
      AfterSaleFaults::refundBeforeInspection,
      AfterSaleFaults::returnNotChecked,
      AfterSaleFaults::checkedNotRefunded,
      AfterSaleFaults::exchangeSentEarly,
      AfterSaleFaults::replacementWithoutOriginal,
      AfterSaleFaults::afterSaleOverdue,
      AfterSaleFaults::claimOverdue);

  private static final AfterSaleFacts ONE_PIECE =
      AfterSaleFacts.builder().received(1).returnable(1).build();

  private AfterSaleFaults() {}

  private static Case open(Tampering day, OrderId order, AfterSaleKind kind, Instant at) {
    return new Case("T9" + day.draft.afterSales.size(), order, kind, at);
  }

  private static void keep(Tampering day, Case of) {
    day.draft.afterSales.put(of.id(), of.record());
  }

  private static void expect(Tampering day, AuditRule rule, Case of) {
    keep(day, of);
    day.expect(rule, Evidence.Kind.AFTER_SALE, of.id());
  }

  private static Case sentBack(Tampering day, AfterSaleKind kind) {
    Instant asked = Clock.at(Clock.TODAY.minusDays(6), 9, 0);
    return open(day, day.only(day.arrived()), kind, asked)
        .then(AfterSaleStep.AGREE, Clock.later(asked, 900))
        .then(AfterSaleStep.SEND, Clock.later(asked, 90_000));
  }

  private static void refundBeforeInspection(Tampering day) {
    ParcelId parcel = day.shipped();
    keep(
        day,
        open(
            day,
            day.only(parcel),
            AfterSaleKind.REFUND_ONLY,
            Clock.later(day.at(parcel, ParcelStep.PRINT), 120)));
    day.expect(AuditRule.REFUND_BEFORE_INSPECTION, parcel);
  }

  private static void returnNotChecked(Tampering day) {
    Case back = sentBack(day, AfterSaleKind.RETURN)
        .then(AfterSaleStep.RECEIVE, Clock.at(Clock.YESTERDAY, 9, 0), Staff.RETURNS, ONE_PIECE);
    expect(day, AuditRule.RETURN_NOT_CHECKED, back);
  }

  private static void checkedNotRefunded(Tampering day) {
    Case back = sentBack(day, AfterSaleKind.RETURN)
        .then(AfterSaleStep.RECEIVE, Clock.at(Clock.YESTERDAY, 9, 30), Staff.RETURNS, ONE_PIECE)
        .then(AfterSaleStep.PASS, Clock.at(Clock.YESTERDAY, 10, 0));
    expect(day, AuditRule.CHECKED_NOT_REFUNDED, back);
  }

  private static void exchangeSentEarly(Tampering day) {
    Case swap = sentBack(day, AfterSaleKind.EXCHANGE);
    OrderId replacement = day.only(day.shipped());
    day.order(replacement, record -> record.replaces(swap.order()));
    expect(day, AuditRule.EXCHANGE_SENT_EARLY, swap);
  }

  private static void replacementWithoutOriginal(Tampering day) {
    OrderId order = day.only(day.shipped());
    day.order(order, record -> record.replaces(OrderId.of("3690000000000000001")));
    day.expect(AuditRule.REPLACEMENT_WITHOUT_ORIGINAL, order);
  }

  private static void afterSaleOverdue(Tampering day) {
    Case asked = open(
        day,
        day.only(day.arrived()),
        AfterSaleKind.RETURN,
        Clock.at(Clock.TODAY.minusDays(2), 15, 0));
    expect(day, AuditRule.AFTER_SALE_OVERDUE, asked);
  }

  private static void claimOverdue(Tampering day) {
    ParcelId parcel = day.arrived();
    Instant asked = Clock.at(Clock.TODAY.minusDays(8), 9, 0);
    Case claim = open(day, day.only(parcel), AfterSaleKind.LOST_PARCEL, asked)
        .then(AfterSaleStep.CHASE, Clock.later(asked, 600));
    PromiseFaults.unsigned(day, parcel);
    List<ParcelEvent> events = new ArrayList<>(day.record(parcel).events());
    events.add(new ParcelEvent(
        "E-" + parcel.value() + "-LOST",
        parcel,
        ParcelStep.LOSE,
        Clock.later(asked, 660),
        Staff.RETURNS,
        ParcelFacts.builder().claim(Optional.of(claim.id())).build()));
    day.replay(parcel, events);
    expect(day, AuditRule.CLAIM_OVERDUE, claim);
  }
}
