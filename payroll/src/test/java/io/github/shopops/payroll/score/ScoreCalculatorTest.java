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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.fine.FineCalculator;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.incident.Incident;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreCalculatorTest {
  private static final ScorePlan PLAN = ScorePlan.annual(SHANGHAI);
  private static final ScoreCalculator ANNUAL = ScoreCalculator.of(PLAN);

  private static ScoreInput.Builder input(Incident... violations) {
    return ScoreInput.builder(annual(violations)).addAgents(ANNA);
  }

  /** A score as the tables below write it: its lines' kinds and points, and the total. */
  private static String shown(Score score) {
    return score.lines().stream()
            .filter(line -> line.kind() != ScoreLine.Kind.COMPONENT)
            .map(line -> line.kind().name().charAt(0) + line.points().toPlainString())
            .collect(Collectors.joining(" "))
        + " = "
        + score.total();
  }

  private static List<String> keys(ScoreStatement statement) {
    return statement.findings().stream()
        .map(finding -> finding.severity() + " " + finding.message().key())
        .toList();
  }

  private static Score only(ScoreStatement statement) {
    assertThat(statement.scores()).hasSize(1);
    return statement.scores().values().asList().get(0);
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        // 28 + 20 + 25 + 16 = 89
        arguments("S nothing else: 89", List.of(), List.of(), " = 89"),
        // 89 + 5
        arguments(
            "S best work without any violation: 5",
            List.of(merit(ANNA, 31, "best-work")),
            List.of(),
            "M5 = 94"),
        arguments(
            "S best work counts once a month",
            List.of(merit(ANNA, 30, "best-work"), merit(ANNA, 31, "best-work")),
            List.of(),
            "M5 M0 = 94"),
        // 89 + 0 − 2
        arguments(
            "S best work beside any violation does not count",
            List.of(merit(ANNA, 31, "best-work")),
            List.of(violation(ANNA, 3, "noise")),
            "M0 D-2 = 87"),
        arguments(
            "S full mark in the test: 5",
            List.of(merit(ANNA, 5, "full-mark")),
            List.of(),
            "M5 = 94"),
        // 89 + 5 + 5 + 5: above 100 stays above 100
        arguments(
            "S came in when called: 5 each time, and the total may pass 100",
            List.of(
                merit(ANNA, 5, "came-when-called"),
                merit(ANNA, 6, "came-when-called"),
                merit(ANNA, 7, "came-when-called")),
            List.of(),
            "M5 M5 M5 = 104"),
        arguments(
            "S extra work done: 5 each time, with violations too",
            List.of(merit(ANNA, 5, "extra-work"), merit(ANNA, 6, "extra-work")),
            List.of(violation(ANNA, 3, "noise")),
            "M5 M5 D-2 = 97"),
        arguments(
            "S no upheld complaint: 5, with other violations too",
            List.of(merit(ANNA, 31, "no-complaint")),
            List.of(violation(ANNA, 3, "noise")),
            "M5 D-2 = 92"),
        // 89 + 0 − 20
        arguments(
            "S no upheld complaint, but a quarrel with a customer: does not count",
            List.of(merit(ANNA, 31, "no-complaint")),
            List.of(violation(ANNA, 3, "customer-quarrel")),
            "M0 D-20 = 69"),
        arguments(
            "S a proposal that worked: 5 each time",
            List.of(merit(ANNA, 5, "proposal"), merit(ANNA, 6, "proposal")),
            List.of(),
            "M5 M5 = 99"),
        arguments(
            "S a merit that the plan does not know: nothing",
            List.of(merit(ANNA, 5, "nice-hat")),
            List.of(),
            "M0 = 89"),
        // 89 − 4 × 2 − 20
        arguments(
            "F20 four minor violations: 2 each and 20 more",
            List.of(),
            List.of(
                violation(ANNA, 1, "noise"),
                violation(ANNA, 2, "noise"),
                violation(ANNA, 3, "noise"),
                violation(ANNA, 4, "messy-desk")),
            "D-2 D-2 D-2 D-2 S-20 = 61"),
        // 89 − 5 × 20 = −11, which counts as 0
        arguments(
            "S below zero counts as zero",
            List.of(),
            List.of(
                violation(ANNA, 1, "absence"),
                violation(ANNA, 2, "absence"),
                violation(ANNA, 3, "absence"),
                violation(ANNA, 4, "absence"),
                violation(ANNA, 5, "absence")),
            "D-20 D-20 D-20 D-20 D-20 F11 = 0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void calculate_annual(
      String rule, List<Merit> merits, List<Incident> violations, String expected) {
    ScoreStatement statement = ANNUAL.calculate(ScoreInput.builder(annual(violations))
        .addAgents(ANNA)
        .addSheets(sheet(ANNA, "28", "20", "25", "16"))
        .merits(merits)
        .build());
    assertThat(shown(only(statement))).as(rule).isEqualTo(expected);
    assertThat(statement.total(ANNA)).hasValue(only(statement).total());
  }

  @Test
  void calculate_lines_nameClauseAndEvidence() {
    Score score = only(ANNUAL.calculate(input(violation(ANNA, 3, "noise"))
        .addSheets(sheet(ANNA, "27.5", "20", "25", "16"))
        .addMerits(merit(ANNA, 4, "extra-work"))
        .build()));
    assertThat(score.lines())
        .extracting(line -> line.kind() + " " + line.clause() + " " + line.points() + " "
            + line.evidence().stream().map(Evidence::id).toList())
        .containsExactly(
            "COMPONENT annual/S 27.5 [A1 2026-10]",
            "COMPONENT annual/S 20 [A1 2026-10]",
            "COMPONENT annual/S 25 [A1 2026-10]",
            "COMPONENT annual/S 16 [A1 2026-10]",
            "MERIT annual/S 5 [A1-extra-work-4]",
            "DEDUCTION annual/F20 -2 [A1-noise-3]");
    // 27.5 + 20 + 25 + 16 + 5 − 2
    assertThat(score.total()).isEqualTo(new BigDecimal("91.5"));
  }

  @ParameterizedTest(name = "a task of {0} from 0 to 30: {1}")
  @CsvSource({
    "0, true",
    "30, true",
    "30.0, true",
    "29.99, true",
    "30.01, false",
    "-0.01, false",
    "3000, false",
  })
  void calculate_componentAtItsBounds(String task, boolean scored) {
    ScoreStatement statement =
        ANNUAL.calculate(input().addSheets(sheet(ANNA, task, "20", "30", "20")).build());
    assertThat(statement.total(ANNA).isPresent()).isEqualTo(scored);
    assertThat(keys(statement)).isEqualTo(scored ? List.of() : List.of("ERROR score.sheet.range"));
    statement
        .findings()
        .forEach(finding -> assertThat(finding.message().arguments())
            .contains("A1", OCTOBER, Exact.of(new BigDecimal(task)), BigDecimal.valueOf(30)));
  }

  @Test
  void calculate_sheetMissing_noScoreRatherThanZero() {
    ScoreStatement statement = ANNUAL.calculate(
        input().addMerits(merit(ANNA, 1, "extra-work")).addWarned(ANNA).build());
    assertThat(statement.scores()).isEmpty();
    assertThat(statement.total(ANNA)).isEmpty();
    assertThat(statement.ranks()).isEmpty();
    assertThat(keys(statement)).containsExactly("ERROR score.sheet.missing");
    assertThat(statement.history().of(ANNA))
        .containsExactly(new MonthScore(ANNA, OCTOBER, null, false, true));
  }

  @Test
  void calculate_sheetIncompleteOrWithUnknownParts_isRefusedAsAWhole() {
    ScoreSheet sheet = new ScoreSheet(
        ANNA,
        OCTOBER,
        ImmutableSortedMap.of(
            "task", new BigDecimal("30"),
            "handover", new BigDecimal("20"),
            "callback", new BigDecimal("31"),
            "charm", new BigDecimal("10")));
    ScoreStatement statement = ANNUAL.calculate(input().addSheets(sheet).build());
    assertThat(statement.scores()).isEmpty();
    assertThat(keys(statement))
        .containsExactlyInAnyOrder(
            "ERROR score.sheet.lacks", "ERROR score.sheet.range", "ERROR score.sheet.unknown");
  }

  @Test
  void calculate_duplicates_countOnce_contradictions_throw() {
    ScoreSheet sheet = sheet(ANNA, "28", "20", "25", "16");
    Merit merit = merit(ANNA, 1, "extra-work");
    ScoreStatement once =
        ANNUAL.calculate(input().addSheets(sheet).addMerits(merit).build());
    ScoreStatement twice = ANNUAL.calculate(input()
        .addSheets(sheet, sheet(ANNA, "28.0", "20", "25", "16"))
        .addMerits(merit, merit)
        .build());
    assertThat(twice).isEqualTo(once);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ANNUAL.calculate(
            input().addSheets(sheet, sheet(ANNA, "27", "20", "25", "16")).build()))
        .withMessage("Argument 'sheets' must not have two different sheets of A1 for 2026-10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ANNUAL.calculate(input()
            .addSheets(sheet)
            .addMerits(merit, new Merit(merit.id(), BEN, merit.at(), merit.kind()))
            .build()))
        .withMessage(
            "Argument 'merits' must not have two different merits of id 'A1-extra-work-1'");
  }

  @Test
  void calculate_otherMonths_doNotCount_byTheZoneOfThePlan() {
    ScoreStatement statement = ANNUAL.calculate(input()
        .addSheets(
            sheet(ANNA, "28", "20", "25", "16"),
            new ScoreSheet(ANNA, OCTOBER.plusMonths(1), ImmutableSortedMap.of()))
        .addMerits(
            at("first", "2026-09-30T16:00:00Z"),
            at("before", "2026-09-30T15:59:59Z"),
            at("last", "2026-10-31T15:59:59Z"),
            at("after", "2026-10-31T16:00:00Z"))
        .build());
    assertThat(only(statement).lines().stream()
            .filter(line -> line.kind() == ScoreLine.Kind.MERIT)
            .map(line -> line.evidence().get(0).id()))
        .containsExactly("first", "last");
    assertThat(statement.findings()).isEmpty();
  }

  private static Merit at(String id, String instant) {
    return new Merit(id, ANNA, Instant.parse(instant), MeritKind.of("extra-work"));
  }

  @Test
  void calculate_strangers_areReported() {
    ScoreStatement statement = ANNUAL.calculate(input()
        .addSheets(sheet(ANNA, "28", "20", "25", "16"), sheet(BEN, "28", "20", "25", "16"))
        .addMerits(merit(BEN, 1, "extra-work"), merit(ANNA, 2, "nice-hat"))
        .build());
    assertThat(statement.scores().keySet()).containsExactly(ANNA);
    assertThat(keys(statement))
        .containsExactly(
            "ERROR score.merit.unknown",
            "WARNING score.sheet.stranger",
            "WARNING score.merit.stranger");
  }

  @Test
  void calculate_excusedViolation_costsNothing_andSpoilsNothing() {
    Incident excused =
        Incident.builder().from(violation(ANNA, 3, "absence")).excuse("leave").build();
    Score score = only(ANNUAL.calculate(input(excused)
        .addSheets(sheet(ANNA, "28", "20", "25", "16"))
        .addMerits(merit(ANNA, 31, "best-work"))
        .build()));
    assertThat(shown(score)).isEqualTo("M5 = 94");
  }

  @ParameterizedTest(name = "a ceiling of {0} on 104: {1}")
  @CsvSource({"104, M5 M5 M5 = 104", "103, M5 M5 M5 C-1 = 103", "100, M5 M5 M5 C-4 = 100"})
  void calculate_ceiling(String ceiling, String expected) {
    ScorePlan plan =
        ScorePlan.builder().from(PLAN).ceiling(new BigDecimal(ceiling)).build();
    Score score = only(ScoreCalculator.of(plan)
        .calculate(input()
            .addSheets(sheet(ANNA, "28", "20", "25", "16"))
            .addMerits(
                merit(ANNA, 1, "extra-work"),
                merit(ANNA, 2, "extra-work"),
                merit(ANNA, 3, "extra-work"))
            .build()));
    assertThat(shown(score)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "S a skill of {0} gives {1}: passed {2}")
  @CsvSource({"9.99, 59.99, false", "10, 60, true", "10.01, 60.01, true"})
  void calculate_passMark(String skill, String total, boolean passed) {
    ScoreStatement statement =
        ANNUAL.calculate(input().addSheets(sheet(ANNA, "20", "10", "20", skill)).build());
    assertThat(only(statement).total()).isEqualTo(new BigDecimal(total));
    assertThat(only(statement).passed()).isEqualTo(passed);
    assertThat(keys(statement)).isEqualTo(passed ? List.of() : List.of("INFO score.failed"));
  }

  @Test
  void calculate_kpi_startsWithAHundred() {
    ScoreStatement statement = ScoreCalculator.of(ScorePlan.kpi(SHANGHAI))
        .calculate(ScoreInput.builder(FineCalculator.of(FinePolicy.kpi(SHANGHAI))
                .calculate(
                    List.of(violation(BEN, 7, "advert-abuse"), violation(BEN, 14, "advert-abuse")),
                    OCTOBER))
            .addAgents(BEN, ANNA)
            .build());
    assertThat(shown(requireNonNull(statement.scores().get(ANNA)))).isEqualTo("S100 = 100");
    // 100 − 2 − 2
    assertThat(shown(requireNonNull(statement.scores().get(BEN)))).isEqualTo("S100 D-2 D-2 = 96");
    assertThat(
            requireNonNull(statement.scores().get(BEN)).lines().get(1).clause().id())
        .isEqualTo("kpi/ADVERT");
    assertThat(statement.findings()).isEmpty();
  }

  @Test
  void calculate_kpi_hasNoUseForSheets() {
    ScoreStatement statement = ScoreCalculator.of(ScorePlan.kpi(SHANGHAI))
        .calculate(input().addSheets(sheet(ANNA, "1", "1", "1", "1")).build());
    assertThat(statement.total(ANNA)).hasValue(BigDecimal.valueOf(100));
    assertThat(keys(statement)).containsExactly("WARNING score.sheet.unused");
  }

  @Test
  void calculate_ranks_tiesShareAPlace() {
    ScoreStatement statement = ANNUAL.calculate(input()
        .addAgents(BEN, CORA, AgentId.of("A4"))
        .addSheets(
            sheet(ANNA, "20", "15", "25", "15"),
            sheet(BEN, "30", "20", "25", "15"),
            sheet(CORA, "25.0", "20", "30", "15"))
        .build());
    // 75, 90, 90, and one without a score
    assertThat(statement.ranks())
        .extracting(rank -> rank.place() + " " + rank.subject() + " " + rank.value())
        .containsExactly("1 A2 90", "1 A3 90", "3 A1 75");
  }

  private static MonthScore month(int month, String outcome) {
    BigDecimal total = outcome.startsWith("p")
        ? BigDecimal.valueOf(80)
        : outcome.startsWith("f") ? BigDecimal.valueOf(40) : null;
    return new MonthScore(
        ANNA, YearMonth.of(2026, month), total, outcome.startsWith("p"), outcome.endsWith("!"));
  }

  @ParameterizedTest(name = "S {0} in July, August, September and October: {1}")
  @CsvSource({
    // p passed, f failed, n not scored, - not worked; ! with a warning
    "p p p p, ''",
    "p p p f, INFO",
    "p p f f, INFO F2",
    "p f f f, INFO F3",
    "p f p f, INFO",
    "p f f p, ''",
    "f f f n, NONE",
    // a month that was not scored or not worked neither counts nor breaks the run
    "p f n f, INFO F2",
    "p f - f, INFO F2",
    "p p! p! p!, W3",
    "p! p! p! p!, W4",
    "p! p! p p!, ''",
    "p! p! - p!, W3",
    "p! p! p! p, ''",
    "p f! f! f!, INFO F3 W3",
    "p p! p! n!, NONE W3",
  })
  void calculate_dismissal(String months, String expected) {
    List<String> outcomes = List.of(months.split(" "));
    ImmutableList.Builder<MonthScore> history = ImmutableList.builder();
    for (int i = 0; i < 3; i++) {
      if (!outcomes.get(i).equals("-")) {
        history.add(month(7 + i, outcomes.get(i)));
      }
    }
    String last = outcomes.get(3);
    ScoreInput.Builder input = input().history(new ScoreHistory(history.build()));
    if (last.startsWith("p")) {
      input.addSheets(sheet(ANNA, "20", "20", "20", "20"));
    } else if (last.startsWith("f")) {
      input.addSheets(sheet(ANNA, "10", "10", "10", "10"));
    }
    if (last.endsWith("!")) {
      input.addWarned(ANNA);
    }
    ScoreStatement statement = ANNUAL.calculate(input.build());
    assertThat(statement.findings().stream()
            .map(ScoreCalculatorTest::shown)
            .sorted(Comparator.comparing(word -> "NIFW".indexOf(word.charAt(0))))
            .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
    assertThat(Iterables.getLast(statement.history().months())).isEqualTo(month(10, last));
  }

  private static String shown(Finding finding) {
    return switch (finding.message().key()) {
      case "score.failed" -> "INFO";
      case "score.sheet.missing" -> "NONE";
      case "score.dismissal.failures" -> "F" + dismissal(finding);
      case "score.dismissal.warnings" -> "W" + dismissal(finding);
      default -> finding.message().key();
    };
  }

  private static int dismissal(Finding finding) {
    assertThat(finding.clause().id()).isEqualTo("annual/S-DISMISSAL");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.subject()).isEqualTo(Evidence.of(Evidence.Kind.AGENT, "A1"));
    assertThat(Iterables.getLast(finding.evidence()))
        .isEqualTo(Evidence.of(Evidence.Kind.SCORE, "A1 2026-10"));
    return finding.evidence().size();
  }

  @Test
  void input_historyOfThisMonth_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            input().history(new ScoreHistory(ImmutableList.of(month(10, "p")))).build())
        .withMessage("Argument 'history' must be of months before 2026-10 but has 2026-10 of A1");
  }
}
