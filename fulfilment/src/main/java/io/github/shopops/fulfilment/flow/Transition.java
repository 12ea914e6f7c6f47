package io.github.shopops.fulfilment.flow;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/**
 * One row of a {@link TransitionTable}.
 *
 * @param from the stage before
 * @param step what is done
 * @param to the stage after
 * @param guards what must hold, in the order asked
 * @param <S> the stages
 * @param <K> the steps
 * @param <G> the guards
 */
public record Transition<
        S extends Enum<S> & Word, K extends Enum<K> & Word, G extends Enum<G> & Guard>(
    S from, K step, S to, ImmutableList<G> guards) implements Serializable {
  /** Checks that nothing is null. */
  public Transition {
    requireNonNull(from, "from");
    requireNonNull(step, "step");
    requireNonNull(to, "to");
    requireNonNull(guards, "guards");
  }
}
