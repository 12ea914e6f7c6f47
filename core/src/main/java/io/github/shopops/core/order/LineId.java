package io.github.shopops.core.order;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The id of one line of an order (子订单编号).
 *
 * @param value the id as text, not blank
 */
public record LineId(String value) implements Comparable<LineId>, Serializable {
  /** Checks that the id is not blank. */
  public LineId {
    requireNonNull(value, "value");
    checkArgument(
        !value.isBlank(), "Argument 'value' of LineId must not be blank but has value '%s'", value);
  }

  /**
   * Makes an id.
   *
   * @param value the id as text, not blank
   * @return the id
   */
  public static LineId of(String value) {
    return new LineId(value);
  }

  /** Orders as text. */
  @Override
  public int compareTo(LineId other) {
    return value.compareTo(other.value);
  }

  /** Returns the id itself. */
  @Override
  public String toString() {
    return value;
  }
}
