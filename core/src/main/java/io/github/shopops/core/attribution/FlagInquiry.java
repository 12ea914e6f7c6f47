package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.EpochNanos;

/** The flag planted when the order was placed. */
final class FlagInquiry extends Inquiry {
  private final FlagClaims claims;
  private final long until;

  FlagInquiry(ResolvedFacts facts, AttributionRule.Flag rule, FlagClaims claims, long until) {
    super(facts, Basis.FLAG, rule.clause());
    this.claims = claims;
    this.until = until;
  }

  @Override
  int ask(int order, int buyer) {
    int agent = claims.agent(order);
    if (agent < 0 || isLate(order)) {
      return NOBODY;
    }
    return facts.isEmployed(agent, facts.book.createdNanos(order)) ? agent : REVIEW;
  }

  private boolean isLate(int order) {
    long at = facts.book.flagNanos(order);
    return at != EpochNanos.NONE && at >= ContactWindow.plus(facts.book.createdNanos(order), until);
  }

  @Override
  Hearing hear(int order, int buyer) {
    int agent = claims.agent(order);
    if (agent < 0) {
      return Hearing.NOTHING;
    }
    long at = facts.book.flagNanos(order);
    if (isLate(order)) {
      Message late = Message.of("attribution.flag-late", facts.time(at));
      return new Hearing(
          ImmutableList.of(new Claim(agent, late)), ImmutableList.of(flag(agent, at)), late);
    }
    if (ask(order, buyer) == REVIEW) {
      Message unfit = unfit(agent, facts.book.createdNanos(order));
      return new Hearing(
          ImmutableList.of(new Claim(agent, unfit)), ImmutableList.of(flag(agent, at)), unfit);
    }
    return new Hearing(
        ImmutableList.of(new Claim(agent, null)),
        ImmutableList.of(flag(agent, at)),
        at == EpochNanos.NONE
            ? Message.of("attribution.flag-undated", id(agent))
            : Message.of("attribution.flag", id(agent), facts.time(at)));
  }
}
