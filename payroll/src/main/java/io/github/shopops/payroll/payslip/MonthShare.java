package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * The part of a month for which somebody was employed, as days of days: 11 of 31. Not the days that were worked.
 *
 * <p>Shares are exact; an amount is rounded once, when it is taken. Two shares that make up the month therefore take
 * two amounts that make up the whole, except where both end in half a minor unit, which no amount in whole yuan does:
 * 1 500.00 is 532.26 for 11 days of 31 and 967.74 for the other 20. This class is immutable and thread-safe.
 *
 * @param days the days employed
 * @param of the days of the month, at least 1
 */
public record MonthShare(int days, int of) implements Serializable {
  /** The whole month, whatever its days. */
  public static final MonthShare WHOLE = new MonthShare(1, 1);

  /** Checks that the part is no more than the whole. */
  public MonthShare {
    checkArgument(of >= 1, "Argument 'of' must be at least 1 but has value %s", of);
    checkArgument(
        days >= 0 && days <= of,
        "Argument 'days' must be between 0 and %s but has value %s",
        of,
        days);
  }

  /** Returns whether the share is the whole month. */
  public boolean isWhole() {
    return days == of;
  }

  /** Returns whether the share is no part of the month at all. */
  public boolean isNone() {
    return days == 0;
  }

  /**
   * Takes this share of an amount for the whole month, rounded once.
   *
   * @param month the amount for the whole month, of either sign
   * @param rounding how to round to the currency's minor unit
   * @return amount × days ÷ of
   */
  public Money of(Money month, RoundingMode rounding) {
    requireNonNull(month, "month");
    BigDecimal part = month
        .getAmount()
        .multiply(BigDecimal.valueOf(days))
        .divide(BigDecimal.valueOf(of), month.getScale(), rounding);
    return Money.of(month.getCurrencyUnit(), part);
  }

  /** Returns the share as people write it, such as {@code 11/31}. */
  @Override
  public String toString() {
    return days + "/" + of;
  }
}
