package io.github.shopops.fulfilment.stock;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Staged;
import java.time.Instant;

/**
 * A stocktake (盘点): what the ledger has, what people counted, and why the two differ.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the stocktake's id
 * @param stage where it stands
 * @param sequence the number of the ledger's last movement that the comparison rests on, 0 in a draft
 * @param expected what the ledger has on hand of each item to be counted
 * @param counts what was counted so far
 * @param causes why counts differ, so far as somebody has said
 * @param applied the events that brought it here
 */
public record Stocktake(
    String id,
    StocktakeStage stage,
    long sequence,
    ImmutableSortedMap<StockItem, Long> expected,
    ImmutableSortedMap<StockItem, StockCount> counts,
    ImmutableSortedMap<StockItem, DifferenceCause> causes,
    Applied applied)
    implements Staged<StocktakeStage> {
  /** Checks that only what is to be counted is counted, and only what differs has a cause. */
  public Stocktake {
    requireNonNull(id, "id");
    requireNonNull(stage, "stage");
    requireNonNull(expected, "expected");
    requireNonNull(counts, "counts");
    requireNonNull(causes, "causes");
    requireNonNull(applied, "applied");
    checkArgument(!id.isBlank(), "Argument 'id' must not be blank but has value '%s'", id);
    checkArgument(
        expected.keySet().containsAll(counts.keySet()),
        "Argument 'counts' must be of items of stocktake '%s' but has value %s",
        id,
        counts);
    checkArgument(
        counts.keySet().containsAll(causes.keySet()),
        "Argument 'causes' must be of items counted in stocktake '%s' but has value %s",
        id,
        causes);
  }

  /**
   * Plans a stocktake.
   *
   * @param id the stocktake's id
   * @return a draft
   */
  public static Stocktake draft(String id) {
    return new Stocktake(
        id,
        StocktakeStage.DRAFT,
        0,
        ImmutableSortedMap.of(),
        ImmutableSortedMap.of(),
        ImmutableSortedMap.of(),
        Applied.NONE);
  }

  /**
   * Returns what is still to be counted.
   *
   * @return the items without a count
   */
  public ImmutableSortedSet<StockItem> uncounted() {
    return ImmutableSortedSet.copyOf(Sets.difference(expected.keySet(), counts.keySet()));
  }

  /**
   * Returns by how much counts differ: counted less expected. 8 counted of 10 expected differ by −2.
   *
   * @return the differences other than zero, of items that were counted
   */
  public ImmutableSortedMap<StockItem, Long> differences() {
    ImmutableSortedMap.Builder<StockItem, Long> differences = ImmutableSortedMap.naturalOrder();
    expected.forEach((item, onHand) -> {
      StockCount count = counts.get(item);
      if (count != null && count.quantity() != onHand) {
        differences.put(item, Math.subtractExact(count.quantity(), onHand));
      }
    });
    return differences.buildOrThrow();
  }

  /**
   * Returns what has to be explained before it is balanced.
   *
   * @return the items that differ and have no cause
   */
  public ImmutableSortedSet<StockItem> unexplained() {
    return ImmutableSortedSet.copyOf(Sets.difference(differences().keySet(), causes.keySet()));
  }

  /**
   * Returns the movements that balance the ledger, to be entered when the stocktake is posted. Their ids are made of the
   * stocktake's and the item, so that entering them twice changes nothing.
   *
   * @param at when it is posted
   * @return a movement for each difference, by item
   */
  public ImmutableList<Movement> corrections(Instant at) {
    Evidence source = Evidence.of(Evidence.Kind.STOCKTAKE, id);
    return differences().entrySet().stream()
        .map(difference -> new Movement(
            id + '/' + difference.getKey(),
            difference.getKey(),
            MovementKind.STOCKTAKE,
            difference.getValue(),
            at,
            source,
            null))
        .collect(ImmutableList.toImmutableList());
  }
}
