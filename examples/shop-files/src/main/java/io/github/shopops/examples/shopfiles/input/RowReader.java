package io.github.shopops.examples.shopfiles.input;

/** Reads one row into a fact. */
public interface RowReader {
  /**
   * Reads a row.
   *
   * @param row the row
   * @throws RowRejected if it cannot be used
   */
  void read(Row row) throws RowRejected;
}
