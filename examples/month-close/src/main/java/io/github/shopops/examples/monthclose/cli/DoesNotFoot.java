package io.github.shopops.examples.monthclose.cli;

import io.github.shopops.core.clause.Message;

/** What went in is not what came out: a mistake of the program, after which its results must not be used. */
final class DoesNotFoot extends Exception {
  private static final long serialVersionUID = 1L;

  private final Message problem;

  DoesNotFoot(Message problem) {
    super(problem.key());
    this.problem = problem;
  }

  Message problem() {
    return problem;
  }
}
