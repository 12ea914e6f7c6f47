package io.github.shopops.examples.shopfiles.input;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ComparisonChain;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;

/**
 * Something about the files that a person should know although nothing had to be rejected for it.
 *
 * @param subject what it is about, such as an order or a file
 * @param message what, for people; its key is what, for programs
 */
public record Notice(String subject, Message message) implements Comparable<Notice>, Serializable {
  /** Checks that nothing is null. */
  public Notice {
    requireNonNull(subject, "subject");
    requireNonNull(message, "message");
  }

  /**
   * Tells of a CSV file whose name says nothing to a program.
   *
   * @param file the file's name
   * @return the notice
   */
  public static Notice unknownFile(String file) {
    return new Notice(file, Message.of("input.notice.unknownFile", file));
  }

  /** Orders by what it tells, then by subject. */
  @Override
  public int compareTo(Notice other) {
    return ComparisonChain.start()
        .compare(message.key(), other.message.key())
        .compare(subject, other.subject)
        .result();
  }
}
