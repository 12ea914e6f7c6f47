package io.github.shopops.payroll.close;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.attribution.AgentSales;
import io.github.shopops.core.attribution.SalesClawback;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.bonus.BonusCalculator;
import io.github.shopops.payroll.bonus.BonusContext;
import io.github.shopops.payroll.bonus.BonusStatement;
import io.github.shopops.payroll.bonus.BonusSubject;
import io.github.shopops.payroll.commission.ClosedCommission;
import io.github.shopops.payroll.commission.CommissionCalculator;
import io.github.shopops.payroll.commission.CommissionInput;
import io.github.shopops.payroll.commission.CommissionStatement;
import io.github.shopops.payroll.commission.ReturnedSale;
import io.github.shopops.payroll.commission.TeamReturns;
import io.github.shopops.payroll.fine.FineLine;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.payslip.BasePay;
import io.github.shopops.payroll.payslip.BasePayCalculator;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.PayslipCalculator;
import io.github.shopops.payroll.payslip.PayslipInput;
import io.github.shopops.payroll.payslip.Receivable;
import io.github.shopops.payroll.payslip.Standing;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Brings together, person by person, what a month pays and what it deducts. */
final class PayRoll {
  private static final MonthShare NOT_EMPLOYED = new MonthShare(0, 1);

  private final Rulebook rules;
  private final MonthFacts facts;
  private final FineStatement fines;
  private final SalesEvents events;
  private final ImmutableMap<AgentId, Employee> employees;
  private final ImmutableListMultimap<AgentId, Receivable> receivables;
  private final ImmutableListMultimap<AgentId, ClosedCommission> closed;
  private final ImmutableListMultimap<AgentId, ReturnedSale> returns;

  private PayRoll(Rulebook rules, MonthFacts facts, FineStatement fines, SalesEvents events) {
    this.rules = rules;
    this.facts = facts;
    this.fines = fines;
    this.events = events;
    this.employees = Maps.uniqueIndex(facts.employees(), Employee::agent);
    this.receivables = Multimaps.index(
        facts.previous().map(ClosedMonth::receivables).orElse(ImmutableList.of()),
        Receivable::agent);
    this.closed = Multimaps.index(
        facts.previous().map(ClosedMonth::commissions).orElse(ImmutableList.of()),
        ClosedCommission::agent);
    this.returns = TeamReturns.of(
        closed.values(),
        ImmutableListMultimap.copyOf(Multimaps.transformValues(
            Multimaps.index(
                events.sales().clawbacks(), clawback -> clawback.credit().agent()),
            PayRoll::returned)));
  }

  /**
   * What a month pays everybody.
   *
   * @param payslips by agent
   * @param commissions by agent
   * @param closed what every closed month earned in commission, this one included
   * @param receivables what later months have to settle
   * @param findings what a person should know
   */
  record Result(
      ImmutableSortedMap<AgentId, Payslip> payslips,
      ImmutableSortedMap<AgentId, CommissionStatement> commissions,
      ImmutableList<ClosedCommission> closed,
      ImmutableList<Receivable> receivables,
      ImmutableList<Finding> findings) {}

  static Result calculate(
      Rulebook rules, MonthFacts facts, FineStatement fines, SalesEvents events) {
    return new PayRoll(rules, facts, fines, events).calculate();
  }

  private Result calculate() {
    BasePayCalculator basePay = BasePayCalculator.of(rules.pay());
    ImmutableMap<AgentId, BasePay> bases = ImmutableMap.copyOf(
        Maps.transformValues(employees, employee -> basePay.calculate(employee, facts.month())));
    BonusStatement bonuses =
        BonusCalculator.of(rules.bonus()).calculate(context(), subjects(bases));
    ImmutableSortedMap.Builder<AgentId, Payslip> payslips = ImmutableSortedMap.naturalOrder();
    ImmutableSortedMap.Builder<AgentId, CommissionStatement> commissions =
        ImmutableSortedMap.naturalOrder();
    ImmutableList.Builder<ClosedCommission> closings = ImmutableList.builder();
    ImmutableList.Builder<Receivable> open = ImmutableList.builder();
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    findings.addAll(bonuses.findings());
    bases.values().forEach(base -> findings.addAll(base.findings()));
    ImmutableSortedSet<AgentId> people = agents(bases, bonuses);
    for (AgentId agent : people) {
      CommissionStatement commission = commission(agent, share(bases.get(agent)));
      Payslip slip = payslip(agent, bases.get(agent), commission, bonuses.payLines(agent));
      commissions.put(agent, commission);
      payslips.put(agent, slip);
      closings.addAll(commission.closed());
      open.addAll(commission.receivables()).addAll(slip.receivables());
      findings.addAll(commission.findings()).addAll(slip.findings());
      if (share(bases.get(agent)).isNone()) {
        findings.add(notEmployed(commission, slip));
      }
    }
    closings.addAll(
        Multimaps.filterKeys(closed, agent -> !people.contains(agent)).values());
    return new Result(
        payslips.buildOrThrow(),
        commissions.buildOrThrow(),
        closings.build(),
        open.build(),
        findings.build());
  }

  /** Everybody employed in the month, and everybody to whom it pays or who owes anything. */
  private ImmutableSortedSet<AgentId> agents(
      ImmutableMap<AgentId, BasePay> bases, BonusStatement bonuses) {
    return ImmutableSortedSet.<AgentId>naturalOrder()
        .addAll(Maps.filterValues(bases, base -> !base.share().isNone()).keySet())
        .addAll(events.sales().ledger().agents().keySet())
        .addAll(fines.lines().stream().map(FineLine::agent).iterator())
        .addAll(bonuses.lines().keySet())
        .addAll(receivables.keySet())
        .addAll(returns.keySet())
        .addAll(facts.adjustments().agents())
        .addAll(Multimaps.filterValues(closed, past -> past.held().isPositive()).keySet())
        .build();
  }

  private static MonthShare share(@Nullable BasePay base) {
    return base == null ? NOT_EMPLOYED : base.share();
  }

  /** Pay to a stranger may be a mistyped id, and what somebody owes who left may never be settled. */
  private Finding notEmployed(CommissionStatement commission, Payslip slip) {
    Money open = Stream.of(commission.receivables(), slip.receivables())
        .flatMap(ImmutableList::stream)
        .map(Receivable::amount)
        .reduce(Money.zero(rules.currency()), Money::plus);
    String key =
        employees.containsKey(slip.agent()) ? "close.not-employed" : "close.not-on-pay-roll";
    return Finding.of(
        Catalogue.clause("shop/STAFF"),
        Severity.WARNING,
        Evidence.of(Evidence.Kind.AGENT, slip.agent().value()),
        Message.of(key, slip.agent().value(), facts.month(), slip.net(), open));
  }

  private BonusContext context() {
    return BonusContext.builder(fines).trainees(facts.trainees()).build();
  }

  private ImmutableList<BonusSubject> subjects(ImmutableMap<AgentId, BasePay> bases) {
    ImmutableList.Builder<BonusSubject> subjects = ImmutableList.builder();
    employees.forEach((agent, employee) -> {
      BasePay base = requireNonNull(bases.get(agent));
      if (!base.share().isNone()) {
        subjects.add(BonusSubject.builder()
            .agent(agent)
            .base(total(base.lines()))
            .share(base.share())
            .teamScore(employee.teamScore())
            .onLeave(employee.onLeave())
            .build());
      }
    });
    return subjects.build();
  }

  private CommissionStatement commission(AgentId agent, MonthShare share) {
    Optional<Employee> employee = Optional.ofNullable(employees.get(agent));
    AgentSales sales = events.sales().ledger().of(agent);
    return CommissionCalculator.of(rules.commission())
        .calculate(CommissionInput.builder(agent, facts.month(), rules.currency())
            .post(employee.flatMap(Employee::post))
            .standing(employee.map(Employee::standing).orElse(Standing.CONFIRMED))
            .share(share)
            .credited(sales.credited())
            .takenOff(sales.takenOff())
            .takenOffEvidence(events.evidence().get(agent))
            .returns(returns.get(agent))
            .closed(closed.get(agent))
            .carriedIn(carriedIn(agent, kind -> kind == LineKind.CLAWBACK))
            .build());
  }

  private static ReturnedSale returned(SalesClawback clawback) {
    ImmutableList<Evidence> evidence = clawback.because().stream()
        .flatMap(takeOff -> takeOff.evidence().stream())
        .collect(ImmutableList.toImmutableList());
    return new ReturnedSale(
        clawback.credit().order(),
        clawback.credit().month(),
        clawback.amount(),
        clawback.because().get(0).clause(),
        evidence);
  }

  private Payslip payslip(
      AgentId agent,
      @Nullable BasePay base,
      CommissionStatement commission,
      ImmutableList<PayLine> bonuses) {
    return PayslipCalculator.of(rules.law())
        .calculate(PayslipInput.builder(agent, facts.month(), rules.currency())
            .addAllEarnings(base == null ? ImmutableList.of() : base.lines())
            .addAllEarnings(commission.lines())
            .addAllEarnings(bonuses)
            .addAllEarnings(facts.adjustments().earnings(agent))
            .addAllDeductions(facts.adjustments().overpaid(agent))
            .addAllDeductions(fines.payLines(agent))
            .carriedIn(carriedIn(agent, kind -> kind != LineKind.CLAWBACK))
            .minimumWage(facts.minimumWage())
            .share(share(base))
            .build());
  }

  private ImmutableList<Receivable> carriedIn(AgentId agent, Predicate<LineKind> kinds) {
    return receivables.get(agent).stream()
        .filter(receivable -> kinds.test(receivable.kind()))
        .collect(ImmutableList.toImmutableList());
  }

  private Money total(ImmutableList<PayLine> lines) {
    return lines.stream().map(PayLine::amount).reduce(Money.zero(rules.currency()), Money::plus);
  }
}
