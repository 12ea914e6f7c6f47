package io.github.shopops.examples.shopfiles.input;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;

/** Which column of a file stands where: bound by name, in any order, with columns nobody asked for left out. */
final class Header {
  private final ImmutableList<String> names;
  private final ImmutableMap<String, Integer> positions;

  private Header(ImmutableList<String> names, ImmutableMap<String, Integer> positions) {
    this.names = names;
    this.positions = positions;
  }

  /** Reads the names of a header row, without the blanks that commas at its end make. */
  static ImmutableList<String> names(List<String> cells) {
    return cells.stream()
        .limit(width(cells))
        .map(cell -> Cells.clean(cell).toLowerCase(Locale.ROOT))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns how many cells there are up to the last that is not blank. */
  static int width(List<String> cells) {
    int width = cells.size();
    while (width > 0 && Cells.clean(cells.get(width - 1)).isEmpty()) {
      width--;
    }
    return width;
  }

  /** Binds columns to names; rejects the header if a required one is missing or any of them stands there twice. */
  static Header bind(ImmutableList<String> names, ImmutableList<Column> columns)
      throws RowRejected {
    ImmutableMap.Builder<String, Integer> positions = ImmutableMap.builder();
    for (Column column : columns) {
      int position = position(names, column);
      if (position >= 0) {
        positions.put(column.name(), position);
      } else if (column.required()) {
        throw new RowRejected(column.name(), RejectionCode.MISSING_COLUMN);
      }
    }
    return new Header(names, positions.buildOrThrow());
  }

  int width() {
    return names.size();
  }

  boolean isHeader(List<String> cells) {
    return Cells.clean(cells.get(0)).equalsIgnoreCase(names.get(0))
        && names(cells).equals(names);
  }

  /** Returns where a column stands, below zero where the file lacks it. */
  int position(String column) {
    return positions.getOrDefault(column, -1);
  }

  /** Returns the positions of the columns that are there, in the order in which the columns were asked for. */
  Iterable<Integer> positions() {
    return positions.values();
  }

  private static int position(ImmutableList<String> names, Column column) throws RowRejected {
    for (String name : ImmutableList.<String>builder()
        .add(column.name())
        .addAll(column.aliases())
        .build()) {
      int position = names.indexOf(name);
      if (position != names.lastIndexOf(name)) {
        throw new RowRejected(name, RejectionCode.DUPLICATE_COLUMN);
      } else if (position >= 0) {
        return position;
      }
    }
    return -1;
  }
}
