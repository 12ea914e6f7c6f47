package io.github.shopops.examples.monthclose.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.github.shopops.core.attribution.Attribution;
import io.github.shopops.core.attribution.Outcome;
import io.github.shopops.core.attribution.SalesLedger;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.monthclose.input.ShopInput;
import io.github.shopops.payroll.close.Adjustment;
import io.github.shopops.payroll.close.Books;
import io.github.shopops.payroll.close.MonthFacts;
import io.github.shopops.payroll.close.MonthResult;
import io.github.shopops.payroll.close.YearStatement;
import io.github.shopops.payroll.commission.CommissionStatement;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Adds up again what went in and what came out; whatever does not foot is a mistake of the program, and said aloud. */
final class Footing {
  /** What is compared kind by kind; carries only move money, and what is withheld goes by what is paid. */
  private static final ImmutableSet<LineKind> ADJUSTED = Sets.immutableEnumSet(
      LineKind.BASE,
      LineKind.COMMISSION,
      LineKind.PERFORMANCE,
      LineKind.BONUS,
      LineKind.AWARD,
      LineKind.SUBSIDY,
      LineKind.GUARANTEE_TOP_UP,
      LineKind.OVERTIME,
      LineKind.COMPENSATION,
      LineKind.FINE,
      LineKind.UNPAID_LEAVE);

  private Footing() {}

  /** Says what does not foot, empty if everything does. */
  static Optional<Message> failure(ShopInput input, MonthFacts facts, MonthResult result) {
    return input
        .accounting()
        .failure()
        .or(() -> orders(facts, result))
        .or(() -> sales(result))
        .or(() -> incidents(facts, result))
        .or(() -> slips(result))
        .or(() -> fund(result));
  }

  /** Says what of closed months does not foot: what was issued and all adjustments must come to what each should be. */
  static Optional<Message> failure(Books books) {
    ImmutableList<MonthResult> recomputed = books.recomputed();
    ImmutableList<Adjustment> changes = Stream.concat(
            books.months().stream()
                .flatMap(month -> month.facts().adjustments().changes().stream()),
            books.pending().changes().stream())
        .collect(ImmutableList.toImmutableList());
    for (int i = 0; i < recomputed.size(); i++) {
      MonthResult now = recomputed.get(i);
      MonthResult issued = books.months().get(i).issued();
      for (AgentId agent : Sets.union(issued.payslips().keySet(), now.payslips().keySet())) {
        for (LineKind kind : ADJUSTED) {
          Money settled = changes.stream()
              .filter(change -> change.agent().equals(agent)
                  && change.month().equals(now.month())
                  && change.kind() == kind)
              .map(Adjustment::difference)
              .reduce(total(issued, agent, kind), Money::plus);
          if (!settled.equals(total(now, agent, kind))) {
            return differ(
                "adjusted", now.month() + " " + agent.value(), settled, total(now, agent, kind));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Says what of the years' statements does not foot, each of them and all of them against the slips. */
  static Optional<Message> failure(Sequence sequence) {
    for (YearStatement statement : sequence.statements()) {
      Optional<Finding> finding = statement.check().stream().findFirst();
      if (finding.isPresent()) {
        return Optional.of(Message.of("cli.foot.year", finding.get().message()));
      }
    }
    Money zero = Money.zero(sequence.last().rules().currency());
    Money stated = sequence.statements().stream()
        .map(statement -> statement.total().net())
        .reduce(zero, Money::plus);
    Money paid = sequence.months().stream()
        .flatMap(month -> month.issued().payslips().values().stream())
        .map(Payslip::net)
        .reduce(zero, Money::plus);
    return stated.equals(paid) ? Optional.empty() : differ("years", "year.csv", paid, stated);
  }

  /** What a month pays or claims under a kind; commission as its statement pays it, with clawback and carry. */
  private static Money total(MonthResult month, AgentId agent, LineKind kind) {
    Money zero = Money.zero(month.attributions().currency());
    if (kind == LineKind.COMMISSION) {
      CommissionStatement commission = month.commissions().get(agent);
      return commission == null ? zero : commission.pay();
    }
    Payslip slip = month.payslips().get(agent);
    return slip == null ? zero : slip.total(kind);
  }

  private static Optional<Message> orders(MonthFacts facts, MonthResult result) {
    int in = facts.orders().orders().size();
    int out = Iterables.size(result.attributions());
    return in == out ? Optional.empty() : differ("orders", "attribution.csv", in, out);
  }

  private static Optional<Message> sales(MonthResult result) {
    SalesLedger ledger = result.sales().ledger();
    Money worth = Money.zero(result.attributions().currency());
    for (Attribution attribution : result.attributions()) {
      Outcome outcome = attribution.outcome();
      if (outcome == Outcome.CREDITED || outcome == Outcome.REVIEW || outcome == Outcome.SILENT) {
        worth = worth.plus(attribution.worth());
      }
    }
    return worth.equals(ledger.eligible())
        ? Optional.empty()
        : differ("sales", "attribution.csv", worth, ledger.eligible());
  }

  private static Optional<Message> incidents(MonthFacts facts, MonthResult result) {
    long in = facts.incidents().stream().distinct().count();
    long out =
        (long) result.fines().lines().size() + result.fines().otherMonths().size();
    return in == out ? Optional.empty() : differ("incidents", "incidents.csv", in, out);
  }

  private static Optional<Message> slips(MonthResult result) {
    for (Payslip slip : result.payslips().values()) {
      Money sum = Money.zero(slip.currency());
      for (PayLine line : slip.lines()) {
        sum = sum.plus(line.amount());
      }
      if (!sum.equals(slip.net())) {
        return differ("slip", slip.agent().value(), sum, slip.net());
      }
    }
    return Optional.empty();
  }

  private static Optional<Message> fund(MonthResult result) {
    Money closing =
        result.fund().opening().plus(result.fund().fines()).minus(result.fund().outlays());
    return closing.equals(result.fund().closing())
        ? Optional.empty()
        : differ("fund", "fund.csv", closing, result.fund().closing());
  }

  private static Optional<Message> differ(String what, String where, Object one, Object other) {
    return Optional.of(Message.of("cli.foot." + what, where, one.toString(), other.toString()));
  }
}
