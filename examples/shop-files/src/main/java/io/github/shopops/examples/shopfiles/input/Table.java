package io.github.shopops.examples.shopfiles.input;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A file being read: its header, and what became of its rows so far. */
public final class Table {
  private static final int LONGEST_RAW = 10_000;

  private final String name;
  private final TextFile file;
  private final Intake intake;
  private @Nullable Header header;
  private long rows;
  private long used;
  private long merged;
  private long rejected;

  private Table(String name, TextFile file, Intake intake) {
    this.name = name;
    this.file = file;
    this.intake = intake;
  }

  /** Reads a file whose columns depend on those it has. */
  static Table read(
      String name,
      byte[] bytes,
      Function<ImmutableList<String>, ImmutableList<Column>> columns,
      Intake intake,
      RowReader reader) {
    TextFile file = TextFile.of(bytes);
    Table table = new Table(name, file, intake);
    CsvRows.read(file, table.new Rows(columns, reader));
    return table;
  }

  /** Counts a row that had been used until then as one that says what another row says already. */
  public void merge() {
    used--;
    merged++;
  }

  /** Rejects a row that had been used until then. */
  public void reject(Row row, RowRejected why) {
    used--;
    reject(row.first(), row.last(), why);
  }

  FileCount count() {
    return new FileCount(name, header != null, rows, used, merged, rejected);
  }

  /** Returns the file's name. */
  public String name() {
    return name;
  }

  Header header() {
    return Objects.requireNonNull(header, "header");
  }

  CurrencyUnit currency() {
    return intake.currency();
  }

  /** Returns how the file's times are read. */
  public LocalTimes times() {
    return intake.times();
  }

  private void reject(int first, int last, RowRejected why) {
    rejected++;
    Serializable[] arguments = ImmutableList.<Serializable>builder()
        .add(why.field())
        .addAll(why.arguments())
        .build()
        .toArray(new Serializable[0]);
    intake.reject(new RejectedRow(
        name,
        first + 1,
        why.field(),
        why.code(),
        Message.of(why.code().key(), arguments),
        Cells.shorten(file.lines(first, last), LONGEST_RAW)));
  }

  /** Takes the rows as they are split. */
  private final class Rows implements CsvRows.Sink {
    private final Function<ImmutableList<String>, ImmutableList<Column>> columns;
    private final RowReader reader;
    private @Nullable RowRejected unusable;

    Rows(Function<ImmutableList<String>, ImmutableList<Column>> columns, RowReader reader) {
      this.columns = columns;
      this.reader = reader;
    }

    @Override
    public void row(int first, int last, List<String> cells) {
      if (header == null && unusable == null) {
        bind(cells);
        return;
      }
      rows++;
      try {
        Row row = row(first, last, cells, unusable);
        reader.read(row);
        used++;
      } catch (RowRejected e) {
        reject(first, last, e);
      }
    }

    @Override
    public void unreadable(int first, int last, RejectionCode code) {
      if (header == null && unusable == null) {
        unusable = new RowRejected("", RejectionCode.UNREADABLE_HEADER);
        return;
      }
      rows++;
      reject(first, last, new RowRejected("", code));
    }

    private void bind(List<String> cells) {
      ImmutableList<String> names = Header.names(cells);
      try {
        header = Header.bind(names, columns.apply(names));
      } catch (RowRejected e) {
        unusable = e;
      }
    }

    private Row row(int first, int last, List<String> cells, @Nullable RowRejected unusable)
        throws RowRejected {
      if (unusable != null) {
        throw unusable;
      }
      if (header().isHeader(cells)) {
        throw new RowRejected("", RejectionCode.REPEATED_HEADER);
      }
      for (String cell : cells) {
        if (cell.indexOf('\0') >= 0) {
          throw new RowRejected("", RejectionCode.NUL_CHARACTER);
        }
      }
      if (cells.size() < header().width() || Header.width(cells) > header().width()) {
        throw new RowRejected(
            "", RejectionCode.WRONG_FIELD_COUNT, cells.size(), header().width());
      }
      return new Row(Table.this, first, last, cells);
    }
  }
}
