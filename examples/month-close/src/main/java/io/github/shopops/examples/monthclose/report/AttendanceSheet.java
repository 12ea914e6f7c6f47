package io.github.shopops.examples.monthclose.report;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.examples.monthclose.output.Books;
import io.github.shopops.examples.monthclose.report.PageModel.Cell;
import io.github.shopops.examples.monthclose.report.PageModel.Table;
import io.github.shopops.payroll.attendance.AgentAttendance;
import io.github.shopops.payroll.attendance.AttendanceDay;
import io.github.shopops.payroll.attendance.DayStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Puts who was there how long into a table. */
final class AttendanceSheet {
  private final Books books;
  private final Explanations words;

  private AttendanceSheet(Books books) {
    this.books = books;
    this.words = books.explanations();
  }

  static AttendanceSheet of(Books books) {
    return new AttendanceSheet(books);
  }

  ImmutableList<Table> tables() {
    return books
        .result()
        .attendance()
        .filter(statement -> !statement.agents().isEmpty())
        .map(statement -> ImmutableList.of(table(statement.agents().values().asList())))
        .orElse(ImmutableList.of());
  }

  private Table table(List<AgentAttendance> agents) {
    Sheet sheet = Sheet.of(words, words.text("page.attendance"), words.text("page.attendance.note"))
        .texts("page.people.name")
        .numbers(
            "page.attendance.days",
            "page.attendance.worked",
            "page.attendance.late",
            "page.attendance.early",
            "page.attendance.overtime",
            "page.attendance.absent",
            "page.attendance.leave",
            "page.attendance.unpaid",
            "page.attendance.unknown");
    agents.forEach(agent -> sheet.row(
        Sheet.text(books.name(agent.agent())),
        Sheet.count(days(agent, DayStatus.WORKED)),
        Sheet.time(agent.worked()),
        times(agent, AttendanceDay::late),
        times(agent, AttendanceDay::early),
        times(agent, AttendanceDay::overtime),
        Sheet.count(agent.absentDays().size()),
        Sheet.count(agent.leaveDays().size()),
        Sheet.count(agent.unpaidDays().size()),
        Sheet.count(days(agent, DayStatus.UNKNOWN))));
    return sheet.table();
  }

  private static long days(AgentAttendance agent, DayStatus status) {
    return agent.days().stream().filter(day -> day.status() == status).count();
  }

  /** All of it together and, in the tip, day by day. */
  private static Cell times(AgentAttendance agent, Function<AttendanceDay, Duration> length) {
    List<AttendanceDay> days =
        agent.days().stream().filter(day -> !length.apply(day).isZero()).toList();
    if (days.isEmpty()) {
      return Sheet.DASH;
    }
    Duration sum = days.stream().map(length).reduce(Duration.ZERO, Duration::plus);
    String text = Sheet.time(sum).text() + (days.size() == 1 ? "" : " (" + days.size() + ")");
    return Sheet.numeric(
        text,
        String.join(
            "\n",
            days.stream()
                .map(day -> day.day() + " " + Sheet.time(length.apply(day)).text())
                .toList()));
  }
}
