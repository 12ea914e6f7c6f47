package io.github.shopops.core.json;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Message;
import java.util.Locale;

/**
 * A JSON text that is not what it should be, such as a rule book, a closed month or a file of offers: where, why, and
 * what to do about it.
 */
public final class JsonRuleException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final Message problem;

  JsonRuleException(String path, Message problem) {
    super(Explanations.of(Locale.ENGLISH).explain(problem));
    this.path = requireNonNull(path, "path");
    this.problem = problem;
  }

  /**
   * Returns the place, as a JSON pointer.
   *
   * @return such as {@code /fines/rules/3/amount}; empty for the text as a whole
   */
  public String path() {
    return path;
  }

  /**
   * Returns what is wrong there and what to do about it, to be said in any language; it names the place too.
   *
   * @return the problem, worded by core's {@link Explanations}
   */
  public Message problem() {
    return problem;
  }
}
