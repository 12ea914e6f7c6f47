package io.github.shopops.core.promotion.offer;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Offers of which only so many apply to one cart (叠加互斥组).
 *
 * @param name names the group
 * @param most how many of its offers may apply together, at least 1
 */
public record StackingGroup(String name, int most) implements Serializable {
  /** Checks name and number. */
  public StackingGroup {
    requireNonNull(name, "name");
    checkArgument(!name.isBlank(), "Argument 'name' of StackingGroup must not be blank");
    checkArgument(
        most > 0, "Argument 'most' must be at least 1 for group '%s' but has value %s", name, most);
  }

  /**
   * Makes a group of which one offer applies.
   *
   * @param name names the group
   * @return the group
   */
  public static StackingGroup of(String name) {
    return new StackingGroup(name, 1);
  }
}
