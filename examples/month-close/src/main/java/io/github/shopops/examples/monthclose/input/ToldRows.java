package io.github.shopops.examples.monthclose.input;

import com.google.common.collect.ImmutableList;
import io.github.shopops.examples.shopfiles.input.Column;
import io.github.shopops.examples.shopfiles.input.KeyedRows;
import io.github.shopops.examples.shopfiles.input.Rejection;
import io.github.shopops.examples.shopfiles.input.RejectionCode;
import io.github.shopops.examples.shopfiles.input.Row;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts of files with a column {@code told}: of the rows under one id, one that is told later replaces the earlier; a blank
 * is earlier than everything. Rows told at the same time are held against each other as {@link KeyedRows} does it.
 */
final class ToldRows<T extends Serializable> {
  static final Column COLUMN = Column.optional("told");

  private final KeyedRows<Version<T>> rows;

  /** Makes an empty collection of facts whose id stands in a column. */
  ToldRows(String column) {
    this(column, RejectionCode.DUPLICATE_ID);
  }

  /** Makes an empty collection of facts that are known by what they are about, with one column to name it by. */
  ToldRows(String column, Rejection conflict) {
    this.rows = new KeyedRows<>(column, conflict);
  }

  /** What a row says under an id. */
  private record Version<T>(String id, T fact, @Nullable Instant told) {}

  /** Takes the fact of a row, which cannot be told before the day on which it happens. */
  void add(String id, T fact, Instant happened, String column, Row row) throws RowRejected {
    Optional<Instant> told = told(row);
    if (told.filter(at -> at.isBefore(row.table().times().startOfDay(happened))).isPresent()) {
      throw Row.outOfOrder("told", row.text("told"), column);
    }
    add(id, fact, row);
  }

  /** Takes the fact of a row that may be told before it happens. */
  void add(String id, T fact, Row row) throws RowRejected {
    Optional<Instant> told = told(row);
    String key = told.map(at -> id + '\u001F' + at).orElse(id);
    rows.add(key, new Version<>(id, fact, told.orElse(null)), row);
  }

  /** Returns the facts in an order of theirs, each version by the time it was told. */
  ImmutableList<Told<T>> facts(Comparator<T> order) {
    Map<String, List<Version<T>>> byId = new HashMap<>();
    rows.facts()
        .forEach(version ->
            byId.computeIfAbsent(version.id(), unused -> new ArrayList<>(1)).add(version));
    Comparator<Instant> firstly = Comparator.nullsFirst(Comparator.naturalOrder());
    List<Told<T>> facts = new ArrayList<>();
    for (List<Version<T>> versions : byId.values()) {
      versions.sort(Comparator.comparing(Version::told, firstly));
      for (int i = 0; i < versions.size(); i++) {
        Version<T> version = versions.get(i);
        facts.add(new Told<>(
            version.fact(),
            version.told(),
            i + 1 < versions.size() ? versions.get(i + 1).told() : null));
      }
    }
    return ImmutableList.sortedCopyOf(
        Comparator.<Told<T>, T>comparing(Told::fact, order).thenComparing(Told::from, firstly),
        facts);
  }

  /** Returns when a row was told, at the beginning of the day where only a day is given. */
  private static Optional<Instant> told(Row row) throws RowRejected {
    return row.text("told").isEmpty() ? Optional.empty() : Optional.of(row.instantOrDay("told"));
  }
}
