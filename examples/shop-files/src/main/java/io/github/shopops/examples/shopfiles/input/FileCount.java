package io.github.shopops.examples.shopfiles.input;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What became of a file's rows; the header and blank lines are none.
 *
 * @param file the file's name
 * @param headed whether the header could be bound; if not, all rows are rejected
 * @param rows the rows read
 * @param used those that became a fact, whatever month it belongs to
 * @param merged those that say again, or no longer rightly, what a used row says
 * @param rejected those in no result
 */
public record FileCount(
    String file, boolean headed, long rows, long used, long merged, long rejected)
    implements Serializable {
  /** Checks that no count is negative. */
  public FileCount {
    requireNonNull(file, "file");
    checkNotNegative("rows", rows);
    checkNotNegative("used", used);
    checkNotNegative("merged", merged);
    checkNotNegative("rejected", rejected);
  }

  /**
   * Returns whether every row is accounted for.
   *
   * @return whether the rows read are those used, merged and rejected
   */
  public boolean foots() {
    return rows == used + merged + rejected;
  }

  private static void checkNotNegative(String name, long count) {
    checkArgument(count >= 0, "Argument '%s' must not be negative but has value %s", name, count);
  }
}
