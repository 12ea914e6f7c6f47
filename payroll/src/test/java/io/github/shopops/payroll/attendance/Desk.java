package io.github.shopops.payroll.attendance;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.payslip.Employee;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** A service desk of two shifts, and an office, for tests. */
final class Desk {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  static final AgentId ANNA = AgentId.of("A017");

  /** Early 08:30–17:30 and late 17:30–01:00, which goes on for customers; every incident follows. */
  static final AttendancePolicy DESK = AttendancePolicy.builder()
      .from(AttendancePolicy.mural(SHANGHAI, AttendancePolicy.shift(SHANGHAI).shifts()))
      .earlyLeave(IncidentKind.of("early-leave"))
      .build();

  /** 09:00–18:00 with an hour at noon, Monday to Friday; overtime by the half hour, if approved. */
  static final AttendancePolicy OFFICE = AttendancePolicy.office(
      SHANGHAI,
      new Shift(
          "office",
          LocalTime.of(9, 0),
          LocalTime.of(18, 0),
          ImmutableList.of(new Shift.Pause(LocalTime.of(12, 0), LocalTime.of(13, 0))),
          false,
          true));

  static final DutyRoster NO_ROSTER = DutyRoster.builder().build();

  private Desk() {}

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  static ClockRecord clock(String in, String out) {
    return new ClockRecord(ANNA, at(in), at(out));
  }

  static ClockRecord open(String in) {
    return new ClockRecord(ANNA, at(in), null);
  }

  static LocalDate october(int day) {
    return OCTOBER.atDay(day);
  }

  static Employee anna() {
    return Employee.builder().agent(ANNA).name("Anna").grade("junior").build();
  }

  static Leave leave(String id, int from, int until, boolean paid) {
    return new Leave(id, ANNA, october(from), october(until), paid, true);
  }

  static DutyRoster duty(int day, String shift) {
    return DutyRoster.builder().addDuties(new Duty(ANNA, october(day), shift)).build();
  }

  static AttendanceStatement desk(DutyRoster roster, ClockRecord... clock) {
    return AttendanceCalculator.of(DESK)
        .calculate(OCTOBER, List.of(anna()), roster, List.of(clock), List.of());
  }

  static AttendanceDay day(AttendanceStatement statement, int day) {
    return statement.of(ANNA).days().get(day - 1);
  }

  static Duration hours(String length) {
    String[] parts = length.split(":", -1);
    return Duration.ofHours(Long.parseLong(parts[0])).plusMinutes(Long.parseLong(parts[1]));
  }
}
