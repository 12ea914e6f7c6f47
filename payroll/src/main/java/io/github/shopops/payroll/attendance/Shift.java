package io.github.shopops.payroll.attendance;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A shift (班次) on the wall clock, such as 17:30–01:00. One that ends at or before its start ends on the next day; all of
 * it belongs to the day on which it starts.
 *
 * @param code what rosters call it, not blank
 * @param start when it starts
 * @param end when it ends
 * @param pauses what of it is no work, in their order
 * @param extended whether it goes on while customers wait (顺延), so that staying on needs nobody's approval
 * @param judged whether coming late and leaving early matter; not so on a day shift that runs on into the night (白连夜)
 */
public record Shift(
    String code,
    LocalTime start,
    LocalTime end,
    ImmutableList<Pause> pauses,
    boolean extended,
    boolean judged)
    implements Serializable {
  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  /** Checks that the pauses lie inside the shift, one after the other. */
  public Shift {
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    checkArgument(!code.isBlank(), "Argument 'code' must not be blank but has value '%s'", code);
    LocalDateTime reached = ANY_DAY.atTime(start);
    for (Pause pause : pauses) {
      LocalDateTime from = after(ANY_DAY, start, pause.from());
      LocalDateTime until = endOf(from, pause.until());
      checkArgument(
          !from.isBefore(reached) && !until.isAfter(endOf(ANY_DAY.atTime(start), end)),
          "Argument 'pauses' of shift '%s' must lie inside it one after the other but has %s",
          code,
          pause);
      reached = until;
    }
  }

  /**
   * A pause inside a shift (休息), which is no work whether or not somebody clocks out for it.
   *
   * @param from when it begins
   * @param until when it ends; at or before its beginning for the next day
   */
  public record Pause(LocalTime from, LocalTime until) implements Serializable {
    /** Checks that nothing is null. */
    public Pause {
      requireNonNull(from, "from");
      requireNonNull(until, "until");
    }
  }

  /**
   * Makes a shift without a pause, on which lateness matters and staying on asks for approval.
   *
   * @param code what rosters call it
   * @param start when it starts
   * @param end when it ends, on the next day if at or before the start
   * @return the shift
   */
  public static Shift of(String code, LocalTime start, LocalTime end) {
    return new Shift(code, start, end, ImmutableList.of(), false, true);
  }

  /** Returns whether the shift ends on the day after the one on which it starts. */
  public boolean crossesMidnight() {
    return !end.isAfter(start);
  }

  /** Returns the next moment at which the clock shows a time, within a day of the start of a shift of a day. */
  static LocalDateTime after(LocalDate day, LocalTime start, LocalTime time) {
    return (time.isBefore(start) ? day.plusDays(1) : day).atTime(time);
  }

  /** Returns when something that begins then ends, given the time on the clock. */
  static LocalDateTime endOf(LocalDateTime begin, LocalTime end) {
    LocalDate day = begin.toLocalDate();
    return (end.isAfter(begin.toLocalTime()) ? day : day.plusDays(1)).atTime(end);
  }
}
