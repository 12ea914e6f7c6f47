package io.github.shopops.payroll.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Scores the people of a month by a {@linkplain ScorePlan plan}.
 *
 * <p>What becomes of a person depends on that person's facts alone, but for the rank, and not on the order in which the
 * facts are given. This class is immutable and thread-safe.
 */
public final class ScoreCalculator {
  private final ScorePlan plan;

  private ScoreCalculator(ScorePlan plan) {
    this.plan = plan;
  }

  /**
   * Makes a calculator.
   *
   * @param plan how the shop scores
   * @return the calculator
   */
  public static ScoreCalculator of(ScorePlan plan) {
    return new ScoreCalculator(requireNonNull(plan, "plan"));
  }

  /**
   * Scores a month. Under S, 28 of 30 for the task, 20 of 20 for hand-over, 25 of 30 for satisfaction and 16 of 20 for
   * skill, extra work done for 5 points and a messy desk for 2 come to 28 + 20 + 25 + 16 + 5 − 2 = 92.
   *
   * @param input the month's facts
   * @return a score for everybody who has one, exact and not rounded
   * @throws IllegalArgumentException if one person has two different sheets of the month, or one id two different merits
   */
  public ScoreStatement calculate(ScoreInput input) {
    YearMonth month = input.fines().month();
    List<Finding> findings = new ArrayList<>();
    Sheets sheets = Sheets.of(plan, month, input.sheets());
    Merits merits = Merits.of(plan, month, input.merits());
    ScoreWriter writer = new ScoreWriter(plan, input.fines(), sheets, merits);
    TreeMap<AgentId, Score> scores = new TreeMap<>();
    List<MonthScore> months = new ArrayList<>();
    for (AgentId agent : ImmutableSortedSet.copyOf(input.agents())) {
      Optional<Score> score = writer.score(agent);
      score.ifPresent(present -> scores.put(agent, present));
      months.add(new MonthScore(
          agent,
          month,
          score.map(Score::total).orElse(null),
          score.map(Score::passed).orElse(false),
          input.warned().contains(agent)));
    }
    ScoreHistory history = input.history().plus(months);
    findings.addAll(sheets.findings(input.agents(), input.wanted()));
    findings.addAll(merits.findings(input.agents()));
    scores.values().stream()
        .filter(score -> !score.passed())
        .map(this::failed)
        .forEach(findings::add);
    plan.dismissal()
        .ifPresent(rule -> findings.addAll(BadRuns.of(rule, history, month, plan.passMark())));
    return ScoreStatement.builder()
        .month(month)
        .scores(ImmutableSortedMap.copyOf(scores))
        .ranks(new Ranking(Ranking.Best.HIGHEST, plan.ties())
            .rank(Maps.transformValues(scores, Score::total)))
        .findings(ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, findings))
        .history(history)
        .build();
  }

  private Finding failed(Score score) {
    return new Finding(
        plan.clause(),
        Severity.INFO,
        Evidence.of(Evidence.Kind.AGENT, score.agent().value()),
        Message.of(
            "score.failed", score.agent().value(), score.month(), score.total(), plan.passMark()),
        ImmutableList.of(score.evidence()));
  }
}
