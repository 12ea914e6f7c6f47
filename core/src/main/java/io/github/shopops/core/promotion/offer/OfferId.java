package io.github.shopops.core.promotion.offer;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import io.github.shopops.core.order.LineId;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The id of an offer (活动编号). It is the offer's clause id too, so it holds letters, digits, points and hyphens only.
 *
 * @param value such as {@code double-11.coupon-50}
 */
public record OfferId(String value) implements Comparable<OfferId>, Serializable {
  private static final CharMatcher PLAIN = CharMatcher.inRange('a', 'z')
      .or(CharMatcher.inRange('A', 'Z'))
      .or(CharMatcher.inRange('0', '9'))
      .or(CharMatcher.is('.'));
  private static final String BARGAIN = "bargain.";
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

  /**
   * Returns the id under which a price that an agent agreed on for a line competes (议价). No offer of a book has such an
   * id, and no two lines have the same.
   *
   * @param line the line
   * @return {@code bargain.} and the line's id, in which all but letters, digits and points is written by its number
   */
  public static OfferId ofBargain(LineId line) {
    StringBuilder id = new StringBuilder(BARGAIN);
    line.value().codePoints().forEach(character -> {
      if (PLAIN.matches((char) character) && character < 128) {
        id.appendCodePoint(character);
      } else {
        id.append('-').append(Integer.toHexString(character)).append('-');
      }
    });
    return new OfferId(id.toString());
  }

  /**
   * Returns whether it is the id of a bargain.
   *
   * @return true if {@link #ofBargain} makes such ids
   */
  public boolean isBargain() {
    return value.startsWith(BARGAIN);
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
