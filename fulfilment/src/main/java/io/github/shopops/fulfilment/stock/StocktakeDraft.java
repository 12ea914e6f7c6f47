package io.github.shopops.fulfilment.stock;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.shopops.fulfilment.flow.Draft;
import io.github.shopops.fulfilment.flow.Event;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A stocktake in the hands of its machine: how each guard is checked, and what changes with a step. */
final class StocktakeDraft
    extends Draft<Stocktake, StocktakeStage, StocktakeStep, StocktakeFacts, StocktakeGuard> {
  /** What is expected, counted and explained by now; its stage and events are those of the start. */
  private Stocktake stocktake;

  StocktakeDraft(Stocktake stocktake) {
    super(stocktake);
    this.stocktake = stocktake;
  }

  @Override
  protected boolean holds(StocktakeGuard guard, StocktakeFacts facts) {
    return switch (guard) {
      case SCOPE_GIVEN ->
        facts.snapshot().isPresent() && !facts.snapshot().get().onHand().isEmpty();
      case IN_SCOPE -> isInScope(StocktakeMachine.stated(facts));
      case ALL_COUNTED -> stocktake.uncounted().isEmpty();
      case EXPLAINED -> stocktake.unexplained().isEmpty();
      case NOT_MOVED ->
        facts.moved().isPresent() && StocktakeMachine.moved(stocktake, facts).isEmpty();
      case REBASE_COMPLETE -> isComplete(facts.snapshot());
    };
  }

  private boolean isInScope(Set<StockItem> stated) {
    return !stated.isEmpty() && stocktake.expected().keySet().containsAll(stated);
  }

  private boolean isComplete(Optional<StockSnapshot> snapshot) {
    return snapshot.isPresent()
        && snapshot.get().sequence() >= stocktake.sequence()
        && snapshot.get().onHand().keySet().containsAll(stocktake.expected().keySet());
  }

  @Override
  protected void change(StocktakeStage to, Event<StocktakeStep, StocktakeFacts> event) {
    StocktakeFacts facts = event.facts();
    stocktake = switch (event.step()) {
      case BEGIN, REBASE ->
        facts.snapshot().map(found -> compared(stocktake, found)).orElse(stocktake);
      case COUNT -> counted(stocktake, plus(stocktake.counts(), facts.counts()));
      case RECOUNT -> counted(stocktake, minus(stocktake.counts(), facts.items()));
      case EXPLAIN -> explained(stocktake, plus(stocktake.causes(), facts.causes()));
      case FINISH, APPROVE, POST, CANCEL -> stocktake;
    };
  }

  private static Stocktake compared(Stocktake stocktake, StockSnapshot snapshot) {
    ImmutableSortedMap<StockItem, Long> expected = stocktake.expected().isEmpty()
        ? snapshot.onHand()
        : ImmutableSortedMap.copyOf(
            Maps.filterKeys(snapshot.onHand(), stocktake.expected()::containsKey));
    Stocktake compared = new Stocktake(
        stocktake.id(),
        stocktake.stage(),
        snapshot.sequence(),
        expected,
        stocktake.counts(),
        ImmutableSortedMap.of(),
        stocktake.applied());
    return explained(compared, stillTrue(stocktake, compared));
  }

  private static Stocktake counted(
      Stocktake stocktake, ImmutableSortedMap<StockItem, StockCount> counts) {
    Stocktake counted = new Stocktake(
        stocktake.id(),
        stocktake.stage(),
        stocktake.sequence(),
        stocktake.expected(),
        counts,
        ImmutableSortedMap.of(),
        stocktake.applied());
    return explained(counted, stillTrue(stocktake, counted));
  }

  /** A cause explains the difference it was given for, and no other. */
  private static ImmutableSortedMap<StockItem, DifferenceCause> stillTrue(
      Stocktake before, Stocktake after) {
    Map<StockItem, Long> then = before.differences();
    Map<StockItem, Long> now = after.differences();
    return ImmutableSortedMap.copyOf(Maps.filterKeys(before.causes(), item -> {
      Long difference = now.get(item);
      return difference != null && difference.equals(then.get(item));
    }));
  }

  private static Stocktake explained(
      Stocktake stocktake, ImmutableSortedMap<StockItem, DifferenceCause> causes) {
    return new Stocktake(
        stocktake.id(),
        stocktake.stage(),
        stocktake.sequence(),
        stocktake.expected(),
        stocktake.counts(),
        causes,
        stocktake.applied());
  }

  private static <V> ImmutableSortedMap<StockItem, V> plus(
      ImmutableSortedMap<StockItem, V> known, ImmutableSortedMap<StockItem, V> stated) {
    Map<StockItem, V> all = new TreeMap<>(known);
    all.putAll(stated);
    return ImmutableSortedMap.copyOf(all);
  }

  private static <V> ImmutableSortedMap<StockItem, V> minus(
      ImmutableSortedMap<StockItem, V> known, Set<StockItem> dropped) {
    return ImmutableSortedMap.copyOf(Maps.filterKeys(known, item -> !dropped.contains(item)));
  }

  @Override
  protected Stocktake make() {
    return new Stocktake(
        stocktake.id(),
        stage(),
        stocktake.sequence(),
        stocktake.expected(),
        stocktake.counts(),
        stocktake.causes(),
        applied());
  }
}
