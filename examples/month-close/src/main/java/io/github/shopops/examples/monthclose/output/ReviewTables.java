package io.github.shopops.examples.monthclose.output;

import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.examples.shopfiles.input.Notice;
import io.github.shopops.examples.shopfiles.output.CsvTable;
import io.github.shopops.examples.shopfiles.output.EvidenceNames;
import io.github.shopops.payroll.fine.FineLine;
import io.github.shopops.payroll.incident.Incident;
import java.io.Writer;
import java.util.Locale;

/** What a person has to look at: findings, and rows that were not used. */
final class ReviewTables {
  private ReviewTables() {}

  /** Writes the findings, most serious first, then what is to be known about the input itself. */
  static void findings(Books books, Writer out) {
    CsvTable table =
        CsvTable.on(out, "severity", "clause", "subject_kind", "subject", "message", "evidence");
    for (Finding finding : books.result().findings()) {
      table.row(
          finding.severity().name().toLowerCase(Locale.ROOT),
          finding.clause(),
          EvidenceNames.code(finding.subject()),
          finding.subject().id(),
          books.explanations().explain(finding),
          EvidenceNames.joined(finding.evidence()));
    }
    for (Notice notice : books.notices()) {
      table.row(
          "info",
          "",
          "input",
          notice.subject(),
          books.explanations().explain(notice.message()),
          "");
    }
  }

  /** Writes what became of each incident of the month, also of those that cost nothing, as they happened. */
  static void fines(Books books, Writer out) {
    CsvTable table = CsvTable.on(
        out,
        "incident",
        "agent",
        "at",
        "kind",
        "outcome",
        "clause",
        "fine",
        "compensation",
        "points",
        "order",
        "excuse",
        "explanation");
    for (FineLine line : books.result().fines().lines()) {
      Incident incident = line.incident();
      table.row(
          incident.id(),
          line.agent(),
          books.time(incident.at()),
          incident.kind().code(),
          line.outcome().code(),
          line.clause(),
          line.fine(),
          line.compensation(),
          line.points(),
          incident.order().map(OrderId::value).orElse(""),
          incident.excuse().orElse(""),
          books.explanations().explain(line.message()));
    }
  }
}
