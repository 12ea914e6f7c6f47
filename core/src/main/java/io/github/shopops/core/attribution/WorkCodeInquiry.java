package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.note.WorkCodes;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The agent whose work code stands in the note. */
final class WorkCodeInquiry extends Inquiry {
  private final AttributionRule.WorkCode.Several several;

  WorkCodeInquiry(ResolvedFacts facts, AttributionRule.WorkCode rule) {
    super(facts, Basis.WORK_CODE, rule.clause());
    several = rule.several();
  }

  @Override
  int ask(int order, int buyer) {
    ImmutableList<String> codes = counted(written(order));
    if (codes.isEmpty()) {
      return NOBODY;
    }
    int[] agents = agents(codes, order);
    if (agents[0] < 0) {
      return REVIEW;
    } else if (agents.length == 1) {
      return agents[0];
    }
    return several == AttributionRule.WorkCode.Several.SPLIT ? SHARED : REVIEW;
  }

  /** The codes as they stand in the note, repeated ones included. */
  private ImmutableList<String> written(int order) {
    return facts.book.orders().get(order).note().map(WorkCodes::allIn).orElse(ImmutableList.of());
  }

  /** The different codes that decide, of those in the note. */
  private ImmutableList<String> counted(ImmutableList<String> codes) {
    if (codes.size() > 1) {
      return switch (several) {
        case FIRST -> codes.subList(0, 1);
        case LAST -> codes.subList(codes.size() - 1, codes.size());
        case REVIEW, SPLIT -> ImmutableSet.copyOf(codes).asList();
      };
    }
    return codes;
  }

  /** The different agents behind codes, ascending; −1 stands for a code that is nobody's on the day of the order. */
  private int[] agents(ImmutableList<String> codes, int order) {
    return codes.stream()
        .mapToInt(code -> holder(code, order))
        .distinct()
        .sorted()
        .toArray();
  }

  private int holder(String code, int order) {
    for (RosterEntry entry : facts.roster.holders(code)) {
      int agent = facts.number(entry.agent());
      if (facts.isEmployed(agent, facts.book.createdNanos(order))) {
        return agent;
      }
    }
    return -1;
  }

  @Override
  Shares shares(int order, int buyer) {
    int[] agents = agents(counted(written(order)), order);
    long[] equal = new long[agents.length];
    Arrays.fill(equal, 1);
    return new Shares(ImmutableIntArray.copyOf(agents), ImmutableLongArray.copyOf(equal));
  }

  @Override
  Hearing hear(int order, int buyer) {
    ImmutableList<String> written = written(order);
    if (written.isEmpty()) {
      return Hearing.NOTHING;
    }
    ImmutableList<String> counted = counted(written);
    boolean review = ask(order, buyer) == REVIEW;
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    Message why = null;
    for (String code : ImmutableSet.copyOf(written)) {
      int agent = holder(code, order);
      if (agent < 0) {
        why = why == null && counted.contains(code) ? unknown(code, order, claims) : why;
      } else if (!counted.contains(code)) {
        claims.add(new Claim(agent, Message.of("attribution.other-code", code)));
      } else {
        claims.add(new Claim(agent, review ? oneOfSeveral() : null));
      }
    }
    if (why == null) {
      why = named(counted, order, review);
    }
    return new Hearing(
        claims.build(),
        counted.stream()
            .map(code -> Evidence.of(Evidence.Kind.WORK_CODE, code))
            .collect(ImmutableList.toImmutableList()),
        why);
  }

  private Message unknown(String code, int order, ImmutableList.Builder<Claim> claims) {
    ImmutableList<RosterEntry> holders = facts.roster.holders(code);
    if (holders.isEmpty()) {
      return Message.of("attribution.unknown-code", code);
    }
    long placed = facts.book.createdNanos(order);
    holders.forEach(entry -> {
      int agent = facts.number(entry.agent());
      claims.add(new Claim(agent, unfit(agent, placed)));
    });
    return unfit(facts.number(holders.get(0).agent()), placed);
  }

  private Message named(ImmutableList<String> counted, int order, boolean review) {
    String all = counted.stream().collect(Collectors.joining(", "));
    int[] agents = agents(counted, order);
    if (agents.length == 1) {
      return Message.of("attribution.work-code", id(agents[0]), all);
    }
    return review
        ? Message.of("attribution.several-codes", all)
        : Message.of("attribution.work-code-split", all);
  }
}
