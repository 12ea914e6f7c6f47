package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import io.github.shopops.core.money.Apportionment;
import io.github.shopops.core.order.AgentId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What events take off the shares of one order.
 *
 * @param shares what each share was, in minor units
 * @param off how much of each share is taken off, at most the share
 * @param effective the events that count
 * @param withoutEffect the events that belong to nobody's share
 */
record Shrinkage(
    ImmutableLongArray shares,
    ImmutableLongArray off,
    ImmutableList<TakeOff> effective,
    ImmutableList<TakeOff> withoutEffect) {

  /**
   * Works it out.
   *
   * @param agents who has the shares
   * @param shares what each has, in minor units
   * @param events the events of this order, sorted
   * @param refundedBefore what of refunds has never been in the shares
   */
  static Shrinkage of(
      List<AgentId> agents, long[] shares, ImmutableList<TakeOff> events, long refundedBefore) {
    ImmutableList.Builder<TakeOff> effective = ImmutableList.builder();
    ImmutableList.Builder<TakeOff> withoutEffect = ImmutableList.builder();
    long worth = 0;
    for (long share : shares) {
      worth += share;
    }
    for (TakeOff event : events) {
      boolean counts = worth > 0 && (event.agent() == null || agents.contains(event.agent()));
      (counts ? effective : withoutEffect).add(event);
    }
    ImmutableList<TakeOff> counted = effective.build();
    long[] off = new long[shares.length];
    if (!counted.isEmpty()) {
      off = Apportionment.splitMinor(total(counted, null, worth, refundedBefore), shares);
      for (int i = 0; i < off.length; i++) {
        long own = total(counted, agents.get(i), shares[i], 0);
        off[i] = Math.min(shares[i], off[i] + own);
      }
    }
    return new Shrinkage(
        ImmutableLongArray.copyOf(shares),
        ImmutableLongArray.copyOf(off),
        counted,
        withoutEffect.build());
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

  /** What is left of each share. */
  ImmutableLongArray left() {
    ImmutableLongArray.Builder left = ImmutableLongArray.builder(shares.length());
    for (int i = 0; i < shares.length(); i++) {
      left.add(shares.get(i) - off.get(i));
    }
    return left.build();
  }

  /** The events behind what one agent loses. */
  ImmutableList<TakeOff> eventsOf(AgentId agent) {
    return effective.stream()
        .filter(event -> event.agent() == null || event.agent().equals(agent))
        .collect(ImmutableList.toImmutableList());
  }
}
