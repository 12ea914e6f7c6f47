package io.github.shopops.payroll.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How values are put in places (排名); those that are equal share one (K12).
 *
 * <p>Of the values 90, 85, 85 and 70 the highest is first, the two are second, and the last is fourth by {@link
 * Ties#COMPETITION} and third by {@link Ties#DENSE}. This class is immutable and thread-safe.
 *
 * @param best which value has the first place
 * @param ties what the place after a shared one is
 */
public record Ranking(Best best, Ties ties) implements Serializable {
  /** Which value has the first place. */
  public enum Best {
    /** The highest, as of sales. */
    HIGHEST,
    /** The lowest, as of response times. */
    LOWEST
  }

  /** What the place after a shared one is. */
  public enum Ties {
    /** One more than there are better values: 1, 1, 3. */
    COMPETITION,
    /** The next number: 1, 1, 2. */
    DENSE
  }

  /**
   * A value in its place.
   *
   * @param place 1 for the best
   * @param subject whose value it is
   * @param value the value
   * @param <K> whose values are ranked
   * @param <V> what is ranked
   */
  public record Ranked<K extends Serializable, V extends Serializable>(
      int place, K subject, V value) implements Serializable {
    /** Checks that nothing is null. */
    public Ranked {
      requireNonNull(subject, "subject");
      requireNonNull(value, "value");
    }
  }

  /** Checks that nothing is null. */
  public Ranking {
    requireNonNull(best, "best");
    requireNonNull(ties, "ties");
  }

  /**
   * Ranks values by their natural order; values that compare as equal tie, so that 95 and 95.0 do.
   *
   * @param values the values by whose they are, in any order
   * @param <K> whose values are ranked
   * @param <V> what is ranked
   * @return the best first, those that share a place by subject
   */
  public <
          K extends Serializable & Comparable<? super K>,
          V extends Serializable & Comparable<? super V>>
      ImmutableList<Ranked<K, V>> rank(Map<K, V> values) {
    return rank(values, Comparator.<V>naturalOrder());
  }

  /**
   * Ranks values by an order that is given, such as {@link io.github.shopops.payroll.kpi.Ratio#compareValue}.
   *
   * @param values the values by whose they are, in any order
   * @param order from the lower value to the higher; values that it calls equal tie
   * @param <K> whose values are ranked
   * @param <V> what is ranked
   * @return the best first, those that share a place by subject
   */
  public <K extends Serializable & Comparable<? super K>, V extends Serializable>
      ImmutableList<Ranked<K, V>> rank(Map<K, V> values, Comparator<? super V> order) {
    Comparator<? super V> bestFirst = best == Best.LOWEST ? order : order.reversed();
    List<Map.Entry<K, V>> entries = new ArrayList<>(values.entrySet());
    entries.sort(
        Map.Entry.<K, V>comparingByValue(bestFirst).thenComparing(Map.Entry.comparingByKey()));
    ImmutableList.Builder<Ranked<K, V>> ranked = ImmutableList.builder();
    int place = 0;
    for (int i = 0; i < entries.size(); i++) {
      Map.Entry<K, V> entry = entries.get(i);
      if (i == 0 || order.compare(entry.getValue(), entries.get(i - 1).getValue()) != 0) {
        place = ties == Ties.COMPETITION ? i + 1 : place + 1;
      }
      ranked.add(new Ranked<>(place, entry.getKey(), entry.getValue()));
    }
    return ranked.build();
  }
}
