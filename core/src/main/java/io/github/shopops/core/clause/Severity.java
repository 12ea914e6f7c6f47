package io.github.shopops.core.clause;

/** How much a finding matters, least first. */
public enum Severity {
  /** Worth knowing; nobody has to act. */
  INFO,
  /** Somebody should look. */
  WARNING,
  /** Somebody has to decide or correct something. */
  ERROR
}
