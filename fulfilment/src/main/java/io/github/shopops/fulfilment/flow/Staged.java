package io.github.shopops.fulfilment.flow;

import java.io.Serializable;

/**
 * A thing that is in one stage at a time, and that only a {@link Machine} moves to another.
 *
 * @param <S> its stages
 */
public interface Staged<S extends Enum<S> & Word> extends Serializable {
  /**
   * Returns which thing it is.
   *
   * @return an id, equal to the {@linkplain Event#subject subject} of its events
   */
  Object id();

  /**
   * Returns the stage it is in.
   *
   * @return the stage
   */
  S stage();

  /**
   * Returns the events that brought it here.
   *
   * @return their ids
   */
  Applied applied();

  /**
   * Returns what a caller that stores it has to compare before it replaces it.
   *
   * @return the stage and the number of events applied so far
   */
  default Seen<S> seen() {
    return new Seen<>(stage(), applied().size());
  }
}
