package io.github.shopops.core.promotion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.promotion.offer.OfferId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the units of a cart cost after the item level, and what that leaves to later levels. */
final class ItemPrices {
  /**
   * Units of a line with one price.
   *
   * @param option what prices them, for one use
   * @param part which of the option's lines they are
   * @param uses how often the option is used
   */
  record Run(ItemOption option, int part, int uses) {
    int units() {
      return uses * option.units()[part];
    }

    long amount() {
      return uses * option.pays()[part];
    }
  }

  /** For each line, its units by their price. */
  final ImmutableList<ImmutableList<Run>> runs;
  /** How often each offer is used. */
  final ImmutableMap<OfferId, Integer> uses;
  /** For each line, what its units cost. */
  final long[] amount;
  /** For each line, the part of that which later offers count and may reduce. */
  final long[] open;
  /** For each line, how many units that is. */
  final int[] openUnits;
  /** For each line, how far later offers may reduce it. */
  final long[] room;
  /** For each line, what is paid now as a deposit. */
  final long[] deposit;

  final long total;

  ItemPrices(CartIndex cart, ImmutableList<ImmutableList<Run>> runs) {
    this.runs = runs;
    this.uses = uses(runs);
    this.amount = new long[cart.size];
    this.open = new long[cart.size];
    this.openUnits = new int[cart.size];
    this.room = new long[cart.size];
    this.deposit = new long[cart.size];
    long sum = 0;
    for (int line = 0; line < cart.size; line++) {
      for (Run run : runs.get(line)) {
        ItemOption.Kind kind = run.option().kind();
        amount[line] += run.amount();
        deposit[line] += run.units() * kind.deposit();
        if (!kind.closed()) {
          open[line] += run.amount();
          openUnits[line] += run.units();
          room[line] += run.amount() - run.units() * Math.max(cart.floor[line], kind.deposit());
        }
      }
      sum += amount[line];
    }
    this.total = sum;
  }

  private static ImmutableMap<OfferId, Integer> uses(List<? extends List<Run>> runs) {
    Map<OfferId, Integer> uses = new HashMap<>();
    for (List<Run> line : runs) {
      for (Run run : line) {
        if (run.part() == 0) {
          for (OfferId offer : run.option().offers()) {
            uses.merge(offer, run.uses(), Integer::sum);
          }
        }
      }
    }
    return ImmutableMap.copyOf(uses);
  }

  /** Returns the open units of a line one run after the other. */
  List<Run> openRuns(int line) {
    List<Run> openRuns = new ArrayList<>();
    for (Run run : runs.get(line)) {
      if (!run.option().kind().closed()) {
        openRuns.add(run);
      }
    }
    return openRuns;
  }
}
