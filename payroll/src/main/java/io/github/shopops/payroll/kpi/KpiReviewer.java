package io.github.shopops.payroll.kpi;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.Standing;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * Says what key figures mean for people: whose chats to look at, who needs training, which stand-in loses the right. It
 * pays nothing and takes nothing off; values are compared exactly, and nobody without a value is found fault with.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class KpiReviewer {
  private final KpiPolicy policy;

  private KpiReviewer(KpiPolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a reviewer.
   *
   * @param policy what the shop asks of whom
   * @return the reviewer
   */
  public static KpiReviewer of(KpiPolicy policy) {
    return new KpiReviewer(requireNonNull(policy, "policy"));
  }

  /**
   * Reviews a month.
   *
   * @param input the figures and the people
   * @return what is found, most serious first
   */
  public ImmutableList<Finding> review(KpiReviewInput input) {
    ImmutableSet<AgentId> assessed = agents(input, policy.assessed());
    List<Finding> findings = new ArrayList<>();
    findings.addAll(filtered(input.report()));
    findings.addAll(adverts(input, assessed));
    for (AgentId agent : assessed) {
      below(input.report(), agent, KpiMetric.REPLY_RATE, "kpi.sample-chats")
          .ifPresent(findings::add);
      below(input.report(), agent, KpiMetric.RECEPTION, "kpi.train").ifPresent(findings::add);
    }
    findings.addAll(new ServiceFindings(policy, input).of(assessed));
    StandInFindings standIns = new StandInFindings(policy, input.report());
    agents(input, ImmutableSet.of(Standing.STAND_IN))
        .forEach(agent -> findings.addAll(standIns.of(agent)));
    return findings.stream().distinct().sorted(Finding.BY_SEVERITY).collect(toImmutableList());
  }

  private static ImmutableSet<AgentId> agents(
      KpiReviewInput input, ImmutableSet<Standing> standings) {
    return input.employees().stream()
        .filter(employee -> standings.contains(employee.standing()))
        .map(Employee::agent)
        .collect(ImmutableSet.toImmutableSet());
  }

  static Finding finding(Clause clause, Severity severity, AgentId agent, Message message) {
    return Finding.of(clause, severity, Evidence.of(Evidence.Kind.AGENT, agent.value()), message);
  }

  /** How many sessions are no reception, by agent and filter (K0). */
  private List<Finding> filtered(KpiReport report) {
    List<Finding> findings = new ArrayList<>();
    for (ReceptionFilter filter : policy.filters()) {
      Map<AgentId, Integer> counts = new TreeMap<>();
      report.filtered().stream()
          .filter(session -> session.reason() == filter.reason())
          .forEach(session -> counts.merge(session.agent(), 1, Integer::sum));
      Message reason = Message.of("kpi.filter." + filter.reason().code());
      counts.forEach((agent, count) -> findings.add(finding(
          filter.clause(), Severity.INFO, agent, Message.of("kpi.filtered", count, reason))));
    }
    return findings;
  }

  /** The weekly check whether the inquiry ratio fell below last month's (K1). */
  private List<Finding> adverts(KpiReviewInput input, ImmutableSet<AgentId> assessed) {
    List<Map.Entry<DayRange, KpiReport>> weeks = input.weeks().entrySet().stream()
        .sorted(Comparator.comparing(week -> week.getKey().first()))
        .limit(policy.advertChecks())
        .toList();
    Ratio before = input.previousInquiryRatio().orElse(Ratio.NONE);
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<DayRange, KpiReport> week : weeks) {
      if (before.isDefined()) {
        assessed.forEach(agent ->
            advert(week.getKey(), week.getValue(), agent, before).ifPresent(findings::add));
      } else {
        YearMonth month = YearMonth.from(week.getKey().first());
        Evidence subject = Evidence.of(Evidence.Kind.MONTH, month.toString());
        findings.add(Finding.of(
            policy.advertClause(), Severity.INFO, subject, Message.of("kpi.advert-unchecked")));
      }
    }
    return findings;
  }

  private Optional<Finding> advert(DayRange days, KpiReport week, AgentId agent, Ratio before) {
    Ratio ratio = week.value(agent, KpiMetric.INQUIRY_RATIO);
    if (!ratio.isDefined() || ratio.compareValue(before) >= 0) {
      return Optional.empty();
    }
    long adverts = week.filtered().stream()
        .filter(session ->
            session.agent().equals(agent) && session.reason() == ReceptionFilter.Reason.ADVERT)
        .count();
    return Optional.of(finding(
        policy.advertClause(),
        Severity.WARNING,
        agent,
        Message.of(
            "kpi.advert-suspected",
            days.first(),
            days.last(),
            KpiMetric.INQUIRY_RATIO.explain(ratio, policy.currency()),
            before.percent(),
            adverts)));
  }

  /** A figure below the shop's mean (K13). */
  private Optional<Finding> below(KpiReport report, AgentId agent, KpiMetric metric, String key) {
    Ratio value = report.value(agent, metric);
    Ratio mean = report.mean(metric);
    if (!value.isDefined() || !mean.isDefined() || value.compareValue(mean) >= 0) {
      return Optional.empty();
    }
    CurrencyUnit currency = policy.currency();
    return Optional.of(finding(
        policy.sampleClause(),
        Severity.WARNING,
        agent,
        Message.of(key, metric.explain(value, currency), metric.shown(mean, currency))));
  }
}
