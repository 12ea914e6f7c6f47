package io.github.shopops.core.attribution;

import io.github.shopops.core.order.OrderId;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says what events leave of the shares of one order in the plainest possible way. Shares no code with the calculator. */
final class TakeOffOracle {
  private final Set<TakeOff> events;

  TakeOffOracle(List<TakeOff> events) {
    this.events = new LinkedHashSet<>(events);
  }

  /**
   * How many fen each agent loses of an order.
   *
   * @param shares what each agent has of it
   * @param neverIn how much of refunds was no part of the shares to begin with
   */
  Map<String, Long> off(OrderId order, Map<String, Long> shares, long neverIn) {
    long worth = shares.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Long> off = split(sum(order, null, worth, neverIn), shares, worth);
    shares.forEach((agent, share) ->
        off.merge(agent, sum(order, agent, share, 0), (all, own) -> Math.min(share, all + own)));
    return off;
  }

  private long sum(OrderId order, @Nullable String agent, long limit, long neverIn) {
    long refunds = 0;
    long others = 0;
    for (TakeOff event : events) {
      String off = event.agent() == null ? null : event.agent().value();
      if (!event.order().equals(order) || !String.valueOf(off).equals(String.valueOf(agent))) {
        continue;
      }
      if (event.amount() == null) {
        return limit;
      } else if (event.reason() == TakeOff.Reason.REFUND) {
        refunds += event.amount().getAmountMinorLong();
      } else {
        others += event.amount().getAmountMinorLong();
      }
    }
    return Math.min(limit, Math.max(0, refunds - neverIn) + others);
  }

  /** Rounds all parts down and hands out the odd fen: to the larger rest, then the larger share, then the smaller id. */
  private static Map<String, Long> split(long amount, Map<String, Long> shares, long worth) {
    List<String> agents = List.copyOf(new TreeMap<>(shares).keySet());
    long[] own =
        agents.stream().mapToLong(agent -> shares.getOrDefault(agent, 0L)).toArray();
    long[] parts = new long[own.length];
    long[] rests = new long[own.length];
    long odd = amount;
    for (int i = 0; i < own.length; i++) {
      BigInteger[] part = BigInteger.valueOf(amount)
          .multiply(BigInteger.valueOf(own[i]))
          .divideAndRemainder(BigInteger.valueOf(Math.max(1, worth)));
      parts[i] = part[0].longValueExact();
      rests[i] = part[1].longValueExact();
      odd -= parts[i];
    }
    for (; odd > 0; odd--) {
      int next = 0;
      for (int i = 1; i < own.length; i++) {
        if (rests[i] > rests[next] || (rests[i] == rests[next] && own[i] > own[next])) {
          next = i;
        }
      }
      parts[next]++;
      rests[next] = -1;
    }
    Map<String, Long> split = new TreeMap<>();
    for (int i = 0; i < parts.length; i++) {
      split.put(agents.get(i), parts[i]);
    }
    return split;
  }
}
