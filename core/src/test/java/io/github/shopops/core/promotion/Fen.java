package io.github.shopops.core.promotion;

import io.github.shopops.core.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** Arithmetic in minor units without bounds, done in the plainest way. */
final class Fen {
  private Fen() {}

  static BigInteger of(Money amount) {
    return amount.getAmountMinor().toBigIntegerExact();
  }

  static BigInteger of(long fen) {
    return BigInteger.valueOf(fen);
  }

  static BigInteger rounded(BigInteger amount, Rate rate, RoundingMode rounding) {
    return new BigDecimal(amount)
        .multiply(rate.fraction())
        .setScale(0, rounding)
        .toBigIntegerExact();
  }

  static BigInteger sum(Iterable<BigInteger> amounts) {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger amount : amounts) {
      sum = sum.add(amount);
    }
    return sum;
  }

  /** A claim to a share: by its weight, but neither below one bound nor above the other. */
  record Claim(BigInteger weight, BigInteger least, BigInteger most) {}

  /**
   * Splits by largest remainder: claims that pass a bound get the bound, the others share what is left; ties go to the
   * larger weight, then to the earlier claim.
   */
  static List<BigInteger> split(BigInteger amount, List<Claim> claims) {
    List<BigInteger> shares = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      shares.add(claims.get(i).least());
      if (claims.get(i).weight().signum() > 0) {
        open.add(i);
      }
    }
    boolean bound = true;
    while (bound) {
      BigInteger left = left(amount, shares, open);
      BigInteger weights = weights(claims, open);
      List<Integer> above = new ArrayList<>();
      List<Integer> below = new ArrayList<>();
      for (int i : open) {
        BigInteger quota = left.multiply(claims.get(i).weight());
        if (quota.compareTo(claims.get(i).most().multiply(weights)) > 0) {
          above.add(i);
        } else if (quota.compareTo(claims.get(i).least().multiply(weights)) < 0) {
          below.add(i);
        }
      }
      above.forEach(i -> shares.set(i, claims.get(i).most()));
      below.forEach(i -> shares.set(i, claims.get(i).least()));
      open.removeAll(above);
      open.removeAll(below);
      bound = !above.isEmpty() || !below.isEmpty();
    }
    handOut(amount, claims, shares, open);
    return shares;
  }

  private static void handOut(
      BigInteger amount, List<Claim> claims, List<BigInteger> shares, List<Integer> open) {
    BigInteger left = left(amount, shares, open);
    BigInteger weights = weights(claims, open);
    BigInteger over = left;
    List<BigInteger> rests = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      rests.add(BigInteger.ZERO);
    }
    for (int i : open) {
      BigInteger[] quota = left.multiply(claims.get(i).weight()).divideAndRemainder(weights);
      shares.set(i, quota[0]);
      rests.set(i, quota[1]);
      over = over.subtract(quota[0]);
    }
    List<Integer> turn = new ArrayList<>(open);
    turn.sort((a, b) -> {
      int byRest = rests.get(b).compareTo(rests.get(a));
      return byRest != 0
          ? byRest
          : claims.get(b).weight().compareTo(claims.get(a).weight());
    });
    for (int k = 0; k < over.intValueExact(); k++) {
      int i = turn.get(k);
      shares.set(i, shares.get(i).add(BigInteger.ONE));
    }
  }

  private static BigInteger left(BigInteger amount, List<BigInteger> shares, List<Integer> open) {
    BigInteger left = amount;
    for (int i = 0; i < shares.size(); i++) {
      left = open.contains(i) ? left : left.subtract(shares.get(i));
    }
    return left;
  }

  private static BigInteger weights(List<Claim> claims, List<Integer> open) {
    return sum(open.stream().map(i -> claims.get(i).weight()).toList());
  }
}
