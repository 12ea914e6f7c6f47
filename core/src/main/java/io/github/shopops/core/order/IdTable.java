package io.github.shopops.core.order;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Different ids, numbered in the order of their text.
 *
 * <p>The text lies in one block, so that two tables {@linkplain #placesIn meet} in one walk without following a
 * reference for each id. This class is immutable and thread-safe.
 */
public final class IdTable implements Serializable {
  private static final long serialVersionUID = 1L;

  private final char[] text;
  private final int[] starts;

  private IdTable(String[] sorted) {
    starts = new int[sorted.length + 1];
    for (int i = 0; i < sorted.length; i++) {
      starts[i + 1] = Math.addExact(starts[i], sorted[i].length());
    }
    text = new char[starts[sorted.length]];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i].getChars(0, sorted[i].length(), text, starts[i]);
    }
  }

  /**
   * Makes a table.
   *
   * @param ids the ids, in any order, repeated or not
   * @return the table
   */
  public static IdTable of(Iterable<String> ids) {
    Encoder encoder = new Encoder();
    ids.forEach(encoder::encode);
    return encoder.table(new int[encoder.size()]);
  }

  /**
   * Returns how many ids it holds.
   *
   * @return their number
   */
  public int size() {
    return starts.length - 1;
  }

  /**
   * Returns an id.
   *
   * @param number the number of the id, from 0
   * @return the id
   */
  public String id(int number) {
    return new String(text, starts[number], starts[number + 1] - starts[number]);
  }

  /**
   * Finds the number of an id.
   *
   * @param id the id
   * @return its number, or −1 if the table does not hold it
   */
  public int find(String id) {
    char[] sought = requireNonNull(id, "id").toCharArray();
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compare(text, starts[middle], starts[middle + 1], sought, 0, sought.length);
      if (order == 0) {
        return middle;
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /**
   * Looks all ids of this table up in another one, in time proportional to the sizes of both.
   *
   * @param other the other table
   * @return for each number here the number there, −1 for an id that the other table does not hold
   */
  public int[] placesIn(IdTable other) {
    int[] places = new int[size()];
    int there = 0;
    int others = other.size();
    for (int here = 0; here < places.length; here++) {
      int order = 1;
      while (there < others && (order = compare(here, other, there)) > 0) {
        there++;
      }
      places[here] = there < others && order == 0 ? there++ : -1;
    }
    return places;
  }

  private int compare(int here, IdTable other, int there) {
    return Arrays.compare(
        text,
        starts[here],
        starts[here + 1],
        other.text,
        other.starts[there],
        other.starts[there + 1]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdTable that
        && Arrays.equals(text, that.text)
        && Arrays.equals(starts, that.starts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(text) + Arrays.hashCode(starts);
  }

  /** Returns how many ids it holds; which ones may be personal data. */
  @Override
  public String toString() {
    return "IdTable of " + size();
  }

  /** Numbers ids as they come, and tells in the end which number each has in the table. Not thread-safe. */
  public static final class Encoder {
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    /** Makes an encoder that knows no id yet. */
    public Encoder() {}

    /**
     * Takes an id.
     *
     * @param id the id
     * @return its provisional code: 0 for the first different id, 1 for the second …
     */
    public int encode(String id) {
      Integer known = codes.putIfAbsent(requireNonNull(id, "id"), ids.size());
      if (known != null) {
        return known;
      }
      ids.add(id);
      return ids.size() - 1;
    }

    /**
     * Sorts the ids taken so far.
     *
     * @param numbers filled with the number in the table for each provisional code; as long as there are different ids
     * @return the table
     */
    public IdTable table(int[] numbers) {
      String[] sorted = ids.toArray(new String[0]);
      Arrays.sort(sorted);
      for (int i = 0; i < sorted.length; i++) {
        numbers[codes.getOrDefault(sorted[i], 0)] = i;
      }
      return new IdTable(sorted);
    }

    /**
     * Returns how many different ids were taken so far.
     *
     * @return their number
     */
    public int size() {
      return ids.size();
    }
  }
}
