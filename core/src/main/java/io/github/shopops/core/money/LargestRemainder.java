package io.github.shopops.core.money;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/**
 * The arithmetic of {@link Apportionment}: whole units to everybody, then one more unit each to the largest fractions.
 *
 * <p>Amounts here are not negative; the sign is put back by the caller.
 */
final class LargestRemainder {
  private LargestRemainder() {}

  /** Splits an amount without floors and caps. */
  static long[] split(long amount, Quotas quotas) {
    quotas.divide(amount);
    award(amount, quotas);
    return quotas.whole;
  }

  /**
   * Splits an amount so that each share is at least its floor and at most its cap.
   *
   * <p>Shares that would pass a bound are set to it and the rest is split anew. Of too-small and too-large shares only
   * those on the outweighing side are set in one turn: what they take from or leave to the others cannot undo them.
   */
  static long[] split(long amount, Quotas quotas, long[] floors, long[] caps) {
    checkFeasible(amount, quotas, floors, caps);
    quotas.divide(amount);
    if (keepsClear(quotas, floors, caps)) {
      award(amount, quotas);
      return quotas.whole;
    }
    Arrays.fill(quotas.whole, 0);
    return settle(amount, quotas, floors, caps);
  }

  /** Returns whether no quota passes a bound, as is mostly so. */
  private static boolean keepsClear(Quotas quotas, long[] floors, long[] caps) {
    for (int i = 0; i < floors.length; i++) {
      long whole = quotas.whole[i];
      if (whole < floors[i] || whole > caps[i] || (whole == caps[i] && quotas.fraction[i] > 0)) {
        return false;
      }
    }
    return true;
  }

  private static long[] settle(long amount, Quotas quotas, long[] floors, long[] caps) {
    int parts = floors.length;
    long[] fixed = new long[parts];
    long rest = amount;
    for (int i = 0; i < parts; i++) {
      if (!quotas.isOpen(i)) {
        fixed[i] = floors[i];
        rest -= floors[i];
      }
    }
    boolean[] low = new boolean[parts];
    boolean[] high = new boolean[parts];
    while (quotas.anyOpen()) {
      quotas.divide(rest);
      int excess = mark(quotas, floors, caps, low, high);
      boolean changed = false;
      for (int i = 0; i < parts; i++) {
        if ((low[i] && excess >= 0) || (high[i] && excess <= 0)) {
          fixed[i] = low[i] ? floors[i] : caps[i];
          rest -= fixed[i];
          quotas.close(i);
          changed = true;
        }
      }
      if (!changed) {
        award(rest, quotas);
        break;
      }
      Arrays.fill(quotas.whole, 0);
    }
    for (int i = 0; i < parts; i++) {
      fixed[i] += quotas.whole[i];
    }
    return fixed;
  }

  private static void checkFeasible(long amount, Quotas quotas, long[] floors, long[] caps) {
    long least = 0;
    long most = 0;
    for (int i = 0; i < floors.length; i++) {
      if (floors[i] < 0 || floors[i] > caps[i]) {
        throw new IllegalArgumentException("Argument 'floors' must be between 0 and the part's cap "
            + caps[i] + " but has value " + floors[i] + " for part " + i);
      }
      least = saturatedSum(least, floors[i]);
      most = saturatedSum(most, quotas.isOpen(i) ? caps[i] : floors[i]);
    }
    checkArgument(
        least <= amount && amount <= most,
        "Argument 'amount' must be between the sum of the floors %s and the sum of the caps %s (in minor units) but"
            + " has value %s",
        least,
        most,
        amount);
  }

  private static long saturatedSum(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  /** Marks the open parts whose quota passes a bound, and returns the sign of Σ(bounded quotas) − Σ(quotas). */
  private static int mark(
      Quotas quotas, long[] floors, long[] caps, boolean[] low, boolean[] high) {
    boolean[] marked = new boolean[low.length];
    long excess = 0;
    for (int i = 0; i < low.length; i++) {
      long whole = quotas.whole[i];
      low[i] = quotas.isOpen(i) && whole < floors[i];
      high[i] =
          quotas.isOpen(i) && (whole > caps[i] || (whole == caps[i] && quotas.fraction[i] > 0));
      marked[i] = low[i] || high[i];
      excess += low[i] ? floors[i] - whole : high[i] ? caps[i] - whole : 0;
    }
    return quotas.compareWithFractions(excess, marked);
  }

  /** Hands the units that the whole quotas leave over to the largest fractions; ties: larger weight, then first. */
  private static void award(long amount, Quotas quotas) {
    long[] whole = quotas.whole;
    long[] fraction = quotas.fraction;
    long left = amount;
    for (long units : whole) {
      left -= units;
    }
    if (left == 0) {
      return;
    }
    long bar = largest((int) left, fraction.clone(), fraction.length);
    int ties = 0;
    for (int i = 0; i < whole.length; i++) {
      if (fraction[i] > bar) {
        whole[i]++;
        left--;
      } else if (fraction[i] == bar) {
        ties++;
      }
    }
    awardTied(left, bar, left == ties ? -1 : weightBar(left, bar, ties, quotas), quotas);
  }

  /** Returns the weight from which on parts with one fraction get a unit, as far as units go. */
  private static long weightBar(long units, long bar, int ties, Quotas quotas) {
    long[] ranks = quotas.ranks();
    long[] tied = new long[ties];
    int next = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (quotas.fraction[i] == bar) {
        tied[next++] = ranks[i];
      }
    }
    return largest((int) units, tied, ties);
  }

  private static void awardTied(long units, long bar, long weightBar, Quotas quotas) {
    long[] ranks = quotas.ranks();
    long left = units;
    for (int i = 0; i < ranks.length; i++) {
      if (quotas.fraction[i] == bar && ranks[i] > weightBar) {
        quotas.whole[i]++;
        left--;
      }
    }
    for (int i = 0; left > 0; i++) {
      if (quotas.fraction[i] == bar && ranks[i] == weightBar) {
        quotas.whole[i]++;
        left--;
      }
    }
  }

  /** Returns the k-th largest of the first n values, which it reorders; expected time n, at worst n log n. */
  private static long largest(int k, long[] values, int n) {
    int target = n - k;
    int low = 0;
    int high = n - 1;
    for (int turns = 2 * Integer.SIZE; high - low > 40 && turns > 0; turns--) {
      long pivot = median(values[low], values[(low + high) >>> 1], values[high]);
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          long swapped = values[i];
          values[i++] = values[j];
          values[j--] = swapped;
        }
      }
      if (target > j && target < i) {
        return pivot;
      }
      low = target >= i ? i : low;
      high = target <= j ? j : high;
    }
    Arrays.sort(values, low, high + 1);
    return values[target];
  }

  private static long median(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
