package io.github.shopops.fulfilment.picking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is collected for some parcels in one walk (拣货单). As a fact it is what stood on the paper; {@link #of} is what
 * should stand there: per SKU and location the sum over the parcels, no piece more and none less.
 *
 * @param id the list, not blank
 * @param parcels whose goods, in the order of their places in the basket
 * @param lines what to collect, in the order of the walk
 */
public record PickList(String id, ImmutableList<ParcelId> parcels, ImmutableList<PickLine> lines)
    implements Serializable {
  /** Checks the id. */
  public PickList {
    requireNonNull(id, "id");
    requireNonNull(parcels, "parcels");
    requireNonNull(lines, "lines");
    checkArgument(
        !id.isBlank(), "Argument 'id' of a list must not be blank but has value '%s'", id);
  }

  /**
   * Adds up what parcels hold, the shop walking its locations in the order of their names.
   *
   * <p>Two MUGs at A-01 for one parcel and one for another are one line of three.
   *
   * @param id the list
   * @param contents what each parcel holds, parcels in the order of their places in the basket
   * @return the list, each SKU and location once
   * @throws ArithmeticException if a sum does not fit an int
   */
  public static PickList of(String id, ImmutableListMultimap<ParcelId, PickLine> contents) {
    return of(id, contents, PickRoute.BY_NAME);
  }

  /**
   * Adds up what parcels hold.
   *
   * @param id the list
   * @param contents what each parcel holds, parcels in the order of their places in the basket
   * @param route the order in which the shop walks its locations
   * @return the list, each SKU and location once
   * @throws ArithmeticException if a sum does not fit an int
   */
  public static PickList of(
      String id, ImmutableListMultimap<ParcelId, PickLine> contents, PickRoute route) {
    Map<Place, Integer> sums = new LinkedHashMap<>();
    for (PickLine line : contents.values()) {
      sums.merge(new Place(line.sku(), line.location()), line.quantity(), Math::addExact);
    }
    return new PickList(
        id,
        contents.keySet().asList(),
        sums.entrySet().stream()
            .map(sum -> new PickLine(sum.getKey().sku(), sum.getKey().location(), sum.getValue()))
            .sorted(route.lines())
            .collect(ImmutableList.toImmutableList()));
  }

  /** What is summed up into one line. */
  private record Place(String sku, @Nullable String location) {}
}
