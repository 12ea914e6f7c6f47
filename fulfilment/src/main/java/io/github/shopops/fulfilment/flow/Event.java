package io.github.shopops.fulfilment.flow;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody took with a thing, and what was known when it was taken. It says everything that its machine asks
 * for, so that the same events lead to the same stage whenever they are replayed.
 *
 * @param <K> the steps of the machine
 * @param <F> what the machine's guards look at
 */
public interface Event<K extends Enum<K> & Word, F> extends Serializable {
  /**
   * Returns the event's id, unique among the events of its subject. A retry carries the id of the first attempt.
   *
   * @return the id, not blank
   */
  String id();

  /**
   * Returns which thing it happened to.
   *
   * @return the thing's id
   */
  Object subject();

  /**
   * Returns what was done.
   *
   * @return the step
   */
  K step();

  /**
   * Returns when it was done.
   *
   * @return the instant
   */
  Instant at();

  /**
   * Returns who did it.
   *
   * @return the person, null where nobody recorded it
   */
  @Nullable
  AgentId by();

  /**
   * Returns what was known when it was done.
   *
   * @return the facts
   */
  F facts();

  /**
   * Checks the id of an event.
   *
   * @param id the id
   * @return the id
   * @throws IllegalArgumentException if it is blank
   */
  static String requireId(String id) {
    requireNonNull(id, "id");
    checkArgument(
        !id.isBlank(), "Argument 'id' of an event must not be blank but has value '%s'", id);
    return id;
  }
}
