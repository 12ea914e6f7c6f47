package io.github.shopops.payroll.close;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.bonus.BonusCalculator;
import io.github.shopops.payroll.bonus.BonusContext;
import io.github.shopops.payroll.bonus.BonusStatement;
import io.github.shopops.payroll.bonus.BonusSubject;
import io.github.shopops.payroll.commission.CommissionStatement;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.payslip.Contract;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.PayGrade;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Standing;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.joda.money.Money;

/** Tells the bonus plan of everybody's month. */
final class Bonuses {
  private final Rulebook rules;
  private final MonthFacts facts;
  private final StaffMonth staff;
  private final Appraisal appraisal;
  private final SalesEvents events;
  private final ImmutableSortedMap<AgentId, CommissionStatement> commissions;

  Bonuses(
      Rulebook rules,
      MonthFacts facts,
      StaffMonth staff,
      Appraisal appraisal,
      SalesEvents events,
      ImmutableSortedMap<AgentId, CommissionStatement> commissions) {
    this.rules = rules;
    this.facts = facts;
    this.staff = staff;
    this.appraisal = appraisal;
    this.events = events;
    this.commissions = commissions;
  }

  BonusStatement statement(FineStatement fines) {
    BonusContext context = BonusContext.builder(fines)
        .trainees(facts.trainees())
        .awards(facts.awards())
        .averageOrder(appraisal.averageOrder())
        .build();
    return BonusCalculator.of(rules.bonus())
        .calculate(
            context,
            staff.employed().stream()
                .map(agent -> subject(staff.find(agent).orElseThrow()))
                .collect(toImmutableList()));
  }

  private BonusSubject subject(Employee employee) {
    AgentId agent = employee.agent();
    return BonusSubject.builder()
        .agent(agent)
        .base(base(employee))
        .share(staff.share(agent))
        .teamScore(employee.teamScore())
        .onLeave(staff.wasAway(employee))
        .grade(grade(rules, facts, employee))
        .post(employee.post())
        .team(employee.team())
        .standing(employee.standing())
        .monthsOnTrial(monthsOnTrial(employee))
        .score(appraisal.score(agent))
        .netSales(events.sales().ledger().of(agent).net())
        .commissionEarned(Optional.ofNullable(commissions.get(agent))
            .filter(statement -> statement.eligible() && statement.exceedsThreshold())
            .isPresent())
        .parcels(employee.parcels())
        .figures(appraisal.figures(agent))
        .build();
  }

  private Money base(Employee employee) {
    Money zero = Money.zero(rules.currency());
    return staff.base(employee).lines().stream().map(PayLine::amount).reduce(zero, Money::plus);
  }

  /** Returns the code of somebody's grade at the end of the month, empty where the pay plan does not list it. */
  static Optional<String> grade(Rulebook rules, MonthFacts facts, Employee employee) {
    return rules
        .payPlans()
        .on(facts.month().atEndOfMonth())
        .grade(employee.grade())
        .map(PayGrade::code);
  }

  /** The months since contract or joining, the first counted as one. */
  private Optional<Integer> monthsOnTrial(Employee employee) {
    boolean onTrial =
        employee.standing() == Standing.PROBATION || employee.standing() == Standing.INTERN;
    Optional<LocalDate> since = employee.contract().map(Contract::since).or(employee::joined);
    return since
        .filter(day -> onTrial)
        .map(day -> (int) ChronoUnit.MONTHS.between(YearMonth.from(day), facts.month()) + 1)
        .filter(months -> months >= 1);
  }
}
