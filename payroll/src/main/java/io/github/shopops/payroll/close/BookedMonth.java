package io.github.shopops.payroll.close;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.payroll.rulebook.Rulebook;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * A closed month in the books: as it was issued, and as it turns out to be.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rules the rule book it was closed with, and is always recomputed with
 * @param facts the facts it was closed with, what it opened with and the adjustments of earlier months included
 * @param issued what was issued, which never changes
 * @param known the facts of the month alone, as far as they are known now
 * @param settled what the issue and all adjustments made since amount to: the month as it was last recomputed for the
 *     close of another one
 */
public record BookedMonth(
    Rulebook rules, MonthFacts facts, MonthResult issued, MonthFacts known, MonthResult settled)
    implements Serializable {
  /** Checks that all is about one month. */
  public BookedMonth {
    requireNonNull(rules, "rules");
    checkMonth("facts", facts.month(), issued.month());
    checkMonth("known", known.month(), issued.month());
    checkMonth("settled", settled.month(), issued.month());
  }

  /**
   * Returns which month it is.
   *
   * @return the month
   */
  public YearMonth month() {
    return issued.month();
  }

  BookedMonth withKnown(MonthFacts facts) {
    return new BookedMonth(rules, this.facts, issued, facts, settled);
  }

  BookedMonth withSettled(MonthResult result) {
    return new BookedMonth(rules, facts, issued, known, result);
  }

  private static void checkMonth(String name, YearMonth actual, YearMonth month) {
    checkArgument(
        actual.equals(month), "Argument '%s' must be of %s but has value %s", name, month, actual);
  }
}
