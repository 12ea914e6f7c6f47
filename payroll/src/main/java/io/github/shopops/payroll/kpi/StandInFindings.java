package io.github.shopops.payroll.kpi;

import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is found of those who stand in: not assessed, but they have to keep up (kpi/STAND-IN, G4). */
final class StandInFindings {
  private final KpiPolicy policy;
  private final KpiReport report;

  StandInFindings(KpiPolicy policy, KpiReport report) {
    this.policy = policy;
    this.report = report;
  }

  /** Whether a stand-in keeps up with the shop in every figure (G4). */
  List<Finding> of(AgentId agent) {
    List<Finding> findings = new ArrayList<>();
    int compared = 0;
    for (KpiMetric metric : KpiMetric.values()) {
      Ratio value = report.value(agent, metric);
      Ratio mean = report.mean(metric);
      if (policy.standInMetrics().contains(metric) && value.isDefined() && mean.isDefined()) {
        compared++;
        if (!keepsUp(metric, value, mean)) {
          findings.add(KpiReviewer.finding(
              policy.standInClause(),
              Severity.ERROR,
              agent,
              Message.of(
                  "kpi.stand-in-below",
                  metric.explain(value, policy.currency()),
                  policy.standInShare(),
                  metric.shown(mean, policy.currency()))));
        }
      }
    }
    if (findings.isEmpty()) {
      Message kept = Message.of("kpi.stand-in-kept", compared, policy.standInShare());
      findings.add(KpiReviewer.finding(policy.standInClause(), Severity.INFO, agent, kept));
    }
    return findings;
  }

  /** At least the share of the mean; where less is better, at most the mean by the share: twice the mean for 50 %. */
  private boolean keepsUp(KpiMetric metric, Ratio value, Ratio mean) {
    BigDecimal share = policy.standInShare().fraction();
    BigDecimal own = product(value.numerator(), mean.denominator());
    BigDecimal others = product(mean.numerator(), value.denominator());
    return switch (metric.best()) {
      case HIGHEST -> own.compareTo(others.multiply(share)) >= 0;
      case LOWEST -> own.multiply(share).compareTo(others) <= 0;
    };
  }

  private static BigDecimal product(long a, long b) {
    return BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b));
  }
}
