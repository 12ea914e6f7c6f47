package io.github.shopops.fulfilment.picking;

import static java.util.Objects.requireNonNull;

import io.github.shopops.fulfilment.parcel.ParcelId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/**
 * A parcel that may be printed, as far as its place in the queue goes.
 *
 * @param parcel the parcel
 * @param paidAt when the first of its orders was paid
 * @param urgent whether it was promised for today or earlier, so that it waits for nobody (L12)
 */
public record Printable(ParcelId parcel, Instant paidAt, boolean urgent)
    implements Comparable<Printable>, Serializable {
  private static final Comparator<Printable> ORDER = Comparator.comparing(Printable::paidAt)
      .thenComparing(Printable::parcel)
      .thenComparing(Printable::urgent);

  /** Checks that nothing is null. */
  public Printable {
    requireNonNull(parcel, "parcel");
    requireNonNull(paidAt, "paidAt");
  }

  /** Orders early to late, then by parcel. */
  @Override
  public int compareTo(Printable other) {
    return ORDER.compare(this, other);
  }
}
