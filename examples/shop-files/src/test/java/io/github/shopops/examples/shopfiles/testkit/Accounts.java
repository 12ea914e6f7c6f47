package io.github.shopops.examples.shopfiles.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.examples.shopfiles.input.Accounting;
import io.github.shopops.examples.shopfiles.input.FileCount;
import java.util.Map;

/** Holds the accounts of a reader against the files that it read. */
public final class Accounts {
  private Accounts() {}

  /**
   * Checks that counts foot; and where no quote can span lines, that every line that is not blank is a row, but for the
   * header.
   *
   * @param files the files
   * @param accounting what became of their rows
   */
  public static void check(Map<String, byte[]> files, Accounting accounting) {
    assertThat(accounting.failure()).isEmpty();
    for (FileCount count : accounting.counts()) {
      String text = Damage.text(files.getOrDefault(count.file(), new byte[0]));
      long lines = text.lines()
          .filter(line -> !line.matches("[\\s,\u00EF\u00BB\u00BF]*"))
          .count();
      assertThat(count.rows()).as(count.file()).isLessThanOrEqualTo(Math.max(0, lines - 1));
      if (text.indexOf('"') < 0) {
        assertThat(count.rows()).as(count.file()).isEqualTo(Math.max(0, lines - 1));
      }
    }
  }
}
