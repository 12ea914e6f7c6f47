package io.github.shopops.payroll.commission;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
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
import org.jspecify.annotations.Nullable;

/** One pass over a month's returns, which takes each off its closed month in the order of the returns. */
final class ClawbackPass {
  private final CommissionInput input;
  private final @Nullable CommissionFormula formula;
  private final NavigableMap<YearMonth, ClosedCommission> closed = new TreeMap<>();
  private final ImmutableList.Builder<PayLine> lines = ImmutableList.builder();
  private final ImmutableList.Builder<Receivable> claims = ImmutableList.builder();
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();
  private Money currentBase;
  private Money clawedBack;
  private Money borne;
  private Money released;

  private ClawbackPass(CommissionInput input, Reckoning reckoning) {
    this.input = input;
    this.formula = reckoning.formula();
    this.currentBase = reckoning.base();
    this.clawedBack = Money.zero(currentBase.getCurrencyUnit());
    this.borne = clawedBack;
    this.released = clawedBack;
    input.closed().forEach(past -> closed.put(past.month(), past));
  }

  static ClawbackPass over(CommissionInput input, Reckoning reckoning) {
    ClawbackPass pass = new ClawbackPass(input, reckoning);
    ImmutableList.sortedCopyOf(input.returns()).forEach(pass::take);
    ImmutableList.copyOf(pass.closed.values()).forEach(pass::release);
    return pass;
  }

  /** Returns what all returns take back. */
  Money clawedBack() {
    return clawedBack;
  }

  /** Returns what was held of closed months and bears returns now. */
  Money borne() {
    return borne;
  }

  /** Returns what was held of closed months and is released, free of returns. */
  Money released() {
    return released;
  }

  /** Returns a line for each return that counts, and one for whatever is held no longer. */
  ImmutableList<PayLine> lines() {
    return lines.build();
  }

  /** Returns what each return takes back beyond what was held, as it would stand open if nothing could be settled. */
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
    Money held = clawback.amount().isGreaterThan(past.held()) ? past.held() : clawback.amount();
    closed.put(past.month(), past.less(counted, clawback.amount(), held));
    clawedBack = clawedBack.plus(clawback.amount());
    ImmutableList<Evidence> evidence = evidence(sale);
    lines.add(PayLine.of(
        LineKind.CLAWBACK,
        clawback.amount().negated(),
        sale.clause(),
        clawback.message(),
        evidence));
    if (held.isPositive()) {
      borne = borne.plus(held);
      unhold(past, held, sale.clause(), "commission.holdback.borne", evidence);
    }
    if (clawback.amount().isGreaterThan(held)) {
      claims.add(new Receivable(
          input.agent(),
          input.month(),
          LineKind.CLAWBACK,
          sale.clause(),
          evidence,
          clawback.amount().minus(held)));
    }
  }

  private void release(ClosedCommission past) {
    boolean due = past.plan()
        .holdback()
        .filter(holdback -> !holdback.releasedIn(past.month()).isAfter(input.month()))
        .isPresent();
    if (due && past.held().isPositive()) {
      released = released.plus(past.held());
      Evidence month = Evidence.of(Evidence.Kind.MONTH, past.month().toString());
      unhold(
          past,
          past.held(),
          past.plan().clause(),
          "commission.holdback.released",
          ImmutableList.of(month));
      closed.put(past.month(), past.released());
    }
  }

  private void unhold(
      ClosedCommission past,
      Money amount,
      Clause clause,
      String key,
      ImmutableList<Evidence> evidence) {
    lines.add(PayLine.of(
        LineKind.HOLDBACK, amount, clause, Message.of(key, amount, past.month()), evidence));
  }

  private Clawback clawback(ClosedCommission past, Money counted) {
    boolean sameBase = formula != null
        && past.terms().teamShare().isPresent() == formula.terms().teamShare().isPresent();
    if (past.plan().clawback() == ClawbackPolicy.CURRENT_BASE && formula != null && sameBase) {
      Money before = currentBase;
      currentBase = currentBase.minus(counted);
      return Clawback.currentBase(past, counted, before, formula);
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
