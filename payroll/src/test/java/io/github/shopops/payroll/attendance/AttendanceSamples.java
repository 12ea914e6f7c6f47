package io.github.shopops.payroll.attendance;

import com.google.common.collect.ImmutableList;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.payslip.PayPlans;
import io.github.shopops.payroll.payslip.Position;
import io.github.shopops.payroll.payslip.WorkCalendar;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/** One of each value type of attendance, and of those that pay for days. */
public final class AttendanceSamples {
  private AttendanceSamples() {}

  /**
   * Returns the samples.
   *
   * @return one of each type
   */
  public static ImmutableList<Serializable> values() {
    Duty duty = new Duty(Desk.ANNA, Desk.october(8), "early");
    Rotation rotation = new Rotation(Desk.ANNA, Desk.october(9), "late", 6, 1);
    OvertimeApproval approval =
        new OvertimeApproval(Desk.ANNA, Desk.october(8), Duration.ofHours(1));
    DutyRoster roster = DutyRoster.builder()
        .addDuties(duty)
        .addRotations(rotation)
        .addApprovals(approval)
        .build();
    ClockRecord record = Desk.clock("2026-10-08T08:41:00", "2026-10-08T17:30:00");
    Leave leave = Desk.leave("L1", 9, 10, false);
    AttendanceStatement statement = AttendanceCalculator.of(Desk.DESK)
        .calculate(
            Desk.OCTOBER,
            List.of(Desk.anna()),
            roster,
            List.of(record, Desk.open("2026-10-12T17:30:00")),
            List.of(leave));
    Incident stated = Incident.builder()
        .id("I1")
        .agent(Desk.ANNA)
        .at(Desk.at("2026-10-08T10:00:00"))
        .kind(IncidentKind.of("late-arrival"))
        .build();
    Shift shift = Desk.OFFICE.shifts().get(0);
    return ImmutableList.of(
        Desk.OFFICE,
        shift,
        shift.pauses().get(0),
        duty,
        rotation,
        approval,
        roster,
        record,
        leave,
        statement,
        statement.of(Desk.ANNA),
        Desk.day(statement, 8),
        IncidentMerger.of(Desk.DESK).merge(statement, roster, List.of(stated)),
        WorkCalendar.of(List.of(Desk.october(1)), List.of(), List.of()),
        Position.until(Desk.october(8), "junior"),
        PayPlans.of(PayPlan.mural()).since(Desk.october(8), PayPlan.mural()));
  }
}
