package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Message;

/** The agent of the last effective contact before the order or before the payment. */
final class LastContactInquiry extends Inquiry {
  private final ContactWindow window;

  LastContactInquiry(ResolvedFacts facts, Basis basis, Clause clause, Window window) {
    super(facts, basis, clause);
    this.window = new ContactWindow(window, facts.midnights);
  }

  @Override
  int ask(int order, int buyer) {
    int pair = lastPair(order, buyer);
    return pair < 0 ? NOBODY : facts.agentOfPair(pair);
  }

  private int lastPair(int order, int buyer) {
    int logBuyer = facts.logBuyer(buyer);
    long decision = decision(order);
    return logBuyer < 0 ? -1 : facts.log.lastPair(logBuyer, window.start(decision), decision);
  }

  private long decision(int order) {
    return basis == Basis.LAST_BEFORE_ORDER
        ? facts.book.createdNanos(order)
        : facts.book.paidNanos(order);
  }

  @Override
  Hearing hear(int order, int buyer) {
    int last = lastPair(order, buyer);
    if (last < 0) {
      return Hearing.NOTHING;
    }
    int logBuyer = facts.logBuyer(buyer);
    long decision = decision(order);
    long from = window.start(decision);
    int end = facts.log.firstPair(logBuyer + 1);
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    for (int pair = facts.log.firstPair(logBuyer); pair < end; pair++) {
      int message = facts.log.effective(pair, from, decision);
      if (pair == last) {
        claims.add(new Claim(facts.agentOfPair(pair), null));
      } else if (message >= 0) {
        Message earlier =
            Message.of("attribution.earlier-contact", facts.time(facts.log.at(message)));
        claims.add(new Claim(facts.agentOfPair(pair), earlier));
      }
    }
    int message = facts.log.effective(last, from, decision);
    return new Hearing(
        claims.build(),
        ImmutableList.of(contact(last, message)),
        Message.of(
            "attribution." + basis.code(),
            id(facts.agentOfPair(last)),
            facts.time(facts.log.at(message))));
  }
}
