package io.github.shopops.examples.shopfiles.output;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.shopops.core.clause.Evidence;
import java.io.Writer;
import java.util.List;
import org.joda.money.Money;

/** A comma-separated table on its way into a file: a header, then a row at a time. */
public final class CsvTable {
  private static final Joiner BAR = Joiner.on('|');

  private final CsvWriter csv;

  private CsvTable(CsvWriter csv) {
    this.csv = csv;
  }

  /** Begins a table with its header. */
  public static CsvTable on(Writer out, String... header) {
    // What is written goes straight to the file's own buffer, so that nothing is left behind here.
    CsvTable table = new CsvTable(
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out));
    return table.row((Object[]) header);
  }

  /** Writes a row; every cell is written as its text says, amounts as plain decimals. */
  public CsvTable row(Object... cells) {
    List<String> texts =
        ImmutableList.copyOf(cells).stream().map(CsvTable::text).toList();
    csv.writeRecord(texts);
    return this;
  }

  /** Puts several ids into one cell, in the order given. */
  public static String joined(Iterable<?> ids) {
    return BAR.join(ids);
  }

  /** Puts the ids of one kind of evidence into one cell. */
  public static String ids(Iterable<Evidence> evidence, Evidence.Kind kind) {
    return joined(ImmutableList.copyOf(evidence).stream()
        .filter(fact -> fact.kind() == kind)
        .map(Evidence::id)
        .toList());
  }

  private static String text(Object cell) {
    return cell instanceof Money money ? money.getAmount().toPlainString() : cell.toString();
  }
}
