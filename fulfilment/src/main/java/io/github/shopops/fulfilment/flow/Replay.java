package io.github.shopops.fulfilment.flow;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/**
 * What became of things by many events.
 *
 * @param things the things as they are after the last event, in the order in which they were given
 * @param refused what was refused, in the order of the events; one that had been applied before is not among them
 * @param <T> the things
 * @param <E> the events
 */
public record Replay<T extends Serializable, E extends Event<?, ?>>(
    ImmutableList<T> things, ImmutableList<Attempt<T, E>> refused) implements Serializable {
  /** Checks that nothing is null. */
  public Replay {
    requireNonNull(things, "things");
    requireNonNull(refused, "refused");
  }

  /**
   * An event that was refused. {@link Machine#apply(Staged, Event)} says of these two why.
   *
   * @param thing the thing as it was then
   * @param event what was to happen to it
   * @param <T> the thing
   * @param <E> the event
   */
  public record Attempt<T extends Serializable, E extends Event<?, ?>>(T thing, E event)
      implements Serializable {
    /** Checks that nothing is null. */
    public Attempt {
      requireNonNull(thing, "thing");
      requireNonNull(event, "event");
    }
  }
}
