package io.github.shopops.fulfilment.stock;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the guards of a stocktake look at besides the stocktake. A step needs only some of it; what is not stated is not
 * known, and what is not known is not taken for granted.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface StocktakeFacts extends Serializable permits ImmutableStocktakeFacts {
  /** Nothing is known. */
  StocktakeFacts NONE = builder().build();

  /** Returns what the ledger has, for {@link StocktakeStep#BEGIN} and {@link StocktakeStep#REBASE}. */
  Optional<StockSnapshot> snapshot();

  /** Returns what was counted, for {@link StocktakeStep#COUNT}. */
  @Value.NaturalOrder
  ImmutableSortedMap<StockItem, StockCount> counts();

  /** Returns what to count again, for {@link StocktakeStep#RECOUNT}. */
  @Value.NaturalOrder
  ImmutableSortedSet<StockItem> items();

  /** Returns why counts differ, for {@link StocktakeStep#EXPLAIN}. */
  @Value.NaturalOrder
  ImmutableSortedMap<StockItem, DifferenceCause> causes();

  /** Returns what has moved in the ledger since the snapshot, for {@link StocktakeStep#POST}. */
  Optional<ImmutableSortedSet<StockItem>> moved();

  /** Builds facts; none are known to begin with. */
  final class Builder extends ImmutableStocktakeFacts.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * States what has moved since the snapshot of a stocktake.
   *
   * @param ledger the ledger as it is
   * @param stocktake the stocktake
   * @return the facts for posting
   * @throws IllegalArgumentException if the ledger is shorter than when the snapshot was taken
   */
  static StocktakeFacts moved(StockLedger ledger, Stocktake stocktake) {
    return builder().moved(ledger.movedSince(stocktake.sequence())).build();
  }
}
