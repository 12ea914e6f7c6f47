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
 * <p>Adding one shares all that were there. Looking for one walks through them, which is quick because a thing has a
 * dozen events in its life; this is no index for thousands. This class is immutable and thread-safe.
 *
 * @param before those applied earlier, null only in {@link #NONE}
 * @param id the last one applied, empty only in {@link #NONE}
 * @param size how many
 */
public record Applied(@Nullable Applied before, String id, int size) implements Serializable {
  /** No event yet. */
  public static final Applied NONE = new Applied(null, "", 0);

  /** Checks that the id is there. */
  public Applied {
    requireNonNull(id, "id");
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
   * Returns whether an event was applied.
   *
   * @param wanted its id
   * @return whether it is among these
   */
  public boolean contains(String wanted) {
    int hash = wanted.hashCode();
    for (Applied at = this; at != null && at.size > 0; at = at.before) {
      if (at.id.hashCode() == hash && at.id.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds an event.
   *
   * @param next the id of one that is not among these
   * @return these and it
   */
  public Applied plus(String next) {
    return new Applied(this, next, size + 1);
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

  /** Returns the ids, oldest first. */
  @Override
  public String toString() {
    return ids().toString();
  }
}
