package io.github.shopops.payroll.close;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.discipline.Conduct;
import io.github.shopops.payroll.discipline.DisciplineCalculator;
import io.github.shopops.payroll.discipline.DisciplinePolicy;
import io.github.shopops.payroll.discipline.DisciplineStatement;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.kpi.DayRange;
import io.github.shopops.payroll.kpi.KpiCalculator;
import io.github.shopops.payroll.kpi.KpiMetric;
import io.github.shopops.payroll.kpi.KpiPolicy;
import io.github.shopops.payroll.kpi.KpiReport;
import io.github.shopops.payroll.kpi.KpiReviewInput;
import io.github.shopops.payroll.kpi.KpiReviewer;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.kpi.ServiceCalculator;
import io.github.shopops.payroll.kpi.ServiceReport;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.Standing;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.score.ScoreCalculator;
import io.github.shopops.payroll.score.ScoreHistory;
import io.github.shopops.payroll.score.ScoreInput;
import io.github.shopops.payroll.score.ScorePlan;
import io.github.shopops.payroll.score.ScoreStatement;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How people did in a month: key figures, discipline and scores, as far as the rules ask for them.
 *
 * @param kpi the key figures
 * @param service how questions, complaints and mail were answered
 * @param discipline which measures are proposed
 * @param scores the scores
 * @param findings what a person should know
 */
record Appraisal(
    Optional<KpiReport> kpi,
    Optional<ServiceReport> service,
    Optional<DisciplineStatement> discipline,
    Optional<ScoreStatement> scores,
    ImmutableList<Finding> findings) {

  static Appraisal of(Rulebook rules, MonthFacts facts, StaffMonth staff, FineStatement fines) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    Optional<KpiReport> kpi = rules.kpi().map(policy -> report(policy, facts, staff));
    Optional<ServiceReport> service = rules.kpi().map(policy -> service(policy, facts));
    rules
        .kpi()
        .ifPresent(policy -> findings.addAll(
            review(policy, facts, staff, kpi.orElseThrow(), service.orElseThrow())));
    Optional<DisciplineStatement> discipline =
        rules.discipline().map(policy -> discipline(policy, facts, fines));
    discipline.ifPresent(statement -> findings.addAll(statement.findings()));
    Optional<ScoreStatement> scores =
        rules.score().map(plan -> scores(rules, plan, facts, staff, fines, discipline));
    scores.ifPresent(statement -> findings.addAll(statement.findings()));
    return new Appraisal(kpi, service, discipline, scores, findings.build());
  }

  Optional<BigDecimal> score(AgentId agent) {
    return scores.flatMap(statement -> statement.total(agent));
  }

  /** Returns somebody's key figures by code, as far as they have a value. */
  ImmutableMap<String, Ratio> figures(AgentId agent) {
    ImmutableMap.Builder<String, Ratio> figures = ImmutableMap.builder();
    kpi.ifPresent(report -> {
      for (KpiMetric metric : KpiMetric.values()) {
        Ratio value = report.value(agent, metric);
        if (value.isDefined()) {
          figures.put(metric.code(), value);
        }
      }
    });
    return figures.buildOrThrow();
  }

  Ratio averageOrder() {
    return kpi.map(report -> report.shop().value(KpiMetric.AVERAGE_ORDER_VALUE)).orElse(Ratio.NONE);
  }

  /** Returns the shop's inquiry ratio, with which the next month is compared. */
  Optional<Ratio> inquiryRatio() {
    return kpi.map(report -> report.mean(KpiMetric.INQUIRY_RATIO)).filter(Ratio::isDefined);
  }

  private static KpiReport report(KpiPolicy policy, MonthFacts facts, StaffMonth staff) {
    KpiReport report = KpiCalculator.of(policy)
        .calculate(facts.contacts(), facts.orders(), DayRange.of(facts.month()));
    return report.withTargets(Maps.transformValues(
        Maps.filterValues(staff.employees(), employee -> employee.target().isPresent()),
        employee -> employee.target().orElseThrow()));
  }

  private static ServiceReport service(KpiPolicy policy, MonthFacts facts) {
    DayRange days = DayRange.of(facts.month());
    return ServiceCalculator.of(policy)
        .calculate(facts.cases(), facts.ratings(), days, policy.closesAt(days));
  }

  private static ImmutableList<Finding> review(
      KpiPolicy policy,
      MonthFacts facts,
      StaffMonth staff,
      KpiReport report,
      ServiceReport service) {
    KpiCalculator calculator = KpiCalculator.of(policy);
    return KpiReviewer.of(policy)
        .review(KpiReviewInput.builder(report)
            .employees(staff.employees().values())
            .weeks(Maps.toMap(
                DayRange.weeks(facts.month()),
                week -> calculator.calculate(facts.contacts(), facts.orders(), week)))
            .previousInquiryRatio(facts.previous().flatMap(ClosedMonth::inquiryRatio))
            .service(service)
            .typingTests(facts.typingTests())
            .build());
  }

  private static DisciplineStatement discipline(
      DisciplinePolicy policy, MonthFacts facts, FineStatement fines) {
    ImmutableList<Conduct> history =
        facts.previous().map(ClosedMonth::conducts).orElse(ImmutableList.of());
    return DisciplineCalculator.of(policy).calculate(fines, history, facts.measures());
  }

  private static ScoreStatement scores(
      Rulebook rules,
      ScorePlan plan,
      MonthFacts facts,
      StaffMonth staff,
      FineStatement fines,
      Optional<DisciplineStatement> discipline) {
    return ScoreCalculator.of(plan)
        .calculate(ScoreInput.builder(fines)
            .agents(staff.employed())
            .wanted(Sets.filter(
                staff.employed(), agent -> isScoreWanted(rules, plan, facts, staff, agent)))
            .sheets(facts.scoreSheets())
            .merits(facts.merits())
            .warned(discipline.map(DisciplineStatement::warned).orElse(ImmutableSet.of()))
            .history(new ScoreHistory(
                facts.previous().map(ClosedMonth::scores).orElse(ImmutableList.of())))
            .build());
  }

  /** Whether a score that nobody gave is missing: where scores themselves are judged, and where they pay. */
  private static boolean isScoreWanted(
      Rulebook rules, ScorePlan plan, MonthFacts facts, StaffMonth staff, AgentId agent) {
    Employee employee = staff.find(agent).orElseThrow();
    Optional<String> post = employee.post();
    Standing standing = employee.standing();
    MonthShare share = staff.share(agent);
    Optional<String> grade = Bonuses.grade(rules, facts, employee);
    return plan.dismissal().isPresent()
        || rules.bonus().readsScore(grade, post, standing, share)
        || Commissions.meantFor(rules, post)
            .filter(CommissionPlan::readsScore)
            .filter(paid -> paid.eligibility().refusal(post, standing, share).isEmpty())
            .isPresent();
  }

  /** Returns the conducts so far with this month's. */
  ImmutableList<Conduct> conducts(MonthFacts facts) {
    return ImmutableList.<Conduct>builder()
        .addAll(facts.previous().map(ClosedMonth::conducts).orElse(ImmutableList.of()))
        .addAll(discipline.map(DisciplineStatement::conducts).orElse(ImmutableList.of()))
        .build();
  }
}
