package io.github.shopops.payroll.kpi;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.attribution.AssistanceMatrix;
import io.github.shopops.core.attribution.Tally;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderBook;
import java.util.TreeMap;
import org.joda.money.Money;

/** Walks over the orders paid on the days that are counted: who was talked to before the order, who before the payment. */
final class PaymentPass {
  private final KpiFacts facts;
  private final OrderBook book;
  private final KpiTallies tallies;
  private final Reach contact;
  private final Tally zero;
  private final TreeMap<AgentId, AssistanceMatrix.Row> rows = new TreeMap<>();
  private Tally silent;

  PaymentPass(KpiFacts facts, KpiTallies tallies) {
    this.facts = facts;
    this.tallies = tallies;
    book = facts.book;
    contact = facts.reach(facts.policy.contactWindow());
    zero = Tally.zero(facts.policy.currency());
    silent = zero;
  }

  void run() {
    for (int buyer = 0; buyer < book.buyers().size(); buyer++) {
      for (int place = book.firstOf(buyer); place < book.firstOf(buyer + 1); place++) {
        if (facts.counts(place) && facts.isPaid(place) && facts.isInDays(book.paidNanos(place))) {
          pay(buyer, place);
        }
      }
    }
  }

  private void pay(int buyer, int place) {
    int inLog = facts.inLog[buyer];
    int ordered = facts.contact(inLog, contact, book.createdNanos(place));
    int paid = facts.contact(inLog, contact, book.paidNanos(place));
    long minor = book.paidMinor(place);
    Tally one = new Tally(1, Money.ofMinor(facts.policy.currency(), minor));
    if (ordered >= 0) {
      tallies.of(ordered).pay(book.orders().get(place).buyer(), minor);
    }
    if (ordered < 0 && paid < 0) {
      silent = silent.plus(one);
    } else if (ordered < 0) {
      add(paid, new AssistanceMatrix.Row(zero, zero, zero, one));
    } else if (paid < 0 || paid == ordered) {
      add(ordered, new AssistanceMatrix.Row(one, zero, zero, zero));
    } else {
      add(ordered, new AssistanceMatrix.Row(zero, one, zero, zero));
      add(paid, new AssistanceMatrix.Row(zero, zero, one, zero));
      tallies.of(paid).assist(minor);
    }
  }

  private void add(int pair, AssistanceMatrix.Row row) {
    rows.merge(tallies.agent(facts.log.agentOf(pair)), row, AssistanceMatrix.Row::plus);
  }

  AssistanceMatrix matrix() {
    return new AssistanceMatrix(ImmutableSortedMap.copyOfSorted(rows), silent);
  }
}
