package io.github.shopops.payroll.close;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.attribution.AgentSales;
import io.github.shopops.core.attribution.SalesClawback;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.commission.ClosedCommission;
import io.github.shopops.payroll.commission.CommissionCalculator;
import io.github.shopops.payroll.commission.CommissionInput;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.commission.CommissionStatement;
import io.github.shopops.payroll.commission.CommissionTeam;
import io.github.shopops.payroll.commission.ReturnedSale;
import io.github.shopops.payroll.commission.TeamMember;
import io.github.shopops.payroll.commission.TeamReturns;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.Receivable;
import io.github.shopops.payroll.payslip.Standing;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;

/** What the month's sales pay everybody, each by the first plan that is meant for the post. */
final class Commissions {
  private final Rulebook rules;
  private final MonthFacts facts;
  private final StaffMonth staff;
  private final Appraisal appraisal;
  private final SalesEvents events;
  private final ImmutableListMultimap<AgentId, ClosedCommission> closed;
  private final ImmutableListMultimap<AgentId, Receivable> open;
  private final ImmutableListMultimap<AgentId, ReturnedSale> returns;
  private final ImmutableMap<String, CommissionTeam> teams;

  Commissions(
      Rulebook rules, MonthFacts facts, StaffMonth staff, Appraisal appraisal, SalesEvents events) {
    this.rules = rules;
    this.facts = facts;
    this.staff = staff;
    this.appraisal = appraisal;
    this.events = events;
    this.closed = Multimaps.index(
        facts.previous().map(ClosedMonth::commissions).orElse(ImmutableList.of()),
        ClosedCommission::agent);
    this.open = Multimaps.index(
        facts.previous().map(ClosedMonth::receivables).orElse(ImmutableList.of()).stream()
            .filter(claim -> claim.kind() == LineKind.CLAWBACK)
            .toList(),
        Receivable::agent);
    this.returns = TeamReturns.of(
        closed.values(),
        ImmutableListMultimap.copyOf(Multimaps.transformValues(
            Multimaps.index(
                events.sales().clawbacks(), clawback -> clawback.credit().agent()),
            Commissions::returned)));
    this.teams = teams();
  }

  /** Returns everybody to whom sales, returns or what is open or held of them bring anything. */
  ImmutableSortedSet<AgentId> agents() {
    return ImmutableSortedSet.<AgentId>naturalOrder()
        .addAll(events.sales().ledger().agents().keySet())
        .addAll(returns.keySet())
        .addAll(open.keySet())
        .addAll(Multimaps.filterValues(closed, past -> past.held().isPositive()).keySet())
        .build();
  }

  /** Returns everybody's statement; nobody has one whom no plan is or ever was meant for. */
  ImmutableSortedMap<AgentId, CommissionStatement> statements(Iterable<AgentId> people) {
    ImmutableSortedMap.Builder<AgentId, CommissionStatement> statements =
        ImmutableSortedMap.naturalOrder();
    for (AgentId agent : people) {
      plan(agent).ifPresent(plan -> statements.put(agent, statement(agent, plan)));
    }
    return statements.buildOrThrow();
  }

  /** Returns the commissions so far of those who have no statement. */
  ImmutableList<ClosedCommission> untouched(
      ImmutableSortedMap<AgentId, CommissionStatement> statements) {
    return Multimaps.filterKeys(closed, agent -> !statements.containsKey(agent)).values().stream()
        .collect(toImmutableList());
  }

  /** Finds who cannot be paid by post because nobody said which post it is. */
  ImmutableList<Finding> withoutPost() {
    boolean byPost = !rules.commissions().isEmpty()
        && rules.commissions().stream()
            .noneMatch(plan -> plan.eligibility().posts().isEmpty());
    return staff.employed().stream()
        .filter(agent -> byPost && staff.find(agent).flatMap(Employee::post).isEmpty())
        .map(agent -> Finding.of(
            rules.commissions().get(0).clause(),
            Severity.WARNING,
            Evidence.of(Evidence.Kind.AGENT, agent.value()),
            Message.of("close.no-post", agent.value())))
        .collect(toImmutableList());
  }

  private Optional<CommissionPlan> plan(AgentId agent) {
    Optional<String> post = staff.find(agent).flatMap(Employee::post);
    return meantFor(rules, post)
        .or(() -> closed.get(agent).stream().max(naturalOrder()).map(ClosedCommission::plan));
  }

  /** Returns the first plan that is meant for a post. */
  static Optional<CommissionPlan> meantFor(Rulebook rules, Optional<String> post) {
    return rules.commissions().stream()
        .filter(plan -> plan.eligibility().coversPost(post))
        .findFirst();
  }

  private CommissionStatement statement(AgentId agent, CommissionPlan plan) {
    Optional<Employee> employee = staff.find(agent);
    Optional<CommissionTeam> team =
        employee.map(this::teamName).map(teams::get).filter(t -> t.find(agent).isPresent());
    boolean meant = rules.commissions().contains(plan);
    AgentSales sales = events.sales().ledger().of(agent);
    CommissionInput.Builder input = CommissionInput.builder(agent, facts.month(), rules.currency())
        .post(employee.flatMap(Employee::post))
        .standing(employee.map(Employee::standing).orElse(Standing.CONFIRMED))
        .share(staff.share(agent))
        .score(appraisal.score(agent))
        .returns(returns.get(agent))
        .closed(closed.get(agent))
        .carriedIn(open.get(agent));
    // A plan that is no longer anybody's only settles what it left behind.
    return CommissionCalculator.of(plan)
        .calculate(
            meant
                ? input
                    .attainment(employee
                        .flatMap(Employee::target)
                        .map(target -> attainment(sales.net(), target)))
                    .team(team)
                    .credited(sales.credited())
                    .takenOff(sales.takenOff())
                    .takenOffEvidence(events.evidence().get(agent))
                    .build()
                : input.build());
  }

  private static Ratio attainment(Money net, Money target) {
    return new Ratio(net.getAmountMinorLong(), target.getAmountMinorLong());
  }

  private String teamName(Employee employee) {
    return employee.team().orElse(rules.name());
  }

  private ImmutableMap<String, CommissionTeam> teams() {
    ImmutableListMultimap<String, Employee> members = staff.employees().values().stream()
        .filter(employee -> !staff.share(employee.agent()).isNone())
        .collect(ImmutableListMultimap.toImmutableListMultimap(this::teamName, e -> e));
    ImmutableMap.Builder<String, CommissionTeam> named = ImmutableMap.builder();
    Multimaps.asMap(members)
        .forEach((name, people) -> named.put(
            name,
            CommissionTeam.builder()
                .name(name)
                .members(people.stream().map(this::member).collect(toImmutableList()))
                .build()));
    return named.buildOrThrow();
  }

  private TeamMember member(Employee employee) {
    Optional<BigDecimal> score = appraisal.score(employee.agent());
    return TeamMember.builder()
        .agent(employee.agent())
        .net(events.sales().ledger().of(employee.agent()).net())
        .score(score)
        .post(employee.post())
        .standing(employee.standing())
        .share(staff.share(employee.agent()))
        .build();
  }

  private static ReturnedSale returned(SalesClawback clawback) {
    ImmutableList<Evidence> evidence = clawback.because().stream()
        .flatMap(takeOff -> takeOff.evidence().stream())
        .collect(toImmutableList());
    return new ReturnedSale(
        clawback.credit().order(),
        clawback.credit().month(),
        clawback.amount(),
        clawback.because().get(0).clause(),
        evidence);
  }
}
