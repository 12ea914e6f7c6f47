package io.github.shopops.payroll.close;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.attendance.AgentAttendance;
import io.github.shopops.payroll.bonus.BonusStatement;
import io.github.shopops.payroll.commission.ClosedCommission;
import io.github.shopops.payroll.commission.CommissionStatement;
import io.github.shopops.payroll.fine.FineLine;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.guarantee.GuaranteeAccount;
import io.github.shopops.payroll.guarantee.GuaranteeCalculator;
import io.github.shopops.payroll.guarantee.GuaranteePlan;
import io.github.shopops.payroll.guarantee.GuaranteeStatement;
import io.github.shopops.payroll.payslip.BasePayCalculator;
import io.github.shopops.payroll.payslip.DayKind;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.OvertimeCalculator;
import io.github.shopops.payroll.payslip.OvertimeHours;
import io.github.shopops.payroll.payslip.OvertimePay;
import io.github.shopops.payroll.payslip.PayGrade;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.PayslipCalculator;
import io.github.shopops.payroll.payslip.PayslipInput;
import io.github.shopops.payroll.payslip.Receivable;
import io.github.shopops.payroll.payslip.UnpaidLeaveCalculator;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.withholding.TaxStatement;
import io.github.shopops.payroll.withholding.TaxYear;
import io.github.shopops.payroll.withholding.Withholding;
import io.github.shopops.payroll.withholding.WithholdingCalculator;
import io.github.shopops.payroll.withholding.WithholdingInput;
import java.time.Duration;
import java.time.Year;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Brings together, person by person, what a month pays, what it deducts and what is withheld. */
final class PayRoll {
  private static final OvertimePay NO_OVERTIME =
      new OvertimePay(ImmutableList.of(), ImmutableList.of());

  private static final String NO_MINIMUM = "payslip.no-minimum";

  private final Rulebook rules;
  private final MonthFacts facts;
  private final StaffMonth staff;
  private final FineStatement fines;
  private final ImmutableListMultimap<AgentId, Receivable> receivables;
  private final ImmutableMap<AgentId, GuaranteeAccount> accounts;
  private final ImmutableMap<AgentId, TaxYear> taxYears;

  private PayRoll(Rulebook rules, MonthFacts facts, StaffMonth staff, FineStatement fines) {
    this.rules = rules;
    this.facts = facts;
    this.staff = staff;
    this.fines = fines;
    Optional<ClosedMonth> previous = facts.previous();
    this.receivables = Multimaps.index(
        previous.map(ClosedMonth::receivables).orElse(ImmutableList.of()), Receivable::agent);
    this.accounts = Maps.uniqueIndex(
        previous.map(ClosedMonth::guarantees).orElse(ImmutableList.of()), GuaranteeAccount::agent);
    this.taxYears = Maps.uniqueIndex(
        previous.map(ClosedMonth::taxes).orElse(ImmutableList.of()), TaxYear::agent);
  }

  /**
   * What a month pays everybody.
   *
   * @param payslips by agent
   * @param commissions by agent
   * @param bonuses what is paid beside base and commission
   * @param taxes the income tax of the year so far, by agent
   * @param closed what every closed month earned in commission, this one included
   * @param receivables what later months have to settle
   * @param guarantees the guarantees of the year so far
   * @param taxYears what the next month's income tax goes on from
   * @param findings what a person should know
   */
  record Result(
      ImmutableSortedMap<AgentId, Payslip> payslips,
      ImmutableSortedMap<AgentId, CommissionStatement> commissions,
      BonusStatement bonuses,
      ImmutableSortedMap<AgentId, TaxStatement> taxes,
      ImmutableList<ClosedCommission> closed,
      ImmutableList<Receivable> receivables,
      ImmutableList<GuaranteeAccount> guarantees,
      ImmutableList<TaxYear> taxYears,
      ImmutableList<Finding> findings) {}

  static Result calculate(
      Rulebook rules,
      MonthFacts facts,
      StaffMonth staff,
      FineStatement fines,
      Appraisal appraisal,
      SalesEvents events) {
    return new PayRoll(rules, facts, staff, fines).calculate(appraisal, events);
  }

  private Result calculate(Appraisal appraisal, SalesEvents events) {
    Commissions commissions = new Commissions(rules, facts, staff, appraisal, events);
    ImmutableSortedSet<AgentId> people = ImmutableSortedSet.<AgentId>naturalOrder()
        .addAll(staff.employed())
        .addAll(commissions.agents())
        .addAll(others())
        .build();
    ImmutableSortedMap<AgentId, CommissionStatement> statements = commissions.statements(people);
    BonusStatement bonuses =
        new Bonuses(rules, facts, staff, appraisal, events, statements).statement(fines);
    Slips slips = new Slips(statements, bonuses);
    ImmutableSortedSet.copyOf(Sets.union(people, bonuses.lines().keySet())).forEach(slips::write);
    slips.findings.addAll(bonuses.findings()).addAll(commissions.withoutPost());
    return new Result(
        slips.payslips.buildOrThrow(),
        statements,
        bonuses,
        slips.taxes.buildOrThrow(),
        Stream.concat(
                commissions.untouched(statements).stream(),
                statements.values().stream().flatMap(statement -> statement.closed().stream()))
            .sorted()
            .collect(ImmutableList.toImmutableList()),
        slips.open.build(),
        later(accounts, slips.accounts.buildOrThrow(), GuaranteeAccount::compareTo),
        later(taxYears, slips.taxYears.buildOrThrow(), Comparator.comparing(TaxYear::agent)),
        slips.findings.build().asList());
  }

  /** Everybody to whom anything but sales and bonuses brings a slip. */
  private ImmutableSortedSet<AgentId> others() {
    return ImmutableSortedSet.<AgentId>naturalOrder()
        .addAll(fines.lines().stream().map(FineLine::agent).iterator())
        .addAll(receivables.keySet())
        .addAll(Maps.filterValues(accounts, account -> account.heldBack().isPositive())
            .keySet())
        .addAll(facts.adjustments().agents())
        .build();
  }

  private static <T> ImmutableList<T> later(
      ImmutableMap<AgentId, T> before, ImmutableMap<AgentId, T> now, Comparator<T> order) {
    return Stream.concat(
            Maps.filterKeys(before, agent -> !now.containsKey(agent)).values().stream(),
            now.values().stream())
        .sorted(order)
        .collect(ImmutableList.toImmutableList());
  }

  /** The slips of a month while they are written. */
  private final class Slips {
    private final ImmutableSortedMap<AgentId, CommissionStatement> commissions;
    private final BonusStatement bonuses;
    private final ImmutableSortedMap.Builder<AgentId, Payslip> payslips =
        ImmutableSortedMap.naturalOrder();
    private final ImmutableSortedMap.Builder<AgentId, TaxStatement> taxes =
        ImmutableSortedMap.naturalOrder();
    private final ImmutableMap.Builder<AgentId, GuaranteeAccount> accounts = ImmutableMap.builder();
    private final ImmutableMap.Builder<AgentId, TaxYear> taxYears = ImmutableMap.builder();
    private final ImmutableList.Builder<Receivable> open = ImmutableList.builder();
    private final ImmutableSet.Builder<Finding> findings = ImmutableSet.builder();

    Slips(ImmutableSortedMap<AgentId, CommissionStatement> commissions, BonusStatement bonuses) {
      this.commissions = commissions;
      this.bonuses = bonuses;
    }

    void write(AgentId agent) {
      Optional<CommissionStatement> commission = Optional.ofNullable(commissions.get(agent));
      Payslip slip = withheld(slip(agent, commission));
      payslips.put(agent, slip);
      ImmutableList<Receivable> left = ImmutableList.<Receivable>builder()
          .addAll(commission.map(CommissionStatement::receivables).orElse(ImmutableList.of()))
          .addAll(slip.receivables())
          .build();
      open.addAll(left);
      commission.ifPresent(statement -> findings.addAll(statement.findings()));
      slip.findings().stream().map(this::said).forEach(findings::add);
      if (staff.share(agent).isNone()) {
        findings.add(notEmployed(slip, left));
      }
    }

    /** That nobody told the minimum wage concerns the month and not each person in it. */
    private Finding said(Finding finding) {
      return finding.message().key().equals(NO_MINIMUM)
          ? Finding.of(
              finding.clause(),
              finding.severity(),
              Evidence.of(Evidence.Kind.MONTH, facts.month().toString()),
              finding.message())
          : finding;
    }

    private Payslip slip(AgentId agent, Optional<CommissionStatement> commission) {
      Optional<Employee> employee = staff.find(agent);
      ImmutableList<PayLine> worked = ImmutableList.<PayLine>builder()
          .addAll(employee.map(e -> staff.base(e).lines()).orElse(ImmutableList.of()))
          .addAll(employee.map(this::unpaidLeave).orElse(ImmutableList.of()))
          .addAll(commission.map(CommissionStatement::lines).orElse(ImmutableList.of()))
          .addAll(bonuses.payLines(agent))
          .build();
      OvertimePay overtime = employee.map(this::overtime).orElse(NO_OVERTIME);
      PayslipInput.Builder input = PayslipInput.builder(agent, facts.month(), rules.currency())
          .addAllEarnings(worked)
          .addAllEarnings(guaranteed(employee.orElseGet(() -> stranger(agent)), worked))
          .addAllEarnings(overtime.lines())
          .addAllEarnings(facts.adjustments().earnings(agent))
          .addAllDeductions(facts.adjustments().overpaid(agent))
          .addAllDeductions(fines.payLines(agent))
          .carriedIn(carriedIn(agent, LineKind::isClaim))
          .minimumWage(facts.minimumWage())
          .share(staff.share(agent))
          .findings(overtime.findings());
      employee.ifPresent(
          e -> input.contract(e.contract()).standing(e.standing()).lowestGrade(lowestGrade()));
      return PayslipCalculator.of(rules.law()).calculate(input.build());
    }

    private ImmutableList<PayLine> unpaidLeave(Employee employee) {
      return UnpaidLeaveCalculator.of(rules.payPlans())
          .calculate(
              employee, facts.month(), staff.unpaidDays(employee.agent()), staff.base(employee));
    }

    private OvertimePay overtime(Employee employee) {
      BasePayCalculator basePay = BasePayCalculator.of(rules.payPlans());
      Optional<Money> wage =
          staff.lastDay(employee, facts.month()).flatMap(day -> basePay.base(employee, day));
      if (rules.overtime().isEmpty() || staff.attendance().isEmpty() || wage.isEmpty()) {
        return NO_OVERTIME;
      }
      AgentAttendance month = staff.attendance().get().of(employee.agent());
      return OvertimeCalculator.of(rules.overtime().get(), rules.law())
          .calculate(
              employee.agent(),
              facts.month(),
              wage.get(),
              Stream.of(DayKind.values()).map(kind -> hours(month, kind)).toList());
    }

    private OvertimeHours hours(AgentAttendance month, DayKind kind) {
      return new OvertimeHours(
          kind, month.overtime(kind), Duration.ZERO, month.overtimeEvidence(kind));
    }

    /** Holds what was worked for against the guarantee, and keeps the account. */
    private ImmutableList<PayLine> guaranteed(Employee employee, ImmutableList<PayLine> worked) {
      boolean due = !staff.share(employee.agent()).isNone()
          || PayRoll.this.accounts.containsKey(employee.agent());
      if (rules.guarantee().isEmpty() || !due) {
        return ImmutableList.of();
      }
      GuaranteePlan plan = rules.guarantee().get();
      GuaranteeAccount account = Optional.ofNullable(PayRoll.this.accounts.get(employee.agent()))
          .orElseGet(() -> GuaranteeAccount.open(
              employee.agent(), Year.of(facts.month().getYear()), rules.currency()));
      GuaranteeStatement statement = GuaranteeCalculator.of(plan)
          .calculate(
              employee,
              staff.share(employee.agent()),
              facts.month(),
              worked,
              account,
              facts.minimumWage());
      accounts.put(employee.agent(), statement.account());
      findings.addAll(statement.findings());
      return statement.lines();
    }

    private Payslip withheld(Payslip slip) {
      ImmutableList<Receivable> open = carriedIn(slip.agent(), LineKind::isContribution);
      if (rules.withholding().isOff() && open.isEmpty()) {
        return slip;
      }
      Optional<Employee> employee = staff.find(slip.agent());
      Withholding withholding = WithholdingCalculator.of(rules.withholding())
          .calculate(WithholdingInput.builder(slip)
              .before(Optional.ofNullable(PayRoll.this.taxYears.get(slip.agent())))
              .carriedIn(open)
              .employed(!staff.share(slip.agent()).isNone())
              .additionalDeductions(employee.flatMap(Employee::additionalDeductions))
              .bases(employee.map(Employee::contributionBases).orElse(ImmutableMap.of()))
              .build());
      withholding.tax().ifPresent(tax -> {
        taxes.put(slip.agent(), tax);
        taxYears.put(slip.agent(), tax.year());
      });
      return withholding.slip();
    }

    private ImmutableList<Receivable> carriedIn(AgentId agent, Predicate<LineKind> kinds) {
      return receivables.get(agent).stream()
          .filter(receivable -> kinds.test(receivable.kind()))
          .collect(ImmutableList.toImmutableList());
    }
  }

  /** Somebody no longer on the pay-roll, for whom something may still be held back. */
  private static Employee stranger(AgentId agent) {
    return Employee.builder().agent(agent).name("").grade("").build();
  }

  /** The wage of the lowest grade, by which a probation is judged. */
  private Optional<Money> lowestGrade() {
    PayPlan plan = rules.payPlans().on(facts.month().atEndOfMonth());
    return Stream.concat(plan.grades().stream().map(PayGrade::base), plan.otherBase().stream())
        .min(Comparator.naturalOrder());
  }

  /** Pay to a stranger may be a mistyped id, and what somebody owes who left may never be settled. */
  private Finding notEmployed(Payslip slip, ImmutableList<Receivable> left) {
    Money open =
        left.stream().map(Receivable::amount).reduce(Money.zero(rules.currency()), Money::plus);
    String key =
        staff.find(slip.agent()).isPresent() ? "close.not-employed" : "close.not-on-pay-roll";
    return Finding.of(
        Catalogue.clause("shop/STAFF"),
        Severity.WARNING,
        Evidence.of(Evidence.Kind.AGENT, slip.agent().value()),
        Message.of(key, slip.agent().value(), facts.month(), slip.net(), open));
  }
}
