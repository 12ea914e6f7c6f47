package io.github.shopops.examples.shopfiles.input;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What became of every row that was read.
 *
 * @param rejected the rows in no result, by file and line
 * @param notices what a person should know although it rejects nothing
 * @param counts what became of the rows of each file, by file
 */
public record Accounting(
    ImmutableList<RejectedRow> rejected,
    ImmutableList<Notice> notices,
    ImmutableList<FileCount> counts)
    implements Serializable {
  /** Checks that nothing is null. */
  public Accounting {
    requireNonNull(rejected, "rejected");
    requireNonNull(notices, "notices");
    requireNonNull(counts, "counts");
  }

  /**
   * Says which row of which file is not accounted for, or that not every rejected one is listed.
   *
   * @return the mistake of the program in a sentence, empty if the counts foot
   */
  public Optional<Message> failure() {
    for (FileCount count : counts) {
      if (!count.foots()) {
        return differ(
            "rows", count.file(), count.rows(), count.used() + count.merged() + count.rejected());
      }
    }
    long counted = sum(FileCount::rejected);
    return counted == rejected.size()
        ? Optional.empty()
        : differ("rejected", "rejected.csv", counted, rejected.size());
  }

  private static Optional<Message> differ(String what, String where, long one, long other) {
    return Optional.of(
        Message.of("input.foot." + what, where, Long.toString(one), Long.toString(other)));
  }

  /**
   * Adds up a count of all files.
   *
   * @param which the count, such as {@link FileCount#used}
   * @return the sum
   */
  public long sum(ToLongFunction<FileCount> which) {
    return counts.stream().mapToLong(which).sum();
  }
}
