package io.github.shopops.payroll.discipline;

import java.util.Locale;

/** A disciplinary measure (处分), the mildest first. */
public enum Measure {
  /** A verbal warning (口头警告). */
  VERBAL_WARNING,
  /** A written warning (书面警告). */
  WRITTEN_WARNING,
  /** A demotion (降职). */
  DEMOTION,
  /** A dismissal (开除). */
  DISMISSAL;

  /** Returns whether the measure is a warning, verbal or written. */
  public boolean isWarning() {
    return this == VERBAL_WARNING || this == WRITTEN_WARNING;
  }

  /** Returns the measure as files write it, such as {@code verbal-warning}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
