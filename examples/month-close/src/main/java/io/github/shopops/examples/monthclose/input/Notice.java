package io.github.shopops.examples.monthclose.input;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ComparisonChain;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;

/**
 * Something about the files that a person should know although nothing had to be rejected for it.
 *
 * @param code what, for programs
 * @param subject the order or file it is about
 * @param message what, for people; {@link InputExplanations} has the words
 */
public record Notice(Code code, String subject, Message message)
    implements Comparable<Notice>, Serializable {
  /** What a notice may be about; the names are stable. */
  public enum Code {
    /** The order files contradict each other about an order; the most advanced state was taken. */
    ORDER_ROWS_DIFFER,
    /** A CSV file whose name says nothing to this program. */
    UNKNOWN_FILE
  }

  /** Checks that nothing is null. */
  public Notice {
    requireNonNull(code, "code");
    requireNonNull(subject, "subject");
    requireNonNull(message, "message");
  }

  /** Orders by code, then by subject. */
  @Override
  public int compareTo(Notice other) {
    return ComparisonChain.start()
        .compare(code, other.code)
        .compare(subject, other.subject)
        .result();
  }
}
