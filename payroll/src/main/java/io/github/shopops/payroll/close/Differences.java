package io.github.shopops.payroll.close;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.commission.CommissionStatement;
import io.github.shopops.payroll.fine.FundEntry;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Compares months as they are settled with what they should have been, kind by kind. */
final class Differences {
  /** Carries move money between months, and what is withheld goes by what is paid, when it is paid. */
  private static final ImmutableSet<LineKind> NOT_COMPARED = Sets.immutableEnumSet(
      LineKind.CARRIED_IN,
      LineKind.CARRIED_OUT,
      LineKind.ADJUSTMENT,
      LineKind.SOCIAL_INSURANCE,
      LineKind.HOUSING_FUND,
      LineKind.INCOME_TAX);

  private Differences() {}

  static ImmutableList<Adjustment> between(
      ImmutableList<BookedMonth> months, ImmutableList<MonthResult> recomputed) {
    ImmutableList.Builder<Adjustment> changes = ImmutableList.builder();
    for (int i = 0; i < recomputed.size(); i++) {
      MonthResult settled = months.get(i).settled();
      MonthResult now = recomputed.get(i);
      if (settled != now) {
        CurrencyUnit currency = months.get(i).rules().currency();
        Sets.union(settled.payslips().keySet(), now.payslips().keySet())
            .forEach(agent -> changes.addAll(between(agent, settled, now, currency)));
      }
    }
    return ImmutableList.sortedCopyOf(changes.build());
  }

  /** The outlays that a month turns out to have had and is not settled with, and the reverse of those it had not. */
  static ImmutableList<FundEntry> ofFund(
      ImmutableList<BookedMonth> months, ImmutableList<MonthResult> recomputed) {
    ImmutableList.Builder<FundEntry> entries = ImmutableList.builder();
    for (int i = 0; i < recomputed.size(); i++) {
      ImmutableSet<FundEntry> before = outlays(months.get(i).settled());
      ImmutableSet<FundEntry> after = outlays(recomputed.get(i));
      YearMonth month = recomputed.get(i).month();
      Sets.difference(before, after).forEach(entry -> entries.add(reverse(entry, month)));
      entries.addAll(Sets.difference(after, before));
    }
    return entries.build();
  }

  private static ImmutableSet<FundEntry> outlays(MonthResult month) {
    return month.fund().entries().stream()
        .filter(entry -> entry.at().isPresent())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static FundEntry reverse(FundEntry entry, YearMonth month) {
    return new FundEntry(
        entry.clause(),
        entry.amount().negated(),
        entry.paidAt(),
        entry.evidence(),
        Message.of("close.outlay-void", month, entry.message()));
  }

  private static ImmutableList<Adjustment> between(
      AgentId agent, MonthResult settled, MonthResult now, CurrencyUnit currency) {
    Money zero = Money.zero(currency);
    Map<LineKind, Money> before = amounts(settled, agent);
    Map<LineKind, Money> after = amounts(now, agent);
    return Sets.union(before.keySet(), after.keySet()).stream()
        .map(kind -> new Adjustment(
            agent,
            now.month(),
            kind,
            before.getOrDefault(kind, zero),
            after.getOrDefault(kind, zero)))
        .filter(change -> !change.difference().isZero())
        .collect(ImmutableList.toImmutableList());
  }

  /** What a month pays and claims under each kind; commission with all that was taken back of it and carried. */
  static Map<LineKind, Money> amounts(MonthResult month, AgentId agent) {
    Map<LineKind, Money> amounts = new EnumMap<>(LineKind.class);
    Payslip slip = month.payslips().get(agent);
    if (slip != null) {
      for (PayLine line : slip.lines()) {
        if (!NOT_COMPARED.contains(line.kind())) {
          LineKind kind = line.kind() == LineKind.CLAWBACK ? LineKind.COMMISSION : line.kind();
          amounts.merge(kind, line.amount(), Money::plus);
        }
      }
    }
    CommissionStatement commission = month.commissions().get(agent);
    if (commission != null) {
      commission.lines().stream()
          .filter(line -> line.kind() == LineKind.CARRIED_IN || line.kind() == LineKind.CARRIED_OUT)
          .forEach(line -> amounts.merge(LineKind.COMMISSION, line.amount(), Money::plus));
    }
    return amounts;
  }
}
