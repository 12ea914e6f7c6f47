package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days work is due on (工作日历): the week's days of rest, and what the year's decree makes of single days. The days
 * of a year are data; none is built in.
 *
 * <p>Not who is on duty: a shop that works in rotation has its duties beside this. This class is immutable and
 * thread-safe.
 *
 * @param weekend the days of the week on which nobody works
 * @param holidays the statutory holidays (法定节假日)
 * @param daysOff days of the working week that are swapped into days of rest (调休放假)
 * @param workDays days of the weekend that are swapped into days of work (调休上班)
 */
public record WorkCalendar(
    ImmutableSet<DayOfWeek> weekend,
    ImmutableSortedSet<LocalDate> holidays,
    ImmutableSortedSet<LocalDate> daysOff,
    ImmutableSortedSet<LocalDate> workDays)
    implements Serializable {
  /** Saturday and Sunday. */
  public static final ImmutableSet<DayOfWeek> SATURDAY_AND_SUNDAY =
      Sets.immutableEnumSet(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Monday to Friday, without a holiday or a swapped day. */
  public static final WorkCalendar EMPTY =
      of(ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of());

  /** Checks that no day is named twice and that some day of the week is worked. */
  public WorkCalendar {
    requireNonNull(holidays, "holidays");
    requireNonNull(daysOff, "daysOff");
    requireNonNull(workDays, "workDays");
    checkArgument(
        weekend.size() < DayOfWeek.values().length,
        "Argument 'weekend' must leave a day of work but has value %s",
        weekend);
    checkApart("daysOff", daysOff, holidays);
    checkApart("workDays", workDays, holidays);
    checkApart("workDays", workDays, daysOff);
  }

  private static void checkApart(String name, Set<LocalDate> days, Set<LocalDate> others) {
    checkArgument(
        Sets.intersection(days, others).isEmpty(),
        "Argument '%s' must not name days that have another meaning but has %s",
        name,
        Sets.intersection(days, others));
  }

  /**
   * Makes a calendar whose week rests on Saturday and Sunday.
   *
   * @param holidays the statutory holidays
   * @param daysOff days of the working week that are swapped into days of rest
   * @param workDays days of the weekend that are swapped into days of work
   * @return the calendar
   */
  public static WorkCalendar of(
      Iterable<LocalDate> holidays, Iterable<LocalDate> daysOff, Iterable<LocalDate> workDays) {
    return new WorkCalendar(
        SATURDAY_AND_SUNDAY,
        ImmutableSortedSet.copyOf(holidays),
        ImmutableSortedSet.copyOf(daysOff),
        ImmutableSortedSet.copyOf(workDays));
  }

  /**
   * Returns what sort of day a day is.
   *
   * @param day the day
   * @return a holiday where the calendar says so, then what it was swapped into, then what the week makes of it
   */
  public DayKind kind(LocalDate day) {
    if (holidays.contains(day)) {
      return DayKind.HOLIDAY;
    } else if (daysOff.contains(day)) {
      return DayKind.REST_DAY;
    } else if (workDays.contains(day)) {
      return DayKind.WORK_DAY;
    }
    return weekend.contains(day.getDayOfWeek()) ? DayKind.REST_DAY : DayKind.WORK_DAY;
  }

  /**
   * Returns whether a month's wage is paid for a day (计薪日): a day of work, or a holiday that would have been one. The
   * 21.75 of the law are a twelfth of a year's 261 such days.
   *
   * @param day the day
   * @return false for days of rest, and for holidays on the weekend
   */
  public boolean isPaid(LocalDate day) {
    return switch (kind(day)) {
      case WORK_DAY -> true;
      case REST_DAY -> false;
      case HOLIDAY -> !weekend.contains(day.getDayOfWeek());
    };
  }
}
