package io.github.shopops.payroll.close;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that a worked month of each preset says, in both languages, as people read it. After a change of wording
 * {@code mvn -pl payroll test -Dtest=GoldenTextsTest -Dshopops.golden=update} writes the files again; read them before
 * you commit them.
 */
class GoldenTextsTest {
  private static final Path FILES = Path.of("src/test/resources/io/github/shopops/payroll/golden");
  private static final ImmutableMap<String, Supplier<MonthResult>> MONTHS =
      ImmutableMap.<String, Supplier<MonthResult>>builder()
          .put("mural", MuralMonthTest::month)
          .put("shift", ShiftMonthTest::month)
          .put("graded", GradedMonthTest::month)
          .put("netshop", NetshopMonthTest::month)
          .put("department", DepartmentMonthTest::month)
          .put("annual", AnnualMonthTest::month)
          .put("annual-december", AnnualDecemberTest::month)
          .put("kpi", KpiMonthTest::month)
          .buildOrThrow();

  static Stream<Arguments> texts() {
    return MONTHS.keySet().stream()
        .flatMap(preset -> Stream.of("en", "zh").map(language -> Arguments.of(preset, language)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("texts")
  void month_readsAsInItsFile(String preset, String language) throws IOException {
    Path file = FILES.resolve(preset + "_" + language + ".txt");
    String text =
        new Text(requireNonNull(MONTHS.get(preset)).get(), Locale.forLanguageTag(language)).write();
    if ("update".equals(System.getProperty("shopops.golden"))) {
      Files.createDirectories(FILES);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
  }

  /** Writes a month person by person: the slip's lines, what is deducted and what is found. */
  private static final class Text {
    private final MonthResult month;
    private final Explanations language;
    private final StringBuilder text = new StringBuilder();

    Text(MonthResult month, Locale locale) {
      this.month = month;
      this.language = PayrollExplanations.of(locale);
    }

    String write() {
      month.payslips().forEach(this::slip);
      ImmutableSortedMap<AgentId, Payslip> slips = month.payslips();
      line("—");
      month
          .scores()
          .ifPresent(scores -> scores
              .scores()
              .forEach((agent, score) -> score
                  .lines()
                  .forEach(points -> line(agent + " " + language.explain(points.message()) + " · "
                      + points.clause().id()))));
      month
          .fines()
          .lines()
          .forEach(fine -> line(fine.agent() + " " + language.explain(fine.message()) + " · "
              + fine.clause().id()));
      month
          .grades()
          .values()
          .forEach(grade ->
              line(language.explain(grade.message()) + " · " + grade.clause().id()));
      month.fund().entries().forEach(entry -> line(language.explain(entry.message())));
      month.findings().stream()
          .filter(finding -> slips.keySet().stream()
              .noneMatch(agent -> agent.value().equals(finding.subject().id())))
          .forEach(this::finding);
      return text.toString();
    }

    private void slip(AgentId agent, Payslip slip) {
      line(agent + " = " + amount(slip.net()));
      for (PayLine pay : slip.lines()) {
        line("  " + language.text("payslip.kind." + pay.kind().code()) + " " + amount(pay.amount())
            + ": " + language.explain(pay.message()) + " · " + pay.clause().id());
      }
      month.findings().stream()
          .filter(finding -> finding.subject().id().equals(agent.value()))
          .forEach(this::finding);
    }

    private void finding(Finding finding) {
      line("  " + finding.severity() + " " + finding.subject().id() + ": "
          + language.explain(finding) + " · " + finding.clause().id());
    }

    private void line(String line) {
      text.append(line).append('\n');
    }

    private static String amount(Money money) {
      return String.format(Locale.ROOT, "%,.2f", money.getAmount());
    }
  }
}
