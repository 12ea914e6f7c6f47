package io.github.shopops.payroll.payslip;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * Adds parts of amounts up exactly and rounds the running sum, not the parts, so that what the parts bring makes up the
 * whole to the fen. Not thread-safe.
 */
final class RunningTotal {
  private BigInteger numerator = BigInteger.ZERO;
  private BigInteger denominator = BigInteger.ONE;
  private long taken;

  /** Returns what a part brings: the running sum rounded half up, less what the parts before it brought. */
  Money take(Money whole, MonthPart part) {
    BigInteger divisor = BigInteger.valueOf(part.denominator());
    BigInteger amount = BigInteger.valueOf(whole.getAmountMinorLong())
        .multiply(BigInteger.valueOf(part.numerator()));
    numerator = numerator.multiply(divisor).add(amount.multiply(denominator));
    denominator = denominator.multiply(divisor);
    BigInteger common = numerator.gcd(denominator);
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
    long rounded = new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
        .longValueExact();
    long before = taken;
    taken = rounded;
    return Money.ofMinor(whole.getCurrencyUnit(), rounded - before);
  }
}
