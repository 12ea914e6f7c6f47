package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.LENGTH;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.YES_NO;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.payroll.attendance.AttendancePolicy;
import io.github.shopops.payroll.attendance.Shift;
import io.github.shopops.payroll.payslip.WorkCalendar;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** How rules about attendance look in JSON. */
final class AttendanceShapes {
  private static final Shape<LocalTime> TIME = TEXT.as(LocalTime::parse, LocalTime::toString);

  private AttendanceShapes() {}

  static Shape<AttendancePolicy> policy(ZoneId zone, Shape<Clause> clause) {
    return ObjectShape.<AttendancePolicy, AttendancePolicy.Builder>of(
            () -> AttendancePolicy.builder().zone(zone))
        .field("shifts", shift().list(), AttendancePolicy::shifts, (b, all) -> b.shifts(all))
        .optional("usualShift", TEXT, AttendancePolicy::usualShift, (b, code) -> b.usualShift(code))
        .usually(
            "calendar",
            PayShapes.calendar(),
            WorkCalendar.EMPTY,
            AttendancePolicy::calendar,
            (b, calendar) -> b.calendar(calendar))
        .field("shiftClause", clause, AttendancePolicy::shiftClause, (b, c) -> b.shiftClause(c))
        .field("leaveClause", clause, AttendancePolicy::leaveClause, (b, c) -> b.leaveClause(c))
        .usually("grace", LENGTH, Duration.ZERO, AttendancePolicy::grace, (b, l) -> b.grace(l))
        .usually(
            "reach", LENGTH, Duration.ofHours(4), AttendancePolicy::reach, (b, l) -> b.reach(l))
        .usually(
            "overtimeUnit",
            LENGTH,
            Duration.ZERO,
            AttendancePolicy::overtimeUnit,
            (b, unit) -> b.overtimeUnit(unit))
        .usually(
            "overtimeApproved",
            YES_NO,
            false,
            AttendancePolicy::overtimeApproved,
            (b, asked) -> b.overtimeApproved(asked))
        .optional(
            "lateArrival",
            FineShapes.KIND,
            AttendancePolicy::lateArrival,
            (b, kind) -> b.lateArrival(kind))
        .optional(
            "earlyLeave",
            FineShapes.KIND,
            AttendancePolicy::earlyLeave,
            (b, kind) -> b.earlyLeave(kind))
        .optional(
            "absence", FineShapes.KIND, AttendancePolicy::absence, (b, kind) -> b.absence(kind))
        .shape(AttendancePolicy.Builder::build);
  }

  private static Shape<Shift> shift() {
    return Parts.<Shift>of()
        .part("code", TEXT, Shift::code)
        .part("start", TIME, Shift::start)
        .part("end", TIME, Shift::end)
        .usually("pauses", pause().list(), ImmutableList.of(), Shift::pauses)
        .usually("extended", YES_NO, false, Shift::extended)
        .usually("judged", YES_NO, true, Shift::judged)
        .make(parts -> new Shift(
            parts.get("code"),
            parts.get("start"),
            parts.get("end"),
            parts.orElse("pauses", ImmutableList.of()),
            parts.<Boolean>orElse("extended", false),
            parts.<Boolean>orElse("judged", true)));
  }

  private static Shape<Shift.Pause> pause() {
    return Parts.<Shift.Pause>of()
        .part("from", TIME, Shift.Pause::from)
        .part("until", TIME, Shift.Pause::until)
        .make(parts -> new Shift.Pause(parts.get("from"), parts.get("until")));
  }
}
