package io.github.shopops.core.promotion;

import io.github.shopops.core.money.Apportionment;

/**
 * What offers of one level leave of the open amounts of lines. Their weights are the amounts as the level found them;
 * what each may take is what is left above the floors (conventions {@code promotion/R6} and {@code R7}).
 */
final class LevelAmounts {
  /** For each line, the open amount when the level was entered. */
  final long[] entry;
  /** For each line, how far it may still be reduced. */
  private final long[] room;
  /** For each line, what is open now. */
  private final long[] open;

  private LevelAmounts(long[] entry, long[] room) {
    this.entry = entry;
    this.room = room.clone();
    this.open = entry.clone();
  }

  /** Starts with what the item level left open. */
  static LevelAmounts after(ItemPrices items) {
    return new LevelAmounts(items.open, items.room);
  }

  /** Starts the same level again, before anything was taken. */
  LevelAmounts untouched() {
    return new LevelAmounts(entry, room);
  }

  /** Starts the next level with what this one left. */
  LevelAmounts next() {
    return new LevelAmounts(open, room);
  }

  /** Returns how far some lines may still be reduced, those that cost nothing aside. */
  long room(int[] lines) {
    long sum = 0;
    for (int line : lines) {
      sum += entry[line] > 0 ? room[line] : 0;
    }
    return sum;
  }

  /** Takes a discount off some lines, as far as there is room; returns what each line gave. */
  long[] take(long discount, int[] lines) {
    long[] weights = new long[lines.length];
    long[] caps = new long[lines.length];
    long most = 0;
    for (int i = 0; i < lines.length; i++) {
      weights[i] = entry[lines[i]];
      caps[i] = weights[i] > 0 ? room[lines[i]] : 0;
      most += caps[i];
    }
    long taken = Math.min(discount, most);
    if (taken == 0) {
      return new long[lines.length];
    }
    long[] shares = Apportionment.splitMinor(taken, weights, new long[lines.length], caps);
    for (int i = 0; i < lines.length; i++) {
      open[lines[i]] -= shares[i];
      room[lines[i]] -= shares[i];
    }
    return shares;
  }

  /** Returns what is open on each line now. */
  long[] open() {
    return open;
  }

  long total() {
    long sum = 0;
    for (long amount : open) {
      sum += amount;
    }
    return sum;
  }
}
