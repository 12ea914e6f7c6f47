package io.github.shopops.fulfilment.stock;

import static io.github.shopops.fulfilment.stock.StocktakeGuard.ALL_COUNTED;
import static io.github.shopops.fulfilment.stock.StocktakeGuard.EXPLAINED;
import static io.github.shopops.fulfilment.stock.StocktakeGuard.IN_SCOPE;
import static io.github.shopops.fulfilment.stock.StocktakeGuard.NOT_MOVED;
import static io.github.shopops.fulfilment.stock.StocktakeGuard.REBASE_COMPLETE;
import static io.github.shopops.fulfilment.stock.StocktakeGuard.SCOPE_GIVEN;
import static io.github.shopops.fulfilment.stock.StocktakeStage.APPROVED;
import static io.github.shopops.fulfilment.stock.StocktakeStage.CANCELLED;
import static io.github.shopops.fulfilment.stock.StocktakeStage.COUNTED;
import static io.github.shopops.fulfilment.stock.StocktakeStage.COUNTING;
import static io.github.shopops.fulfilment.stock.StocktakeStage.DRAFT;
import static io.github.shopops.fulfilment.stock.StocktakeStage.POSTED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.flow.Machine;
import io.github.shopops.fulfilment.flow.Transition;
import io.github.shopops.fulfilment.flow.TransitionTable;
import java.util.Set;

/**
 * The way of a stocktake. Differences are explained before they are balanced (L10), and nothing is balanced over a
 * movement that the comparison does not know of: it is rebased first, and approved anew. What was not posted can be
 * given up; what was posted is corrected by another stocktake.
 *
 * <pre>
 * from       step     to         needs
 * DRAFT      BEGIN    COUNTING   SCOPE_GIVEN
 * DRAFT      CANCEL   CANCELLED
 * COUNTING   COUNT    COUNTING   IN_SCOPE
 * COUNTING   FINISH   COUNTED    ALL_COUNTED
 * COUNTING   CANCEL   CANCELLED
 * COUNTED    RECOUNT  RECOUNT    IN_SCOPE
 * COUNTED    EXPLAIN  COUNTED    IN_SCOPE
 * COUNTED    REBASE   COUNTED    REBASE_COMPLETE
 * COUNTED    APPROVE  APPROVED   EXPLAINED
 * COUNTED    CANCEL   CANCELLED
 * RECOUNT    COUNT    RECOUNT    IN_SCOPE
 * RECOUNT    FINISH   COUNTED    ALL_COUNTED
 * RECOUNT    CANCEL   CANCELLED
 * APPROVED   REBASE   COUNTED    REBASE_COMPLETE
 * APPROVED   POST     POSTED     NOT_MOVED
 * APPROVED   CANCEL   CANCELLED
 * </pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class StocktakeMachine
    extends Machine<Stocktake, StocktakeStage, StocktakeStep, StocktakeFacts, StocktakeGuard> {
  private static final TransitionTable<StocktakeStage, StocktakeStep, StocktakeGuard> TABLE =
      TransitionTable.of(
          StocktakeStage.class,
          StocktakeStep.class,
          row(DRAFT, StocktakeStep.BEGIN, COUNTING, SCOPE_GIVEN),
          row(DRAFT, StocktakeStep.CANCEL, CANCELLED),
          row(COUNTING, StocktakeStep.COUNT, COUNTING, IN_SCOPE),
          row(COUNTING, StocktakeStep.FINISH, COUNTED, ALL_COUNTED),
          row(COUNTING, StocktakeStep.CANCEL, CANCELLED),
          row(COUNTED, StocktakeStep.RECOUNT, StocktakeStage.RECOUNT, IN_SCOPE),
          row(COUNTED, StocktakeStep.EXPLAIN, COUNTED, IN_SCOPE),
          row(COUNTED, StocktakeStep.REBASE, COUNTED, REBASE_COMPLETE),
          row(COUNTED, StocktakeStep.APPROVE, APPROVED, EXPLAINED),
          row(COUNTED, StocktakeStep.CANCEL, CANCELLED),
          row(StocktakeStage.RECOUNT, StocktakeStep.COUNT, StocktakeStage.RECOUNT, IN_SCOPE),
          row(StocktakeStage.RECOUNT, StocktakeStep.FINISH, COUNTED, ALL_COUNTED),
          row(StocktakeStage.RECOUNT, StocktakeStep.CANCEL, CANCELLED),
          row(APPROVED, StocktakeStep.REBASE, COUNTED, REBASE_COMPLETE),
          row(APPROVED, StocktakeStep.POST, POSTED, NOT_MOVED),
          row(APPROVED, StocktakeStep.CANCEL, CANCELLED));

  private StocktakeMachine(FulfilmentPolicy policy) {
    super(TABLE, policy);
  }

  private static Transition<StocktakeStage, StocktakeStep, StocktakeGuard> row(
      StocktakeStage from, StocktakeStep step, StocktakeStage to, StocktakeGuard... guards) {
    return new Transition<>(from, step, to, ImmutableList.copyOf(guards));
  }

  /**
   * Makes a machine.
   *
   * @param policy how the shop works
   * @return the machine
   */
  public static StocktakeMachine of(FulfilmentPolicy policy) {
    return new StocktakeMachine(policy);
  }

  @Override
  protected StocktakeDraft draft(Stocktake stocktake) {
    return new StocktakeDraft(stocktake);
  }

  /** Returns the items that a step is about; each step states them in its own way. */
  static Set<StockItem> stated(StocktakeFacts facts) {
    return Sets.union(
        facts.items(), Sets.union(facts.counts().keySet(), facts.causes().keySet()));
  }

  /** Returns those of its items that moved since the snapshot, as far as that is known. */
  static ImmutableSortedSet<StockItem> moved(Stocktake stocktake, StocktakeFacts facts) {
    return facts
        .moved()
        .map(moved -> ImmutableSortedSet.copyOf(
            Sets.intersection(moved, stocktake.expected().keySet())))
        .orElse(ImmutableSortedSet.of());
  }

  @Override
  protected Message why(StocktakeGuard guard, Stocktake stocktake, StocktakeFacts facts) {
    return switch (guard) {
      case ALL_COUNTED, EXPLAINED, NOT_MOVED, IN_SCOPE ->
        Message.of(guard.code(), String.join(", ", names(items(guard, stocktake, facts))));
      case SCOPE_GIVEN, REBASE_COMPLETE -> guard.message();
    };
  }

  @Override
  protected ImmutableList<Evidence> evidence(
      StocktakeGuard guard, Stocktake stocktake, StocktakeFacts facts) {
    return evidence(Evidence.Kind.STOCK_ITEM, names(items(guard, stocktake, facts)));
  }

  private static Set<StockItem> items(
      StocktakeGuard guard, Stocktake stocktake, StocktakeFacts facts) {
    return switch (guard) {
      case IN_SCOPE -> Sets.difference(stated(facts), stocktake.expected().keySet());
      case ALL_COUNTED -> stocktake.uncounted();
      case EXPLAINED -> stocktake.unexplained();
      case NOT_MOVED -> moved(stocktake, facts);
      case SCOPE_GIVEN, REBASE_COMPLETE -> ImmutableSortedSet.of();
    };
  }

  private static Iterable<String> names(Set<StockItem> items) {
    return Iterables.transform(ImmutableSortedSet.copyOf(items), StockItem::toString);
  }

  @Override
  protected Evidence evidence(Stocktake stocktake) {
    return Evidence.of(Evidence.Kind.STOCKTAKE, stocktake.id());
  }
}
