package io.github.shopops.payroll.commission;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Receivable;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.joda.money.Money;

/** One pass over a month's returns, which takes each off its closed month in the order of the returns. */
final class ClawbackPass {
  private final CommissionInput input;
  private final CommissionPlan plan;
  private final NavigableMap<YearMonth, ClosedCommission> closed = new TreeMap<>();
  private final ImmutableList.Builder<PayLine> lines = ImmutableList.builder();
  private final ImmutableList.Builder<Receivable> claims = ImmutableList.builder();
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();
  private Money currentBase;

  private ClawbackPass(CommissionInput input, CommissionPlan plan) {
    this.input = input;
    this.plan = plan;
    this.currentBase = input.net();
    input.closed().forEach(past -> closed.put(past.month(), past));
  }

  static ClawbackPass over(CommissionInput input, CommissionPlan plan) {
    ClawbackPass pass = new ClawbackPass(input, plan);
    ImmutableList.sortedCopyOf(input.returns()).forEach(pass::take);
    return pass;
  }

  /** Returns a line for each return that counts. */
  ImmutableList<PayLine> lines() {
    return lines.build();
  }

  /** Returns what each of them takes back, as it would stand open if nothing could be settled. */
  ImmutableList<Receivable> claims() {
    return claims.build();
  }

  /** Returns the closed months after the returns, by month. */
  ImmutableList<ClosedCommission> closed() {
    return ImmutableList.copyOf(closed.values());
  }

  /** Returns what could not be taken back, and why. */
  ImmutableList<Finding> findings() {
    return findings.build();
  }

  private void take(ReturnedSale sale) {
    ClosedCommission past = closed.get(sale.soldIn());
    if (past == null) {
      findings.add(
          finding(sale, Message.of("commission.unknown-month", sale.amount(), sale.soldIn())));
      return;
    }
    Money left = past.base().minus(past.returned());
    if (sale.amount().isGreaterThan(left)) {
      findings.add(finding(
          sale, Message.of("commission.over-returned", sale.amount(), sale.soldIn(), left)));
    }
    Money counted = sale.amount().isGreaterThan(left) ? left : sale.amount();
    if (counted.isPositive()) {
      take(sale, past, counted);
    }
  }

  private void take(ReturnedSale sale, ClosedCommission past, Money counted) {
    Clawback clawback = clawback(past, counted);
    closed.put(past.month(), clawback.after(past, counted));
    ImmutableList<Evidence> evidence = evidence(sale);
    lines.add(PayLine.of(
        LineKind.CLAWBACK,
        clawback.amount().negated(),
        sale.clause(),
        clawback.message(),
        evidence));
    if (clawback.amount().isPositive()) {
      claims.add(new Receivable(
          input.agent(),
          input.month(),
          LineKind.CLAWBACK,
          sale.clause(),
          evidence,
          clawback.amount()));
    }
  }

  private Clawback clawback(ClosedCommission past, Money counted) {
    if (past.plan().clawback() == ClawbackPolicy.CURRENT_BASE) {
      Money before = currentBase;
      currentBase = currentBase.minus(counted);
      return Clawback.currentBase(past, counted, before, plan);
    }
    return past.plan().clawback() == ClawbackPolicy.TRUE_UP
        ? Clawback.trueUp(past, counted)
        : Clawback.originalRate(past, counted);
  }

  private static ImmutableList<Evidence> evidence(ReturnedSale sale) {
    return ImmutableSet.<Evidence>builder()
        .add(order(sale))
        .addAll(sale.evidence())
        .build()
        .asList();
  }

  private static Finding finding(ReturnedSale sale, Message message) {
    return new Finding(sale.clause(), Severity.WARNING, order(sale), message, sale.evidence());
  }

  private static Evidence order(ReturnedSale sale) {
    return Evidence.of(Evidence.Kind.ORDER, sale.order().value());
  }
}
