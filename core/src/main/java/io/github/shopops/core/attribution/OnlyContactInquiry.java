package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;

/** The only agent with an effective contact before the order was placed. */
final class OnlyContactInquiry extends Inquiry {
  private final ContactWindow window;

  OnlyContactInquiry(ResolvedFacts facts, AttributionRule.OnlyContact rule) {
    super(facts, Basis.ONLY_CONTACT, rule.clause());
    window = new ContactWindow(rule.window(), facts.midnights);
  }

  @Override
  int ask(int order, int buyer) {
    int logBuyer = facts.logBuyer(buyer);
    if (logBuyer < 0) {
      return NOBODY;
    }
    ContactLog log = facts.log;
    long placed = facts.book.createdNanos(order);
    long from = window.start(placed);
    int only = -1;
    int end = log.firstPair(logBuyer + 1);
    for (int pair = log.firstPair(logBuyer); pair < end; pair++) {
      if (log.effective(pair, from, placed) >= 0) {
        if (only >= 0) {
          return REVIEW;
        }
        only = pair;
      }
    }
    return only < 0 ? NOBODY : facts.agentOfPair(only);
  }

  @Override
  Hearing hear(int order, int buyer) {
    int answer = ask(order, buyer);
    if (answer == NOBODY) {
      return Hearing.NOTHING;
    }
    int logBuyer = facts.logBuyer(buyer);
    long placed = facts.book.createdNanos(order);
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
    int last = -1;
    int several = 0;
    for (int pair = facts.log.firstPair(logBuyer);
        pair < facts.log.firstPair(logBuyer + 1);
        pair++) {
      int message = facts.log.effective(pair, window.start(placed), placed);
      if (message >= 0) {
        last = message;
        several++;
        claims.add(new Claim(facts.agentOfPair(pair), answer == REVIEW ? oneOfSeveral() : null));
        evidence.add(contact(pair, message));
      }
    }
    Message why = answer == REVIEW
        ? Message.of("attribution.several-agents", several)
        : Message.of("attribution.only-contact", id(answer), facts.time(facts.log.at(last)));
    return new Hearing(claims.build(), evidence.build(), why);
  }
}
