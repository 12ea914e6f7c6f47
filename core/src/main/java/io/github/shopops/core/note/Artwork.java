package io.github.shopops.core.note;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What is printed (图案): the artwork as it is, or altered or custom.
 *
 * @param isChanged whether it is altered or custom
 * @param detail what is altered, in the seller's words, on one line and without a comma; empty where unchanged
 */
public record Artwork(boolean isChanged, String detail) implements Serializable {
  private static final Artwork UNCHANGED = new Artwork(false, "");

  /** Checks that a change is described and an unchanged one is not. */
  public Artwork {
    requireNonNull(detail, "detail");
    checkArgument(
        isChanged != detail.isEmpty(),
        "Argument 'detail' must describe the change, and only a change, but has value '%s'",
        detail);
    checkArgument(
        OneField.holds(detail),
        "Argument 'detail' must be one line without commas or blanks at its edges");
  }

  /**
   * Returns the artwork as it is (图案一般).
   *
   * @return the artwork
   */
  public static Artwork unchanged() {
    return UNCHANGED;
  }

  /**
   * Makes an altered or custom artwork.
   *
   * @param detail what is altered, such as 左右镜像
   * @return the artwork
   */
  public static Artwork changed(String detail) {
    return new Artwork(true, detail);
  }
}
