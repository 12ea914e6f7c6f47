package io.github.shopops.examples.monthclose.input;

import io.github.shopops.examples.shopfiles.input.Rejection;

/** Why a row of a shop's files may not be used, beyond what may be wrong with any file; the names are stable. */
public enum ShopRejection implements Rejection {
  /** Money paid, but no instant of payment: the month it belongs to is unknown. */
  PAID_WITHOUT_TIME,
  /** An item row whose order is in none of the order files. */
  ORPHAN_LINE,
  /** An agent who is not in {@code agents.csv}. */
  UNKNOWN_AGENT,
  /** A kind of incident that the rule book does not know. */
  UNKNOWN_KIND,
  /** A fact that the rule for this kind of incident needs. */
  MISSING_FACT,
  /** A shift that the rule book does not know. */
  UNKNOWN_SHIFT,
  /** A row that another one, about the same person and time, contradicts. */
  SAID_OTHERWISE,
  /** A component of a score that the rule book's score plan does not have. */
  UNKNOWN_COMPONENT,
  /** Somebody who left before joining. */
  LEFT_BEFORE_JOINED,
  /** A trainee who is his own mentor. */
  OWN_MENTOR,
  /** A work code that another agent has too. */
  DUPLICATE_WORK_CODE
}
