package io.github.shopops.payroll.kpi;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * Days that follow each other, in the zone of the policy they are used with: a day, a week, a month or a quarter.
 *
 * @param first the first day
 * @param last the last day, included
 */
public record DayRange(LocalDate first, LocalDate last) implements Serializable {
  /** Checks that there is at least one day. */
  public DayRange {
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    checkArgument(
        !last.isBefore(first),
        "Argument 'last' must not be before %s but has value %s",
        first,
        last);
  }

  /**
   * Returns one day.
   *
   * @param day the day
   * @return that day alone
   */
  public static DayRange of(LocalDate day) {
    return new DayRange(day, day);
  }

  /**
   * Returns a month.
   *
   * @param month the month
   * @return its days
   */
  public static DayRange of(YearMonth month) {
    return new DayRange(month.atDay(1), month.atEndOfMonth());
  }

  /**
   * Returns the week of a day, from Monday to Sunday.
   *
   * @param day any day of it
   * @return its seven days
   */
  public static DayRange week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new DayRange(monday, monday.plusDays(6));
  }

  /**
   * Returns the weeks that begin in a month, so that each week belongs to one month: October 2026, whose first Monday is
   * the 5th, has the weeks from the 5th, 12th, 19th and 26th, the last of which ends on 1 November.
   *
   * @param month the month
   * @return its four or five weeks
   */
  public static ImmutableList<DayRange> weeks(YearMonth month) {
    ImmutableList.Builder<DayRange> weeks = ImmutableList.builder();
    LocalDate monday = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    for (; YearMonth.from(monday).equals(month); monday = monday.plusWeeks(1)) {
      weeks.add(week(monday));
    }
    return weeks.build();
  }

  /**
   * Returns whether a day is one of these.
   *
   * @param day the day
   * @return whether it lies between the first and the last, both included
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Returns the days as {@code 2026-10-05..2026-10-11}. */
  @Override
  public String toString() {
    return first + ".." + last;
  }
}
