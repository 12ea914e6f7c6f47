package io.github.shopops.examples.dayend.report;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.shopfiles.input.FileCount;
import io.github.shopops.fulfilment.audit.ReturnWork;
import io.github.shopops.fulfilment.audit.StepWork;
import io.github.shopops.fulfilment.parcel.ParcelStep;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** What a run says on the terminal, whose Chinese characters are two columns wide. */
public final class Printout {
  /** Of a rule that finds the same many times, so many stand here and all of them in the files. */
  private static final int MOST = 5;

  private static final int BAR = 40;

  private final AuditedDay day;
  private final PrintStream out;

  private Printout(AuditedDay day, PrintStream out) {
    this.day = day;
    this.out = out;
  }

  /**
   * Prints a day.
   *
   * @param day the day
   * @param to where its files were written, null where they were not
   * @param out where to print
   */
  public static void print(AuditedDay day, @Nullable Path to, PrintStream out) {
    new Printout(day, out).print(to);
  }

  private void print(@Nullable Path to) {
    say("cli.head", day.date().toString(), day.time(day.now()));
    say(
        "cli.facts",
        count(day.facts().orders().size()),
        count(day.facts().parcels().size()),
        count(day.facts().scans().size()),
        count(day.facts().afterSales().size()));
    funnel();
    for (Severity severity : ImmutableList.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      findings(severity);
    }
    workload();
    out.println();
    rows();
    day.accounting()
        .notices()
        .forEach(notice -> out.println(day.words().explain(notice.message())));
    if (to == null) {
      say("cli.no-out");
    } else {
      say("cli.written", to.toString(), AuditTables.PAGE);
    }
  }

  private void funnel() {
    out.println();
    List<Funnel.Step> steps = Funnel.of(day.facts()).steps();
    long all = Math.max(1, steps.get(0).orders());
    for (Funnel.Step step : steps) {
      int length = (int) (step.orders() * BAR / all);
      String bar = "#".repeat(step.orders() > 0 ? Math.max(1, length) : 0);
      out.println(padded(day.words().text("funnel." + step.name()), 12)
          + " ".repeat(6 - count(step.orders()).length())
          + count(step.orders())
          + (bar.isEmpty() ? "" : "  " + bar));
    }
  }

  private void findings(Severity severity) {
    long all = day.findings().stream()
        .filter(finding -> finding.severity() == severity)
        .count();
    if (all == 0) {
      return;
    }
    out.println();
    out.println(
        day.words().text("severity." + Ascii.toLowerCase(severity.name())) + " (" + all + ")");
    day.byRule().asMap().forEach((rule, found) -> {
      List<Finding> here =
          found.stream().filter(finding -> finding.severity() == severity).toList();
      here.stream()
          .limit(MOST)
          .forEach(finding -> out.println(
              "  " + padded(finding.clause().id(), 17) + plain(day.words().explain(finding))));
      if (here.size() > MOST) {
        out.println("  " + padded("", 17)
            + day.words()
                .explain(Message.of("cli.more", count((long) here.size() - MOST), day.rule(rule))));
      }
    });
  }

  private void workload() {
    ImmutableTable<AgentId, ParcelStep, Integer> orders = day.workload().steps().stream()
        .collect(ImmutableTable.toImmutableTable(StepWork::by, StepWork::step, StepWork::orders));
    if (!orders.isEmpty()) {
      out.println();
      List<ParcelStep> steps = orders.columnKeySet().stream().sorted().toList();
      List<String> names =
          steps.stream().map(step -> day.words().text(step.code())).toList();
      row(day.words().text("cli.workload"), names, names);
      orders.rowKeySet().stream()
          .sorted()
          .forEach(agent -> row(
              agent.value(),
              steps.stream()
                  .map(step ->
                      orders.contains(agent, step) ? String.valueOf(orders.get(agent, step)) : "")
                  .toList(),
              names));
    }
    for (ReturnWork work : day.workload().returns()) {
      say(
          "cli.returns",
          work.by().value(),
          day.words().explain(work.kind().message()),
          day.time(work.from()),
          count(work.handled()),
          count(work.norm()));
    }
  }

  /** Prints cells below their heads, right-aligned. */
  private void row(String first, List<String> cells, List<String> heads) {
    StringBuilder line = new StringBuilder(padded(first, 18));
    for (int i = 0; i < cells.size(); i++) {
      int columns = Math.max(width(heads.get(i)), 4) + 2;
      line.append(" ".repeat(columns - width(cells.get(i)))).append(cells.get(i));
    }
    out.println(line.toString().stripTrailing());
  }

  private void rows() {
    if (!day.accounting().counts().isEmpty()) {
      say(
          "cli.rows",
          count(day.accounting().sum(FileCount::rows)),
          count(day.accounting().sum(FileCount::used)),
          count(day.accounting().sum(FileCount::merged)),
          count(day.accounting().sum(FileCount::rejected)));
    }
  }

  private void say(String key, String... arguments) {
    out.println(day.words().explain(new Message(key, ImmutableList.copyOf(arguments))));
  }

  private static String count(long number) {
    return Long.toString(number);
  }

  private static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(1, columns - width(text)));
  }

  private static int width(String text) {
    return Ansi.OFF.text(plain(text)).getCJKAdjustedLength();
  }

  /** Takes out what a terminal, or picocli when it measures, would not take as it stands. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").replace("@|", "@ |");
  }
}
