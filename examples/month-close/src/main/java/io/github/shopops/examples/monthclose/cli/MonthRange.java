package io.github.shopops.examples.monthclose.cli;

import com.google.common.collect.ImmutableList;
import io.github.shopops.examples.shopfiles.cli.CannotStart;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.stream.Stream;

/**
 * The months to close, one after the other.
 *
 * @param first the first of them
 * @param last the last of them, not before the first
 */
record MonthRange(YearMonth first, YearMonth last) {
  private static final String DOTS = "..";

  /** More months than this are a slip of the pen. */
  private static final long MOST = 120;

  static MonthRange of(YearMonth month) {
    return new MonthRange(month, month);
  }

  /** Reads {@code 2026-10} or {@code 2026-01..2026-12}. */
  static MonthRange parse(String text) throws CannotStart {
    int dots = text.indexOf(DOTS);
    if (dots < 0) {
      return of(month(text));
    }
    MonthRange range =
        new MonthRange(month(text.substring(0, dots)), month(text.substring(dots + DOTS.length())));
    if (range.last.isBefore(range.first)) {
      throw CannotStart.because(
          "cli.range-reversed", text, range.last.toString(), range.first.toString());
    }
    if (range.first.plusMonths(MOST).compareTo(range.last) <= 0) {
      throw CannotStart.because("cli.range-long", text, Long.toString(MOST));
    }
    return range;
  }

  /** Reads a month of an age in which there are shops of this sort. */
  static YearMonth month(String text) throws CannotStart {
    try {
      YearMonth month = YearMonth.parse(text.strip());
      if (month.getYear() >= 1900 && month.getYear() < 2200) {
        return month;
      }
    } catch (DateTimeException e) {
      // Falls through to the one sentence that covers every bad month.
    }
    throw CannotStart.because("cli.bad-month", text);
  }

  ImmutableList<YearMonth> months() {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .collect(ImmutableList.toImmutableList());
  }

  boolean isSingle() {
    return first.equals(last);
  }

  boolean contains(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }

  @Override
  public String toString() {
    return isSingle() ? first.toString() : first + DOTS + last;
  }
}
