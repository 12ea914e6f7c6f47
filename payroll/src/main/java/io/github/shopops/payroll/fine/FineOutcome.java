package io.github.shopops.payroll.fine;

import java.util.Locale;

/** What becomes of one incident. */
public enum FineOutcome {
  /** It costs something: a fine, a compensation, points, or the order it happened to. */
  CHARGED,
  /** It is one of those that a month has free. */
  FREE,
  /** It is counted towards a fine of the month, and does not itself bring it about. */
  COUNTED,
  /** It is past the last fine of its table: separation is proposed, and no amount taken. */
  SEPARATION,
  /** It is excused (leave, a recorded chase), neither charged nor counted. */
  EXCUSED,
  /** It stays within what the rules allow. */
  NO_VIOLATION,
  /** A fact is missing without which it cannot be judged. */
  INCOMPLETE,
  /** The rules know no incidents of its kind. */
  UNKNOWN_KIND;

  /**
   * Returns whether the incident was judged and found to break a rule, whether or not it costs something.
   *
   * @return true for charged, free and counted ones, and those that end in separation
   */
  public boolean isViolation() {
    return compareTo(SEPARATION) <= 0;
  }

  /**
   * Returns the outcome as files write it.
   *
   * @return such as {@code no-violation}
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
