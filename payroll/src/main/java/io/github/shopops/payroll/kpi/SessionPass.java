package io.github.shopops.payroll.kpi;

import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.order.BuyerId;
import org.jspecify.annotations.Nullable;

/** Walks over the sessions of the days that are counted, and over the orders placed on them. */
final class SessionPass {
  private final KpiFacts facts;
  private final ContactLog log;
  private final KpiTallies tallies;
  private final SessionFilter filter;
  private final Reach order;
  private final Reach payment;
  private final long answerWithin;

  SessionPass(KpiFacts facts, KpiTallies tallies) {
    this.facts = facts;
    this.tallies = tallies;
    log = facts.log;
    filter = new SessionFilter(facts);
    order = facts.reach(facts.policy.orderWindow());
    payment = facts.reach(facts.policy.paymentWindow());
    answerWithin = facts.policy.answerWithin().toNanos();
  }

  void run() {
    for (int buyer = 0; buyer < log.buyers().size(); buyer++) {
      BuyerId id = BuyerId.of(log.buyers().id(buyer));
      int[] credited = facts.credited(buyer, order);
      for (int pair = log.firstPair(buyer); pair < log.firstPair(buyer + 1); pair++) {
        sessions(buyer, id, pair, credited);
      }
      orders(buyer, id, credited);
    }
  }

  private void sessions(int buyer, BuyerId id, int pair, int[] credited) {
    int askedEnd = log.firstFromAgent(pair);
    int toldEnd = log.firstMessage(pair + 1);
    int asked = facts.firstAt(log.firstMessage(pair), askedEnd, facts.from);
    int told = askedEnd;
    while (asked < askedEnd && log.at(asked) < facts.until) {
      long day = facts.calendar.day(log.at(asked));
      long end = facts.calendar.start(day + 1);
      told = facts.firstAt(told, toldEnd, facts.calendar.start(day));
      Session session = new Session(
          pair,
          asked,
          facts.firstAt(asked, askedEnd, end),
          told,
          facts.firstAt(told, toldEnd, end));
      count(buyer, id, day, session, credited);
      asked = session.askedEnd();
      told = session.toldEnd();
    }
  }

  private void count(int buyer, BuyerId id, long day, Session session, int[] credited) {
    KpiTally tally = tallies.of(session.pair());
    @Nullable ReceptionFilter reason = filter.judge(buyer, session);
    if (reason != null) {
      tallies.filter(session.pair(), day, id, reason.reason());
    }
    if (reason != null && reason.stage() == ReceptionFilter.Stage.RECEIVED) {
      return;
    }
    tally.receive(id, session, Responses.of(log, session, answerWithin));
    if (reason == null) {
      tally.inquirers.add(id);
      inquiry(buyer, id, session, credited, tally);
    }
  }

  private void inquiry(int buyer, BuyerId id, Session session, int[] credited, KpiTally tally) {
    int first = facts.firstOrder(buyer);
    for (int i = 0; i < credited.length; i++) {
      long created = facts.book.createdNanos(first + i);
      if (credited[i] == session.pair()
          && created >= log.at(session.asked())
          && created <= order.end(session.lastAsked(log, created))) {
        tally.inquiryOrderers.add(id);
        if (isPaidInTime(first + i)) {
          tally.inquiryPayers.add(id);
        }
      }
    }
  }

  private void orders(int buyer, BuyerId id, int[] credited) {
    int first = facts.firstOrder(buyer);
    for (int i = 0; i < credited.length; i++) {
      if (credited[i] >= 0 && facts.isInDays(facts.book.createdNanos(first + i))) {
        tallies
            .of(credited[i])
            .order(
                id,
                facts.totalMinor(first + i),
                isPaidInTime(first + i),
                facts.book.paidMinor(first + i));
      }
    }
  }

  private boolean isPaidInTime(int place) {
    return facts.isPaid(place)
        && facts.book.paidNanos(place) <= payment.end(facts.book.createdNanos(place));
  }
}
