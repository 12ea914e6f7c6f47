package io.github.shopops.examples.monthclose.output;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.examples.shopfiles.output.CsvTable;
import io.github.shopops.payroll.close.MonthFigures;
import io.github.shopops.payroll.close.YearStatement;
import java.io.Writer;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a year paid everybody, month by month and by kind of lines; the kinds of a month come to its net. */
public final class YearFile {
  /** The name of the file. */
  public static final String NAME = "year.csv";

  private YearFile() {}

  /**
   * Writes the statements.
   *
   * @param statements one for each person and year
   * @param books a closed month, which knows the names
   * @param out where to
   */
  public static void write(ImmutableList<YearStatement> statements, Books books, Writer out) {
    requireNonNull(statements, "statements");
    CsvTable table = CsvTable.on(out, "agent", "name", "year", "month", "entry", "amount");
    for (YearStatement statement : statements) {
      Map<YearMonth, Money> restated = restated(statement);
      for (Map.Entry<YearMonth, MonthFigures> month : statement.months().entrySet()) {
        MonthFigures figures = month.getValue();
        figures
            .lines()
            .forEach((kind, amount) ->
                row(table, statement, books, month.getKey(), kind.code(), amount));
        row(table, statement, books, month.getKey(), "net", figures.net());
        Money learnedLate = restated.get(month.getKey());
        if (learnedLate != null) {
          row(table, statement, books, month.getKey(), "restated", learnedLate);
        }
        row(table, statement, books, month.getKey(), "opening", figures.opening());
        row(table, statement, books, month.getKey(), "claims", figures.claims());
        row(table, statement, books, month.getKey(), "deducted", figures.deducted());
        row(table, statement, books, month.getKey(), "closing", figures.closing());
      }
    }
  }

  /** By how much a month's opening differs from what the month before it left, because something was learned late. */
  private static Map<YearMonth, Money> restated(YearStatement statement) {
    Map<YearMonth, Money> restated = new HashMap<>();
    @Nullable Money left = null;
    for (Map.Entry<YearMonth, MonthFigures> month : statement.months().entrySet()) {
      MonthFigures figures = month.getValue();
      if (left != null && !left.equals(figures.opening())) {
        restated.put(month.getKey(), figures.opening().minus(left));
      }
      left = figures.closing();
    }
    return restated;
  }

  private static void row(
      CsvTable table,
      YearStatement statement,
      Books books,
      YearMonth month,
      String entry,
      Object amount) {
    table.row(
        statement.agent().value(),
        books.name(statement.agent()),
        statement.year(),
        month,
        entry,
        amount);
  }
}
