package io.github.shopops.core.promotion;

import com.google.common.math.LongMath;
import java.util.List;

/**
 * Finds how often to use each of some ways of pricing units so that they save most, when units, uses and budgets are
 * scarce: branch and bound over one option after the other, those that save most a unit first.
 *
 * <p>No packing can save more than each unit left at the best rate of any option still to come, nor more than each
 * offer's uses left at its best saving; the smaller of the two bounds the search.
 */
final class Packing {
  private final List<ItemOption> options;
  private final long[] saving;
  /** For each option, the offers that it uses, as indices into what they have left. */
  private final int[][] users;
  /** For each line, how many units are left. */
  private final int[] units;

  private final long[] uses;
  private final long[] budgets;
  private final SearchBudget nodes;
  /** For each option, the best saving of a unit of each line from that option on. */
  private final long[][] unitRates;
  /** For each option, the best saving of a use of each offer from that option on. */
  private final long[][] useRates;

  private final int[] counts;
  private int[] best;
  private long bestSaving;

  Packing(
      List<ItemOption> options,
      long[] saving,
      int[][] users,
      int[] units,
      long[] uses,
      long[] budgets,
      SearchBudget nodes) {
    this.options = options;
    this.saving = saving;
    this.users = users;
    this.units = units;
    this.uses = uses;
    this.budgets = budgets;
    this.nodes = nodes;
    this.unitRates = new long[options.size() + 1][units.length];
    this.useRates = new long[options.size() + 1][uses.length];
    this.counts = new int[options.size()];
    this.best = new int[options.size()];
    for (int option = options.size() - 1; option >= 0; option--) {
      rate(option);
    }
  }

  /** Returns how often to use each option. */
  int[] solve() {
    dive();
    search(0, 0);
    return best;
  }

  /** Takes each option as often as it goes, so that there is a packing however small the budget of nodes. */
  private void dive() {
    for (int option = 0; option < options.size(); option++) {
      int count = most(option);
      use(option, count);
      bestSaving += count * saving[option];
    }
    best = counts.clone();
    for (int option = 0; option < options.size(); option++) {
      use(option, -counts[option]);
    }
  }

  private void rate(int option) {
    unitRates[option] = unitRates[option + 1].clone();
    useRates[option] = useRates[option + 1].clone();
    int size = options.get(option).size();
    long each = (saving[option] + size - 1) / size;
    for (int line : options.get(option).lines()) {
      unitRates[option][line] = Math.max(unitRates[option][line], each);
    }
    int first = users[option][0];
    useRates[option][first] = Math.max(useRates[option][first], saving[option]);
  }

  /** Decides the options from one on; using the next one not at all is to go on with the one after it. */
  private void search(int from, long saved) {
    if (saved > bestSaving) {
      bestSaving = saved;
      best = counts.clone();
    }
    for (int option = from; option < options.size(); option++) {
      if (LongMath.saturatedAdd(saved, bound(option)) <= bestSaving) {
        return;
      }
      int most = most(option);
      for (int count = most; count >= Math.min(1, most); count--) {
        if (!nodes.visit()) {
          nodes.leaveOpen(Long.MAX_VALUE);
          return;
        }
        if (count == 0) {
          break;
        }
        use(option, count);
        search(option + 1, saved + count * saving[option]);
        use(option, -count);
      }
    }
  }

  private void use(int option, int count) {
    ItemOption used = options.get(option);
    counts[option] += count;
    for (int i = 0; i < used.lines().length; i++) {
      units[used.lines()[i]] -= count * used.units()[i];
    }
    for (int i = 0; i < users[option].length; i++) {
      uses[users[option][i]] -= count;
      budgets[users[option][i]] -= count * used.takesOff()[i];
    }
  }

  /** Returns how often an option can be used with what is left. */
  private int most(int option) {
    ItemOption used = options.get(option);
    long most = Long.MAX_VALUE;
    for (int i = 0; i < used.lines().length; i++) {
      most = Math.min(most, units[used.lines()[i]] / used.units()[i]);
    }
    for (int i = 0; i < users[option].length; i++) {
      most = Math.min(most, uses[users[option][i]]);
      if (used.takesOff()[i] > 0) {
        most = Math.min(most, budgets[users[option][i]] / used.takesOff()[i]);
      }
    }
    return (int) most;
  }

  /** Returns what no packing of the options from one on can save more than. */
  private long bound(int option) {
    long byUnits = 0;
    for (int line = 0; line < units.length; line++) {
      byUnits = LongMath.saturatedAdd(
          byUnits, LongMath.saturatedMultiply(units[line], unitRates[option][line]));
    }
    long byUses = 0;
    for (int offer = 0; offer < uses.length; offer++) {
      byUses = LongMath.saturatedAdd(
          byUses, LongMath.saturatedMultiply(uses[offer], useRates[option][offer]));
    }
    return Math.min(byUnits, byUses);
  }
}
