package io.github.shopops.payroll.attendance;

import static io.github.shopops.payroll.attendance.Desk.ANNA;
import static io.github.shopops.payroll.attendance.Desk.SHANGHAI;
import static io.github.shopops.payroll.attendance.Desk.october;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.shopops.payroll.incident.IncidentKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What facts and policies refuse, and which shifts cross midnight. */
class ShiftTest {

  @ParameterizedTest(name = "{0}–{1} is {2} long, over midnight: {3}")
  @CsvSource({
    "08:30,17:30,PT9H,false",
    "17:30,01:00,PT7H30M,true",
    "17:30,00:00,PT6H30M,true",
    "08:00,08:00,PT24H,true",
  })
  void crossesMidnight(LocalTime start, LocalTime end, Duration length, boolean crosses) {
    Shift shift = Shift.of("s", start, end);
    assertThat(shift.crossesMidnight()).isEqualTo(crosses);
    assertThat(Turn.of(october(8), shift, SHANGHAI).length()).isEqualTo(length);
  }

  @Test
  void pauses_overMidnight_areInside() {
    assertThat(Turn.of(october(8), shift("23:45", "00:15"), SHANGHAI).length())
        .isEqualTo(Duration.ofHours(7));
  }

  @ParameterizedTest(name = "17:30–01:00 has no pause from {0} to {1}")
  @CsvSource({"12:00,13:00", "17:00,18:00", "00:30,01:30"})
  void pauses_outside_areRefused(String from, String until) {
    assertThatThrownBy(() -> shift(from, until))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'pauses' of shift 'late'");
  }

  private static Shift shift(String from, String until) {
    return new Shift(
        "late",
        LocalTime.of(17, 30),
        LocalTime.of(1, 0),
        ImmutableList.of(new Shift.Pause(LocalTime.parse(from), LocalTime.parse(until))),
        true,
        true);
  }

  @Test
  void facts_thatCannotBe_areRefused() {
    Instant now = Instant.parse("2026-10-08T00:30:00Z");
    assertThatThrownBy(() -> new ClockRecord(ANNA, now, now.minusSeconds(1)))
        .hasMessage("Argument 'out' must not be before 2026-10-08T00:30:00Z for agent A017 but has"
            + " value 2026-10-08T00:29:59Z");
    assertThatThrownBy(() -> Desk.leave("L1", 2, 1, true))
        .hasMessage("Argument 'until' must not be before 2026-10-02 on leave L1 but has value"
            + " 2026-10-01");
    assertThatThrownBy(() -> new Rotation(ANNA, october(1), "early", 0, 1))
        .hasMessage("Argument 'on' must be at least 1 but has value 0");
    assertThatThrownBy(() -> new OvertimeApproval(ANNA, october(1), Duration.ofMinutes(-1)))
        .hasMessageContaining("'atMost'");
    assertThatThrownBy(() -> new Duty(ANNA, october(1), " ")).hasMessageContaining("'shift'");
  }

  @Test
  void roster_thatContradictsItself_isRefused() {
    DutyRoster.Builder roster = DutyRoster.builder()
        .addDuties(new Duty(ANNA, october(1), "early"), Duty.rest(ANNA, october(1)));
    assertThatThrownBy(roster::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Argument 'duties' must not have both");
  }

  @Test
  void policy_thatContradictsItself_isRefused() {
    Shift early = Shift.of("early", LocalTime.of(8, 30), LocalTime.of(17, 30));
    assertThatThrownBy(() -> AttendancePolicy.mural(SHANGHAI, List.of(early, early)))
        .hasMessage("Argument 'shifts' must name each shift differently but has 'early' twice");
    AttendancePolicy.Builder usual = AttendancePolicy.builder().from(Desk.DESK).usualShift("noon");
    assertThatThrownBy(usual::build).hasMessageContaining("'usualShift'");
    AttendancePolicy.Builder kinds =
        AttendancePolicy.builder().from(Desk.DESK).absence(IncidentKind.of("late-arrival"));
    assertThatThrownBy(kinds::build).hasMessageContaining("'absence'");
    AttendancePolicy.Builder grace =
        AttendancePolicy.builder().from(Desk.DESK).grace(Duration.ofMinutes(-1));
    assertThatThrownBy(grace::build).hasMessageContaining("'grace'");
  }
}
