package io.github.shopops.payroll.incident;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What sort of thing went wrong: an open set, named by the rule book.
 *
 * @param code such as {@code late-arrival}: lower-case words joined by hyphens
 */
public record IncidentKind(String code) implements Comparable<IncidentKind>, Serializable {
  /** Checks the shape of the code. */
  public IncidentKind {
    requireNonNull(code, "code");
    checkArgument(
        code.matches("[a-z0-9]+(-[a-z0-9]+)*"),
        "Argument 'code' must be lower-case words joined by hyphens but has value '%s'",
        code);
  }

  /**
   * Makes a kind.
   *
   * @param code such as {@code late-arrival}
   * @return the kind
   */
  public static IncidentKind of(String code) {
    return new IncidentKind(code);
  }

  /** Orders by code. */
  @Override
  public int compareTo(IncidentKind other) {
    return code.compareTo(other.code);
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}
