package io.github.shopops.core.attribution;

import java.math.BigInteger;

/** Splits minor units exactly: largest remainder, ties to the larger weight, then to the earlier place. */
final class Split {
  private Split() {}

  static long[] exactly(long amount, long[] weights) {
    BigInteger total = BigInteger.ZERO;
    for (long weight : weights) {
      total = total.add(BigInteger.valueOf(weight));
    }
    long[] parts = new long[weights.length];
    BigInteger[] remainders = new BigInteger[weights.length];
    long left = amount;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] part = BigInteger.valueOf(amount)
          .multiply(BigInteger.valueOf(weights[i]))
          .divideAndRemainder(total);
      parts[i] = part[0].longValueExact();
      remainders[i] = part[1];
      left -= parts[i];
    }
    for (; left > 0; left--) {
      int best = 0;
      for (int i = 1; i < weights.length; i++) {
        int order = remainders[i].compareTo(remainders[best]);
        best = order > 0 || (order == 0 && weights[i] > weights[best]) ? i : best;
      }
      parts[best]++;
      remainders[best] = BigInteger.ONE.negate();
    }
    return parts;
  }
}
