package io.github.shopops.payroll.kpi;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact ratio (比率): 2 475 inquirers of 3 076 received is {@code 2475/3076}, shown as 80.46 %.
 *
 * <p>Ratios of disjoint facts merge by adding both numbers, so a mean is the ratio of a sum and a count. A ratio of
 * nothing to nothing has no value, which is not zero. This class is immutable and thread-safe.
 *
 * @param numerator what is counted, not negative
 * @param denominator of how much, not negative
 */
public record Ratio(long numerator, long denominator) implements Serializable {
  /** Nothing of nothing, which changes nothing it is added to. */
  public static final Ratio NONE = new Ratio(0, 0);

  /** Checks signs. */
  public Ratio {
    checkArgument(
        numerator >= 0, "Argument 'numerator' must not be negative but has value %s", numerator);
    checkArgument(
        denominator >= 0,
        "Argument 'denominator' must not be negative but has value %s",
        denominator);
  }

  /** Returns whether the ratio has a value. */
  public boolean isDefined() {
    return denominator > 0;
  }

  /**
   * Adds a ratio of other facts.
   *
   * @param other the ratio of the others
   * @return the ratio of all
   * @throws ArithmeticException if a number leaves the range of a long
   */
  public Ratio plus(Ratio other) {
    return new Ratio(
        Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
  }

  /**
   * Returns the value, rounded for display only.
   *
   * @param decimals how many decimals
   * @return the value half up, empty where there is none
   */
  public Optional<BigDecimal> value(int decimals) {
    return isDefined()
        ? Optional.of(BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP))
        : Optional.empty();
  }

  /**
   * Returns the value in percent for display, of a ratio that has one.
   *
   * @return hundredths with two decimals, half up: 80.46 for 2475/3076
   */
  BigDecimal percent() {
    return value(4).orElseThrow().movePointRight(2);
  }

  /**
   * Compares the values exactly, never through a rounded quotient.
   *
   * @param other the other ratio
   * @return below, at or above zero
   * @throws IllegalArgumentException if one of the two has no value
   */
  public int compareValue(Ratio other) {
    checkArgument(isDefined(), "Argument 'this' must have a value but is %s", this);
    checkArgument(other.isDefined(), "Argument 'other' must have a value but is %s", other);
    return product(numerator, other.denominator).compareTo(product(other.numerator, denominator));
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  /** Returns the ratio as {@code 2475/3076}, or a dash where it has no value. */
  @Override
  public String toString() {
    return isDefined() ? numerator + "/" + denominator : "–";
  }
}
