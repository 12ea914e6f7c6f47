package io.github.shopops.payroll.payslip;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stood until a day (任职): at which grade, in which post and team. A promotion or a transfer ends one
 * position and begins the next on the day after.
 *
 * @param until the last day, inclusive; null for the position still held
 * @param grade the grade, by a code or an alias of the pay plan; may be empty
 * @param post the post, null where the shop has but one
 * @param team the team, null where there is but one
 */
public record Position(
    @Nullable LocalDate until,
    String grade,
    @Nullable String post,
    @Nullable String team) implements Serializable {
  /** Checks that the grade is not null. */
  public Position {
    requireNonNull(grade, "grade");
  }

  /**
   * Makes a position in a shop of one post and one team.
   *
   * @param until the last day, inclusive
   * @param grade the grade
   * @return the position
   */
  public static Position until(LocalDate until, String grade) {
    return new Position(requireNonNull(until, "until"), grade, null, null);
  }
}
