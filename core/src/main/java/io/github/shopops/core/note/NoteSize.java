package io.github.shopops.core.note;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The size of one panel (尺寸), exact, in metres.
 *
 * @param width metres, above zero, with at least two decimals
 * @param height metres, above zero, with at least two decimals
 * @param room the room it is for, such as 客厅; empty where not named
 */
public record NoteSize(BigDecimal width, BigDecimal height, String room) implements Serializable {
  private static final int FINEST = 6;

  /** Checks the signs and gives both numbers the decimals they need, two at least, so that equal sizes are equal. */
  public NoteSize {
    width = metres("width", width);
    height = metres("height", height);
    requireNonNull(room, "room");
  }

  private static BigDecimal metres(String name, BigDecimal value) {
    checkArgument(
        value.signum() > 0, "Argument '%s' must be above zero but has value %s", name, value);
    if (value.scale() == 2) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    checkArgument(
        stripped.scale() <= FINEST,
        "Argument '%s' must have at most six decimals but has value %s",
        name,
        value);
    return stripped.scale() < 2 ? stripped.setScale(2) : stripped;
  }

  /**
   * Makes a size.
   *
   * @param width metres, above zero, at most six decimals
   * @param height metres, above zero, at most six decimals
   * @return the size, for no particular room
   */
  public static NoteSize of(BigDecimal width, BigDecimal height) {
    return new NoteSize(width, height, "");
  }

  /** Makes a size from whole micrometres. */
  static NoteSize ofMicrometres(long width, long height, String room) {
    return new NoteSize(metres(width), metres(height), room);
  }

  private static BigDecimal metres(long micrometres) {
    return micrometres % 10_000 == 0
        ? BigDecimal.valueOf(micrometres / 10_000, 2)
        : BigDecimal.valueOf(micrometres, FINEST);
  }

  /**
   * Returns the exact area.
   *
   * @return square metres: 3.60 × 2.80 is 10.0800
   */
  public BigDecimal area() {
    return width.multiply(height);
  }

  /** Returns the size as notes write it, such as {@code 3.60*2.80} or {@code 客厅3.60*2.80}. */
  @Override
  public String toString() {
    return room + width.toPlainString() + "*" + height.toPlainString();
  }
}
