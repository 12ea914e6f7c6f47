package io.github.shopops.examples.shopfiles.cli;

import io.github.shopops.core.clause.Message;
import java.io.Serializable;

/** Something the user gave makes it impossible to start: why, and what to do, in one sentence. */
public final class CannotStart extends Exception {
  private static final long serialVersionUID = 1L;

  private final Message problem;

  private CannotStart(Message problem) {
    super(problem.key());
    this.problem = problem;
  }

  /**
   * Says why, and what to do.
   *
   * @param key the key of the sentence
   * @param arguments what the sentence names
   * @return the exception
   */
  public static CannotStart because(String key, Serializable... arguments) {
    return new CannotStart(Message.of(key, arguments));
  }

  Message problem() {
    return problem;
  }
}
