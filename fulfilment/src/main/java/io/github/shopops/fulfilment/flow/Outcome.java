package io.github.shopops.fulfilment.flow;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What became of a thing by an event.
 *
 * @param <T> the thing
 */
public sealed interface Outcome<T extends Serializable> extends Serializable {
  /**
   * Returns the thing as it is now.
   *
   * @return the new one, or the very same where nothing changed
   */
  T now();

  /**
   * The event was applied.
   *
   * @param now the thing after it
   * @param <T> the thing
   */
  record Moved<T extends Serializable>(T now) implements Outcome<T> {
    /** Checks that there is one. */
    public Moved {
      requireNonNull(now, "now");
    }
  }

  /**
   * Nothing changed, because the event had been applied before.
   *
   * @param now the thing as it was
   * @param <T> the thing
   */
  record Unchanged<T extends Serializable>(T now) implements Outcome<T> {
    /** Checks that there is one. */
    public Unchanged {
      requireNonNull(now, "now");
    }
  }

  /**
   * Nothing changed, because the event may not happen.
   *
   * @param now the thing as it was
   * @param refusal why
   * @param <T> the thing
   */
  record Refused<T extends Serializable>(T now, Refusal refusal) implements Outcome<T> {
    /** Checks that nothing is null. */
    public Refused {
      requireNonNull(now, "now");
      requireNonNull(refusal, "refusal");
    }
  }
}
