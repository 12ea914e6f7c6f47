package io.github.shopops.payroll.commission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * The part of a month's commission that is held back until buyers can no longer return what was sold (预留, 退货期). What
 * comes back of the month in the meantime is borne by what is held first.
 *
 * <p>Of 56.00 at 10 %, 5.60 are held. For 15 days, the commission of January is released in February, as 15 February is
 * past on its last day; for 28 days in March, as 28 February is not.
 *
 * @param share the part held, at most the whole
 * @param months after how many months it is released, at least 1, or 0 where the window is said in days
 * @param days how many days after the end of the month the window closes, at least 1, or 0 where it is said in months
 */
public record Holdback(Rate share, int months, int days) implements Serializable {
  /** Checks that the share is a part, and that the window is said in one unit. */
  public Holdback {
    requireNonNull(share, "share");
    checkArgument(
        share.compareTo(Rate.ONE) <= 0,
        "Argument 'share' must be at most 100 % but has value %s",
        share);
    checkArgument(months >= 0, "Argument 'months' must not be negative but has value %s", months);
    checkArgument(days >= 0, "Argument 'days' must not be negative but has value %s", days);
    checkArgument(
        (months == 0) != (days == 0),
        "Arguments 'months' and 'days' must not both be stated, nor neither, but have values %s and %s",
        months,
        days);
  }

  /**
   * Holds back for whole months.
   *
   * @param share the part held
   * @param months how many, at least 1
   * @return the holdback
   */
  public static Holdback ofMonths(Rate share, int months) {
    return new Holdback(share, months, 0);
  }

  /**
   * Holds back until a return window in days is over.
   *
   * @param share the part held
   * @param days how many days after the end of the month of the sale, at least 1
   * @return the holdback
   */
  public static Holdback ofDays(Rate share, int days) {
    return new Holdback(share, 0, days);
  }

  /**
   * Returns when what is held is released.
   *
   * @param month the month of the sales
   * @return that many months later, or the first month whose last day is past the window
   */
  public YearMonth releasedIn(YearMonth month) {
    return days == 0
        ? month.plusMonths(months)
        : YearMonth.from(month.atEndOfMonth().plusDays(days + 1L));
  }
}
