package io.github.shopops.payroll.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds who had so many bad months running, up to the month just scored, that a dismissal is to be decided. */
final class BadRuns {
  private BadRuns() {}

  static List<Finding> of(
      DismissalRule rule, ScoreHistory history, YearMonth month, BigDecimal passMark) {
    ImmutableListMultimap<AgentId, MonthScore> byAgent =
        Multimaps.index(history.months(), MonthScore::agent);
    List<Finding> findings = new ArrayList<>();
    for (AgentId agent : byAgent.keySet()) {
      ImmutableList<MonthScore> months = byAgent.get(agent);
      ImmutableList<MonthScore> scored = months.stream()
          .filter(score -> score.total() != null)
          .collect(ImmutableList.toImmutableList());
      ImmutableList<MonthScore> failures = lastRun(scored, MonthScore::failed, month);
      if (failures.size() >= rule.failures()) {
        findings.add(finding(
            rule,
            failures,
            Message.of(
                "score.dismissal.failures", agent.value(), failures.size(), month, passMark)));
      }
      ImmutableList<MonthScore> warnings = lastRun(months, MonthScore::warned, month);
      if (warnings.size() >= rule.warnings()) {
        findings.add(finding(
            rule,
            warnings,
            Message.of("score.dismissal.warnings", agent.value(), warnings.size(), month)));
      }
    }
    return findings;
  }

  /** The months at the end that are all bad, none if they do not reach up to the month. */
  private static ImmutableList<MonthScore> lastRun(
      ImmutableList<MonthScore> months, Predicate<MonthScore> bad, YearMonth month) {
    List<MonthScore> run = new ArrayList<>();
    for (MonthScore score : months.reverse()) {
      if (!bad.test(score) || (run.isEmpty() && !score.month().equals(month))) {
        break;
      }
      run.add(score);
    }
    return ImmutableList.copyOf(Lists.reverse(run));
  }

  private static Finding finding(
      DismissalRule rule, ImmutableList<MonthScore> run, Message message) {
    return new Finding(
        rule.clause(),
        Severity.ERROR,
        Evidence.of(Evidence.Kind.AGENT, run.get(0).agent().value()),
        message,
        run.stream().map(MonthScore::evidence).collect(ImmutableList.toImmutableList()));
  }
}
