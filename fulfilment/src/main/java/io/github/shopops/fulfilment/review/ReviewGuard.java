package io.github.shopops.fulfilment.review;

import io.github.shopops.fulfilment.flow.Guard;
import io.github.shopops.fulfilment.flow.Word;

/** What a step in review needs. */
public enum ReviewGuard implements Guard {
  /** A reason is stated. */
  HOLD_GIVEN,
  /** The reason is one of those that hold it. */
  HOLD_KNOWN,
  /** The reason is the only one that holds it. */
  LAST_HOLD,
  /** Nothing holds it. */
  NO_HOLD,
  /** Another order is stated. */
  MAIN_GIVEN,
  /** The other order is not merged, void or inspected itself. */
  MAIN_OPEN,
  /** Its goods are not inspected. */
  NOT_INSPECTED,
  /** Its goods are not shipped. */
  NOT_SHIPPED;

  @Override
  public String code() {
    return Word.code("review.guard", this);
  }
}
