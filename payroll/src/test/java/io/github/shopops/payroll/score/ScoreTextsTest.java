package io.github.shopops.payroll.score;

import static io.github.shopops.payroll.score.Scores.ANNA;
import static io.github.shopops.payroll.score.Scores.BEN;
import static io.github.shopops.payroll.score.Scores.CORA;
import static io.github.shopops.payroll.score.Scores.OCTOBER;
import static io.github.shopops.payroll.score.Scores.SHANGHAI;
import static io.github.shopops.payroll.score.Scores.annual;
import static io.github.shopops.payroll.score.Scores.merit;
import static io.github.shopops.payroll.score.Scores.sheet;
import static io.github.shopops.payroll.score.Scores.violation;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.Texts;
import io.github.shopops.payroll.incident.Incident;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTextsTest {
  private static final AgentId DAN = AgentId.of("A4");

  private static ScoreStatement everything() {
    List<Incident> violations = new ArrayList<>();
    for (int day = 1; day <= 6; day++) {
      violations.add(violation(BEN, day, "absence"));
      violations.add(violation(BEN, day, "noise"));
    }
    ImmutableList<MonthScore> bad = ImmutableList.of(
        new MonthScore(BEN, OCTOBER.minusMonths(2), BigDecimal.ONE, false, true),
        new MonthScore(BEN, OCTOBER.minusMonths(1), BigDecimal.ONE, false, true));
    return ScoreCalculator.of(ScorePlan.builder()
            .from(ScorePlan.annual(SHANGHAI))
            .ceiling(new BigDecimal("103.5"))
            .build())
        .calculate(ScoreInput.builder(annual(violations))
            .addAgents(ANNA, BEN, CORA, DAN)
            .addSheets(
                sheet(ANNA, "30", "20", "28.5", "20"),
                sheet(BEN, "28", "20", "25", "16"),
                sheet(AgentId.of("A5"), "28", "20", "25", "16"),
                new ScoreSheet(
                    CORA,
                    OCTOBER,
                    ImmutableSortedMap.of(
                        "task",
                        BigDecimal.TEN,
                        "handover",
                        new BigDecimal("-1"),
                        "callback",
                        new BigDecimal("30.5"),
                        "charm",
                        BigDecimal.ONE)))
            .addMerits(
                merit(ANNA, 1, "best-work"),
                merit(ANNA, 2, "best-work"),
                merit(ANNA, 3, "full-mark"),
                merit(ANNA, 4, "came-when-called"),
                merit(ANNA, 5, "extra-work"),
                merit(ANNA, 6, "no-complaint"),
                merit(ANNA, 7, "proposal"),
                merit(ANNA, 8, "nice-hat"),
                merit(BEN, 8, "best-work"),
                merit(AgentId.of("A5"), 8, "proposal"))
            .addWarned(BEN)
            .history(new ScoreHistory(bad))
            .build());
  }

  private static ScoreStatement kpi() {
    return ScoreCalculator.of(ScorePlan.kpi(SHANGHAI))
        .calculate(ScoreInput.builder(annual())
            .addAgents(ANNA)
            .addSheets(sheet(ANNA, "28", "20", "25", "16"))
            .build());
  }

  private static List<Message> emitted() {
    List<Message> messages = new ArrayList<>();
    for (ScoreStatement statement : List.of(everything(), kpi())) {
      statement.scores().values().stream()
          .flatMap(score -> score.lines().stream())
          .forEach(line -> messages.add(line.message()));
      statement.findings().forEach(finding -> messages.add(finding.message()));
    }
    return messages;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void messages_areAllWorded_andNoWordingIsUnused(String language) {
    Set<String> emitted = Texts.keys(emitted());
    emitted.removeIf(key -> !key.startsWith("score."));
    assertThat(Texts.worded(language, "score.")).isEqualTo(emitted);
    Texts.assertSayable(language, emitted());
  }

  private static List<String> lines(String language, AgentId agent) {
    Explanations explanations = PayrollExplanations.of(Locale.forLanguageTag(language));
    return requireNonNull(everything().scores().get(agent)).lines().stream()
        .map(line -> explanations.explain(line.message()))
        .toList();
  }

  private static List<String> findings(String language) {
    Explanations explanations = PayrollExplanations.of(Locale.forLanguageTag(language));
    return everything().findings().stream().map(explanations::explain).toList();
  }

  @Test
  void sentences_ofAScore() {
    // 30 + 20 + 28.5 + 20 + 6 × 5 = 128.5
    assertThat(lines("en", ANNA))
        .containsExactly(
            "task of the month: 30 of 30",
            "hand-over and work done: 20 of 20",
            "satisfaction when called back: 28.5 of 30",
            "skill and ability: 20 of 20",
            "most and best work without any violation: +5",
            "most and best work without any violation: counts only once a month",
            "full mark in the test: +5",
            "came in when called: +5",
            "extra work done: +5",
            "no upheld complaint: +5",
            "proposal that worked: +5",
            "Not counted: the plan knows no merit 'nice-hat'",
            "The sum of 128.5 is above the highest score and counts as 103.5");
    // 89 − 6 × (20 + 2) − 20 = −63
    assertThat(lines("en", BEN))
        .contains(
            "most and best work without any violation: does not count, violations in the month: 12",
            "absent without leave: −20",
            "Violations in 2026-10: 6 minor (from 4 on); 20 points more, once a month",
            "The sum of -63 is below zero and counts as zero");
    assertThat(lines("zh", BEN))
        .contains("当月任务：28分（满分30分）", "旷工：扣20分", "2026-10轻度违规6次（4次起），追加20分，每月一次", "合计-63分，不足零分按零分计");
  }

  @Test
  void sentences_ofFindings() {
    assertThat(findings("en"))
        .contains(
            "The score sheet of A3 for 2026-10 lacks points for: skill and ability. There is no score",
            "The score sheet of A3 for 2026-10 says 30.5 for satisfaction when called back,"
                + " which must be between 0 and 30. There is no score",
            "A4 has no score sheet for 2026-10, so there is no score",
            "A2 has 0 points in 2026-10, below the pass mark of 60",
            "A2 is below the pass mark, now 60, for 3 months running up to 2026-10:"
                + " dismissal is to be decided",
            "A2 was warned in 3 months running up to 2026-10: dismissal is to be decided");
    assertThat(findings("zh"))
        .contains("A3在2026-10的考评表中“工作交接与完成情况”为-1分，应在0至20分之间，不计分", "A2截至2026-10连续3个月受警告，待决定是否辞退");
  }
}
