package io.github.shopops.fulfilment.parcel;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Comparator;

/**
 * The number of a waybill (运单号), unique among those of its carrier for ever.
 *
 * @param carrier the carrier's code, such as {@code ZTO}
 * @param number the number as text
 */
public record WaybillId(String carrier, String number)
    implements Comparable<WaybillId>, Serializable {
  private static final Comparator<WaybillId> ORDER =
      Comparator.comparing(WaybillId::carrier).thenComparing(WaybillId::number);

  /** Checks that neither is blank. */
  public WaybillId {
    requireNonNull(carrier, "carrier");
    requireNonNull(number, "number");
    checkArgument(!carrier.isBlank(), "Argument 'carrier' must not be blank of waybill %s", number);
    checkArgument(!number.isBlank(), "Argument 'number' must not be blank of carrier %s", carrier);
  }

  /**
   * Makes an id.
   *
   * @param carrier the carrier's code
   * @param number the number as text
   * @return the id
   */
  public static WaybillId of(String carrier, String number) {
    return new WaybillId(carrier, number);
  }

  /** Orders by carrier, then by number, as text. */
  @Override
  public int compareTo(WaybillId other) {
    return ORDER.compare(this, other);
  }

  /** Returns carrier and number. */
  @Override
  public String toString() {
    return carrier + ' ' + number;
  }
}
