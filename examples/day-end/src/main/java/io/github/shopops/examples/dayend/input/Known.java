package io.github.shopops.examples.dayend.input;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.examples.shopfiles.input.KeyedRows;
import io.github.shopops.examples.shopfiles.input.RowRejected;
import java.util.Set;
import java.util.function.Function;

/** The ids of the things that a file has, and which rows of other files are about one of them. */
final class Known<K> {
  private final ImmutableSet<K> ids;
  private final String file;

  private Known(ImmutableSet<K> ids, String file) {
    this.ids = ids;
    this.file = file;
  }

  static <K> Known<K> of(Set<K> ids, String file) {
    return new Known<>(ImmutableSet.copyOf(ids), file);
  }

  /** Groups facts by what they are about, and rejects rows about what nobody knows. */
  <T> ImmutableListMultimap<K, T> grouped(KeyedRows<T> rows, Function<T, K> about, String column) {
    ImmutableListMultimap.Builder<K, T> grouped = ImmutableListMultimap.builder();
    for (KeyedRows.Entry<T> entry : rows.distinct()) {
      K id = about.apply(entry.fact());
      if (ids.contains(id)) {
        grouped.put(id, entry.fact());
      } else {
        entry
            .row()
            .table()
            .reject(entry.row(), new RowRejected(column, DayRejection.ORPHAN, id.toString(), file));
      }
    }
    return grouped.build();
  }
}
