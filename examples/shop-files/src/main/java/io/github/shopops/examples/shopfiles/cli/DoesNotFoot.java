package io.github.shopops.examples.shopfiles.cli;

import io.github.shopops.core.clause.Message;

/** What went in is not what came out: a mistake of the program, after which its results must not be used. */
public final class DoesNotFoot extends Exception {
  private static final long serialVersionUID = 1L;

  private final Message problem;

  /**
   * Says which sum is off.
   *
   * @param problem the sentence
   */
  public DoesNotFoot(Message problem) {
    super(problem.key());
    this.problem = problem;
  }

  Message problem() {
    return problem;
  }
}
