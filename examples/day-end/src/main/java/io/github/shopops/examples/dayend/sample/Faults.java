package io.github.shopops.examples.dayend.sample;

import com.google.common.collect.ImmutableList;

/** Puts faults into a clean day, each into facts that no other fault touches. */
public final class Faults {
  private Faults() {}

  /**
   * Returns how many kinds of faults there are.
   *
   * @return the number
   */
  public static int kinds() {
    return 0;
  }

  static ImmutableList<Fault> into(DayDraft draft, int most) {
    return ImmutableList.of();
  }
}
