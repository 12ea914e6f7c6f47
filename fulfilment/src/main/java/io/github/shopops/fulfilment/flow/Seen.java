package io.github.shopops.fulfilment.flow;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * How a thing was when somebody looked at it: what to compare before it is set anew (compare and set), for a caller whose
 * row may have changed in between.
 *
 * <p>The revision counts the events that were applied, each of which adds one. It is not the revision of a parcel's
 * papers, which only a recall raises.
 *
 * @param stage the stage
 * @param revision how many events had been applied, zero or more
 * @param <S> the stages of the thing
 */
public record Seen<S extends Enum<S> & Word>(S stage, int revision) implements Serializable {
  /** Checks the revision. */
  public Seen {
    requireNonNull(stage, "stage");
    checkArgument(
        revision >= 0, "Argument 'revision' must be zero or more but has value %s", revision);
  }
}
