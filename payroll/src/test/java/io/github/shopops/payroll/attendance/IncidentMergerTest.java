package io.github.shopops.payroll.attendance;

import static io.github.shopops.payroll.attendance.Desk.ANNA;
import static io.github.shopops.payroll.attendance.Desk.DESK;
import static io.github.shopops.payroll.attendance.Desk.OCTOBER;
import static io.github.shopops.payroll.attendance.Desk.OFFICE;
import static io.github.shopops.payroll.attendance.Desk.anna;
import static io.github.shopops.payroll.attendance.Desk.at;
import static io.github.shopops.payroll.attendance.Desk.clock;
import static io.github.shopops.payroll.attendance.Desk.desk;
import static io.github.shopops.payroll.attendance.Desk.duty;
import static io.github.shopops.payroll.attendance.Desk.leave;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentMergerTest {
  private static final DutyRoster EARLY = duty(8, "early");

  private static Incident.Builder stated(String id, String kind, String at) {
    return Incident.builder().id(id).agent(ANNA).kind(IncidentKind.of(kind)).at(at(at));
  }

  @Test
  void merge_statedToo_countsOnceAndKeepsTheExcuse() {
    AttendanceStatement clocked = desk(EARLY, clock("2026-10-08T08:41:00", "2026-10-08T17:30:00"));
    Incident stated =
        stated("I1", "late-arrival", "2026-10-08T10:00:00").excuse("flat tyre").build();
    MergedIncidents merged = IncidentMerger.of(DESK).merge(clocked, EARLY, List.of(stated));
    assertThat(merged.incidents())
        .containsExactly(
            Incident.builder().from(stated).duration(Duration.ofMinutes(11)).build());
    assertThat(merged.findings())
        .extracting(finding -> finding.message().key())
        .containsExactly("attendance.stated-twice");
  }

  @Test
  void merge_otherKindOrDay_countsBoth() {
    AttendanceStatement clocked = desk(EARLY, clock("2026-10-08T08:41:00", "2026-10-08T17:30:00"));
    List<Incident> stated = List.of(
        stated("I1", "late-arrival", "2026-10-07T10:00:00").build(),
        stated("I2", "early-leave", "2026-10-08T10:00:00").build(),
        stated("I3", "no-reply", "2026-10-08T10:00:00").build());
    MergedIncidents merged = IncidentMerger.of(DESK).merge(clocked, EARLY, stated);
    assertThat(merged.incidents())
        .extracting(Incident::id)
        .containsExactly("I1", "clock/A017/2026-10-08/late-arrival", "I2", "I3");
    assertThat(merged.findings()).isEmpty();
  }

  @Test
  void merge_statedAfterMidnight_belongsToTheShiftOfTheDayBefore() {
    DutyRoster late = duty(31, "late");
    AttendanceStatement clocked = desk(late, clock("2026-10-31T17:30:00", "2026-11-01T00:30:00"));
    MergedIncidents merged = IncidentMerger.of(DESK)
        .merge(
            clocked,
            late,
            List.of(stated("I1", "early-leave", "2026-11-01T00:30:00").build()));
    assertThat(merged.incidents()).singleElement().satisfies(incident -> {
      assertThat(incident.id()).isEqualTo("I1");
      assertThat(incident.at()).isEqualTo(at("2026-10-31T17:30:00"));
      assertThat(incident.duration()).contains(Duration.ofMinutes(30));
    });
  }

  @Test
  void merge_statedOnApprovedLeave_isExcused() {
    AttendanceStatement clocked = AttendanceCalculator.of(OFFICE)
        .calculate(
            OCTOBER, List.of(anna()), Desk.NO_ROSTER, List.of(), List.of(leave("L1", 1, 31, true)));
    MergedIncidents merged = IncidentMerger.of(OFFICE)
        .merge(
            clocked,
            Desk.NO_ROSTER,
            List.of(stated("I1", "absence", "2026-10-08T10:00:00").build()));
    assertThat(merged.incidents())
        .singleElement()
        .satisfies(incident -> assertThat(incident.excuse()).contains("L1"));
    assertThat(merged.findings())
        .extracting(finding -> finding.message().key())
        .containsExactly("attendance.stated-on-leave");
  }
}
