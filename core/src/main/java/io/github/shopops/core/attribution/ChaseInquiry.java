package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.EpochNanos;
import io.github.shopops.core.order.OrderBook;

/**
 * The flag of an agent who chased an order left unpaid: planted on that order itself after the deadline, or on the
 * order that replaced it.
 */
final class ChaseInquiry extends Inquiry {
  private static final int NO_CHASE = -1;

  private final FlagClaims claims;
  private final long after;
  private final ContactWindow window;
  private final long chaserWeight;
  private final long firstWeight;

  /** What stands in the way of a chase. */
  private enum Bar {
    NONE,
    PAID_IN_TIME,
    CLAIMED_AFTER_PAYMENT,
    OWN_BUYER,
    FIRST_AGENT_ONLINE,
    UNFIT
  }

  ChaseInquiry(ResolvedFacts facts, AttributionRule.Chase rule, FlagClaims claims) {
    super(facts, Basis.CHASE, rule.clause());
    this.claims = claims;
    after = ContactWindow.nanos(rule.after());
    window = new ContactWindow(rule.window(), facts.midnights);
    Rate share = rule.chaserShare();
    int decimals = Math.max(0, share.fraction().scale());
    chaserWeight = share.fraction().movePointRight(decimals).longValueExact();
    firstWeight = Rate.ONE.fraction().movePointRight(decimals).longValueExact() - chaserWeight;
  }

  @Override
  int ask(int order, int buyer) {
    int claimant = claims.agent(order);
    int chased = claimant < 0 ? NO_CHASE : chased(order, buyer);
    if (chased == NO_CHASE) {
      return NOBODY;
    }
    int first = firstPair(chased, buyer);
    return switch (bar(order, chased, claimant, first)) {
      case NONE -> firstWeight > 0 && first >= 0 ? SHARED : claimant;
      case UNFIT -> REVIEW;
      default -> NOBODY;
    };
  }

  /** The order that was chased: this one, or the one it replaced; the claim lies after its deadline. */
  private int chased(int order, int buyer) {
    long claim = facts.book.flagNanos(order);
    if (claim == EpochNanos.NONE) {
      return NO_CHASE;
    }
    if (claim > deadline(order)) {
      return order;
    }
    int replaced = replaced(order, buyer);
    return replaced != NO_CHASE
            && facts.book.createdNanos(order) > deadline(replaced)
            && claim > deadline(replaced)
        ? replaced
        : NO_CHASE;
  }

  private long deadline(int order) {
    return ContactWindow.plus(facts.book.createdNanos(order), after);
  }

  /**
   * The unpaid order that this one replaced: the buyer's latest placed before it, unless another paid order, placed
   * after that one and before this one, has replaced it. Orders that count for nobody neither replace nor are replaced.
   */
  private int replaced(int order, int buyer) {
    OrderBook book = facts.book;
    long paidLast = Long.MIN_VALUE;
    for (int before = order - 1; before >= book.firstOf(buyer); before--) {
      long placed = book.createdNanos(before);
      boolean counts = !facts.isExcluded(before);
      if (counts && book.paidNanos(before) != EpochNanos.NONE) {
        paidLast = Math.max(paidLast, placed);
      } else if (counts && placed < book.createdNanos(order)) {
        // A paid order of the same instant was not placed after it, and has replaced nothing.
        return paidLast > placed ? NO_CHASE : before;
      }
    }
    return NO_CHASE;
  }

  /** The pair of the buyer and the agent who is protected until the deadline, −1 where there is none. */
  private int firstPair(int chased, int buyer) {
    int logBuyer = facts.logBuyer(buyer);
    long placed = facts.book.createdNanos(chased);
    return logBuyer < 0 ? -1 : facts.log.lastPair(logBuyer, window.start(placed), placed);
  }

  private Bar bar(int order, int chased, int claimant, int first) {
    long deadline = deadline(chased);
    long claim = facts.book.flagNanos(order);
    if (chased == order && facts.book.paidNanos(order) <= deadline) {
      return Bar.PAID_IN_TIME;
    } else if (claim > facts.book.paidNanos(order)) {
      return Bar.CLAIMED_AFTER_PAYMENT;
    } else if (first >= 0 && facts.agentOfPair(first) == claimant) {
      return Bar.OWN_BUYER;
    } else if (first >= 0 && facts.log.effective(first, deadline + 1, claim) >= 0) {
      return Bar.FIRST_AGENT_ONLINE;
    }
    return facts.isEmployed(claimant, claim) ? Bar.NONE : Bar.UNFIT;
  }

  @Override
  Shares shares(int order, int buyer) {
    int claimant = claims.agent(order);
    int first = facts.agentOfPair(firstPair(chased(order, buyer), buyer));
    return claimant < first
        ? new Shares(
            ImmutableIntArray.of(claimant, first), ImmutableLongArray.of(chaserWeight, firstWeight))
        : new Shares(
            ImmutableIntArray.of(first, claimant),
            ImmutableLongArray.of(firstWeight, chaserWeight));
  }

  @Override
  Hearing hear(int order, int buyer) {
    int claimant = claims.agent(order);
    int chased = claimant < 0 ? NO_CHASE : chased(order, buyer);
    if (chased == NO_CHASE) {
      return Hearing.NOTHING;
    }
    int first = firstPair(chased, buyer);
    Bar bar = bar(order, chased, claimant, first);
    if (bar == Bar.NONE) {
      return granted(order, chased, claimant, first);
    }
    Message against = against(bar, order, chased, claimant, first);
    return new Hearing(
        ImmutableList.of(new Claim(claimant, against)), evidence(order, chased, claimant), against);
  }

  private Hearing granted(int order, int chased, int claimant, int first) {
    ImmutableList.Builder<Claim> everybody = ImmutableList.builder();
    everybody.add(new Claim(claimant, null));
    long claim = facts.book.flagNanos(order);
    if (first >= 0) {
      everybody.add(new Claim(
          facts.agentOfPair(first),
          Message.of("attribution.chased-away", facts.time(deadline(chased)))));
    }
    Message why = chased == order
        ? Message.of(
            "attribution.chase", id(claimant), facts.time(claim), facts.time(deadline(order)))
        : Message.of(
            "attribution.chase-replaced",
            id(claimant),
            facts.time(claim),
            facts.book.orders().get(chased).id().value());
    return new Hearing(everybody.build(), evidence(order, chased, claimant), why);
  }

  private ImmutableList<Evidence> evidence(int order, int chased, int claimant) {
    Evidence claim = flag(claimant, facts.book.flagNanos(order));
    return chased == order
        ? ImmutableList.of(claim)
        : ImmutableList.of(
            Evidence.of(
                Evidence.Kind.ORDER, facts.book.orders().get(chased).id().value()),
            claim);
  }

  private Message against(Bar bar, int order, int chased, int claimant, int first) {
    return switch (bar) {
      case PAID_IN_TIME ->
        Message.of("attribution.chase-paid-in-time", facts.time(deadline(order)));
      case CLAIMED_AFTER_PAYMENT ->
        Message.of("attribution.chase-after-payment", facts.time(facts.book.flagNanos(order)));
      case OWN_BUYER -> Message.of("attribution.chase-own", id(claimant));
      case FIRST_AGENT_ONLINE ->
        Message.of(
            "attribution.chase-first-agent-online",
            id(facts.agentOfPair(first)),
            facts.time(facts.log.at(
                facts.log.effective(first, deadline(chased) + 1, facts.book.flagNanos(order)))));
      case UNFIT, NONE -> unfit(claimant, facts.book.flagNanos(order));
    };
  }
}
