package io.github.shopops.fulfilment.picking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.fulfilment.flow.Event;
import io.github.shopops.fulfilment.parcel.ParcelId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One use of a basket: a picker laid the badge in it (配货标牌, {@code EDB_PH001}) and collected the goods of one parcel,
 * or of one wave, into it. Whose badge lay in it is who picked.
 *
 * @param id the use's id, not blank; a retry carries that of the first attempt
 * @param basket the basket, not blank
 * @param picker whose badge lies in it
 * @param parcels whose goods lie in it, at least one
 * @param takenAt when it was taken
 * @param handedBackAt when it was handed back, null while it is held
 */
public record BasketUse(
    String id,
    String basket,
    AgentId picker,
    ImmutableSortedSet<ParcelId> parcels,
    Instant takenAt,
    @Nullable Instant handedBackAt)
    implements Serializable {
  /** Checks texts and goods. */
  public BasketUse {
    Event.requireId(id);
    requireNonNull(basket, "basket");
    requireNonNull(picker, "picker");
    requireNonNull(takenAt, "takenAt");
    checkArgument(!basket.isBlank(), "Argument 'basket' must not be blank of use %s", id);
    checkArgument(!parcels.isEmpty(), "Argument 'parcels' must not be empty of use %s", id);
  }

  /**
   * Returns whether the picker has the basket still.
   *
   * @return whether it was not handed back
   */
  public boolean isHeld() {
    return handedBackAt == null;
  }
}
