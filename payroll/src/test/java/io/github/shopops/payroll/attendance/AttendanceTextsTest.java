package io.github.shopops.payroll.attendance;

import static io.github.shopops.payroll.attendance.Desk.ANNA;
import static io.github.shopops.payroll.attendance.Desk.OCTOBER;
import static io.github.shopops.payroll.attendance.Desk.OFFICE;
import static io.github.shopops.payroll.attendance.Desk.anna;
import static io.github.shopops.payroll.attendance.Desk.at;
import static io.github.shopops.payroll.attendance.Desk.clock;
import static io.github.shopops.payroll.attendance.Desk.leave;
import static io.github.shopops.payroll.attendance.Desk.october;
import static io.github.shopops.payroll.attendance.Desk.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.Texts;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.incident.IncidentKind;
import io.github.shopops.payroll.payslip.DayKind;
import io.github.shopops.payroll.payslip.Employee;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceTextsTest {
  private static final AgentId STRANGER = AgentId.of("A999");

  /** One finding of each sort. */
  private static List<Message> emitted() {
    DutyRoster roster =
        DutyRoster.builder().addDuties(new Duty(ANNA, october(30), "noon")).build();
    List<ClockRecord> clock = List.of(
        clock("2026-10-01T09:00:00", "2026-10-01T18:00:00"),
        clock("2026-10-05T09:00:00", "2026-10-05T15:00:00"),
        clock("2026-10-05T14:00:00", "2026-10-05T20:00:00"),
        open("2026-10-06T09:00:00"),
        clock("2026-10-07T03:00:00", "2026-10-07T04:00:00"),
        clock("2026-10-08T09:00:00", "2026-10-08T18:00:00"),
        new ClockRecord(STRANGER, at("2026-10-08T09:00:00"), at("2026-10-08T18:00:00")));
    List<Leave> leaves = List.of(
        leave("L1", 8, 8, true),
        leave("L2", 8, 8, false),
        new Leave("L3", ANNA, october(12), october(13), true, false));
    AttendanceStatement statement = AttendanceCalculator.of(OFFICE)
        .calculate(
            OCTOBER,
            List.of(Employee.builder().from(anna()).joined(october(2)).build()),
            roster,
            clock,
            leaves);
    List<Incident> stated =
        List.of(stated("I1", "2026-10-08T10:00:00"), stated("I2", "2026-10-09T10:00:00"));
    List<Message> messages = new ArrayList<>();
    statement.findings().stream().map(Finding::message).forEach(messages::add);
    IncidentMerger.of(OFFICE).merge(statement, roster, stated).findings().stream()
        .map(Finding::message)
        .forEach(messages::add);
    for (DayStatus status : DayStatus.values()) {
      messages.add(status.title());
    }
    return messages;
  }

  private static Incident stated(String id, String at) {
    return Incident.builder()
        .id(id)
        .agent(ANNA)
        .at(at(at))
        .kind(IncidentKind.of("absence"))
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void messages_areAllWorded_andNoWordingIsUnused(String language) {
    assertThat(Texts.worded(language, "attendance.")).isEqualTo(Texts.keys(emitted()));
    Texts.assertSayable(language, emitted());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void kindsOfDays_areNamed(String language) {
    Set<String> expected = new TreeSet<>();
    for (DayKind kind : DayKind.values()) {
      expected.add(kind.title().key());
    }
    assertThat(Texts.worded(language, "payslip.day.")).isEqualTo(expected);
  }

  @Test
  void sentences() {
    Explanations english = PayrollExplanations.of(Locale.ENGLISH);
    assertThat(emitted().stream().map(english::explain))
        .contains(
            "Overtime on 2026-10-05 needs approval for 2:00:00, of which 0:00 is approved: the rest"
                + " does not count",
            "The leaves L1 and L2 on 2026-10-08 are one paid and one not: L1 counts",
            "A999 is not on the pay-roll but has records on 1 days of 2026-10: they are left out."
                + " Check the id, or add the person.");
  }
}
