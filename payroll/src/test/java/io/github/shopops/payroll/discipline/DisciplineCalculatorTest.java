package io.github.shopops.payroll.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.fine.FineCalculator;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.fine.FineStatement;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisciplineCalculatorTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final AgentId AGENT = AgentId.of("A017");
  private static final FineCalculator FINES =
      FineCalculator.of(FinePolicy.shift(ZoneId.of("Asia/Shanghai")));
  private static final DisciplineCalculator CALCULATOR =
      DisciplineCalculator.of(DisciplineSamples.POLICY);

  @ParameterizedTest(
      name = "service/G5: {0} now, {1} one month ago, {2} two, {3} eleven, {4} twelve: {5}")
  @CsvSource({
    "1, 0, 0, 0, 0, VERBAL_WARNING",
    "2, 0, 0, 0, 0, VERBAL_WARNING",
    "3, 0, 0, 0, 0, WRITTEN_WARNING",
    "1, 1, 1, 0, 0, WRITTEN_WARNING",
    "1, 0, 1, 0, 0, VERBAL_WARNING",
    // three, but the third lies twelve months back
    "1, 1, 0, 1, 0, VERBAL_WARNING",
    "1, 1, 0, 2, 0, DEMOTION",
    "1, 0, 0, 3, 0, DEMOTION",
    "1, 0, 0, 0, 3, VERBAL_WARNING",
    "1, 0, 0, 0, 9, VERBAL_WARNING",
    "1, 2, 2, 1, 0, DISMISSAL",
    "6, 0, 0, 0, 0, DISMISSAL",
    // nothing new: nothing is proposed again
    "0, 3, 3, 3, 3,",
    "0, 0, 0, 0, 0,",
  })
  void count_leadsToTheSeverestStepReached(
      int now, int one, int two, int eleven, int twelve, @Nullable Measure measure) {
    DisciplineStatement statement = CALCULATOR.calculate(
        complaints(now),
        List.of(conduct(1, one), conduct(2, two), conduct(11, eleven), conduct(12, twelve)),
        List.of());

    if (now == 0) {
      assertThat(statement.conducts()).isEmpty();
      assertThat(statement.findings()).isEmpty();
    } else {
      assertThat(statement.conducts().get(0).measure()).isEqualTo(measure);
      assertThat(statement.findings()).hasSize(1);
      assertThat(statement.warned().contains(AGENT))
          .isEqualTo(measure != null && measure.isWarning());
    }
  }

  @Test
  void finding_citesClauseAndIncidents_earliestFirst() {
    DisciplineStatement statement =
        CALCULATOR.calculate(complaints(2), List.of(conduct(2, 1)), List.of());

    Finding finding = statement.findings().get(0);
    assertThat(finding.clause()).isEqualTo(Catalogue.clause("service/G5"));
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.evidence())
        .containsExactly(
            Evidence.of(Evidence.Kind.INCIDENT, "2026-08-0"),
            Evidence.of(Evidence.Kind.INCIDENT, "c0"),
            Evidence.of(Evidence.Kind.INCIDENT, "c1"));
    assertThat(PayrollExplanations.of(Locale.ENGLISH).explain(finding))
        .isEqualTo("A017 has 3 serious incidents within 3 months up to 2026-10, and 3 lead to a"
            + " written warning: to be decided");
  }

  @Test
  void stated_isTakenAsItIs_besideACount() {
    DisciplineStatement statement = CALCULATOR.calculate(
        complaints(1),
        List.of(),
        List.of(
            stated("m1", "2026-10-31", Measure.DEMOTION),
            stated("m2", "2026-09-30", Measure.DISMISSAL),
            stated("m3", "2026-11-01", Measure.DISMISSAL)));

    assertThat(statement.conducts().get(0).measure()).isEqualTo(Measure.DEMOTION);
    assertThat(statement.findings())
        .extracting(finding -> finding.message().key())
        .containsExactly("discipline.stated", "discipline.proposed");
    assertThat(statement.warned()).isEmpty();
  }

  @Test
  void stated_withoutIncidents_isAWarning() {
    DisciplineStatement statement = CALCULATOR.calculate(
        complaints(0), List.of(), List.of(stated("m1", "2026-10-01", Measure.WRITTEN_WARNING)));

    assertThat(statement.warned()).containsExactly(AGENT);
    assertThat(statement.conducts().get(0).serious()).isEmpty();
  }

  @Test
  void excusedAndOtherIncidents_areNotCounted() {
    Incident excused =
        Incident.builder().from(complaint(1)).excuse("not upheld").build();
    Incident other = Incident.builder()
        .from(complaint(2))
        .kind(IncidentKind.of("cleaning-missed"))
        .build();

    assertThat(CALCULATOR
            .calculate(FINES.calculate(List.of(excused, other), OCTOBER), List.of(), List.of())
            .conducts())
        .isEmpty();
  }

  @Test
  void contradictions_areRefused() {
    assertThatThrownBy(() ->
            CALCULATOR.calculate(complaints(1), List.of(conduct(1, 1), conduct(1, 2)), List.of()))
        .hasMessageContaining("2026-09 of agent A017 twice");
    assertThatThrownBy(() -> CALCULATOR.calculate(
            complaints(1),
            List.of(),
            List.of(
                stated("m1", "2026-10-01", Measure.DEMOTION),
                stated("m1", "2026-10-01", Measure.DISMISSAL))))
        .hasMessage("Argument 'stated' must hold each id once but has m1 twice");
    assertThatThrownBy(() -> new DisciplinePolicy.Step(Measure.DEMOTION, 0, 1))
        .hasMessageContaining("'occurrences'");
    assertThatThrownBy(() -> new DisciplinePolicy.Step(Measure.DEMOTION, 1, 0))
        .hasMessageContaining("'months'");
  }

  @Property
  @Label("G5: neither order nor repetition of facts matters, and one incident more is never milder")
  void orderDoesNotMatter_andMoreIsNeverMilder(
      @ForAll @IntRange(min = 1, max = 7) int now,
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 2) Integer> before,
      @ForAll long seed) {
    List<Conduct> history = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      history.add(conduct(i + 1, before.get(i)));
    }
    List<Conduct> shuffled = new ArrayList<>(history);
    shuffled.addAll(history);
    Collections.shuffle(shuffled, new Random(seed));
    DisciplineStatement statement = CALCULATOR.calculate(complaints(now), history, List.of());

    assertThat(CALCULATOR.calculate(complaints(now), shuffled, List.of())).isEqualTo(statement);
    Measure more = CALCULATOR
        .calculate(complaints(now + 1), history, List.of())
        .conducts()
        .get(0)
        .measure();
    assertThat(more).isGreaterThanOrEqualTo(statement.conducts().get(0).measure());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void texts_areAllWorded(String language) {
    Explanations explanations = PayrollExplanations.of(Locale.forLanguageTag(language));
    for (Measure measure : Measure.values()) {
      assertThat(explanations.text("discipline.measure." + measure.code())).isNotBlank();
    }
    CALCULATOR
        .calculate(complaints(1), List.of(), List.of(stated("m1", "2026-10-01", Measure.DISMISSAL)))
        .findings()
        .forEach(finding -> assertThat(explanations.explain(finding)).doesNotContain("{"));
  }

  private static FineStatement complaints(int count) {
    List<Incident> incidents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      incidents.add(complaint(i));
    }
    return FINES.calculate(incidents, OCTOBER);
  }

  private static Incident complaint(int number) {
    return Incident.builder()
        .id("c" + number)
        .agent(AGENT)
        .kind(IncidentKind.of("complaint"))
        .at(Instant.parse("2026-10-05T02:00:00Z").plusSeconds(number))
        .build();
  }

  private static Conduct conduct(int monthsAgo, int serious) {
    YearMonth month = OCTOBER.minusMonths(monthsAgo);
    ImmutableSortedSet.Builder<String> ids = ImmutableSortedSet.naturalOrder();
    for (int i = 0; i < serious; i++) {
      ids.add(month + "-" + i);
    }
    return new Conduct(AGENT, month, ids.build(), null);
  }

  private static StatedMeasure stated(String id, String day, Measure measure) {
    return StatedMeasure.builder()
        .id(id)
        .agent(AGENT)
        .on(LocalDate.parse(day))
        .measure(measure)
        .reason("quarrel with a customer")
        .build();
  }
}
