package io.github.shopops.payroll.incident;

import java.util.Locale;

/** A fact of an incident beyond who, when and what sort: one that some rules cannot do without. */
public enum Fact {
  /** The order it happened to. */
  ORDER,
  /** How long it lasted. */
  DURATION,
  /** The proven loss. */
  LOSS,
  /** How far the order had come. */
  STAGE,
  /** The amount that a manager states. */
  STATED,
  /** Why, in words. */
  REASON,
  /** The points that a manager states. */
  POINTS;

  /**
   * Returns whether an incident carries this fact. A reason of blanks is none.
   *
   * @param incident the incident
   * @return whether it is there
   */
  public boolean isIn(Incident incident) {
    return switch (this) {
      case ORDER -> incident.order().isPresent();
      case DURATION -> incident.duration().isPresent();
      case LOSS -> incident.loss().isPresent();
      case STAGE -> incident.stage().isPresent();
      case STATED -> incident.stated().isPresent();
      case REASON -> incident.reason().filter(reason -> !reason.isBlank()).isPresent();
      case POINTS -> incident.points().isPresent();
    };
  }

  /**
   * Returns the fact as files write it.
   *
   * @return such as {@code duration}
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
