package io.github.shopops.fulfilment.parcel;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The id of a parcel (包裹), the shop's own and not the carrier's number.
 *
 * @param value the id as text, not blank
 */
public record ParcelId(String value) implements Comparable<ParcelId>, Serializable {
  /** Checks that the id is not blank. */
  public ParcelId {
    requireNonNull(value, "value");
    checkArgument(
        !value.isBlank(),
        "Argument 'value' of ParcelId must not be blank but has value '%s'",
        value);
  }

  /**
   * Makes an id.
   *
   * @param value the id as text, not blank
   * @return the id
   */
  public static ParcelId of(String value) {
    return new ParcelId(value);
  }

  /** Orders as text. */
  @Override
  public int compareTo(ParcelId other) {
    return value.compareTo(other.value);
  }

  /** Returns the id itself. */
  @Override
  public String toString() {
    return value;
  }
}
