package io.github.shopops.examples.shopfiles.input;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/**
 * Reads a set of files (读入) and keeps account of every row of them: it is used, says again what another says, or is
 * rejected with a sentence that says why. Nothing that a file holds throws.
 */
public final class Intake {
  private final CurrencyUnit currency;
  private final LocalTimes times;
  private final List<Table> tables = new ArrayList<>();
  private final List<RejectedRow> rejected = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();

  /**
   * Begins to read.
   *
   * @param zone the zone of the files' times, which are local
   * @param currency the currency of the files' amounts
   */
  public Intake(ZoneId zone, CurrencyUnit currency) {
    this.times = new LocalTimes(requireNonNull(zone, "zone"));
    this.currency = requireNonNull(currency, "currency");
  }

  /**
   * Reads a file whose columns are known.
   *
   * @param name the file's name
   * @param bytes its contents, in UTF-8 or GB18030
   * @param columns the columns looked for
   * @param reader reads each row
   */
  public void read(String name, byte[] bytes, ImmutableList<Column> columns, RowReader reader) {
    read(name, bytes, names -> columns, reader);
  }

  /**
   * Reads a file whose columns depend on those it has.
   *
   * @param name the file's name
   * @param bytes its contents, in UTF-8 or GB18030
   * @param columns the columns looked for among the names of a header
   * @param reader reads each row
   */
  public void read(
      String name,
      byte[] bytes,
      Function<ImmutableList<String>, ImmutableList<Column>> columns,
      RowReader reader) {
    tables.add(Table.read(name, bytes, columns, this, reader));
  }

  /**
   * Keeps what a person should know although it rejects nothing.
   *
   * @param notice what
   */
  public void note(Notice notice) {
    notices.add(notice);
  }

  /**
   * Returns what became of the rows, to be asked when all facts are made.
   *
   * @return rejected rows, notices and counts
   */
  public Accounting accounting() {
    return new Accounting(
        ImmutableList.sortedCopyOf(rejected),
        ImmutableList.sortedCopyOf(notices),
        tables.stream()
            .map(Table::count)
            .sorted(Comparator.comparing(FileCount::file))
            .collect(ImmutableList.toImmutableList()));
  }

  CurrencyUnit currency() {
    return currency;
  }

  LocalTimes times() {
    return times;
  }

  void reject(RejectedRow row) {
    rejected.add(row);
  }
}
