package io.github.shopops.examples.monthclose.output;

import io.github.shopops.core.note.NoteField;
import io.github.shopops.core.note.NoteReading;
import org.jspecify.annotations.Nullable;

/** How a note reads, in the cells of a table: outcome and code by their names, blank where there is none. */
record NoteCells(String outcome, String code, String field, String suggestion) {
  private static final NoteCells UNKNOWN = new NoteCells("UNKNOWN", "", "", "");

  static NoteCells of(@Nullable NoteReading reading) {
    return reading == null
        ? UNKNOWN
        : new NoteCells(
            reading.outcome().name(),
            reading.code().map(Enum::name).orElse(""),
            reading.field().map(NoteField::key).orElse(""),
            reading.suggestion().orElse(""));
  }
}
