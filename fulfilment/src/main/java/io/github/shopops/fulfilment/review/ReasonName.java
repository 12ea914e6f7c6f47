package io.github.shopops.fulfilment.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Message;
import java.io.Serializable;

/**
 * How a shop names a {@link HoldReason} in both languages (挂起原因名称).
 *
 * @param en the name in English, not blank
 * @param zh the name in Chinese, not blank
 */
public record ReasonName(String en, String zh) implements Serializable {
  /** Checks the names. */
  public ReasonName {
    check("en", en);
    check("zh", zh);
  }

  private static void check(String language, String name) {
    requireNonNull(name, language);
    checkArgument(
        !name.isBlank(), "Argument '%s' must not be blank but has value '%s'", language, name);
  }

  /**
   * Returns the name in nobody's language yet.
   *
   * @return a message that carries both names, of which a text shows the one in its language
   */
  public Message message() {
    return Message.of("review.reason.named", en, zh);
  }
}
