package io.github.shopops.core.attribution;

import com.google.common.base.Ascii;

/** On what a decision about an order rests. */
public enum Basis {
  /** A supervisor named the agent. */
  MANUAL,
  /** The work code in the note. */
  WORK_CODE,
  /** The flag planted when the order was placed. */
  FLAG,
  /** The flag of the agent who chased it. */
  CHASE,
  /** The only agent in contact. */
  ONLY_CONTACT,
  /** The last contact before the order. */
  LAST_BEFORE_ORDER,
  /** The last contact before the payment. */
  LAST_BEFORE_PAYMENT,
  /** Nothing: no agent. */
  SILENT,
  /** Too much, or somebody unknown: a person has to decide. */
  REVIEW,
  /** A tag or title that makes it count for nobody. */
  EXCLUDED,
  /** It is not paid. */
  UNPAID,
  /** It was paid in another month. */
  OTHER_MONTH;

  /**
   * Returns the code that files use.
   *
   * @return such as {@code last-before-order}
   */
  public String code() {
    return Ascii.toLowerCase(name()).replace('_', '-');
  }

  /**
   * Returns what becomes of an order on this basis.
   *
   * @return the outcome
   */
  public Outcome outcome() {
    return switch (this) {
      case SILENT -> Outcome.SILENT;
      case REVIEW -> Outcome.REVIEW;
      case EXCLUDED -> Outcome.EXCLUDED;
      case UNPAID -> Outcome.UNPAID;
      case OTHER_MONTH -> Outcome.OTHER_MONTH;
      default -> Outcome.CREDITED;
    };
  }
}
