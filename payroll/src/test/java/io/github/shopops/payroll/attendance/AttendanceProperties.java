package io.github.shopops.payroll.attendance;

import static io.github.shopops.payroll.attendance.Desk.ANNA;
import static io.github.shopops.payroll.attendance.Desk.DESK;
import static io.github.shopops.payroll.attendance.Desk.OCTOBER;
import static io.github.shopops.payroll.attendance.Desk.OFFICE;
import static io.github.shopops.payroll.attendance.Desk.anna;
import static io.github.shopops.payroll.attendance.Desk.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.DayKind;
import io.github.shopops.payroll.payslip.Employee;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("Attendance")
class AttendanceProperties {
  private static final Instant MONTH = at("2026-10-01T00:00:00");
  private static final DutyRoster ROSTER = DutyRoster.builder()
      .addRotations(
          new Rotation(ANNA, LocalDate.of(2026, 9, 20), "early", 3, 1),
          new Rotation(ANNA, LocalDate.of(2026, 10, 16), "late", 6, 1),
          new Rotation(AgentId.of("A018"), LocalDate.of(2026, 10, 1), "late", 6, 1))
      .build();

  @Provide
  Arbitrary<List<ClockRecord>> clock() {
    Arbitrary<ClockRecord> record = Combinators.combine(
            Arbitraries.of("A017", "A017", "A018", "A019"),
            Arbitraries.integers().between(-2 * 1440, 33 * 1440),
            Arbitraries.integers().between(0, 16 * 60).injectNull(0.1))
        .as((agent, in, length) -> {
          Instant from = MONTH.plus(Duration.ofMinutes(in));
          return new ClockRecord(
              AgentId.of(agent),
              from,
              length == null ? null : from.plus(Duration.ofMinutes(length)));
        });
    return record.list().ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<Leave>> leaves() {
    return Combinators.combine(
            Arbitraries.of("L1", "L2", "L3"),
            Arbitraries.integers().between(-5, 33),
            Arbitraries.integers().between(0, 9),
            Arbitraries.of(true, false),
            Arbitraries.of(true, true, false))
        .as((id, from, days, paid, approved) -> new Leave(
            id,
            ANNA,
            OCTOBER.atDay(1).plusDays(from),
            OCTOBER.atDay(1).plusDays(from).plusDays(days),
            paid,
            approved))
        .list()
        .ofMaxSize(3);
  }

  private static List<Employee> staff() {
    return List.of(
        anna(),
        Employee.builder()
            .from(anna())
            .agent(AgentId.of("A018"))
            .joined(OCTOBER.atDay(12))
            .left(OCTOBER.atDay(25))
            .build());
  }

  private static AttendanceStatement calculate(List<ClockRecord> clock, List<Leave> leaves) {
    return AttendanceCalculator.of(DESK).calculate(OCTOBER, staff(), ROSTER, clock, leaves);
  }

  @Property
  @Label("the order of the facts, and a fact given twice, change nothing")
  void order(@ForAll("clock") List<ClockRecord> clock, @ForAll("leaves") List<Leave> leaves) {
    List<ClockRecord> twice = new ArrayList<>(Lists.reverse(clock));
    twice.addAll(clock);
    assertThat(calculate(twice, Lists.reverse(leaves))).isEqualTo(calculate(clock, leaves));
  }

  @Property
  @Label("a record cut in two where nobody went away is the same record")
  void cut(
      @ForAll("clock") List<ClockRecord> clock, @ForAll @IntRange(min = 1, max = 99) int percent) {
    List<ClockRecord> parts = new ArrayList<>();
    for (ClockRecord record : clock) {
      Instant out = record.out();
      if (out == null) {
        parts.add(record);
      } else {
        Instant at = record
            .in()
            .plus(Duration.between(record.in(), out).multipliedBy(percent).dividedBy(100));
        parts.add(new ClockRecord(record.agent(), record.in(), at));
        parts.add(new ClockRecord(record.agent(), at, out));
      }
    }
    assertThat(calculate(parts, List.of()).agents())
        .isEqualTo(calculate(clock, List.of()).agents());
  }

  @Property
  @Label("clocking out for some of the pause, or not, is the same hours")
  void pause(
      @ForAll @IntRange(min = 0, max = 60) int out, @ForAll @IntRange(min = 0, max = 60) int in) {
    Instant noon = at("2026-10-08T12:00:00");
    Instant start = at("2026-10-08T09:00:00");
    Instant end = at("2026-10-08T18:00:00");
    Instant gone = noon.plus(Duration.ofMinutes(Math.min(out, in)));
    Instant back = noon.plus(Duration.ofMinutes(Math.max(out, in)));
    AttendanceStatement statement = AttendanceCalculator.of(OFFICE)
        .calculate(
            OCTOBER,
            List.of(anna()),
            Desk.NO_ROSTER,
            List.of(new ClockRecord(ANNA, start, gone), new ClockRecord(ANNA, back, end)),
            List.of());
    assertThat(Desk.day(statement, 8).worked()).isEqualTo(Duration.ofHours(8));
    assertThat(Desk.day(statement, 8).early()).isZero();
  }

  @Property
  @Label("without pauses, all that was clocked is worked on some day, once")
  void conservation(@ForAll("clock") List<ClockRecord> clock) {
    TreeRangeSet<Instant> there = TreeRangeSet.create();
    List<ClockRecord> inside = new ArrayList<>();
    for (ClockRecord record : clock) {
      Instant out = record.out();
      if (record.agent().equals(ANNA)
          && out != null
          && !record.in().isBefore(at("2026-10-03T00:00:00"))
          && out.isBefore(at("2026-10-30T00:00:00"))) {
        inside.add(record);
        there.add(Range.closedOpen(record.in(), out));
      }
    }
    Duration all = there.asRanges().stream()
        .map(range -> Duration.between(range.lowerEndpoint(), range.upperEndpoint()))
        .reduce(Duration.ZERO, Duration::plus);
    assertThat(calculate(inside, List.of()).of(ANNA).worked()).isEqualTo(all);
  }

  @Property
  @Label("nobody has negative time, nor days before joining or after leaving")
  void bounds(@ForAll("clock") List<ClockRecord> clock, @ForAll("leaves") List<Leave> leaves) {
    AttendanceStatement statement = calculate(clock, leaves);
    assertThat(statement.of(ANNA).days()).hasSize(31);
    assertThat(statement.of(AgentId.of("A018")).days())
        .hasSize(14)
        .allMatch(day -> day.day().getDayOfMonth() >= 12 && day.day().getDayOfMonth() <= 25);
    statement.agents().values().forEach(agent -> {
      Duration overtime = agent.overtime().values().stream().reduce(Duration.ZERO, Duration::plus);
      assertThat(overtime).isLessThanOrEqualTo(agent.worked());
      for (AttendanceDay day : agent.days()) {
        assertThat(day.overtime().plus(day.uncounted())).isLessThanOrEqualTo(day.worked());
        assertThat(day.unpaid() && day.kind() == DayKind.REST_DAY).isFalse();
        assertThat(day.late()).isLessThanOrEqualTo(Duration.ofHours(9));
        assertThat(day.early()).isLessThanOrEqualTo(Duration.ofHours(9));
      }
    });
    assertThat(statement.incidents())
        .doesNotHaveDuplicates()
        .extracting(i -> i.id())
        .doesNotHaveDuplicates();
  }

  @Property
  @Label("approving a leave never adds an incident or takes a day off that was not")
  void leaveExcuses(
      @ForAll("clock") List<ClockRecord> clock, @ForAll @IntRange(min = 1, max = 31) int day) {
    List<Leave> none = List.of();
    List<Leave> paid =
        ImmutableList.of(new Leave("L1", ANNA, OCTOBER.atDay(day), OCTOBER.atDay(day), true, true));
    AttendanceStatement without = calculate(clock, none);
    AttendanceStatement with = calculate(clock, paid);
    assertThat(without.incidents()).containsAll(with.incidents());
    assertThat(without.of(ANNA).unpaidDays()).containsAll(with.of(ANNA).unpaidDays());
    assertThat(with.of(ANNA).worked()).isEqualTo(without.of(ANNA).worked());
  }
}
