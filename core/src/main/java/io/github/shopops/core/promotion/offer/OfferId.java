package io.github.shopops.core.promotion.offer;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The id of an offer (活动编号). It is the offer's clause id too, so it holds letters, digits, points and hyphens only.
 *
 * @param value such as {@code double-11.coupon-50}
 */
public record OfferId(String value) implements Comparable<OfferId>, Serializable {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

  /** Checks the id's shape. */
  public OfferId {
    requireNonNull(value, "value");
    checkArgument(
        SHAPE.matcher(value).matches(),
        "Argument 'value' of OfferId must be letters, digits, points and hyphens but has value '%s'",
        value);
  }

  /**
   * Makes an id.
   *
   * @param value letters, digits, points and hyphens
   * @return the id
   */
  public static OfferId of(String value) {
    return new OfferId(value);
  }

  /** Orders as text. */
  @Override
  public int compareTo(OfferId other) {
    return value.compareTo(other.value);
  }

  /** Returns the id itself. */
  @Override
  public String toString() {
    return value;
  }
}
