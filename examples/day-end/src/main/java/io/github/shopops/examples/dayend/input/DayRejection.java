package io.github.shopops.examples.dayend.input;

import io.github.shopops.examples.shopfiles.input.Rejection;

/** Why a row of a day's files may not be used, beyond what may be wrong with any file; the names are stable. */
public enum DayRejection implements Rejection {
  /** A row about a thing that no row of the file of such things has. */
  ORPHAN
}
