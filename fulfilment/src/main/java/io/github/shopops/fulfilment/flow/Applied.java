package io.github.shopops.fulfilment.flow;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the events that made a thing what it is, so that none of them counts twice.
 *
 * <p>A new id is mostly seen to be new at once, since each id leaves two of 64 marks; else looking for one goes through
 * them, which is quick because a thing has a dozen events in its life. This is no index for thousands. This class is
 * immutable and thread-safe.
 */
public final class Applied implements Serializable {
  private static final long serialVersionUID = 1;

  /** No event yet. */
  public static final Applied NONE = new Applied(new String[0], 0);

  private final String[] ids;
  private final long marks;

  /** Holds ids, oldest first, in an array that nobody changes any more, and the marks that they leave. */
  Applied(String[] ids, long marks) {
    this.ids = ids;
    this.marks = marks;
  }

  /**
   * Collects ids, for callers that stored them.
   *
   * @param ids oldest first
   * @return the same ids
   */
  public static Applied of(Iterable<String> ids) {
    ImmutableList<String> all = ImmutableList.copyOf(ids);
    long marks = 0;
    for (String id : all) {
      marks |= mark(id);
    }
    return new Applied(all.toArray(new String[0]), marks);
  }

  /**
   * Returns how many events were applied.
   *
   * @return the number
   */
  public int size() {
    return ids.length;
  }

  /**
   * Returns whether an event was applied.
   *
   * @param wanted its id
   * @return whether it is among these
   */
  public boolean contains(String wanted) {
    return isAmong(wanted, ids, ids.length, marks);
  }

  /** Returns whether an id is among the first so many that left these marks. */
  static boolean isAmong(String wanted, String[] ids, int size, long marks) {
    long mark = mark(wanted);
    if ((marks & mark) != mark) {
      return false;
    }
    int hash = wanted.hashCode();
    for (int i = size - 1; i >= 0; i--) {
      if (ids[i].hashCode() == hash && ids[i].equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** The two of the 64 marks that an id leaves. */
  static long mark(String id) {
    int hash = id.hashCode();
    return 1L << hash | 1L << (hash >>> 6);
  }

  /** The ids, oldest first, for those who do not change them. */
  String[] array() {
    return ids;
  }

  /** The marks that all of these leave. */
  long marks() {
    return marks;
  }

  /**
   * Adds an event.
   *
   * @param next the id of one that is not among these
   * @return these and it
   */
  public Applied plus(String next) {
    requireNonNull(next, "next");
    String[] more = Arrays.copyOf(ids, ids.length + 1);
    more[ids.length] = next;
    return new Applied(more, marks | mark(next));
  }

  /**
   * Returns all ids.
   *
   * @return oldest first
   */
  public ImmutableList<String> ids() {
    return ImmutableList.copyOf(ids);
  }

  /** The same ids in the same order are equal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Applied applied
            && marks == applied.marks
            && Arrays.equals(ids, applied.ids));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  /** Returns the ids, oldest first. */
  @Override
  public String toString() {
    return Arrays.toString(ids);
  }
}
