package io.github.shopops.examples.shopfiles.input;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a file into rows such that a broken one costs nothing but itself.
 *
 * <p>Lines in which no quote stays open are parsed in one go. Where one does, the lines up to the one that closes it are a row
 * if they make one as wide as the header; otherwise the line that opened it is rejected and the next one starts afresh.
 */
final class CsvRows {
  /** A quote still open after so many lines was never meant to close: notes are not that long. */
  private static final int MOST_LINES = 1_000;

  private static final int SMALLEST_CHUNK = 16;
  private static final int LARGEST_CHUNK = 8_192;

  private static final CsvReader.CsvReaderBuilder CSV = CsvReader.builder()
      .skipEmptyLines(false)
      .allowUnclosedQuote(false)
      .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
      .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

  private final TextFile file;
  private final Sink sink;

  /** How many lines to parse in one go: fewer where lines are bad, so that starting over stays cheap. */
  private int chunk = SMALLEST_CHUNK;

  /** The number of columns, below zero until the header is known. */
  private int width = -1;

  private CsvRows(TextFile file, Sink sink) {
    this.file = file;
    this.sink = sink;
  }

  /** Takes rows in the order of the file; lines count from 0, both ends included. */
  interface Sink {
    void row(int first, int last, List<String> cells);

    void unreadable(int first, int last, RejectionCode code);
  }

  /** Reads a file; its first row that is not blank is the header. */
  static void read(TextFile file, Sink sink) {
    new CsvRows(file, sink).read();
  }

  private void read() {
    int line = 0;
    while (line < file.lines()) {
      line =
          width < 0 ? suspect(line) : regular(line, Math.min(line + chunk, file.nextSuspect(line)));
      if (line < file.lines() && line == file.nextSuspect(line)) {
        line = suspect(line);
      }
    }
  }

  /** Reads lines that are a row each, up to an end or the first that turns out not to be; returns the line after. */
  private int regular(int first, int end) {
    if (first == end) {
      return first;
    }
    int line = first;
    CsvRecord row = null;
    Iterator<CsvRecord> rows = CSV.ofCsvRecord(file.block(first, end)).iterator();
    try {
      while (rows.hasNext()) {
        CsvRecord next = rows.next();
        int start = first + (int) next.getStartingLineNumber() - 1;
        if (start != (row == null ? first : line + 1)) {
          return suspect(line);
        }
        if (row != null) {
          accept(line, line, row.getFields());
        }
        row = next;
        line = start;
      }
    } catch (CsvParseException e) {
      return suspect(line);
    }
    if (row == null || line != end - 1) {
      return suspect(line);
    }
    accept(line, line, row.getFields());
    chunk = Math.min(2 * chunk, LARGEST_CHUNK);
    return end;
  }

  /** Reads a line that may be broken or open; returns the line after what was read. */
  private int suspect(int line) {
    chunk = SMALLEST_CHUNK;
    if (file.isMalformed(line)) {
      sink.unreadable(line, line, RejectionCode.BAD_ENCODING);
      width = Math.max(width, 0);
      return line + 1;
    }
    List<String> alone = single(line, line);
    alone = alone == null ? unwrapped(line) : alone;
    if (alone != null) {
      accept(line, line, alone);
      return line + 1;
    }
    int last = closing(line);
    List<String> joined = last < 0 ? null : single(line, last);
    if (joined != null && fits(joined) && !swallowsRows(line, last)) {
      accept(line, last, joined);
      return last + 1;
    }
    sink.unreadable(
        line, line, file.hasOddQuotes(line) ? RejectionCode.OPEN_QUOTE : RejectionCode.BAD_QUOTES);
    width = Math.max(width, 0);
    return line + 1;
  }

  private void accept(int first, int last, List<String> cells) {
    if (Header.width(cells) == 0) {
      return;
    }
    List<String> repaired = joinWraps(cells);
    if (width < 0) {
      width = Header.width(repaired);
    }
    sink.row(first, last, repaired);
  }

  private int closing(int line) {
    int end = Math.min(file.lines(), line + MOST_LINES);
    for (int i = line + 1; i < end && !file.isMalformed(i); i++) {
      if (file.hasOddQuotes(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean fits(List<String> cells) {
    return width < 0 || (cells.size() >= width && Header.width(cells) <= width);
  }

  /** Says whether a line between two is a whole row: then the quote that opened before it was left open by mistake. */
  private boolean swallowsRows(int first, int last) {
    for (int i = first + 1; i < last && width > 2; i++) {
      List<String> alone = single(i, i);
      if (alone != null && fits(alone)) {
        return true;
      }
    }
    return false;
  }

  /** Parses lines that should be one row; null if they are none, or more than one. */
  private @Nullable List<String> single(int first, int last) {
    return single(file.lines(first, last));
  }

  /** Parses a line with its wraps made plain quotes: {@code =","} opens a quote that a CSV parser sees nowhere closed. */
  private @Nullable List<String> unwrapped(int line) {
    String text = file.lines(line, line);
    String plain = (text.startsWith("=\"") ? text.substring(1) : text).replace(",=\"", ",\"");
    return plain.length() == text.length() ? null : single(plain);
  }

  private static @Nullable List<String> single(String text) {
    try {
      Iterator<CsvRecord> rows = CSV.ofCsvRecord(text).iterator();
      List<String> cells = rows.hasNext() ? rows.next().getFields() : ImmutableList.of();
      return rows.hasNext() ? null : cells;
    } catch (CsvParseException e) {
      return null;
    }
  }

  /** Joins what a comma inside a {@code ="…"} wrap split: to a CSV parser the quote after the sign is an ordinary one. */
  private static List<String> joinWraps(List<String> cells) {
    boolean wrapped = false;
    for (int i = 0; i < cells.size(); i++) {
      wrapped |= opensWrap(cells.get(i));
    }
    if (!wrapped) {
      return cells;
    }
    List<String> joined = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      int end = opensWrap(cells.get(i)) ? endOfWrap(cells, i + 1) : -1;
      joined.add(end < 0 ? cells.get(i) : String.join(",", cells.subList(i, end + 1)));
      i = Math.max(i, end);
    }
    return joined;
  }

  private static boolean opensWrap(String cell) {
    return cell.startsWith("=\"")
        && (cell.length() == 2 || !cell.stripTrailing().endsWith("\""));
  }

  private static int endOfWrap(List<String> cells, int start) {
    for (int i = start; i < cells.size() && !cells.get(i).startsWith("=\""); i++) {
      if (cells.get(i).stripTrailing().endsWith("\"")) {
        return i;
      }
    }
    return -1;
  }
}
