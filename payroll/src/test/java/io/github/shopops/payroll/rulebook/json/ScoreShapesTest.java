package io.github.shopops.payroll.rulebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.score.MeritKind;
import io.github.shopops.payroll.score.MeritRule;
import io.github.shopops.payroll.score.MonthScore;
import io.github.shopops.payroll.score.Ranking;
import io.github.shopops.payroll.score.ScoreHistory;
import io.github.shopops.payroll.score.ScorePlan;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreShapesTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Shape<ScorePlan> PLAN =
      ScoreShapes.plan(SHANGHAI, ClauseShapes.cited(ImmutableList.of()));
  private static final Shape<FinePolicy> FINES =
      FineShapes.policy(CurrencyUnit.of("CNY"), SHANGHAI, ClauseShapes.cited(ImmutableList.of()));

  static Stream<ScorePlan> plans() {
    return Stream.of(
        ScorePlan.annual(SHANGHAI),
        ScorePlan.kpi(SHANGHAI),
        ScorePlan.builder()
            .from(ScorePlan.kpi(SHANGHAI))
            .clause(Catalogue.clause("annual/S"))
            .addMerits(new MeritRule(
                MeritKind.of("tidy"),
                3,
                true,
                true,
                ImmutableSet.of(IncidentKind.of("messy-desk"))))
            .ceiling(new BigDecimal("110.5"))
            .passMark(new BigDecimal("62.5"))
            .ties(Ranking.Ties.DENSE)
            .build());
  }

  private static <T> String written(Shape<T> shape, T value) {
    return Place.print(shape.write(value));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void plan_roundTrip(ScorePlan plan) {
    String json = written(PLAN, plan);
    assertThat(PLAN.read(Place.parse(json))).isEqualTo(plan);
    assertThat(written(PLAN, PLAN.read(Place.parse(json)))).isEqualTo(json);
  }

  @Test
  void plan_roundNumbers_areWrittenAsPeopleDo() {
    ScorePlan plan = ScorePlan.builder()
        .from(ScorePlan.kpi(SHANGHAI))
        .ceiling(new BigDecimal("1E2"))
        .build();
    assertThat(written(PLAN, plan)).contains("\"ceiling\": 100,", "\"passMark\": 60");
  }

  @ParameterizedTest(name = "{0} instead of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"most\": 30 | \"most\": 0 | /basis/components/0",
        "\"most\": 30 | \"most\": \"30\" | /basis/components/0/most",
        "\"code\": \"handover\" | \"code\": \"task\" | /basis",
        "\"points\": 5 | \"points\": -5 | /merits/0",
        "\"points\": 5 | \"points\": 5.5 | /merits/0/points",
        "\"passMark\": 60 | \"passMark\": -1 | ~~",
        "\"failures\": 2 | \"failures\": 0 | /dismissal",
        "\"type\": \"composite\" | \"type\": \"sum\" | /basis/type",
      })
  void plan_refusesAndNamesThePlace(String right, String wrong, String path) {
    String json = written(PLAN, ScorePlan.annual(SHANGHAI));
    assertThat(json).contains(right);
    String broken = json.replaceFirst(Pattern.quote(right), wrong);
    JsonRuleException refusal =
        catchThrowableOfType(JsonRuleException.class, () -> PLAN.read(Place.parse(broken)));
    assertThat(refusal.path()).isEqualTo(path == null ? "" : path);
  }

  @Test
  void history_roundTrip() {
    AgentId agent = AgentId.of("A017");
    ScoreHistory history = new ScoreHistory(ImmutableList.of(
        new MonthScore(agent, YearMonth.of(2026, 8), new BigDecimal("91.5"), true, false),
        new MonthScore(agent, YearMonth.of(2026, 9), null, false, true),
        new MonthScore(agent, YearMonth.of(2026, 10), new BigDecimal("0"), false, false)));
    String json = written(ScoreShapes.HISTORY, history);
    assertThat(ScoreShapes.HISTORY.read(Place.parse(json))).isEqualTo(history);
    assertThat(json).containsOnlyOnce("\"total\": 91.5");
  }

  static Stream<FinePolicy> policies() {
    return Stream.of(FinePolicy.annual(SHANGHAI), FinePolicy.kpi(SHANGHAI));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void points_roundTrip(FinePolicy policy) {
    String json = written(FINES, policy);
    assertThat(FINES.read(Place.parse(json))).isEqualTo(policy);
    assertThat(written(FINES, FINES.read(Place.parse(json)))).isEqualTo(json);
  }

  @ParameterizedTest(name = "{0} instead of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"least\": 2, | ~~ | /rules/3/tariff",
        "\"least\": 2, | \"least\": 6, | /rules/3/tariff",
        "\"least\": 2, | \"points\": 2, | /rules/3/tariff",
        "\"gravity\": \"minor\" | \"gravity\": \"tiny\" | /rules/0/tariff/gravity",
        "\"minor\": 4 | \"minor\": 0 | /surcharge",
        "\"minor\": 4 | \"tiny\": 4 | /surcharge/from/tiny",
      })
  void points_refusesAndNamesThePlace(String right, String wrong, String path) {
    String json = written(FINES, FinePolicy.annual(SHANGHAI));
    assertThat(json).contains(right);
    String broken = json.replaceFirst(Pattern.quote(right), wrong == null ? "" : wrong);
    JsonRuleException refusal =
        catchThrowableOfType(JsonRuleException.class, () -> FINES.read(Place.parse(broken)));
    assertThat(refusal.path()).isEqualTo(path);
  }
}
