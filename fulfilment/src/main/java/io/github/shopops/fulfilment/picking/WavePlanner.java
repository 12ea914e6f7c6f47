package io.github.shopops.fulfilment.picking;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.shopops.fulfilment.parcel.ParcelId;

/**
 * Cuts what was printed into waves, in the order of printing, so that the labels stay in their order too. What is to be
 * collected for all waves together is what the parcels hold, no piece more and none less.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class WavePlanner {
  private final WavePolicy policy;

  private WavePlanner(WavePolicy policy) {
    this.policy = policy;
  }

  /**
   * Makes a planner.
   *
   * @param policy how much is collected in one walk
   * @return the planner
   */
  public static WavePlanner of(WavePolicy policy) {
    return new WavePlanner(requireNonNull(policy, "policy"));
  }

  /**
   * Plans waves. With 10 pieces a wave at most, parcels of 6, 3, 4 and 12 pieces make three: 6 and 3, 4, 12.
   *
   * @param batch what the ids of the waves begin with: {@code B1-1}, {@code B1-2} …
   * @param contents what each parcel holds, parcels in the order of printing
   * @return the waves in that order, none where nothing is to be collected
   * @throws ArithmeticException if a sum of pieces does not fit an int
   */
  public ImmutableList<Wave> plan(
      String batch, ImmutableListMultimap<ParcelId, PickLine> contents) {
    requireNonNull(batch, "batch");
    ImmutableList.Builder<Wave> waves = ImmutableList.builder();
    int number = 1;
    int parcels = 0;
    int pieces = 0;
    ImmutableListMultimap.Builder<ParcelId, PickLine> open = ImmutableListMultimap.builder();
    for (ParcelId parcel : contents.keySet()) {
      int more =
          contents.get(parcel).stream().mapToInt(PickLine::quantity).reduce(0, Math::addExact);
      boolean fits = parcels < policy.parcelsMost() && (long) pieces + more <= policy.piecesMost();
      if (parcels > 0 && !fits) {
        waves.add(wave(batch, number++, open));
        open = ImmutableListMultimap.builder();
        parcels = 0;
        pieces = 0;
      }
      open.putAll(parcel, contents.get(parcel));
      parcels++;
      pieces += more;
    }
    return parcels == 0 ? waves.build() : waves.add(wave(batch, number, open)).build();
  }

  private Wave wave(
      String batch, int number, ImmutableListMultimap.Builder<ParcelId, PickLine> open) {
    ImmutableListMultimap<ParcelId, PickLine> contents = open.build();
    return new Wave(contents, PickList.of(batch + '-' + number, contents, policy.route()));
  }
}
