package io.github.shopops.fulfilment.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.fulfilment.stock.Stocktake;
import io.github.shopops.fulfilment.stock.StocktakeEvent;
import java.io.Serializable;

/**
 * What is known of a stocktake: how it stands and how it came there.
 *
 * @param stocktake the stocktake as it stands
 * @param events what was done in it, in any order, none where nobody kept them
 */
public record StocktakeRecord(Stocktake stocktake, ImmutableList<StocktakeEvent> events)
    implements Serializable {
  /** Checks that the events are the stocktake's own. */
  public StocktakeRecord {
    requireNonNull(stocktake, "stocktake");
    requireNonNull(events, "events");
    for (StocktakeEvent event : events) {
      checkArgument(
          event.subject().equals(stocktake.id()),
          "Argument 'events' must be of stocktake %s but has value %s",
          stocktake.id(),
          event.subject());
    }
  }
}
