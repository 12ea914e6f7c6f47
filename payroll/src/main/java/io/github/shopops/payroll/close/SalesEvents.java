package io.github.shopops.payroll.close;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.shopops.core.attribution.Attribution;
import io.github.shopops.core.attribution.Attributions;
import io.github.shopops.core.attribution.Credit;
import io.github.shopops.core.attribution.MonthSales;
import io.github.shopops.core.attribution.Outcome;
import io.github.shopops.core.attribution.SalesCalculator;
import io.github.shopops.core.attribution.TakeOff;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.Refund;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.fine.Forfeit;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.Money;

/**
 * What a month's refunds and forfeits do to sales.
 *
 * @param sales the month's sales after them
 * @param evidence for each agent, the orders of the month that were taken off, each with what took it off
 * @param findings the events that took nothing off anybody, and refunds of which nobody said when and why
 */
record SalesEvents(
    MonthSales sales,
    ImmutableSetMultimap<AgentId, Evidence> evidence,
    ImmutableList<Finding> findings) {

  static SalesEvents of(
      Rulebook rules, MonthFacts facts, Attributions attributions, FineStatement fines) {
    SalesCalculator calculator = SalesCalculator.of(rules.attribution());
    ImmutableSet.Builder<TakeOff> takeOffs = ImmutableSet.builder();
    for (Refund refund : facts.refunds()) {
      if (YearMonth.from(refund.at().atZone(rules.zone())).equals(facts.month())) {
        calculator.takeOff(refund).ifPresent(takeOffs::add);
      }
    }
    fines.forfeits().forEach(forfeit -> takeOffs.add(takeOff(forfeit)));
    ImmutableList<Credit> closed =
        facts.previous().map(ClosedMonth::credits).orElse(ImmutableList.of());
    MonthSales sales = calculator.calculate(attributions, closed, takeOffs.build());
    ImmutableSet<TakeOff> withoutEffect = ImmutableSet.copyOf(sales.withoutEffect());
    ImmutableSetMultimap.Builder<AgentId, Evidence> evidence = ImmutableSetMultimap.builder();
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (TakeOff takeOff : takeOffs.build()) {
      if (withoutEffect.contains(takeOff)) {
        findings.add(withoutEffect(takeOff));
      } else {
        attributions.find(takeOff.order()).ifPresent(sold -> putEvidence(evidence, takeOff, sold));
      }
    }
    findings.addAll(unexplainedRefunds(rules, facts, attributions));
    return new SalesEvents(sales, evidence.build(), findings.build());
  }

  private static TakeOff takeOff(Forfeit forfeit) {
    return new TakeOff(
        forfeit.order(),
        forfeit.agent(),
        TakeOff.Reason.FORFEIT,
        forfeit.clause(),
        null,
        forfeit.at(),
        ImmutableList.of(Evidence.of(Evidence.Kind.INCIDENT, forfeit.incident())));
  }

  private static void putEvidence(
      ImmutableSetMultimap.Builder<AgentId, Evidence> evidence, TakeOff takeOff, Attribution sold) {
    if (sold.outcome() != Outcome.CREDITED) {
      return;
    }
    for (AgentId agent : sold.shares().keySet()) {
      if (takeOff.agent() == null || takeOff.agent().equals(agent)) {
        evidence.put(agent, order(takeOff.order())).putAll(agent, takeOff.evidence());
      }
    }
  }

  private static Finding withoutEffect(TakeOff takeOff) {
    Message message = takeOff.agent() == null
        ? Message.of("close.take-off-without-effect")
        : Message.of("close.forfeit-without-effect", takeOff.agent().value());
    return new Finding(
        takeOff.clause(), Severity.INFO, order(takeOff.order()), message, takeOff.evidence());
  }

  /** Refunds that the platform reports on orders of the month, and that no refund record explains. */
  private static ImmutableList<Finding> unexplainedRefunds(
      Rulebook rules, MonthFacts facts, Attributions attributions) {
    Map<OrderId, Money> explained = new HashMap<>();
    for (Refund refund : ImmutableSet.copyOf(facts.refunds())) {
      explained.merge(refund.order(), refund.amount(), Money::plus);
    }
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Attribution sold : attributions) {
      Order order = facts.orders().find(sold.order()).orElseThrow();
      Money known = explained.getOrDefault(order.id(), Money.zero(rules.currency()));
      if (sold.outcome() == Outcome.CREDITED && order.refunded().isGreaterThan(known)) {
        findings.add(Finding.of(
            rules.attribution().refundClause(),
            Severity.WARNING,
            order(order.id()),
            Message.of("close.refund-unexplained", order.refunded(), known)));
      }
    }
    return findings.build();
  }

  private static Evidence order(OrderId order) {
    return Evidence.of(Evidence.Kind.ORDER, order.value());
  }
}
