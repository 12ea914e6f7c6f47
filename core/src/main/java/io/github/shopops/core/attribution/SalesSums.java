package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableIntArray;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;

/** The sums of a month while they grow: by agent number, and by basis for what is nobody's. */
@SuppressWarnings("EnumOrdinal") // the ordinals never leave the sums
final class SalesSums {
  private static final int BASES = Basis.values().length;
  private static final int SILENT = Basis.SILENT.ordinal();
  private static final int EXCLUDED = Basis.EXCLUDED.ordinal();
  private static final int BRUSHED = BASES;

  private final Attributions month;
  private final Decider decider;
  private final OrderBook book;
  private final long[] orders;
  private final long[] credited;
  private final long[] ordersTakenOff;
  private final long[] takenOff;
  private final long[] counts = new long[BASES + 1];
  private final long[] worths = new long[BASES + 1];

  SalesSums(Attributions month) {
    this.month = month;
    decider = month.decider();
    book = decider.facts.book;
    int agents = decider.facts.agents.size();
    orders = new long[agents];
    credited = new long[agents];
    ordersTakenOff = new long[agents];
    takenOff = new long[agents];
    addAll();
  }

  private void addAll() {
    boolean[] brushed = new boolean[book.marks().size()];
    for (int i = 0; i < brushed.length; i++) {
      brushed[i] = book.marks().get(i).tags().contains(Order.BRUSHED);
    }
    for (int place = 0; place < month.size(); place++) {
      int basis = month.ordinal(place);
      int agent = month.agent(place);
      long worth = decider.worth(place);
      if (basis >= SILENT) {
        int row = basis == EXCLUDED && brushed[book.mark(place)] ? BRUSHED : basis;
        counts[row]++;
        worths[row] = Math.addExact(worths[row], worth);
      } else if (agent >= 0) {
        credit(agent, worth);
      } else {
        Inquiry.Shares shared = month.shares(place);
        long[] shares = shared.split(worth);
        for (int i = 0; i < shares.length; i++) {
          credit(shared.agents().get(i), shares[i]);
        }
      }
    }
  }

  private void credit(int agent, long amount) {
    orders[agent]++;
    credited[agent] = Math.addExact(credited[agent], amount);
  }

  /** Takes events off a credited order. */
  Shrinkage takeOff(int place, ImmutableList<TakeOff> events) {
    ImmutableIntArray agents = month.sharers(place);
    long[] parts = month.parts(place);
    Shrinkage shrinkage = Shrinkage.of(
        agents.asList().stream().map(decider.facts::agent).toList(),
        parts,
        parts,
        events,
        decider.refundedBefore(place));
    for (int i = 0; i < agents.length(); i++) {
      long off = shrinkage.off().get(i);
      if (off > 0) {
        ordersTakenOff[agents.get(i)]++;
        takenOff[agents.get(i)] = Math.addExact(takenOff[agents.get(i)], off);
      }
    }
    return shrinkage;
  }

  SalesLedger ledger() {
    ImmutableSortedMap.Builder<AgentId, AgentSales> agents = ImmutableSortedMap.naturalOrder();
    for (int agent = 0; agent < orders.length; agent++) {
      if (orders[agent] > 0) {
        AgentSales sales = new AgentSales(
            orders[agent],
            decider.money(credited[agent]),
            ordersTakenOff[agent],
            decider.money(takenOff[agent]));
        agents.put(decider.facts.agent(agent), sales);
      }
    }
    return new SalesLedger(
        agents.buildOrThrow(),
        tally(SILENT),
        tally(Basis.REVIEW.ordinal()),
        tally(EXCLUDED),
        tally(BRUSHED),
        tally(Basis.UNPAID.ordinal()),
        tally(Basis.OTHER_MONTH.ordinal()));
  }

  private Tally tally(int row) {
    return new Tally(counts[row], decider.money(worths[row]));
  }
}
