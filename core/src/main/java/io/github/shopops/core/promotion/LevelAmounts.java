package io.github.shopops.core.promotion;

import io.github.shopops.core.money.Apportionment;

/**
 * What offers of one level leave of the open amounts of lines. Their weights are the amounts as the level found them;
 * what each may take is what is left above the floors (conventions {@code promotion/R6} and {@code R7}).
 */
final class LevelAmounts {
  /** For each line, the open amount when the level was entered. */
  final long[] entry;
  /** For each line, how far it could be reduced then. */
  private final long[] entryRoom;
  /** For each line, what is open now. */
  private final long[] open;
  /** For each line, how far it may still be reduced. */
  private final long[] room;

  private LevelAmounts(long[] entry, long[] room) {
    this.entry = entry.clone();
    this.entryRoom = room.clone();
    this.open = entry.clone();
    this.room = room.clone();
  }

  /** Starts with what the item level left open. */
  static LevelAmounts after(ItemPrices items) {
    return new LevelAmounts(items.open, items.room);
  }

  /** Starts the next level with what this one left. */
  LevelAmounts next() {
    return new LevelAmounts(open, room);
  }

  /** Starts anew with what an earlier level left. */
  void enter(LevelAmounts earlier) {
    System.arraycopy(earlier.open, 0, entry, 0, entry.length);
    System.arraycopy(earlier.room, 0, entryRoom, 0, entry.length);
    untake();
  }

  /** Gives back what was taken. */
  void untake() {
    System.arraycopy(entry, 0, open, 0, entry.length);
    System.arraycopy(entryRoom, 0, room, 0, entry.length);
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
    boolean bounded = false;
    for (int i = 0; i < lines.length; i++) {
      weights[i] = entry[lines[i]];
      caps[i] = weights[i] > 0 ? room[lines[i]] : 0;
      most += caps[i];
      bounded |= caps[i] < weights[i];
    }
    long taken = Math.min(discount, most);
    if (taken == 0) {
      return new long[lines.length];
    }
    // No share passes its weight, so bounds matter only where less than that is left.
    long[] shares = bounded
        ? Apportionment.splitMinor(taken, weights, new long[lines.length], caps)
        : Apportionment.splitMinor(taken, weights);
    for (int i = 0; i < lines.length; i++) {
      open[lines[i]] -= shares[i];
      room[lines[i]] -= shares[i];
    }
    return shares;
  }

  /** Returns what is open now on all lines together. */
  long total() {
    long sum = 0;
    for (long amount : open) {
      sum += amount;
    }
    return sum;
  }
}
