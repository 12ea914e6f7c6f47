package io.github.shopops.core.money;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * An exact share of an amount, such as 0.5 %. Not an interest rate and not a ratio of two counts.
 *
 * <p>{@code Rate.percent("0.5").of(CNY 120 000.00, HALF_UP)} is CNY 600.00. This class is immutable and thread-safe.
 *
 * @param fraction the share as an exact decimal, 0.005 for 0.5 %; never negative, without trailing zeros
 */
public record Rate(BigDecimal fraction) implements Comparable<Rate>, Serializable {
  /** Nothing. */
  public static final Rate ZERO = new Rate(BigDecimal.ZERO);

  /** The whole amount. */
  public static final Rate ONE = new Rate(BigDecimal.ONE);

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

  /** Checks the sign and drops trailing zeros, so that equal rates are equal. */
  public Rate {
    requireNonNull(fraction, "fraction");
    checkArgument(
        fraction.signum() >= 0,
        "Argument 'fraction' must not be negative but has value %s",
        fraction);
    fraction = fraction.stripTrailingZeros();
  }

  /**
   * Makes a rate from percent.
   *
   * @param percent the number of percent, such as {@code "0.5"}
   * @return the rate
   * @throws NumberFormatException if the text is no decimal number
   */
  public static Rate percent(String percent) {
    return new Rate(new BigDecimal(requireNonNull(percent, "percent")).movePointLeft(2));
  }

  /**
   * Reads a rate as people write it: {@code 0.5%}, {@code 0.5 %}, {@code 0.005} or {@code 8.5折}. Plain digits and a
   * point, no sign and no exponent; white space around and before the mark does not matter.
   *
   * @param text the rate
   * @return the rate
   * @throws IllegalArgumentException if the text is none of these, or its 折 number is above 10
   */
  public static Rate parse(String text) {
    String rate = requireNonNull(text, "text").strip();
    boolean marked = rate.endsWith("%") || rate.endsWith("折");
    String number = marked ? rate.substring(0, rate.length() - 1).stripTrailing() : rate;
    checkArgument(
        NUMBER.matcher(number).matches(),
        "Argument 'text' must be a rate such as '0.5%', '0.005' or '8.5折' but has value '%s'",
        text);
    return rate.endsWith("%")
        ? percent(number)
        : marked ? zhe(number) : new Rate(new BigDecimal(number));
  }

  /**
   * Makes a rate from basis points, hundredths of a percent.
   *
   * @param points how many
   * @return the rate
   */
  public static Rate basisPoints(long points) {
    return new Rate(BigDecimal.valueOf(points, 4));
  }

  /**
   * Makes the share that is paid at a discount (折): 8.5 折 pays 85 %.
   *
   * @param tenths the number before 折, such as {@code "8.5"}; two digits mean hundredths in speech and are refused here
   * @return the share that is paid
   * @throws IllegalArgumentException if the number is above 10
   */
  public static Rate zhe(String tenths) {
    BigDecimal number = new BigDecimal(requireNonNull(tenths, "tenths"));
    checkArgument(
        number.compareTo(BigDecimal.TEN) <= 0,
        "Argument 'tenths' must be at most 10 but has value %s",
        tenths);
    return new Rate(number.movePointLeft(1));
  }

  /**
   * Takes this share of an amount, rounded once.
   *
   * @param amount the whole, of either sign
   * @param rounding how to round to the currency's minor unit
   * @return the share
   */
  public Money of(Money amount, RoundingMode rounding) {
    return amount.multipliedBy(fraction, rounding);
  }

  /** Orders by size. */
  @Override
  public int compareTo(Rate other) {
    return fraction.compareTo(other.fraction);
  }

  /** Returns the rate in percent, such as {@code 0.5 %}. */
  @Override
  public String toString() {
    return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
