package io.github.shopops.payroll.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What sort of thing was done well: an open set, named by the score plan.
 *
 * @param code such as {@code extra-work}: lower-case words joined by hyphens
 */
public record MeritKind(String code) implements Comparable<MeritKind>, Serializable {
  /** Checks the shape of the code. */
  public MeritKind {
    requireNonNull(code, "code");
    checkArgument(
        code.matches("[a-z0-9]+(-[a-z0-9]+)*"),
        "Argument 'code' must be lower-case words joined by hyphens but has value '%s'",
        code);
  }

  /**
   * Makes a kind.
   *
   * @param code such as {@code extra-work}
   * @return the kind
   */
  public static MeritKind of(String code) {
    return new MeritKind(code);
  }

  /** Orders by code. */
  @Override
  public int compareTo(MeritKind other) {
    return code.compareTo(other.code);
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}
