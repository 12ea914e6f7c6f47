package io.github.shopops.fulfilment.flow;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the events that made a thing what it is, so that none of them counts twice.
 *
 * <p>Adding one shares all that were there. A new id is mostly seen to be new at once, since each id leaves one of 64 marks;
 * else looking for one walks through them, which is quick because a thing has a dozen events in its life. This is no index
 * for thousands. This class is immutable and thread-safe.
 */
public final class Applied implements Serializable {
  private static final long serialVersionUID = 1;

  /** No event yet. */
  public static final Applied NONE = new Applied(null, "", 0, 0);

  private final @Nullable Applied before;
  private final String id;
  private final int size;
  private final long marks;

  /** Adds an id to those before it, whose number and marks it is told with its own. */
  Applied(@Nullable Applied before, String id, int size, long marks) {
    this.before = before;
    this.id = id;
    this.size = size;
    this.marks = marks;
  }

  /**
   * Collects ids, for callers that stored them.
   *
   * @param ids oldest first
   * @return the same ids
   */
  public static Applied of(Iterable<String> ids) {
    Applied applied = NONE;
    for (String id : ids) {
      applied = applied.plus(id);
    }
    return applied;
  }

  /**
   * Returns how many events were applied.
   *
   * @return the number
   */
  public int size() {
    return size;
  }

  /**
   * Returns whether an event was applied.
   *
   * @param wanted its id
   * @return whether it is among these
   */
  public boolean contains(String wanted) {
    return mayHold(marks, wanted) && isAmong(wanted);
  }

  /** Returns whether the marks that ids left allow that an id is among them; mostly they tell that it is not. */
  static boolean mayHold(long marks, String wanted) {
    long mark = mark(wanted);
    return (marks & mark) == mark;
  }

  /** The marks that all of these leave. */
  long marks() {
    return marks;
  }

  private boolean isAmong(String wanted) {
    int hash = wanted.hashCode();
    for (Applied at = this; at != null && at.size > 0; at = at.before) {
      if (at.id.hashCode() == hash && at.id.equals(wanted)) {
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

  /**
   * Adds an event.
   *
   * @param next the id of one that is not among these
   * @return these and it
   */
  public Applied plus(String next) {
    requireNonNull(next, "next");
    return new Applied(this, next, size + 1, marks | mark(next));
  }

  /**
   * Returns all ids.
   *
   * @return oldest first
   */
  public ImmutableList<String> ids() {
    List<String> newestFirst = new ArrayList<>(size);
    for (Applied at = this; at != null && at.size > 0; at = at.before) {
      newestFirst.add(at.id);
    }
    return ImmutableList.copyOf(Lists.reverse(newestFirst));
  }

  /** The same ids in the same order are equal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Applied applied
            && size == applied.size
            && marks == applied.marks
            && ids().equals(applied.ids()));
  }

  @Override
  public int hashCode() {
    return ids().hashCode();
  }

  /** Returns the ids, oldest first. */
  @Override
  public String toString() {
    return ids().toString();
  }
}
