package io.github.shopops.fulfilment.flow;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What would become of a thing if a step were taken now.
 *
 * @param <S> the stages of the thing
 */
public sealed interface Prospect<S extends Enum<S> & Word> extends Serializable {
  /**
   * The step can be taken.
   *
   * @param to the stage it leads to
   * @param <S> the stages of the thing
   */
  record Possible<S extends Enum<S> & Word>(S to) implements Prospect<S> {
    /** Checks that there is one. */
    public Possible {
      requireNonNull(to, "to");
    }
  }

  /**
   * The step cannot be taken.
   *
   * @param refusal why not
   * @param <S> the stages of the thing
   */
  record Impossible<S extends Enum<S> & Word>(Refusal refusal) implements Prospect<S> {
    /** Checks that there is a reason. */
    public Impossible {
      requireNonNull(refusal, "refusal");
    }
  }
}
