package io.github.shopops.fulfilment.picking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.io.Serializable;

/**
 * Parcels whose goods are collected in one walk into one basket (波次).
 *
 * @param contents what each parcel holds, parcels in the order of their places in the basket
 * @param list what to collect for all of them, in the order of the walk
 */
public record Wave(ImmutableListMultimap<ParcelId, PickLine> contents, PickList list)
    implements Serializable {
  /** Checks that the list is of these parcels. */
  public Wave {
    requireNonNull(contents, "contents");
    requireNonNull(list, "list");
    checkArgument(
        contents.keySet().asList().equals(list.parcels()),
        "Argument 'list' must be of the parcels %s but is of %s",
        contents.keySet(),
        list.parcels());
  }

  /**
   * Returns the wave's id, which is also that of its list.
   *
   * @return the id
   */
  public String id() {
    return list.id();
  }
}
