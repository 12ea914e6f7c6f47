package io.github.shopops.examples.shopfiles.input;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts of which each has an id: rows that say the same merge; of rows that say different things under one id the first by
 * content is kept, so that which one it is does not depend on where in the file it stands.
 *
 * @param <T> the sort of fact
 */
public final class KeyedRows<T> {
  private final String column;
  private final Rejection conflict;
  private final Map<String, List<Entry<T>>> entries = new TreeMap<>();

  /** Makes an empty collection of facts whose id stands in a column. */
  public KeyedRows(String column) {
    this(column, RejectionCode.DUPLICATE_ID);
  }

  /** Makes an empty collection of facts that are known by what they are about, with one column to name it by. */
  public KeyedRows(String column, Rejection conflict) {
    this.column = column;
    this.conflict = conflict;
  }

  /**
   * A fact and the row it was read from.
   *
   * @param fact the fact
   * @param row the row
   * @param <T> the sort of fact
   */
  public record Entry<T>(T fact, Row row) {}

  /** Takes the fact of a row under its id. */
  public void add(String id, T fact, Row row) {
    entries.computeIfAbsent(id, unused -> new ArrayList<>(1)).add(new Entry<>(fact, row));
  }

  /** Returns the facts by id. */
  public ImmutableList<Entry<T>> distinct() {
    ImmutableList.Builder<Entry<T>> distinct = ImmutableList.builder();
    entries.values().forEach(rows -> {
      rows.sort(Comparator.comparing((Entry<T> entry) -> entry.row.normalised())
          .thenComparing(entry -> entry.row.first()));
      Entry<T> kept = rows.get(0);
      distinct.add(kept);
      for (Entry<T> other : rows.subList(1, rows.size())) {
        if (other.fact.equals(kept.fact)) {
          other.row.table().merge();
        } else {
          other
              .row
              .table()
              .reject(other.row, Row.rejected(column, conflict, other.row.text(column)));
        }
      }
    });
    return distinct.build();
  }

  /** Returns the facts alone, by id. */
  public ImmutableList<T> facts() {
    return distinct().stream().map(Entry::fact).collect(ImmutableList.toImmutableList());
  }
}
