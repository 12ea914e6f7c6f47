package io.github.shopops.fulfilment.picking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * How much is collected in one walk, and in which order.
 *
 * @param parcelsMost how many parcels a wave has at most: as many as the basket has places
 * @param piecesMost how many pieces a wave has at most; a parcel that has more goes by itself
 * @param route in which order the locations are walked
 */
public record WavePolicy(int parcelsMost, int piecesMost, PickRoute route) implements Serializable {
  /** Checks the numbers. */
  public WavePolicy {
    requireNonNull(route, "route");
    checkArgument(
        parcelsMost >= 1,
        "Argument 'parcelsMost' must be at least 1 but has value %s",
        parcelsMost);
    checkArgument(
        piecesMost >= 1, "Argument 'piecesMost' must be at least 1 but has value %s", piecesMost);
  }
}
