package io.github.shopops.payroll.attendance;

import static io.github.shopops.payroll.attendance.Desk.ANNA;
import static io.github.shopops.payroll.attendance.Desk.DESK;
import static io.github.shopops.payroll.attendance.Desk.NO_ROSTER;
import static io.github.shopops.payroll.attendance.Desk.OCTOBER;
import static io.github.shopops.payroll.attendance.Desk.OFFICE;
import static io.github.shopops.payroll.attendance.Desk.SHANGHAI;
import static io.github.shopops.payroll.attendance.Desk.anna;
import static io.github.shopops.payroll.attendance.Desk.at;
import static io.github.shopops.payroll.attendance.Desk.clock;
import static io.github.shopops.payroll.attendance.Desk.day;
import static io.github.shopops.payroll.attendance.Desk.desk;
import static io.github.shopops.payroll.attendance.Desk.duty;
import static io.github.shopops.payroll.attendance.Desk.hours;
import static io.github.shopops.payroll.attendance.Desk.leave;
import static io.github.shopops.payroll.attendance.Desk.october;
import static io.github.shopops.payroll.attendance.Desk.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.fine.FineCalculator;
import io.github.shopops.payroll.fine.FineOutcome;
import io.github.shopops.payroll.fine.FinePolicy;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.payslip.DayKind;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.WorkCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceCalculatorTest {

  /** The early shift of 8 October, 08:30–17:30, is 9 hours; the late one, 17:30–01:00, is 7:30. */
  @ParameterizedTest(name = "L14: {0} shift, {1} to {2}: worked {3}, late {4}, early {5}, over {6}")
  @CsvSource({
    "early, 2026-10-08T08:30:00, 2026-10-08T17:30:00, PT9H,       PT0S,    PT0S,    PT0S,   ''",
    "early, 2026-10-08T08:15:00, 2026-10-08T17:30:00, PT9H15M,    PT0S,    PT0S,    PT0S,   ''",
    "early, 2026-10-08T08:30:01, 2026-10-08T17:30:00, PT8H59M59S, PT1S,    PT0S,    PT0S,   late-arrival",
    "early, 2026-10-08T08:41:00, 2026-10-08T17:30:00, PT8H49M,    PT11M,   PT0S,    PT0S,   late-arrival",
    "early, 2026-10-08T08:30:00, 2026-10-08T17:10:00, PT8H40M,    PT0S,    PT20M,   PT0S,   early-leave",
    "early, 2026-10-08T09:00:00, 2026-10-08T17:00:00, PT8H,       PT30M,   PT30M,   PT0S,   early-leave late-arrival",
    "early, 2026-10-08T08:30:00, 2026-10-08T19:05:00, PT10H35M,   PT0S,    PT0S,    PT1H35M,''",
    "early, 2026-10-08T09:00:00, 2026-10-08T18:00:00, PT9H,       PT30M,   PT0S,    PT30M,  late-arrival",
    "early, 2026-10-08T17:30:00, 2026-10-08T18:30:00, PT1H,       PT0S,    PT0S,    PT1H,   off-shift",
    "early, 2026-10-08T06:00:00, 2026-10-08T08:30:00, PT2H30M,    PT0S,    PT0S,    PT0S,   off-shift",
    "late,  2026-10-08T17:30:00, 2026-10-09T01:00:00, PT7H30M,    PT0S,    PT0S,    PT0S,   ''",
    "late,  2026-10-08T17:31:00, 2026-10-09T01:00:00, PT7H29M,    PT1M,    PT0S,    PT0S,   late-arrival",
    "late,  2026-10-08T17:30:00, 2026-10-09T00:00:00, PT6H30M,    PT0S,    PT1H,    PT0S,   early-leave",
    "late,  2026-10-08T17:30:00, 2026-10-09T02:20:00, PT8H50M,    PT0S,    PT0S,    PT1H20M,''",
    "late,  2026-10-09T00:10:00, 2026-10-09T01:00:00, PT50M,      PT6H40M, PT0S,    PT0S,   late-arrival",
  })
  void calculate_oneShift(
      String shift,
      String in,
      String out,
      Duration worked,
      Duration late,
      Duration early,
      Duration overtime,
      String incidents) {
    AttendanceStatement statement = desk(duty(8, shift), clock(in, out));
    AttendanceDay day = day(statement, 8);
    assertThat(day.shift()).contains(shift);
    assertThat(day.worked()).isEqualTo(worked);
    assertThat(day.late()).isEqualTo(late);
    assertThat(day.early()).isEqualTo(early);
    assertThat(day.overtime()).isEqualTo(overtime);
    assertThat(statement.of(ANNA).worked()).isEqualTo(worked);
    assertThat(statement.of(ANNA).overtime(DayKind.WORK_DAY)).isEqualTo(overtime);
    assertThat(String.join(
            " ", statement.incidents().stream().map(i -> i.kind().code()).toList()))
        .isEqualTo(incidents);
    assertThat(statement.incidents())
        .allSatisfy(incident -> assertThat(incident.id())
            .isEqualTo("clock/A017/2026-10-08/" + incident.kind().code()));
  }

  @Test
  void calculate_shiftOverTheMonthsEnd_belongsToTheMonthInWhichItStarts() {
    DutyRoster roster = DutyRoster.builder()
        .addDuties(new Duty(ANNA, LocalDate.of(2026, 10, 31), "late"))
        .addDuties(Duty.rest(ANNA, LocalDate.of(2026, 11, 1)))
        .build();
    List<ClockRecord> clock = List.of(
        clock("2026-10-31T17:40:00", "2026-10-31T22:00:00"),
        clock("2026-10-31T22:30:00", "2026-11-01T00:40:00"));
    AttendanceStatement october =
        AttendanceCalculator.of(DESK).calculate(OCTOBER, List.of(anna()), roster, clock, List.of());
    AttendanceStatement november = AttendanceCalculator.of(DESK)
        .calculate(YearMonth.of(2026, 11), List.of(anna()), roster, clock, List.of());

    // 4:20 and 2:10
    assertThat(day(october, 31).worked()).isEqualTo(hours("6:30"));
    assertThat(october.incidents())
        .extracting(Incident::id, Incident::at, i -> i.duration().orElseThrow())
        .containsExactly(
            tuple("clock/A017/2026-10-31/early-leave", at("2026-10-31T17:30:00"), hours("0:20")),
            tuple("clock/A017/2026-10-31/late-arrival", at("2026-10-31T17:30:00"), hours("0:10")));
    assertThat(november.of(ANNA).worked()).isZero();
    assertThat(november.incidents()).isEmpty();
    assertThat(november.findings()).isEmpty();
  }

  @Test
  void calculate_incidents_areJudgedByTheFinePolicy() {
    DutyRoster roster = DutyRoster.builder()
        .addRotations(new Rotation(ANNA, october(5), "early", 6, 1))
        .build();
    AttendanceStatement statement = desk(
        roster,
        clock("2026-10-05T08:35:00", "2026-10-05T17:30:00"),
        clock("2026-10-06T08:40:00", "2026-10-06T17:30:00"),
        clock("2026-10-07T08:31:00", "2026-10-07T17:30:00"),
        clock("2026-10-08T08:41:00", "2026-10-08T17:30:00"));
    // Two of at most 10 minutes are free (F11), the third costs 20; 11 minutes cost 20 (F12); 9
    // October is missed (F13).
    assertThat(FineCalculator.of(FinePolicy.mural(SHANGHAI))
            .calculate(statement.incidents(), OCTOBER)
            .lines()
            .subList(0, 5))
        .extracting(line -> line.clause().id(), line -> line.outcome())
        .containsExactly(
            tuple("mural/F11", FineOutcome.FREE),
            tuple("mural/F11", FineOutcome.FREE),
            tuple("mural/F11", FineOutcome.CHARGED),
            tuple("mural/F12", FineOutcome.CHARGED),
            tuple("mural/F13", FineOutcome.CHARGED));
  }

  @Test
  void calculate_rotation_sixOnOneOff() {
    AttendanceStatement statement = desk(DutyRoster.builder()
        .addRotations(new Rotation(ANNA, october(1), "early", 6, 1))
        .addDuties(Duty.rest(ANNA, october(2)), new Duty(ANNA, october(7), "late"))
        .build());
    // On from the 1st, off on the 7th, 14th, 21st and 28th; the 2nd and the 7th are swapped by
    // hand.
    assertThat(statement.of(ANNA).days().stream()
            .filter(day -> day.kind() == DayKind.REST_DAY)
            .map(day -> day.day().getDayOfMonth()))
        .containsExactly(2, 14, 21, 28);
    assertThat(day(statement, 7).shift()).contains("late");
    assertThat(statement.of(ANNA).absentDays()).hasSize(27);
  }

  /** 3 October 2026 is a Saturday; the 1st is made a holiday here, the 10th a day of work, the 9th a day off. */
  @ParameterizedTest(name = "law/labour-44: work on {0} is {1}: {2} overtime")
  @CsvSource({
    "1,  HOLIDAY,  PT8H",
    "3,  REST_DAY, PT8H",
    "8,  WORK_DAY, PT0S",
    "9,  REST_DAY, PT8H",
    "10, WORK_DAY, PT0S",
  })
  void calculate_overtime_byKindOfDay(int date, DayKind kind, Duration overtime) {
    AttendancePolicy policy = AttendancePolicy.builder()
        .from(OFFICE)
        .overtimeApproved(false)
        .calendar(WorkCalendar.of(List.of(october(1)), List.of(october(9)), List.of(october(10))))
        .build();
    AttendanceStatement statement = AttendanceCalculator.of(policy)
        .calculate(
            OCTOBER,
            List.of(anna()),
            NO_ROSTER,
            List.of(clock(october(date) + "T09:00:00", october(date) + "T18:00:00")),
            List.of());
    assertThat(day(statement, date).kind()).isEqualTo(kind);
    assertThat(day(statement, date).worked()).isEqualTo(hours("8:00"));
    for (DayKind each : DayKind.values()) {
      assertThat(statement.of(ANNA).overtime().get(each))
          .isEqualTo(each == kind ? overtime : Duration.ZERO);
    }
  }

  @ParameterizedTest(name = "until {0}, approved {1}: {2} of overtime counts, {3} does not")
  @CsvSource({
    "18:00,     , PT0S,    PT0S,    0",
    "20:10,     , PT0S,    PT2H10M, 1",
    "20:10, PT2H, PT2H,    PT10M,   1",
    "20:10, PT3H, PT2H,    PT10M,   0",
    "20:30, PT3H, PT2H30M, PT0S,    0",
    "18:29, PT3H, PT0S,    PT29M,   0",
  })
  void calculate_overtime_whereApproved(
      LocalTime until,
      @Nullable Duration approved,
      Duration counted,
      Duration uncounted,
      int findings) {
    DutyRoster roster = approved == null
        ? NO_ROSTER
        : DutyRoster.builder()
            .addApprovals(new OvertimeApproval(ANNA, october(8), approved))
            .build();
    AttendanceStatement statement = AttendanceCalculator.of(OFFICE)
        .calculate(
            OCTOBER,
            List.of(anna()),
            roster,
            List.of(new ClockRecord(
                ANNA,
                at("2026-10-08T09:00:00"),
                october(8).atTime(until).atZone(SHANGHAI).toInstant())),
            List.of());
    assertThat(day(statement, 8).overtime()).isEqualTo(counted);
    assertThat(day(statement, 8).uncounted()).isEqualTo(uncounted);
    assertThat(keys(statement)).hasSize(findings);
  }

  @Test
  void calculate_extendedShift_needsNoApproval() {
    AttendancePolicy policy =
        AttendancePolicy.builder().from(DESK).overtimeApproved(true).build();
    AttendanceStatement statement = AttendanceCalculator.of(policy)
        .calculate(
            OCTOBER,
            List.of(anna()),
            duty(8, "late"),
            List.of(clock("2026-10-08T17:30:00", "2026-10-09T02:20:00")),
            List.of());
    assertThat(day(statement, 8).overtime()).isEqualTo(hours("1:20"));
    assertThat(statement.findings()).isEmpty();
  }

  @Test
  void calculate_holidayOnTheRoster_isOrdered() {
    AttendancePolicy policy = AttendancePolicy.builder()
        .from(DESK)
        .overtimeApproved(true)
        .calendar(WorkCalendar.of(List.of(october(1)), List.of(), List.of()))
        .build();
    AttendanceStatement statement = AttendanceCalculator.of(policy)
        .calculate(
            OCTOBER,
            List.of(anna()),
            duty(1, "early"),
            List.of(clock("2026-10-01T08:00:00", "2026-10-01T18:30:00")),
            List.of());
    // 10:30 there, 9:00 of them in the shift
    assertThat(statement.of(ANNA).overtime(DayKind.HOLIDAY)).isEqualTo(hours("9:00"));
    assertThat(day(statement, 1).uncounted()).isEqualTo(hours("1:30"));
  }

  @ParameterizedTest(name = "noon from {0} to {1}: 8 hours of 9 are work")
  @CsvSource({"12:00,13:00", "12:10,12:50", "12:30,12:30", "12:00,12:30"})
  void calculate_pause_isNoWorkWhetherClockedOrNot(String out, String in) {
    AttendanceStatement statement = AttendanceCalculator.of(OFFICE)
        .calculate(
            OCTOBER,
            List.of(anna()),
            NO_ROSTER,
            List.of(
                clock("2026-10-08T09:00:00", "2026-10-08T" + out + ":00"),
                clock("2026-10-08T" + in + ":00", "2026-10-08T18:00:00")),
            List.of());
    assertThat(day(statement, 8).scheduled()).isEqualTo(hours("8:00"));
    assertThat(day(statement, 8).worked()).isEqualTo(hours("8:00"));
    assertThat(statement.incidents()).noneMatch(i -> i.id().contains("2026-10-08"));
  }

  /** Clocks go forward on 29 March and back on 25 October 2026, both at night. */
  @ParameterizedTest(name = "Berlin, 22:00–06:00 from {0}: {1} scheduled and worked")
  @CsvSource({"2026-03-27,PT8H", "2026-03-28,PT7H", "2026-10-24,PT9H", "2026-10-25,PT8H"})
  void calculate_nightInWhichTheClocksChange(LocalDate date, Duration length) {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    AttendancePolicy policy = AttendancePolicy.mural(
        berlin, List.of(Shift.of("night", LocalTime.of(22, 0), LocalTime.of(6, 0))));
    AttendanceStatement statement = AttendanceCalculator.of(policy)
        .calculate(
            YearMonth.from(date),
            List.of(anna()),
            DutyRoster.builder().addDuties(new Duty(ANNA, date, "night")).build(),
            List.of(new ClockRecord(
                ANNA,
                date.atTime(22, 0).atZone(berlin).toInstant(),
                date.plusDays(1).atTime(6, 0).atZone(berlin).toInstant())),
            List.of());
    AttendanceDay day = day(statement, date.getDayOfMonth());
    assertThat(day.scheduled()).isEqualTo(length);
    assertThat(day.worked()).isEqualTo(length);
    assertThat(statement.of(ANNA).overtime(DayKind.WORK_DAY)).isZero();
    assertThat(statement.incidents()).isEmpty();
  }

  /** October 2026 has 22 days of work, 8 of them from the 21st on and 14 before. */
  @ParameterizedTest(name = "joined {0}, left {1}: {2} days, {3} of them missed")
  @CsvSource({
    "           ,           , 31, 22",
    " 2026-10-21,           , 11,  8",
    "           , 2026-10-20, 20, 14",
    " 2026-10-31,           ,  1,  0",
    " 2026-11-01,           ,  0,  0",
    "           , 2026-09-30,  0,  0",
  })
  void calculate_joinersAndLeavers(
      @Nullable LocalDate joined, @Nullable LocalDate left, int days, int missed) {
    Employee.Builder employee = Employee.builder().from(anna());
    if (joined != null) {
      employee.joined(joined);
    }
    if (left != null) {
      employee.left(left);
    }
    AttendanceStatement statement = AttendanceCalculator.of(OFFICE)
        .calculate(OCTOBER, List.of(employee.build()), NO_ROSTER, List.of(), List.of());
    assertThat(statement.of(ANNA).days()).hasSize(days);
    assertThat(statement.of(ANNA).absentDays()).hasSize(missed);
    assertThat(statement.of(ANNA).unpaidDays()).hasSize(missed);
    assertThat(statement.incidents()).hasSize(missed);
  }

  /** 8 and 9 October are Thursday and Friday, 12 October is a Monday. */
  @ParameterizedTest(name = "leave from {0} to {1}, paid {2}: {3} days, {4} of them unpaid")
  @CsvSource({
    " 1,  1, false, 1, 1",
    " 8,  8, false, 1, 1",
    " 8,  8, true,  1, 0",
    " 9, 12, false, 2, 2",
    "10, 11, false, 0, 0",
    " 1, 31, true, 22, 0",
  })
  void calculate_leave(int from, int until, boolean paid, int days, int unpaid) {
    AttendanceStatement statement = AttendanceCalculator.of(OFFICE)
        .calculate(
            OCTOBER,
            List.of(anna()),
            NO_ROSTER,
            List.of(),
            List.of(leave("L1", from, until, paid)));
    assertThat(statement.of(ANNA).leaveDays()).hasSize(days);
    assertThat(statement.of(ANNA).absentDays()).hasSize(22 - days);
    assertThat(statement.of(ANNA).unpaidDays()).hasSize(22 - days + unpaid);
    assertThat(statement.incidents()).hasSize(22 - days);
  }

  @Test
  void calculate_identicalRecords_countOnce() {
    ClockRecord record = clock("2026-10-08T08:41:00", "2026-10-08T17:30:00");
    assertThat(desk(duty(8, "early"), record, record)).isEqualTo(desk(duty(8, "early"), record));
  }

  @Test
  void calculate_missingClockOut_countsNoTimeAndNoEarlyLeave() {
    AttendanceStatement statement = desk(duty(8, "early"), open("2026-10-08T08:30:00"));
    assertThat(day(statement, 8).status()).isEqualTo(DayStatus.WORKED);
    assertThat(day(statement, 8).worked()).isZero();
    assertThat(statement.incidents()).isEmpty();
    assertThat(keys(statement)).containsExactly("attendance.no-clock-out");
  }

  @Test
  void calculate_recordThatWasForgottenOvernight_endsWhereTheNextShiftStarts() {
    DutyRoster roster = DutyRoster.builder()
        .addDuties(new Duty(ANNA, october(8), "early"), new Duty(ANNA, october(9), "early"))
        .build();
    AttendanceStatement statement =
        desk(roster, clock("2026-10-08T08:30:00", "2026-10-09T17:30:00"));
    assertThat(day(statement, 8).worked()).isEqualTo(hours("24:00"));
    assertThat(day(statement, 9).worked()).isEqualTo(hours("9:00"));
    assertThat(statement.incidents()).isEmpty();
  }

  @Test
  void calculate_overlappingRecords_countTheTimeOnce() {
    AttendanceStatement statement = desk(
        duty(8, "early"),
        clock("2026-10-08T08:30:00", "2026-10-08T15:00:00"),
        clock("2026-10-08T12:00:00", "2026-10-08T17:30:00"),
        open("2026-10-08T13:00:00"));
    assertThat(day(statement, 8).worked()).isEqualTo(hours("9:00"));
    assertThat(keys(statement))
        .containsExactlyInAnyOrder(
            "attendance.overlap", "attendance.overlap", "attendance.no-clock-out");
  }

  @Test
  void calculate_workOutsideAnyShift_isFoundAndIsOvertime() {
    AttendanceStatement statement = desk(
        duty(8, "late"),
        clock("2026-10-08T09:00:00", "2026-10-08T11:00:00"),
        clock("2026-10-08T17:30:00", "2026-10-09T01:00:00"));
    assertThat(keys(statement)).containsExactly("attendance.outside");
    assertThat(day(statement, 8).overtime()).isEqualTo(hours("2:00"));
    assertThat(day(statement, 8).worked()).isEqualTo(hours("9:30"));
  }

  @Test
  void calculate_withoutRosterOrUsualShift_countsHoursAndJudgesNothing() {
    AttendanceStatement statement =
        desk(NO_ROSTER, clock("2026-10-08T10:00:00", "2026-10-08T20:00:00"));
    assertThat(day(statement, 8).worked()).isEqualTo(hours("10:00"));
    assertThat(day(statement, 8).overtime()).isZero();
    assertThat(day(statement, 9).status()).isEqualTo(DayStatus.UNKNOWN);
    assertThat(statement.incidents()).isEmpty();
    assertThat(statement.of(ANNA).unpaidDays()).isEmpty();
  }

  @Test
  void calculate_workOnLeave_isFoundAndPaid() {
    AttendanceStatement statement = AttendanceCalculator.of(OFFICE)
        .calculate(
            OCTOBER,
            List.of(anna()),
            NO_ROSTER,
            List.of(clock("2026-10-08T10:00:00", "2026-10-08T12:00:00")),
            List.of(leave("L1", 8, 9, false)));
    assertThat(day(statement, 8).status()).isEqualTo(DayStatus.WORKED);
    assertThat(day(statement, 8).unpaid()).isFalse();
    assertThat(day(statement, 9).unpaid()).isTrue();
    assertThat(keys(statement)).containsExactly("attendance.work-on-leave");
    assertThat(statement.incidents()).noneMatch(i -> i.id().contains("2026-10-08"));
  }

  @Test
  void calculate_leavesThatContradict_paidGoesFirst() {
    AttendanceStatement statement = AttendanceCalculator.of(OFFICE)
        .calculate(
            OCTOBER,
            List.of(anna()),
            NO_ROSTER,
            List.of(),
            List.of(leave("L1", 8, 8, false), leave("L2", 8, 8, true)));
    assertThat(day(statement, 8).leave()).contains("L2");
    assertThat(day(statement, 8).unpaid()).isFalse();
    assertThat(keys(statement)).containsExactly("attendance.leave-twice");
  }

  @Test
  void calculate_leaveNobodyApproved_excusesNothing() {
    AttendanceStatement statement = AttendanceCalculator.of(OFFICE)
        .calculate(
            OCTOBER,
            List.of(anna()),
            NO_ROSTER,
            List.of(),
            List.of(new Leave("L1", ANNA, october(8), october(8), true, false)));
    assertThat(day(statement, 8).status()).isEqualTo(DayStatus.ABSENT);
    assertThat(keys(statement)).containsExactly("attendance.leave-not-approved");
  }

  @Test
  void calculate_shiftThatTheRulesDoNotKnow_isFoundAndJudgesNothing() {
    AttendanceStatement statement = desk(duty(8, "noon"));
    assertThat(keys(statement)).containsExactly("attendance.unknown-shift");
    assertThat(day(statement, 8).status()).isEqualTo(DayStatus.UNKNOWN);
    assertThat(statement.incidents()).isEmpty();
  }

  @Test
  void calculate_strangers_areFoundAndLeftOut() {
    AgentId other = AgentId.of("A999");
    Employee joined = Employee.builder().from(anna()).joined(october(20)).build();
    AttendanceStatement statement = AttendanceCalculator.of(DESK)
        .calculate(
            OCTOBER,
            List.of(joined),
            DutyRoster.builder().addDuties(new Duty(other, october(8), "early")).build(),
            List.of(
                clock("2026-10-19T08:30:00", "2026-10-19T17:30:00"),
                new ClockRecord(other, at("2026-10-09T08:30:00"), at("2026-10-09T17:30:00"))),
            List.of());
    assertThat(statement.agents()).containsOnlyKeys(ANNA);
    assertThat(keys(statement)).containsExactly("attendance.not-employed", "attendance.stranger");
    assertThat(statement.findings().get(1).message().arguments())
        .isEqualTo(ImmutableList.of("A999", OCTOBER, 2L));
    assertThat(statement.of(other).days()).isEmpty();
    assertThat(statement.of(ANNA).worked()).isZero();
  }

  @ParameterizedTest(name = "grace of 5 minutes: {0} is late by {1}")
  @CsvSource({"08:35:00,PT0S", "08:35:01,PT5M1S"})
  void calculate_grace(String in, Duration late) {
    AttendancePolicy policy =
        AttendancePolicy.builder().from(DESK).grace(Duration.ofMinutes(5)).build();
    AttendanceStatement statement = AttendanceCalculator.of(policy)
        .calculate(
            OCTOBER,
            List.of(anna()),
            duty(8, "early"),
            List.of(clock("2026-10-08T" + in, "2026-10-08T17:30:00")),
            List.of());
    assertThat(day(statement, 8).late()).isEqualTo(late);
  }

  @Test
  void calculate_shiftOnWhichTimeDoesNotMatter_isNotJudged() {
    AttendancePolicy policy = AttendancePolicy.mural(
        SHANGHAI,
        List.of(new Shift(
            "day-and-night",
            LocalTime.of(8, 30),
            LocalTime.of(1, 0),
            ImmutableList.of(),
            true,
            false)));
    AttendanceStatement statement = AttendanceCalculator.of(policy)
        .calculate(
            OCTOBER,
            List.of(anna()),
            duty(8, "day-and-night"),
            List.of(clock("2026-10-08T09:30:00", "2026-10-09T00:30:00")),
            List.of());
    assertThat(statement.incidents()).isEmpty();
    assertThat(day(statement, 8).worked()).isEqualTo(hours("15:00"));
  }

  private static List<String> keys(AttendanceStatement statement) {
    return statement.findings().stream().map(Finding::message).map(m -> m.key()).toList();
  }
}
