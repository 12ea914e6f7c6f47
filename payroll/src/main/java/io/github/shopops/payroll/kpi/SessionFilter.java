package io.github.shopops.payroll.kpi;

import io.github.shopops.core.attribution.ContactLog;
import org.jspecify.annotations.Nullable;

/** Says which sessions are no reception (K0). */
final class SessionFilter {
  private final KpiFacts facts;
  private final ContactLog log;
  private final Reach inquiry;
  private final Reach order;
  private final @Nullable Reach sales;

  SessionFilter(KpiFacts facts) {
    this.facts = facts;
    log = facts.log;
    inquiry = facts.reach(facts.policy.inquiryWindow());
    order = facts.reach(facts.policy.orderWindow());
    Reach afterSales = null;
    for (ReceptionFilter filter : facts.policy.filters()) {
      if (filter instanceof ReceptionFilter.AfterSales after) {
        afterSales = facts.reach(after.window());
      }
    }
    sales = afterSales;
  }

  /** The first filter that holds, null for a session that counts. */
  @Nullable
  ReceptionFilter judge(int buyer, Session session) {
    for (ReceptionFilter filter : facts.policy.filters()) {
      if (holds(filter, buyer, session)) {
        return isFollowedByAnOrder(buyer, session) ? null : filter;
      }
    }
    return null;
  }

  private boolean holds(ReceptionFilter filter, int buyer, Session session) {
    if (filter instanceof ReceptionFilter.Advert advert) {
      return session.adverts(log) >= advert.repeats();
    } else if (filter instanceof ReceptionFilter.Monologue monologue) {
      return session.buyerMessages() <= monologue.buyerLines()
          && session.lastWords(log) >= monologue.agentLines()
          && isSilentAfter(session);
    }
    return sales != null && isAfterSales(buyer, sales, log.at(session.asked()));
  }

  private boolean isSilentAfter(Session session) {
    int next = session.askedEnd();
    return next == log.firstFromAgent(session.pair())
        || log.at(next) > inquiry.end(log.at(next - 1));
  }

  private boolean isAfterSales(int buyer, Reach window, long began) {
    int end = facts.endOfOrders(buyer);
    for (int place = facts.firstOrder(buyer); place < end; place++) {
      if (facts.counts(place) && facts.isPaid(place)) {
        long paid = facts.book.paidNanos(place);
        if (paid <= began && began <= window.end(paid)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isFollowedByAnOrder(int buyer, Session session) {
    int end = facts.endOfOrders(buyer);
    for (int place = facts.firstOrder(buyer); place < end; place++) {
      long created = facts.book.createdNanos(place);
      if (facts.counts(place) && created >= log.at(session.asked())) {
        long asked = session.lastAsked(log, created);
        if (created <= inquiry.end(asked) || created <= order.end(asked)) {
          return true;
        }
      }
    }
    return false;
  }
}
