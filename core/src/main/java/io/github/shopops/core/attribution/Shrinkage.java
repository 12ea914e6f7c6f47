package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import io.github.shopops.core.money.Apportionment;
import io.github.shopops.core.order.AgentId;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What events take off the shares of one order.
 *
 * @param off how much is taken off what each agent has left
 * @param left what is then left of it
 * @param open what is left of each share but for what its agent lost alone
 * @param effective the events that count
 * @param withoutEffect the events that belong to nobody's share
 */
record Shrinkage(
    ImmutableLongArray off,
    ImmutableLongArray left,
    ImmutableLongArray open,
    ImmutableList<TakeOff> effective,
    ImmutableList<TakeOff> withoutEffect) {

  /**
   * Works it out.
   *
   * @param agents who has the shares
   * @param shares what each is, in minor units, but for what its agent lost alone
   * @param amounts what each agent has left of it, in minor units
   * @param events the events of this order, sorted
   * @param refundedBefore what of refunds has never been in the shares
   */
  static Shrinkage of(
      List<AgentId> agents,
      long[] shares,
      long[] amounts,
      ImmutableList<TakeOff> events,
      long refundedBefore) {
    ImmutableList.Builder<TakeOff> effective = ImmutableList.builder();
    ImmutableList.Builder<TakeOff> withoutEffect = ImmutableList.builder();
    boolean anyLeft = LongStream.of(amounts).anyMatch(amount -> amount > 0);
    for (TakeOff event : events) {
      boolean counts =
          anyLeft && (event.agent() == null || has(event.agent(), agents, shares, amounts));
      (counts ? effective : withoutEffect).add(event);
    }
    ImmutableList<TakeOff> counted = effective.build();
    long[] off = new long[shares.length];
    long[] left = amounts.clone();
    long[] open = shares.clone();
    if (!counted.isEmpty()) {
      long worth = LongStream.of(shares).sum();
      long[] common = Apportionment.splitMinor(total(counted, null, worth, refundedBefore), shares);
      for (int i = 0; i < off.length; i++) {
        long own = total(counted, agents.get(i), amounts[i], 0);
        off[i] = Math.min(amounts[i], common[i] + own);
        left[i] -= off[i];
        open[i] -= common[i];
      }
    }
    return new Shrinkage(
        ImmutableLongArray.copyOf(off),
        ImmutableLongArray.copyOf(left),
        ImmutableLongArray.copyOf(open),
        counted,
        withoutEffect.build());
  }

  /** Whether an agent has a share and has not lost it all before. */
  private static boolean has(AgentId agent, List<AgentId> agents, long[] shares, long[] amounts) {
    int place = agents.indexOf(agent);
    return place >= 0 && (amounts[place] > 0 || shares[place] == 0);
  }

  /** What the events against one agent, or against no one in particular, add up to; at most a limit. */
  private static long total(
      ImmutableList<TakeOff> events, @Nullable AgentId agent, long limit, long refundedBefore) {
    long refunded = -refundedBefore;
    long other = 0;
    for (TakeOff event : events) {
      if (!Objects.equals(event.agent(), agent)) {
        continue;
      } else if (event.amount() == null) {
        return limit;
      }
      long amount = event.amount().getAmountMinorLong();
      if (event.reason() == TakeOff.Reason.REFUND) {
        refunded = Math.addExact(refunded, amount);
      } else {
        other = Math.addExact(other, amount);
      }
    }
    return Math.min(limit, Math.addExact(Math.max(0, refunded), other));
  }

  /** The events behind what one agent loses. */
  ImmutableList<TakeOff> eventsOf(AgentId agent) {
    return effective.stream()
        .filter(event -> event.agent() == null || event.agent().equals(agent))
        .collect(ImmutableList.toImmutableList());
  }
}
