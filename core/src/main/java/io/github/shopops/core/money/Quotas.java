package io.github.shopops.core.money;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The exact quotas amount × weight ÷ total of the parts that are still open, each as a whole number of minor units and a
 * fraction that can be compared with the other fractions.
 *
 * <p>There are two, because weights whose sum passes 2^63 are rare and everything else is ten times faster without
 * {@link BigInteger}.
 */
abstract sealed class Quotas {
  /** The whole units of each quota, zero for a part that is closed. */
  final long[] whole;

  /** Sorts like the fraction of each quota, and is zero exactly where the quota is whole. */
  final long[] fraction;

  private Quotas(int parts) {
    whole = new long[parts];
    fraction = new long[parts];
  }

  /** Computes all quotas of an amount over the open parts. */
  abstract void divide(long amount);

  /** Returns whether a part takes part. */
  abstract boolean isOpen(int part);

  /** Takes a part out. */
  abstract void close(int part);

  /** Returns whether any part takes part. */
  abstract boolean anyOpen();

  /** Returns what sorts like the weights as they were at first. */
  abstract long[] ranks();

  /** Returns the sign of {@code units} minus the sum of the fractions of some parts. */
  abstract int compareWithFractions(long units, boolean[] parts);

  /** Weights whose sum fits a {@code long}. */
  static final class Narrow extends Quotas {
    private final long[] weights;
    private final long largest;
    /** The weights, with zero for each part that is closed; a copy of its own once one is. */
    private long[] open;

    private long total;

    Narrow(long[] weights, long total) {
      super(weights.length);
      this.weights = weights;
      this.open = weights;
      this.total = total;
      long max = 0;
      for (long weight : weights) {
        max = Math.max(max, weight);
      }
      this.largest = max;
    }

    @Override
    void divide(long amount) {
      boolean fits = Math.multiplyHigh(amount, largest) == 0 && amount * largest >= 0;
      for (int i = 0; i < open.length; i++) {
        if (fits) {
          long product = amount * open[i];
          whole[i] = product / total;
          fraction[i] = product - whole[i] * total;
        } else {
          BigInteger[] quota = BigInteger.valueOf(amount)
              .multiply(BigInteger.valueOf(open[i]))
              .divideAndRemainder(BigInteger.valueOf(total));
          whole[i] = quota[0].longValueExact();
          fraction[i] = quota[1].longValueExact();
        }
      }
    }

    @Override
    boolean isOpen(int part) {
      return open[part] > 0;
    }

    @Override
    void close(int part) {
      if (open == weights) {
        open = weights.clone();
      }
      total -= open[part];
      open[part] = 0;
    }

    @Override
    boolean anyOpen() {
      return total > 0;
    }

    @Override
    long[] ranks() {
      return weights;
    }

    @Override
    int compareWithFractions(long units, boolean[] parts) {
      long left = units;
      long sum = 0;
      for (int i = 0; i < parts.length; i++) {
        if (parts[i]) {
          // sum + fraction[i], less the total once it is reached, without passing 2^63
          boolean carries = sum >= total - fraction[i];
          sum = carries ? sum - (total - fraction[i]) : sum + fraction[i];
          left -= carries ? 1 : 0;
        }
      }
      return left > 0 ? 1 : left == 0 && sum == 0 ? 0 : -1;
    }
  }

  /** Weights of any size. */
  static final class Wide extends Quotas {
    private final BigInteger[] open;
    private final BigInteger[] remainders;
    private final long[] ranks;
    private BigInteger total = BigInteger.ZERO;

    Wide(BigInteger[] weights) {
      super(weights.length);
      this.open = weights.clone();
      this.remainders = new BigInteger[weights.length];
      this.ranks = new long[weights.length];
      rank(weights, ranks);
      for (BigInteger weight : weights) {
        total = total.add(weight);
      }
    }

    @Override
    void divide(long amount) {
      BigInteger dividend = BigInteger.valueOf(amount);
      for (int i = 0; i < open.length; i++) {
        BigInteger[] quota = dividend.multiply(open[i]).divideAndRemainder(total);
        whole[i] = quota[0].longValueExact();
        remainders[i] = quota[1];
      }
      rank(remainders, fraction);
    }

    @Override
    boolean isOpen(int part) {
      return open[part].signum() > 0;
    }

    @Override
    void close(int part) {
      total = total.subtract(open[part]);
      open[part] = BigInteger.ZERO;
    }

    @Override
    boolean anyOpen() {
      return total.signum() > 0;
    }

    @Override
    long[] ranks() {
      return ranks;
    }

    @Override
    int compareWithFractions(long units, boolean[] parts) {
      BigInteger left = BigInteger.valueOf(units).multiply(total);
      for (int i = 0; i < parts.length; i++) {
        left = parts[i] ? left.subtract(remainders[i]) : left;
      }
      return left.signum();
    }

    /** Writes each value's place among the different values, 0 for zero. */
    private static void rank(BigInteger[] values, long[] ranks) {
      BigInteger[] sorted = Arrays.stream(values)
          .filter(value -> value.signum() > 0)
          .distinct()
          .sorted()
          .toArray(BigInteger[]::new);
      for (int i = 0; i < values.length; i++) {
        ranks[i] = values[i].signum() > 0 ? Arrays.binarySearch(sorted, values[i]) + 1L : 0;
      }
    }
  }
}
