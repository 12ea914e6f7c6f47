package io.github.shopops.core.note;

/** What became of reading a note. */
public enum NoteOutcome {
  /** Every field was read as written. */
  ACCEPTED,
  /** Read, after a normalisation that a warning names. */
  ACCEPTED_WITH_WARNINGS,
  /** Readable in part, or on purpose undecided: a person must look. */
  HELD,
  /** Cannot be read; says where and why. */
  REJECTED,
  /** No order content. */
  NOT_A_NOTE
}
