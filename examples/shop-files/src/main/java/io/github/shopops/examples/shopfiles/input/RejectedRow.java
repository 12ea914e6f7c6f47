package io.github.shopops.examples.shopfiles.input;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ComparisonChain;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;

/**
 * A row that is in no result, and why.
 *
 * @param file the file's name
 * @param line the line it starts at, counted from 1
 * @param field the column at fault, as the file or the issue of columns names it; empty where it is the whole row
 * @param code why, for programs
 * @param message why, for people; {@link FileExplanations} has the words of those that every reader of files knows
 * @param raw the row as it stands in the file, cut where it is longer than 10 000 characters
 */
public record RejectedRow(
    String file, int line, String field, Rejection code, Message message, String raw)
    implements Comparable<RejectedRow>, Serializable {
  /** Checks that nothing is null. */
  public RejectedRow {
    requireNonNull(file, "file");
    requireNonNull(field, "field");
    requireNonNull(code, "code");
    requireNonNull(message, "message");
    requireNonNull(raw, "raw");
  }

  /** Orders by file, line, field and code. */
  @Override
  public int compareTo(RejectedRow other) {
    return ComparisonChain.start()
        .compare(file, other.file)
        .compare(line, other.line)
        .compare(field, other.field)
        .compare(code.name(), other.code.name())
        .result();
  }

  /** Returns where and why, without the row itself, which may hold personal data. */
  @Override
  public String toString() {
    return file + ":" + line + " " + field + " " + code;
  }
}
