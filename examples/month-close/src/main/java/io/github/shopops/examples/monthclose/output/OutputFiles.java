package io.github.shopops.examples.monthclose.output;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.examples.monthclose.report.ReportPage;
import io.github.shopops.examples.shopfiles.output.OutputFolder;
import io.github.shopops.examples.shopfiles.output.RejectedTable;
import io.github.shopops.payroll.rulebook.json.ClosedMonthJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The files of a closed month, written into one folder. */
public final class OutputFiles {
  private static final ImmutableMap<String, Content> FILES = ImmutableMap.<String, Content>builder()
      .put("payslips.json", PayslipTables::json)
      .put("payslip-lines.csv", PayslipTables::lines)
      .put("attribution.csv", OrderTables::attribution)
      .put("notes.csv", OrderTables::notes)
      .put("findings.csv", ReviewTables::findings)
      .put("fund.csv", FundTable::write)
      .put("fines.csv", ReviewTables::fines)
      .put("kpi.csv", FigureTables::kpi)
      .put("ranks.csv", FigureTables::ranks)
      .put("score-lines.csv", AppraisalTables::scores)
      .put("grades.csv", AppraisalTables::grades)
      .put("attendance.csv", FigureTables::attendance)
      .put("pools.csv", AppraisalTables::pools)
      .put(
          RejectedTable.NAME,
          (books, out) -> RejectedTable.write(books.rejected(), books.explanations(), out))
      .put(
          "next.json",
          (books, out) -> out.write(ClosedMonthJson.write(books.result().closed())))
      .put("report.html", (books, out) -> ReportPage.of(books).write(out))
      .buildOrThrow();

  /** Files that are written only where the rules ask for what they tell. */
  private static final ImmutableMap<String, Predicate<Books>> ASKED =
      ImmutableMap.<String, Predicate<Books>>builder()
          .put("kpi.csv", books -> books.result().kpi().isPresent())
          .put(
              "ranks.csv",
              books ->
                  books.result().scores().isPresent() || books.result().kpi().isPresent())
          .put("score-lines.csv", books -> books.result().scores().isPresent())
          .put("grades.csv", books -> !books.result().grades().isEmpty())
          .put("attendance.csv", books -> books.result().attendance().isPresent())
          .put("pools.csv", books -> !books.result().bonuses().pools().isEmpty())
          .buildOrThrow();

  private OutputFiles() {}

  /** What stands in a file. */
  private interface Content {
    void write(Books books, Writer out) throws IOException;
  }

  /**
   * Writes all files; those of an earlier run are replaced, and taken away where this month has nothing to say in them.
   *
   * @param books the closed month
   * @param folder where to, made if it does not exist
   * @param written is told the name of each file once it is done with
   * @throws IOException if the folder cannot be made or a file cannot be written
   */
  public static void write(Books books, Path folder, Consumer<String> written) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, Content> file : FILES.entrySet()) {
      if (!ASKED.getOrDefault(file.getKey(), always -> true).test(books)) {
        Files.deleteIfExists(folder.resolve(file.getKey()));
        written.accept(file.getKey());
        continue;
      }
      OutputFolder.write(folder, file.getKey(), out -> file.getValue().write(books, out));
      written.accept(file.getKey());
    }
  }

  /**
   * Returns the names of the files, also of those that only some rules ask for.
   *
   * @return in the order in which they are written
   */
  public static ImmutableSet<String> names() {
    return FILES.keySet();
  }
}
