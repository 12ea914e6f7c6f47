package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.fulfilment.aftersale.AfterSaleFacts;
import io.github.shopops.fulfilment.aftersale.AfterSaleKind;
import io.github.shopops.fulfilment.aftersale.AfterSaleStep;
import io.github.shopops.fulfilment.audit.AfterSaleRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** What comes back in the sample: returns and exchanges of earlier days, refunds, a shortage, a lost parcel. */
final class Aftercare {
  private static final int RETURNS = 28;
  private static final int EXCHANGES = 3;

  private final Map<String, Case> cases = new TreeMap<>();

  /** The goods that came back and were found as they were sold, with the time at which they were. */
  private final Map<Sale, Instant> passed = new LinkedHashMap<>();

  ImmutableList<AfterSaleRecord> cases() {
    return cases.values().stream().map(Case::record).collect(ImmutableList.toImmutableList());
  }

  Map<Sale, Instant> passed() {
    return passed;
  }

  private Case open(Sale sale, AfterSaleKind kind, Instant requestedAt) {
    String id = String.format(Locale.ROOT, "T%03d", cases.size() + 1);
    Case opened = new Case(id, sale.id, kind, requestedAt);
    cases.put(id, opened);
    return opened;
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
    return open(sale, kind, at)
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
    Case claim = open(sale, AfterSaleKind.LOST_PARCEL, Clock.at(Clock.TODAY.minusDays(3), 9, 0))
        .then(AfterSaleStep.CHASE, Clock.at(Clock.TODAY.minusDays(3), 9, 30))
        .then(AfterSaleStep.CLAIM, Clock.at(Clock.YESTERDAY, 16, 0));
    box.lose(claim.id(), Clock.at(Clock.YESTERDAY, 16, 5), Staff.RETURNS);
  }

  /** Pays back what was given up after it was printed. */
  void givenUp(List<Box> boxes) {
    for (Box box : boxes) {
      Sale sale = box.members.get(0);
      Instant closed = sale.closedAt == null ? Clock.AUDIT : sale.closedAt;
      Case refunded = open(sale, AfterSaleKind.REFUND_ONLY, closed.minusSeconds(60))
          .then(AfterSaleStep.AGREE, closed.minusSeconds(30));
      refund(refunded, sale, closed);
    }
  }

  /** One of the pieces ordered is not there: it is not sent, and paid back. */
  void shortage(Sale sale, Article article, Instant at) {
    sale.cancelled.merge(article.sku(), 1, Integer::sum);
    open(sale, AfterSaleKind.SHORTAGE, at)
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
