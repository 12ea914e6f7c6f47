package io.github.shopops.core.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The split by its definition, slow and in fractions: the oracle that {@link Apportionment} is compared with. */
final class ExactSplit {
  private final BigInteger[] weights;
  private final BigInteger[] floors;
  private final BigInteger[] caps;

  ExactSplit(long[] weights, long[] floors, long[] caps) {
    this.weights = big(weights);
    this.floors = big(floors);
    this.caps = big(caps);
  }

  record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    Fraction times(BigInteger factor) {
      return new Fraction(numerator.multiply(factor), denominator);
    }

    Fraction plus(Fraction other) {
      return new Fraction(
          numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
          denominator.multiply(other.denominator));
    }

    BigInteger floor() {
      return numerator.divide(denominator);
    }

    Fraction rest() {
      return new Fraction(numerator.mod(denominator), denominator);
    }

    @Override
    public int compareTo(Fraction other) {
      return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
  }

  /** The quotas clamp(λ × weight), with the λ at which they sum to the amount. */
  List<Fraction> quotas(long amount) {
    Fraction target = whole(BigInteger.valueOf(amount));
    Fraction best = whole(BigInteger.ZERO);
    for (Fraction breakpoint : breakpoints()) {
      if (sum(breakpoint).compareTo(target) <= 0 && breakpoint.compareTo(best) > 0) {
        best = breakpoint;
      }
    }
    if (sum(best).compareTo(target) == 0) {
      return clamped(best);
    }
    BigInteger fixed = BigInteger.ZERO;
    BigInteger free = BigInteger.ZERO;
    for (int i = 0; i < weights.length; i++) {
      Fraction raw = best.times(weights[i]);
      if (raw.compareTo(whole(floors[i])) < 0 || weights[i].signum() == 0) {
        fixed = fixed.add(floors[i]);
      } else if (raw.compareTo(whole(caps[i])) >= 0) {
        fixed = fixed.add(caps[i]);
      } else {
        free = free.add(weights[i]);
      }
    }
    return clamped(new Fraction(BigInteger.valueOf(amount).subtract(fixed), free));
  }

  /** The shares of an amount that is not negative. */
  long[] split(long amount) {
    List<Fraction> quotas = quotas(amount);
    long[] shares = quotas.stream().mapToLong(q -> q.floor().longValueExact()).toArray();
    long left = amount;
    for (long share : shares) {
      left -= share;
    }
    boolean[] served = new boolean[shares.length];
    for (; left > 0; left--) {
      int next = -1;
      for (int i = 0; i < shares.length; i++) {
        if (!served[i] && (next < 0 || before(quotas, i, next))) {
          next = i;
        }
      }
      served[next] = true;
      shares[next]++;
    }
    return shares;
  }

  private boolean before(List<Fraction> quotas, int one, int other) {
    int order = quotas.get(one).rest().compareTo(quotas.get(other).rest());
    return order > 0 || (order == 0 && weights[one].compareTo(weights[other]) > 0);
  }

  private List<Fraction> breakpoints() {
    List<Fraction> all = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i].signum() > 0) {
        all.add(new Fraction(floors[i], weights[i]));
        all.add(new Fraction(caps[i], weights[i]));
      }
    }
    return all;
  }

  private List<Fraction> clamped(Fraction factor) {
    List<Fraction> quotas = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      Fraction raw = factor.times(weights[i]);
      Fraction floor = whole(floors[i]);
      Fraction cap = weights[i].signum() == 0 ? floor : whole(caps[i]);
      quotas.add(raw.compareTo(floor) < 0 ? floor : raw.compareTo(cap) > 0 ? cap : raw);
    }
    return quotas;
  }

  private Fraction sum(Fraction factor) {
    return clamped(factor).stream().reduce(whole(BigInteger.ZERO), Fraction::plus);
  }

  private static Fraction whole(BigInteger number) {
    return new Fraction(number, BigInteger.ONE);
  }

  private static BigInteger[] big(long[] numbers) {
    BigInteger[] big = new BigInteger[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      big[i] = BigInteger.valueOf(numbers[i]);
    }
    return big;
  }
}
