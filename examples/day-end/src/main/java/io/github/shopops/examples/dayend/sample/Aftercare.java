package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.fulfilment.aftersale.AfterSale;
import io.github.shopops.fulfilment.aftersale.AfterSaleEvent;
import io.github.shopops.fulfilment.aftersale.AfterSaleFacts;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleMachine;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.audit.AfterSaleRecord;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What comes back in the sample: returns and exchanges of earlier days, refunds, a shortage, a lost parcel. */
final class Aftercare {
  private static final AfterSaleMachine CASES =
      AfterSaleMachine.of(FulfilmentPolicy.warehouse(Clock.ZONE));
  private static final int RETURNS = 30;
  private static final int EXCHANGES = 3;

  private final Map<String, AfterSaleRecord> cases = new TreeMap<>();

  /** The goods that came back and were found as they were sold, with the time at which they were. */
  private final Map<Sale, Instant> passed = new LinkedHashMap<>();

  Map<String, AfterSaleRecord> cases() {
    return cases;
  }

  Map<Sale, Instant> passed() {
    return passed;
  }

  /** A case while it goes on. */
  private final class Case {
    private final Instant requestedAt;
    private final List<AfterSaleEvent> events = new ArrayList<>();
    private AfterSale state;

    Case(Sale sale, AfterSaleKind kind, Instant requestedAt) {
      String id = String.format(Locale.ROOT, "T%03d", cases.size() + 1);
      this.state = AfterSale.requested(id, sale.id, kind);
      this.requestedAt = requestedAt;
      keep();
    }

    Case then(AfterSaleStep step, Instant at, @Nullable AgentId by, AfterSaleFacts facts) {
      String id = "C-" + state.id() + '-' + (events.size() + 1);
      AfterSaleEvent event = new AfterSaleEvent(id, state.id(), step, at, by, facts);
      state = Steps.moved(CASES.apply(state, event));
      events.add(event);
      keep();
      return this;
    }

    Case then(AfterSaleStep step, Instant at) {
      return then(step, at, Staff.RETURNS, AfterSaleFacts.NONE);
    }

    private void keep() {
      cases.put(state.id(), new AfterSaleRecord(state, requestedAt, ImmutableList.copyOf(events)));
    }
  }

  /** Handles what buyers of earlier days send back; the last of these parcels was lost on its way. */
  void earlier(List<Box> boxes, List<Sale> replacements) {
    for (int i = 0; i < RETURNS; i++) {
      returned(boxes.get(i).members.get(0), i);
    }
    for (int i = 0; i < EXCHANGES; i++) {
      exchanged(boxes.get(RETURNS + i).members.get(0), replacements.get(i));
    }
    lost(boxes.get(boxes.size() - 1));
  }

  private void returned(Sale sale, int number) {
    Case back = sent(sale, AfterSaleKind.RETURN, number);
    if (number >= RETURNS - 4) {
      return;
    }
    Instant received = Clock.later(Clock.at(Clock.TODAY, 9, 30), 300 * number);
    receive(back, sale, received);
    if (number >= RETURNS - 7) {
      return;
    }
    Instant checked = Clock.later(received, 1_500);
    back.then(AfterSaleStep.PASS, checked);
    passed.put(sale, checked);
    refund(back, sale, Clock.later(Clock.at(Clock.TODAY, 14, 0), 240 * number));
  }

  private Case sent(Sale sale, AfterSaleKind kind, int number) {
    LocalDate asked = Clock.TODAY.minusDays(4);
    Instant at = Clock.later(Clock.at(asked, 10, 0), 600 * number);
    return new Case(sale, kind, at)
        .then(AfterSaleStep.AGREE, Clock.later(at, 1_200))
        .then(
            AfterSaleStep.SEND,
            Clock.later(Clock.at(asked.plusDays(1), 11, 0), 300 * number),
            null,
            AfterSaleFacts.NONE);
  }

  private static void receive(Case back, Sale sale, Instant at) {
    int pieces = sale.pieces.values().stream().mapToInt(Integer::intValue).sum();
    back.then(
        AfterSaleStep.RECEIVE,
        at,
        Staff.RETURNS,
        AfterSaleFacts.builder().received(pieces).returnable(pieces).build());
  }

  private static void refund(Case of, Sale sale, Instant at) {
    of.then(
        AfterSaleStep.REFUND,
        at,
        Staff.RETURNS,
        AfterSaleFacts.builder().refund(sale.total()).refundable(sale.total()).build());
    sale.refundedFen = (int) sale.total().getAmountMinorLong();
    sale.status = OrderStatus.TRADE_CLOSED;
    sale.closedAt = at;
  }

  private void exchanged(Sale sale, Sale replacement) {
    Case back = sent(sale, AfterSaleKind.EXCHANGE, RETURNS);
    Instant received = Clock.at(Clock.YESTERDAY, 15, 0);
    receive(back, sale, received);
    back.then(AfterSaleStep.PASS, Clock.later(received, 900))
        .then(
            AfterSaleStep.REPLACE,
            Clock.later(replacement.createdAt, 60),
            Staff.RETURNS,
            AfterSaleFacts.builder().replacement(replacement.id).build());
    replacement.replaces = sale.id;
  }

  private void lost(Box box) {
    Sale sale = box.members.get(0);
    Case claim = new Case(sale, AfterSaleKind.LOST_PARCEL, Clock.at(Clock.TODAY.minusDays(3), 9, 0))
        .then(AfterSaleStep.CHASE, Clock.at(Clock.TODAY.minusDays(3), 9, 30))
        .then(AfterSaleStep.CLAIM, Clock.at(Clock.YESTERDAY, 16, 0));
    box.lose(claim.state.id(), Clock.at(Clock.YESTERDAY, 16, 5), Staff.RETURNS);
  }

  /** Pays back what was given up after it was printed. */
  void givenUp(List<Box> boxes) {
    for (Box box : boxes) {
      Sale sale = box.members.get(0);
      Instant closed = sale.closedAt == null ? Clock.AUDIT : sale.closedAt;
      Case refunded = new Case(sale, AfterSaleKind.REFUND_ONLY, closed.minusSeconds(60))
          .then(AfterSaleStep.AGREE, closed.minusSeconds(30));
      refund(refunded, sale, closed);
    }
  }

  /** One of the pieces ordered is not there: it is not sent, and paid back. */
  void shortage(Sale sale, Article article, Instant at) {
    sale.cancelled.merge(article.sku(), 1, Integer::sum);
    new Case(sale, AfterSaleKind.SHORTAGE, at)
        .then(AfterSaleStep.AGREE, Clock.later(at, 60))
        .then(
            AfterSaleStep.REFUND,
            Clock.later(at, 120),
            Staff.RETURNS,
            AfterSaleFacts.builder()
                .refund(Money.ofMinor(Sale.YUAN, article.fen()))
                .refundable(sale.total())
                .build());
    sale.refundedFen = article.fen();
  }
}
