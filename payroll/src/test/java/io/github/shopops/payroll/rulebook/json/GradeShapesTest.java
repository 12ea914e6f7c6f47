package io.github.shopops.payroll.rulebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.discipline.Conduct;
import io.github.shopops.payroll.discipline.DisciplineSamples;
import io.github.shopops.payroll.discipline.Measure;
import io.github.shopops.payroll.grade.CareerMonth;
import io.github.shopops.payroll.grade.Effective;
import io.github.shopops.payroll.grade.GradeLadder;
import io.github.shopops.payroll.grade.GradeSamples;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradeShapesTest {
  private static final Shape<Clause> CLAUSE = ClauseShapes.cited(ImmutableList.of());
  private static final Shape<GradeLadder> LADDER = GradeShapes.ladder(CLAUSE);

  static Stream<GradeLadder> ladders() {
    return Stream.of(
        GradeLadder.mural(),
        GradeLadder.annual(),
        GradeLadder.builder()
            .from(GradeLadder.annual())
            .countsFrom(Rate.percent("50"))
            .effective(Effective.WHEN_MET)
            .build());
  }

  @ParameterizedTest
  @MethodSource("ladders")
  void ladder_roundTrip(GradeLadder ladder) {
    assertThat(roundTrip(LADDER, ladder)).isEqualTo(ladder);
  }

  @Test
  void ladder_isWrittenAsAShopReadsIt() {
    assertThat(Place.print(LADDER.write(GradeLadder.mural())))
        .contains(
            "\"from\": \"junior\"",
            "\"type\": \"clean-run\"",
            "\"months\": 2",
            "\"countsFrom\": \"100 %\"",
            "\"effective\": \"first-of-next-month\"");
  }

  @Test
  void ladder_refusesAStepToNowhere() {
    String json = Place.print(LADDER.write(GradeLadder.mural()))
        .replace("\"to\": \"senior\"", "\"to\": \"expert\"");

    assertThatThrownBy(() -> LADDER.read(Place.parse(json)))
        .isInstanceOf(JsonRuleException.class)
        .hasMessageContaining("expert");
  }

  @Test
  void careerMonth_roundTrip() {
    Stream.concat(
            GradeSamples.months().stream(),
            GradeSamples.values().stream()
                .flatMap(value -> value instanceof CareerMonth month
                    ? Stream.of(month)
                    : Stream.<CareerMonth>empty()))
        .forEach(month -> assertThat(roundTrip(GradeShapes.CAREER_MONTH, month)).isEqualTo(month));
  }

  @Test
  void discipline_roundTrip() {
    assertThat(roundTrip(GradeShapes.discipline(CLAUSE), DisciplineSamples.POLICY))
        .isEqualTo(DisciplineSamples.POLICY);
  }

  @Test
  void conduct_roundTrip() {
    Conduct quiet =
        new Conduct(AgentId.of("A017"), YearMonth.of(2026, 10), ImmutableSortedSet.of(), null);
    Conduct warned = new Conduct(
        AgentId.of("A017"),
        YearMonth.of(2026, 10),
        ImmutableSortedSet.of("i2", "i1"),
        Measure.WRITTEN_WARNING);

    assertThat(roundTrip(GradeShapes.CONDUCT, quiet)).isEqualTo(quiet);
    assertThat(roundTrip(GradeShapes.CONDUCT, warned)).isEqualTo(warned);
  }

  private static <T> T roundTrip(Shape<T> shape, T value) {
    return shape.read(Place.parse(Place.print(shape.write(value))));
  }
}
