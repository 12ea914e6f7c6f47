package io.github.shopops.payroll.withholding;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.payslip.Deduction;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.Receivable;
import java.time.Month;
import java.util.Optional;
import org.joda.money.Money;

/** Withholds from one slip: contributions first, then the tax, as far as the pay goes. */
final class WithholdingWriter {
  private final WithholdingPolicy policy;
  private final WithholdingInput input;
  private final Payslip slip;
  private final Money zero;
  private final Money income;
  private final ImmutableList.Builder<PayLine> lines = ImmutableList.builder();
  private final ImmutableList.Builder<Receivable> open = ImmutableList.builder();
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();
  private Money room;
  private Money contributed;

  WithholdingWriter(WithholdingPolicy policy, WithholdingInput input) {
    this.policy = policy;
    this.input = input;
    this.slip = input.slip();
    this.zero = Money.zero(slip.currency());
    this.income = income(slip, policy.taxable());
    this.room = slip.net();
    this.contributed = zero;
  }

  Withholding write() {
    for (Receivable claim : ImmutableList.sortedCopyOf(input.carriedIn())) {
      lines.add(claim.carriedIn());
      contribute(claim);
    }
    ImmutableList<ContributionShare> shares =
        input.employed() ? contributions() : ImmutableList.of();
    Optional<TaxStatement> statement = policy.tax().flatMap(this::tax);
    return new Withholding(
        slip.withholding(lines.build(), open.build(), findings.build()),
        shares,
        statement.orElse(null));
  }

  /**
   * What the lines of some kinds come to where claims count as far as they were really deducted. What a commission
   * statement carries in and out counts with the commission, whatever else the slip carries with its claims.
   */
  private static Money income(Payslip slip, ImmutableSet<LineKind> kinds) {
    Money income = slip.net();
    for (PayLine line : slip.lines()) {
      LineKind kind = line.kind();
      boolean claim = kind.isClaim() && !line.amount().isPositive();
      boolean carry = kind == LineKind.CARRIED_IN || kind == LineKind.CARRIED_OUT;
      income = claim || carry || kinds.contains(kind) ? income : income.minus(line.amount());
    }
    for (Deduction deduction : slip.deductions()) {
      income = kinds.contains(deduction.kind()) ? income : income.plus(deduction.amount());
    }
    return income;
  }

  private ImmutableList<ContributionShare> contributions() {
    ImmutableList.Builder<ContributionShare> shares = ImmutableList.builder();
    Evidence month = Evidence.of(Evidence.Kind.MONTH, slip.month().toString());
    for (Contribution contribution : policy.contributions()) {
      Money stated = input.bases().getOrDefault(contribution.name(), earned());
      Money base = contribution.clamp(stated);
      Money share = contribution.share(base, contribution.employeeRate());
      Rate employer = contribution.employerRate().orElse(Rate.ZERO);
      shares.add(new ContributionShare(
          contribution.name(), base, share, contribution.share(base, employer)));
      lines.add(PayLine.of(
          contribution.kind(),
          share.negated(),
          contribution.clause(),
          arithmetic(contribution, stated, base, share),
          ImmutableList.of(month)));
      if (share.isPositive()) {
        contribute(new Receivable(
            slip.agent(),
            slip.month(),
            contribution.kind(),
            contribution.clause(),
            ImmutableList.of(month),
            share));
      }
    }
    return shares.build();
  }

  /** The month's wage as a base; a month that takes back more than it pays has none. */
  private Money earned() {
    return income.isNegative() ? zero : income;
  }

  private static Message arithmetic(
      Contribution contribution, Money stated, Money base, Money share) {
    String key = base.isEqual(stated)
        ? "withholding.contribution"
        : base.isGreaterThan(stated)
            ? "withholding.contribution.floor"
            : "withholding.contribution.ceiling";
    return Message.of(key, contribution.name(), base, contribution.employeeRate(), share, stated);
  }

  /** Takes a contribution from the pay as far as it goes, and carries out the rest. */
  private void contribute(Receivable claim) {
    Money left = room;
    Money part = claim.amount().isGreaterThan(left) ? left : claim.amount();
    room = left.minus(part);
    contributed = contributed.plus(part);
    if (part.isEqual(claim.amount())) {
      return;
    }
    Money rest = claim.amount().minus(part);
    open.add(claim.withAmount(rest));
    lines.add(claim.carriedOut(part, Message.of("withholding.room", left)));
    find(
        claim.clause(),
        Severity.WARNING,
        Message.of("withholding.short", claim.kind().title(), claim.since(), rest));
  }

  private Optional<TaxStatement> tax(Clause clause) {
    int year = slip.month().getYear();
    Optional<TaxTable> table = policy.table(year);
    if (table.isEmpty()) {
      find(clause, Severity.WARNING, Message.of("withholding.no-table", String.valueOf(year)));
    }
    return table.map(known -> tax(clause, known));
  }

  private TaxStatement tax(Clause clause, TaxTable table) {
    TaxYear before = input
        .before()
        .filter(earlier -> earlier.year() == slip.month().getYear())
        .orElse(new TaxYear(slip.agent(), slip.month(), 0, zero, zero, zero));
    TaxYear gross = counted(before, table);
    Money tax = table.tax(gross.taxable(), policy.rounding());
    Money due = tax.minus(before.withheld());
    Money part = due.isNegative() ? zero : due.isGreaterThan(room) ? room : due;
    TaxYear after = new TaxYear(
        gross.agent(),
        gross.through(),
        gross.months(),
        gross.income(),
        gross.deductions(),
        before.withheld().plus(part));
    TaxStatement statement = new TaxStatement(after, tax);
    lines.add(PayLine.of(
        LineKind.INCOME_TAX,
        part.negated(),
        clause,
        TaxArithmetic.of(table, statement, before.withheld(), part),
        ImmutableList.of(Evidence.of(Evidence.Kind.MONTH, slip.month().toString()))));
    settle(clause, statement, due, part);
    return statement;
  }

  /** Adds the month to the year, but for what is withheld. */
  private TaxYear counted(TaxYear before, TaxTable table) {
    int months = input.months().orElse(before.months() + (input.employed() ? 1 : 0));
    checkArgument(
        months >= before.months(),
        "Argument 'months' of %s must not be below %s but has value %s",
        slip.agent(),
        before.months(),
        months);
    Money deductions = before
        .deductions()
        .plus(table.monthly().multipliedBy(months - before.months()))
        .plus(contributed)
        .plus(input.additionalDeductions().orElse(zero));
    return new TaxYear(
        slip.agent(),
        slip.month(),
        months,
        before.income().plus(income),
        deductions,
        before.withheld());
  }

  /** Tells of tax that the pay cannot bear, and at the end of the year of what a settlement has to make good. */
  private void settle(Clause clause, TaxStatement statement, Money due, Money part) {
    Money settlement = statement.settlement();
    if (due.isGreaterThan(part)) {
      find(
          clause,
          Severity.WARNING,
          Message.of(
              "withholding.short", LineKind.INCOME_TAX.title(), slip.month(), due.minus(part)));
    }
    if (slip.month().getMonth() == Month.DECEMBER && !settlement.isZero()) {
      String key = settlement.isPositive()
          ? "withholding.settlement.to-pay"
          : "withholding.settlement.refund";
      find(
          clause,
          Severity.INFO,
          Message.of(
              key,
              String.valueOf(statement.year().year()),
              statement.tax(),
              statement.year().withheld(),
              settlement.abs()));
    }
  }

  private void find(Clause clause, Severity severity, Message message) {
    Evidence agent = Evidence.of(Evidence.Kind.AGENT, slip.agent().value());
    findings.add(Finding.of(clause, severity, agent, message));
  }
}
