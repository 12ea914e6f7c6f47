package io.github.shopops.payroll.fine;

import static io.github.shopops.payroll.fine.Incidents.AGENT;
import static io.github.shopops.payroll.fine.Incidents.OCTOBER;
import static io.github.shopops.payroll.fine.Incidents.SHANGHAI;
import static io.github.shopops.payroll.fine.Incidents.lasting;
import static io.github.shopops.payroll.fine.Incidents.on;
import static io.github.shopops.payroll.fine.Incidents.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.incident.Fact;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.payslip.LineKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points by the items of the annual assessment and of the KPI scheme. */
class PointPresetsTest {
  private static final FinePolicy POLICY = FinePolicy.annual(SHANGHAI);
  private static final FineCalculator ANNUAL = FineCalculator.of(POLICY);

  private static FineStatement judged(Incident... incidents) {
    return ANNUAL.calculate(List.of(incidents), OCTOBER);
  }

  private static FineLine only(Incident incident) {
    return judged(incident).lines().get(0);
  }

  @ParameterizedTest(name = "F20 {0}: {1} points, {2}")
  @CsvSource({
    "not-mandarin, 2, MINOR",
    "messy-desk, 2, MINOR",
    "cleaning-missed, 2, MINOR",
    "handover-unrecorded, 5, MINOR",
    "complaint-mishandled, 5, MINOR",
    "away-unannounced, 4, MINOR",
    "noise, 2, MINOR",
    "eating-or-smoking, 5, MINOR",
    "wrong-entry, 2, MINOR",
    "staying-on, 4, MINOR",
    "films-or-games, 10, MODERATE",
    "lights-left-on, 10, MODERATE",
    "false-records, 10, MODERATE",
    "anomaly-unreported, 10, MODERATE",
    "problem-skipped, 10, MODERATE",
    "meeting-missed, 10, MODERATE",
    "test-failed, 10, MODERATE",
    "absence, 20, MAJOR",
    "customer-quarrel, 20, MAJOR",
    "outsiders-brought-in, 10, MAJOR",
  })
  void annual_fixed(String kind, int points, Gravity gravity) {
    FineStatement statement = judged(on(3, kind).build());
    FineLine line = statement.lines().get(0);
    assertThat(line.outcome()).isEqualTo(FineOutcome.CHARGED);
    assertThat(line.clause().id()).isEqualTo("annual/F20");
    assertThat(line.points()).isEqualTo(points);
    assertThat(POLICY.rulesByKind().get(line.incident().kind()))
        .extracting(FineRule::tariff)
        .containsExactly(Tariff.Points.of(points, gravity));
    assertThat(statement.payLines(AGENT)).isEmpty();
    assertThat(statement.surcharges()).isEmpty();
  }

  @ParameterizedTest(name = "F20 {0}: {1} to {2} points")
  @CsvSource({
    "late-arrival, 2, 5",
    "early-leave, 2, 5",
    "work-undone, 2, 5",
    "idle-talk, 1, 2",
    "spot-check, 2, 5",
  })
  void annual_stated(String kind, int least, int most) {
    assertThat(only(on(3, kind).points(least).build()).points()).isEqualTo(least);
    assertThat(only(on(3, kind).points(most).build()).points()).isEqualTo(most);
    for (Incident refused : List.of(
        on(3, kind).build(),
        on(3, kind).points(least - 1).build(),
        on(3, kind).points(most + 1).build())) {
      FineStatement statement = judged(refused);
      assertThat(statement.lines().get(0).outcome()).isEqualTo(FineOutcome.INCOMPLETE);
      assertThat(statement.points(AGENT)).isZero();
      assertThat(POLICY.missing(refused)).containsExactly(Fact.POINTS);
      assertThat(statement.findings())
          .extracting(Finding::subject)
          .containsExactly(Evidence.of(Evidence.Kind.INCIDENT, refused.id()));
    }
  }

  @Test
  void annual_fixed_pointsThatContradictIt_areNotJudged() {
    assertThat(only(on(3, "noise").points(2).build()).points()).isEqualTo(2);
    assertThat(only(on(3, "noise").points(5).build()).outcome()).isEqualTo(FineOutcome.INCOMPLETE);
  }

  @ParameterizedTest(name = "F20 emergency {0} beyond its time: {1} {2}")
  @CsvSource({
    "0:10:00, NO_VIOLATION, 0",
    "0:10:01, CHARGED, 10",
    "0:11:00, CHARGED, 10",
    "0:30:00, CHARGED, 10",
    "0:30:01, CHARGED, 20",
    "3:00:00, CHARGED, 20",
  })
  void annual_emergency(String beyond, FineOutcome outcome, int points) {
    FineLine line = only(lasting(3, "emergency-overrun", beyond));
    assertThat(line.outcome()).isEqualTo(outcome);
    assertThat(line.points()).isEqualTo(points);
  }

  @Test
  void annual_equipmentTaken_costsItsPriceToo() {
    FineStatement statement =
        judged(on(3, "equipment-taken").loss(yuan("260.00")).build());
    assertThat(statement.points(AGENT)).isEqualTo(20);
    assertThat(statement.compensations(AGENT)).isEqualTo(yuan("260.00"));
    assertThat(statement.fines(AGENT)).isEqualTo(yuan("0.00"));
    assertThat(statement.payLines(AGENT))
        .extracting(line -> line.kind())
        .containsExactly(LineKind.COMPENSATION);
    assertThat(only(on(3, "equipment-taken").build()).outcome()).isEqualTo(FineOutcome.INCOMPLETE);
  }

  @Test
  void annual_hasEveryItemOfTheDocument() {
    // 14 minor items, of which late or leaving early makes two kinds; 8 moderate and 5 major ones,
    // which share the kind of an emergency handled late.
    assertThat(POLICY.kinds()).hasSize(15 + 7 + 4 + 1);
    assertThat(POLICY.kinds())
        .filteredOn(kind -> kind.needs().contains(Fact.POINTS))
        .extracting(kind -> kind.kind().code())
        .containsExactly("late-arrival", "early-leave", "work-undone", "idle-talk", "spot-check");
    assertThat(POLICY.kinds())
        .filteredOn(kind -> kind.needs().contains(Fact.LOSS))
        .extracting(kind -> kind.kind().code())
        .containsExactly("equipment-taken");
  }

  @Test
  void kpi_advertAbuse_twoEachTime() {
    FineStatement statement = FineCalculator.of(FinePolicy.kpi(SHANGHAI))
        .calculate(
            List.of(
                on(1, "advert-abuse").build(),
                on(8, "advert-abuse").build(),
                on(15, "advert-abuse").build(),
                on(22, "advert-abuse").build()),
            OCTOBER);
    assertThat(statement.points(AGENT)).isEqualTo(8);
    assertThat(statement.surcharges()).isEmpty();
    assertThat(statement.lines()).extracting(line -> line.clause().id()).containsOnly("kpi/ADVERT");
  }

  private static List<Incident> month(int minor, int moderate, int major) {
    List<Incident> incidents = new ArrayList<>();
    for (int day = 1; day <= minor; day++) {
      incidents.add(on(day, day % 2 == 0 ? "noise" : "messy-desk").build());
    }
    for (int day = 1; day <= moderate; day++) {
      incidents.add(on(day, "meeting-missed").build());
    }
    for (int day = 1; day <= major; day++) {
      incidents.add(on(day, "absence").build());
    }
    return incidents;
  }

  @ParameterizedTest(name = "F20 {0} minor, {1} moderate, {2} major: {3} points, {4} of them more")
  @CsvSource({
    // 3 × 2
    "3, 0, 0, 6, 0",
    // 4 × 2 + 20
    "4, 0, 0, 28, 20",
    // 9 × 2 + 20: once a month
    "9, 0, 0, 38, 20",
    // 10
    "0, 1, 0, 10, 0",
    // 2 × 10 + 20
    "0, 2, 0, 40, 20",
    // 3 × 2 + 10: one of each is not enough
    "3, 1, 0, 16, 0",
    // 4 × 2 + 2 × 10 + 20: both at once still cost it once
    "4, 2, 0, 48, 20",
    // 3 × 20: major ones do not count towards it
    "0, 0, 3, 60, 0",
  })
  void surcharge_onceAMonth(int minor, int moderate, int major, int points, int more) {
    FineStatement statement = ANNUAL.calculate(month(minor, moderate, major), OCTOBER);
    assertThat(statement.points(AGENT)).isEqualTo(points);
    assertThat(statement.surcharge(AGENT).map(SurchargeLine::points).orElse(0)).isEqualTo(more);
  }

  @Test
  void surcharge_namesWhatItCounts() {
    FineStatement statement = ANNUAL.calculate(month(4, 1, 0), OCTOBER);
    SurchargeLine line = statement.surcharge(AGENT).orElseThrow();
    assertThat(line.clause().id()).isEqualTo("annual/F20");
    assertThat(line.evidence())
        .extracting(Evidence::id)
        .containsExactly("messy-desk-1", "noise-2", "messy-desk-3", "noise-4");
  }

  @Test
  void surcharge_excusedUnjudgedAndOtherMonths_doNotCount() {
    List<Incident> incidents = new ArrayList<>(month(3, 0, 0));
    incidents.add(on(20, "noise").excuse("the fire drill").build());
    incidents.add(on(21, "early-leave").build());
    incidents.add(on(22, "noise").at(Incidents.at("2026-11-01T00:00:00")).build());
    FineStatement statement = ANNUAL.calculate(incidents, OCTOBER);
    assertThat(statement.surcharges()).isEmpty();
    incidents.add(on(23, "early-leave").points(2).build());
    // 3 × 2 + 2 + 20
    assertThat(ANNUAL.calculate(incidents, OCTOBER).points(AGENT)).isEqualTo(28);
  }

  @Test
  void surcharge_plus_keepsEachPersonsOwn() {
    List<Incident> others = month(0, 2, 0).stream()
        .map(incident -> Incident.builder()
            .from(incident)
            .id("b-" + incident.id())
            .agent(AgentId.of("A001"))
            .build())
        .toList();
    List<Incident> all = new ArrayList<>(month(4, 0, 0));
    all.addAll(others);
    Collections.reverse(all);
    FineStatement merged =
        ANNUAL.calculate(month(4, 0, 0), OCTOBER).plus(ANNUAL.calculate(others, OCTOBER));
    assertThat(merged).isEqualTo(ANNUAL.calculate(all, OCTOBER));
    assertThat(merged.surcharges())
        .extracting(SurchargeLine::agent)
        .containsExactly(AgentId.of("A001"), AGENT);
  }

  @Test
  void points_badNumbers_throw() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tariff.Points(3, 2, Gravity.MINOR, false))
        .withMessage("Argument 'most' must not be below 'least' 3 but has value 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> on(1, "noise").points(-1).build())
        .withMessage("Argument 'points' must not be negative on incident noise-1 but has value -1");
  }
}
