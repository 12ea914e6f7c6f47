package io.github.shopops.fulfilment.stock;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A run of movements with what is asked of it looked up once: sums by item and by promise, movements by id, and what is
 * reversed.
 *
 * @param movements in the order entered
 * @param byId the same by id
 * @param levels what they add to each item
 * @param promised what they add to what is promised of an item to one source
 * @param reversed the ids of the movements that these reverse
 */
record LedgerSegment(
    ImmutableList<Movement> movements,
    ImmutableMap<String, Movement> byId,
    ImmutableMap<StockItem, StockLevel> levels,
    ImmutableMap<Promise, Long> promised,
    ImmutableSet<String> reversed) {

  /** An item, and who is promised some of it. */
  record Promise(StockItem item, Evidence source) {}

  static LedgerSegment of(List<Movement> movements) {
    Map<StockItem, StockLevel> levels = new HashMap<>();
    Map<Promise, Long> promised = new HashMap<>();
    movements.forEach(movement -> {
      StockLevel level = movement.level();
      Evidence source = movement.source();
      levels.merge(movement.item(), level, StockLevel::plus);
      if (source != null && level.allocated() != 0) {
        promised.merge(new Promise(movement.item(), source), level.allocated(), Math::addExact);
      }
    });
    return new LedgerSegment(
        ImmutableList.copyOf(movements),
        Maps.uniqueIndex(movements, Movement::id),
        ImmutableMap.copyOf(levels),
        ImmutableMap.copyOf(promised),
        movements.stream()
            .map(Movement::reverses)
            .filter(Objects::nonNull)
            .collect(ImmutableSet.toImmutableSet()));
  }

  int size() {
    return movements.size();
  }

  /** Joins this run and the one after it. */
  LedgerSegment join(LedgerSegment next) {
    return of(ImmutableList.<Movement>builderWithExpectedSize(size() + next.size())
        .addAll(movements)
        .addAll(next.movements)
        .build());
  }
}
