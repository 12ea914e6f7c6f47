package io.github.shopops.core.order;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The id of a buyer (买家会员名), personal data and therefore not shown by {@link #toString}.
 *
 * @param value the id as text, not blank
 */
public record BuyerId(String value) implements Comparable<BuyerId>, Serializable {
  /** Checks that the id is not blank. */
  public BuyerId {
    requireNonNull(value, "value");
    checkArgument(
        !value.isBlank(),
        "Argument 'value' of BuyerId must not be blank but has value '%s'",
        value);
  }

  /**
   * Makes an id.
   *
   * @param value the id as text, not blank
   * @return the id
   */
  public static BuyerId of(String value) {
    return new BuyerId(value);
  }

  /** Orders as text. */
  @Override
  public int compareTo(BuyerId other) {
    return value.compareTo(other.value);
  }

  /** Returns a placeholder: who bought is nobody's business but the shop's. */
  @Override
  public String toString() {
    return "buyer ***";
  }
}
