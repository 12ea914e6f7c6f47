package io.github.shopops.payroll.fine;

import java.util.Locale;

/** How grave a violation that costs points is (违规程度), least first. */
public enum Gravity {
  /** A minor violation (轻度违规). */
  MINOR,
  /** A moderate violation (中度违规). */
  MODERATE,
  /** A major violation (重度违规). */
  MAJOR;

  /**
   * Returns the gravity as files write it.
   *
   * @return such as {@code minor}
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
