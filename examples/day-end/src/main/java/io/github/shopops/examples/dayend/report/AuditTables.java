package io.github.shopops.examples.dayend.report;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.examples.dayend.payroll.IncidentsFile;
import io.github.shopops.examples.shopfiles.output.CsvTable;
import io.github.shopops.examples.shopfiles.output.EvidenceNames;
import io.github.shopops.examples.shopfiles.output.OutputFolder;
import io.github.shopops.examples.shopfiles.output.RejectedTable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;

/** The files of an audited day, written into one folder. */
public final class AuditTables {
  /** The name of the page. */
  public static final String PAGE = "day.html";

  private static final ImmutableMap<String, Content> FILES = ImmutableMap.of(
      "findings.csv",
      AuditTables::findings,
      "workload.csv",
      AuditTables::workload,
      "returns.csv",
      AuditTables::returns,
      IncidentsFile.NAME,
      AuditTables::incidents,
      RejectedTable.NAME,
      (day, out) -> RejectedTable.write(day.accounting().rejected(), day.words(), out),
      PAGE,
      (day, out) -> DayPage.write(day, out));

  private AuditTables() {}

  /** What stands in a file. */
  private interface Content {
    void write(AuditedDay day, Writer out) throws IOException;
  }

  /**
   * Returns the names of the files.
   *
   * @return in the order in which they are written
   */
  public static ImmutableSet<String> names() {
    return FILES.keySet();
  }

  /**
   * Writes all files, replacing those of an earlier run.
   *
   * @param day the day
   * @param folder where to, made if it does not exist
   * @throws IOException if one cannot be written
   */
  public static void write(AuditedDay day, Path folder) throws IOException {
    for (Map.Entry<String, Content> file : FILES.entrySet()) {
      OutputFolder.write(folder, file.getKey(), out -> file.getValue().write(day, out));
    }
  }

  private static void findings(AuditedDay day, Writer out) {
    CsvTable table = CsvTable.on(
        out, "severity", "rule", "clause", "subject_kind", "subject", "message", "evidence");
    for (Finding finding : day.findings()) {
      table.row(
          Ascii.toLowerCase(finding.severity().name()),
          finding.message().key(),
          finding.clause(),
          EvidenceNames.code(finding.subject()),
          finding.subject().id(),
          day.words().explain(finding),
          EvidenceNames.joined(finding.evidence()));
    }
  }

  private static void workload(AuditedDay day, Writer out) {
    CsvTable table = CsvTable.on(out, "by", "step", "parcels", "orders");
    day.workload()
        .steps()
        .forEach(work -> table.row(work.by(), work.step().code(), work.parcels(), work.orders()));
  }

  private static void returns(AuditedDay day, Writer out) {
    CsvTable table = CsvTable.on(out, "by", "kind", "from", "handled", "norm");
    day.workload()
        .returns()
        .forEach(work -> table.row(
            work.by(), work.kind().code(), day.time(work.from()), work.handled(), work.norm()));
  }

  private static void incidents(AuditedDay day, Writer out) {
    IncidentsFile.write(
        day.incidents().of(day.facts(), day.findings(), day.words()),
        day.policy().fulfilment().zone(),
        out);
  }
}
