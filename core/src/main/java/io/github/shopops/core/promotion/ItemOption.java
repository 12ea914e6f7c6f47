package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.promotion.offer.OfferId;

/**
 * One way of pricing units at item level: a unit of one line, or a set of a bundle.
 *
 * @param offers what prices them, one or, where a member price comes on top, two
 * @param lines the lines whose units one use takes, rising
 * @param units how many units of each line one use takes
 * @param pays what the units of each line cost together, for one use
 * @param takesOff what each of the offers takes off, for one use
 * @param kind what it means for later levels
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops, never compared or shown
record ItemOption(
    ImmutableList<OfferId> offers,
    int[] lines,
    int[] units,
    long[] pays,
    long[] takesOff,
    Kind kind) {
  /**
   * What it means for later levels.
   *
   * @param closed whether later offers neither count nor reduce the units
   * @param deposit what is paid now for a unit in minor units, zero where nothing is
   */
  record Kind(boolean closed, long deposit) {
    static final Kind PLAIN = new Kind(false, 0);
  }

  /** Prices a unit of a line. */
  static ItemOption unit(
      ImmutableList<OfferId> offers, int line, long price, long[] takesOff, Kind kind) {
    return new ItemOption(
        offers, new int[] {line}, new int[] {1}, new long[] {price}, takesOff, kind);
  }

  /** Returns what one use costs. */
  long cost() {
    long cost = 0;
    for (long part : pays) {
      cost += part;
    }
    return cost;
  }

  /** Returns how many units one use takes. */
  int size() {
    int size = 0;
    for (int count : units) {
      size += count;
    }
    return size;
  }
}
