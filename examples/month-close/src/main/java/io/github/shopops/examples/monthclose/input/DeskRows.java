package io.github.shopops.examples.monthclose.input;

import static io.github.shopops.examples.shopfiles.input.Column.optional;
import static io.github.shopops.examples.shopfiles.input.Column.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.KeyedRows;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import io.github.shopops.payroll.attendance.ClockRecord;
import io.github.shopops.payroll.attendance.Duty;
import io.github.shopops.payroll.attendance.DutyRoster;
import io.github.shopops.payroll.attendance.Leave;
import io.github.shopops.payroll.attendance.Shift;
import io.github.shopops.payroll.discipline.Measure;
import io.github.shopops.payroll.discipline.StatedMeasure;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Who was there and who was due: clock, duties, leaves, and the measures that managers took. */
final class DeskRows {
  static final ImmutableList<Column> CLOCK = ImmutableList.of(
      optional("id"), required("agent"), required("in"), required("out"), ToldRows.COLUMN);

  static final ImmutableList<Column> DUTIES =
      ImmutableList.of(required("agent"), required("day"), required("shift"));

  static final ImmutableList<Column> LEAVES = ImmutableList.of(
      required("id"),
      required("agent"),
      required("from"),
      required("until"),
      required("paid"),
      required("approved"),
      ToldRows.COLUMN);

  static final ImmutableList<Column> MEASURES = ImmutableList.of(
      required("id"), required("agent"), required("on"), required("measure"), required("reason"));

  private static final ImmutableMap<String, Measure> MEASURE_CODES =
      Maps.uniqueIndex(Arrays.asList(Measure.values()), Measure::code);

  private final StaffRows staff;
  private final ImmutableSet<String> shifts;
  private final ToldRows<ClockRecord> clock = new ToldRows<>("in", ShopRejection.SAID_OTHERWISE);
  private final ToldRows<Leave> leaves = new ToldRows<>("id");
  private final KeyedRows<Duty> duties = new KeyedRows<>("day", ShopRejection.SAID_OTHERWISE);
  private final KeyedRows<StatedMeasure> measures = new KeyedRows<>("id");

  DeskRows(StaffRows staff, Rulebook rules) {
    this.staff = staff;
    this.shifts = rules
        .attendance()
        .map(policy ->
            policy.shifts().stream().map(Shift::code).collect(ImmutableSet.toImmutableSet()))
        .orElse(ImmutableSet.of());
  }

  /** Reads a clock-in; without an id it is known by who came when. */
  void readClock(Row row) throws RowRejected {
    AgentId agent = staff.known(row, "agent");
    Instant in = row.instant("in");
    Optional<Instant> out = row.optionalInstant("out");
    if (out.filter(in::isAfter).isPresent()) {
      throw Row.outOfOrder("out", row.text("out"), "in");
    }
    String id = row.text("id").isEmpty() ? agent.value() + '\u001E' + in : row.id("id");
    clock.add(id, new ClockRecord(agent, in, out.orElse(null)), in, "in", row);
  }

  /** Reads what somebody is to do on a day; a blank is a rest. */
  void readDuty(Row row) throws RowRejected {
    AgentId agent = staff.known(row, "agent");
    LocalDate day = row.date("day");
    String shift = row.text("shift");
    Duty duty = shift.isEmpty() ? Duty.rest(agent, day) : new Duty(agent, day, known(shift));
    duties.add(agent.value() + '\u001E' + day, duty, row);
  }

  /** Reads a leave; whatever nobody filled in was neither paid nor approved. */
  void readLeave(Row row) throws RowRejected {
    LocalDate from = row.date("from");
    LocalDate until = row.optionalDate("until").orElse(from);
    if (until.isBefore(from)) {
      throw Row.outOfOrder("until", row.text("until"), "from");
    }
    Leave leave = new Leave(
        row.id("id"), staff.known(row, "agent"), from, until, row.yes("paid"), row.yes("approved"));
    leaves.add(leave.id(), leave, row);
  }

  void readMeasure(Row row) throws RowRejected {
    StatedMeasure.Builder builder = StatedMeasure.builder();
    builder
        .id(row.id("id"))
        .agent(staff.known(row, "agent"))
        .on(row.date("on"))
        .measure(row.choice("measure", MEASURE_CODES))
        .reason(row.requiredProse("reason"));
    StatedMeasure measure = builder.build();
    measures.add(measure.id(), measure, row);
  }

  private String known(String shift) throws RowRejected {
    if (!shifts.contains(shift)) {
      throw Row.unknown("shift", ShopRejection.UNKNOWN_SHIFT, shift, shifts);
    }
    return shift;
  }

  ImmutableList<Told<ClockRecord>> clock() {
    return clock.facts(Comparator.naturalOrder());
  }

  DutyRoster roster() {
    return DutyRoster.builder().addAllDuties(duties.facts()).build();
  }

  ImmutableList<Told<Leave>> leaves() {
    return leaves.facts(Comparator.comparing(Leave::id));
  }

  ImmutableList<StatedMeasure> measures() {
    return measures.facts();
  }
}
