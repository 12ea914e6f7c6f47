package io.github.shopops.fulfilment.stock;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.util.Set;

/**
 * What the ledger had on hand when people began to count (盘点快照).
 *
 * @param sequence the number of the last movement that is in it
 * @param onHand the number on hand by item
 */
public record StockSnapshot(long sequence, ImmutableSortedMap<StockItem, Long> onHand)
    implements Serializable {
  /** Checks the sequence. */
  public StockSnapshot {
    requireNonNull(onHand, "onHand");
    checkArgument(
        sequence >= 0, "Argument 'sequence' must be zero or more but has value %s", sequence);
  }

  /**
   * Takes a snapshot of some items.
   *
   * @param ledger the ledger as it is
   * @param items the items
   * @return what it has on hand of them
   */
  public static StockSnapshot of(StockLedger ledger, Set<StockItem> items) {
    return new StockSnapshot(
        ledger.sequence(),
        ImmutableSortedMap.copyOf(Maps.asMap(items, item -> ledger.level(item).onHand())));
  }

  /**
   * Takes a snapshot for counts that were made while stock moved: of each item what the ledger had when it was counted.
   *
   * @param ledger the ledger as it is
   * @param counts the counts
   * @return what to compare the counts with, as of now
   */
  public static StockSnapshot rebase(
      StockLedger ledger, ImmutableSortedMap<StockItem, StockCount> counts) {
    ImmutableSortedMap.Builder<StockItem, Long> onHand = ImmutableSortedMap.naturalOrder();
    counts.forEach(
        (item, count) -> onHand.put(item, ledger.levelAt(item, count.sequence()).onHand()));
    return new StockSnapshot(ledger.sequence(), onHand.buildOrThrow());
  }
}
