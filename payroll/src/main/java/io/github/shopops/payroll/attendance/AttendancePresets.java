package io.github.shopops.payroll.attendance;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.payroll.incident.IncidentKind;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** The hours of the rule catalogue's shops. */
final class AttendancePresets {
  private AttendancePresets() {}

  static AttendancePolicy shift(ZoneId zone) {
    LocalTime handOver = LocalTime.of(17, 30);
    return AttendancePolicy.builder()
        .zone(zone)
        .addShifts(Shift.of("early", LocalTime.of(8, 30), handOver))
        .addShifts(new Shift("late", handOver, LocalTime.of(1, 0), ImmutableList.of(), true, true))
        .shiftClause(Catalogue.clause("shift/L14"))
        .leaveClause(Catalogue.clause("shop/LEAVE"))
        .build();
  }

  static AttendancePolicy mural(ZoneId zone, Iterable<Shift> shifts) {
    return policy(zone)
        .shifts(shifts)
        .lateArrival(IncidentKind.of("late-arrival"))
        .absence(IncidentKind.of("off-shift"))
        .build();
  }

  static AttendancePolicy office(ZoneId zone, Shift shift) {
    return policy(zone)
        .addShifts(shift)
        .usualShift(shift.code())
        .overtimeUnit(Duration.ofMinutes(30))
        .overtimeApproved(true)
        .lateArrival(IncidentKind.of("late-arrival"))
        .earlyLeave(IncidentKind.of("early-leave"))
        .absence(IncidentKind.of("absence"))
        .build();
  }

  private static AttendancePolicy.Builder policy(ZoneId zone) {
    return AttendancePolicy.builder()
        .zone(zone)
        .shiftClause(Catalogue.clause("shop/SHIFT"))
        .leaveClause(Catalogue.clause("shop/LEAVE"));
  }
}
