package io.github.shopops.examples.monthclose.input;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A file being read: its header, and what became of its rows so far. */
final class Table {
  private static final int LONGEST_RAW = 10_000;

  private final String name;
  private final TextFile file;
  private final ShopReader.Context context;
  private @Nullable Header header;
  private long rows;
  private long used;
  private long merged;
  private long rejected;

  private Table(String name, TextFile file, ShopReader.Context context) {
    this.name = name;
    this.file = file;
    this.context = context;
  }

  /** Reads one row into a fact. */
  interface RowReader {
    void read(Row row) throws RowRejected;
  }

  /** Reads a file whose columns are known. */
  static Table read(
      String name,
      byte[] bytes,
      ImmutableList<Column> columns,
      ShopReader.Context context,
      RowReader reader) {
    return read(name, bytes, names -> columns, context, reader);
  }

  /** Reads a file whose columns depend on those it has. */
  static Table read(
      String name,
      byte[] bytes,
      Function<ImmutableList<String>, ImmutableList<Column>> columns,
      ShopReader.Context context,
      RowReader reader) {
    TextFile file = TextFile.of(bytes);
    Table table = new Table(name, file, context);
    CsvRows.read(file, table.new Rows(columns, reader));
    return table;
  }

  /** Counts a row that had been used until then as one that says what another row says already. */
  void merge() {
    used--;
    merged++;
  }

  /** Rejects a row that had been used until then. */
  void reject(Row row, RowRejected why) {
    used--;
    reject(row.first(), row.last(), why);
  }

  FileCount count() {
    return new FileCount(name, header != null, rows, used, merged, rejected);
  }

  String name() {
    return name;
  }

  Header header() {
    return Objects.requireNonNull(header, "header");
  }

  CurrencyUnit currency() {
    return context.currency();
  }

  LocalTimes times() {
    return context.times();
  }

  private void reject(int first, int last, RowRejected why) {
    rejected++;
    Serializable[] arguments = ImmutableList.<Serializable>builder()
        .add(why.field())
        .addAll(why.arguments())
        .build()
        .toArray(new Serializable[0]);
    context.rejected(new RejectedRow(
        name,
        first + 1,
        why.field(),
        why.code(),
        Message.of(InputExplanations.key(why.code()), arguments),
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
