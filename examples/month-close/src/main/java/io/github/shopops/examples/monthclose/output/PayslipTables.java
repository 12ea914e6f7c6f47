package io.github.shopops.examples.monthclose.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.examples.shopfiles.output.CsvTable;
import io.github.shopops.examples.shopfiles.output.EvidenceNames;
import io.github.shopops.payroll.grade.GradeDecision;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.Receivable;
import io.github.shopops.payroll.score.Score;
import io.github.shopops.payroll.withholding.TaxStatement;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The pay slips, as a table of their lines and as JSON. */
final class PayslipTables {
  private static final JsonFactory JSON = JsonFactory.builder()
      .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
      .build();

  private PayslipTables() {}

  /** Writes a row for each line of each slip; the lines of a slip are numbered from 1. */
  static void lines(Books books, Writer out) {
    CsvTable table = CsvTable.on(
        out, "agent", "line", "kind", "amount", "clause", "order", "incident", "explanation");
    for (Payslip slip : books.result().payslips().values()) {
      int number = 0;
      for (PayLine line : slip.lines()) {
        number++;
        table.row(
            slip.agent(),
            number,
            line.kind().code(),
            line.amount(),
            line.clause(),
            CsvTable.ids(line.evidence(), Evidence.Kind.ORDER),
            CsvTable.ids(line.evidence(), Evidence.Kind.INCIDENT),
            books.explanations().explain(line.message()));
      }
    }
  }

  /** Writes the slips with everything they rest on; amounts are numbers with all their decimals. */
  static void json(Books books, Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter(
              Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeStringField("month", books.result().month().toString());
      json.writeStringField("rules", books.rules().name());
      json.writeStringField("contentHash", books.result().closed().contentHash());
      json.writeStringField("currency", books.result().attributions().currency().getCode());
      json.writeArrayFieldStart("payslips");
      for (Payslip slip : books.result().payslips().values()) {
        slip(json, books, slip);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void slip(JsonGenerator json, Books books, Payslip slip) throws IOException {
    json.writeStartObject();
    json.writeStringField("agent", slip.agent().value());
    json.writeStringField("name", books.name(slip.agent()));
    amount(json, "net", slip.net());
    json.writeArrayFieldStart("lines");
    int number = 0;
    for (PayLine line : slip.lines()) {
      number++;
      json.writeStartObject();
      json.writeNumberField("line", number);
      json.writeStringField("kind", line.kind().code());
      amount(json, "amount", line.amount());
      clause(json, books, line.clause());
      json.writeStringField("explanation", books.explanations().explain(line.message()));
      evidence(json, line.evidence());
      json.writeArrayFieldStart("flags");
      for (PayLine.Flag flag : line.flags()) {
        json.writeString(flag.name());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    receivables(json, books, slip.receivables());
    appraisal(json, books, slip.agent());
    findings(json, books, slip.findings());
    json.writeEndObject();
  }

  /** What the rules judge of a person beside the pay; what they do not ask for is left out. */
  private static void appraisal(JsonGenerator json, Books books, AgentId agent) throws IOException {
    @Nullable
    Score score = books
        .result()
        .scores()
        .flatMap(all -> Optional.ofNullable(all.scores().get(agent)))
        .orElse(null);
    if (score != null) {
      json.writeObjectFieldStart("score");
      json.writeNumberField("total", score.total());
      json.writeBooleanField("passed", score.passed());
      json.writeEndObject();
    }
    @Nullable GradeDecision grade = books.result().grades().get(agent);
    if (grade != null) {
      json.writeObjectFieldStart("grade");
      json.writeStringField("code", grade.grade());
      if (grade.advance().isPresent()) {
        json.writeStringField("advancesTo", grade.advance().get().to());
        json.writeStringField("since", grade.advance().get().since().toString());
      }
      clause(json, books, grade.clause());
      json.writeStringField("explanation", books.explanations().explain(grade.message()));
      json.writeEndObject();
    }
    @Nullable TaxStatement tax = books.result().taxes().get(agent);
    if (tax != null) {
      json.writeObjectFieldStart("taxYear");
      json.writeNumberField("year", tax.year().year());
      json.writeNumberField("months", tax.year().months());
      amount(json, "income", tax.year().income());
      amount(json, "deductions", tax.year().deductions());
      amount(json, "tax", tax.tax());
      amount(json, "withheld", tax.year().withheld());
      amount(json, "settlement", tax.settlement());
      json.writeEndObject();
    }
  }

  private static void receivables(JsonGenerator json, Books books, List<Receivable> receivables)
      throws IOException {
    json.writeArrayFieldStart("carriedOut");
    for (Receivable receivable : receivables) {
      json.writeStartObject();
      json.writeStringField("since", receivable.since().toString());
      json.writeStringField("kind", receivable.kind().code());
      amount(json, "amount", receivable.amount());
      clause(json, books, receivable.clause());
      evidence(json, receivable.evidence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void findings(JsonGenerator json, Books books, List<Finding> findings)
      throws IOException {
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
      clause(json, books, finding.clause());
      json.writeStringField("message", books.explanations().explain(finding));
      evidence(json, finding.evidence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void clause(JsonGenerator json, Books books, Clause clause) throws IOException {
    json.writeStringField("clause", clause.id());
    json.writeStringField("clauseTitle", books.explanations().title(clause));
  }

  private static void evidence(JsonGenerator json, List<Evidence> evidence) throws IOException {
    json.writeArrayFieldStart("evidence");
    for (Evidence fact : evidence) {
      json.writeStartObject();
      json.writeStringField("kind", EvidenceNames.code(fact));
      json.writeStringField("id", fact.id());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void amount(JsonGenerator json, String name, Money amount) throws IOException {
    json.writeNumberField(name, amount.getAmount());
  }
}
