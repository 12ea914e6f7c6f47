package io.github.shopops.examples.shopfiles.output;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.examples.shopfiles.input.RejectedRow;
import java.io.Writer;
import java.util.List;

/** {@code rejected.csv}: the rows that were not used. */
public final class RejectedTable {
  /** The name of the file. */
  public static final String NAME = "rejected.csv";

  private RejectedTable() {}

  /**
   * Writes the rows as they stand in their files.
   *
   * @param rows the rows, by file and line
   * @param words the language to say in why
   * @param out where to
   */
  public static void write(List<RejectedRow> rows, Explanations words, Writer out) {
    CsvTable table = CsvTable.on(out, "file", "line", "field", "code", "message", "raw");
    for (RejectedRow row : rows) {
      table.row(
          row.file(),
          row.line(),
          row.field(),
          row.code().name(),
          words.explain(row.message()),
          row.raw());
    }
  }
}
