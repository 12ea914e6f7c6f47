package io.github.shopops.fulfilment.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Staged;
import org.jspecify.annotations.Nullable;

/**
 * The review of one order (审单): whether it may be printed, and what speaks against it.
 *
 * <p>An order by itself is held exactly while there is a hold; a merged one keeps its holds, and its main order is held
 * by them, see {@link #onMain}. This class is immutable and thread-safe.
 *
 * @param id the order
 * @param stage where its review stands
 * @param holds what speaks against it
 * @param main the order it goes with, null unless it is merged
 * @param applied the events that brought it here
 */
public record Review(
    OrderId id,
    ReviewStage stage,
    ImmutableSortedSet<Hold> holds,
    @Nullable OrderId main,
    Applied applied)
    implements Staged<ReviewStage> {
  /** Checks that an order by itself is held exactly while there is a hold, and that only a merged one has a main order. */
  public Review {
    requireNonNull(id, "id");
    requireNonNull(stage, "stage");
    requireNonNull(holds, "holds");
    requireNonNull(applied, "applied");
    boolean byItself = stage != ReviewStage.MERGED && stage != ReviewStage.VOID;
    checkArgument(
        !byItself || (stage == ReviewStage.HELD) != holds.isEmpty(),
        "Argument 'stage' of order %s must be HELD exactly while there are holds but has value %s",
        id,
        stage);
    checkArgument(
        (stage == ReviewStage.MERGED) == (main != null),
        "Argument 'main' must be given exactly for a merged order but order %s is %s",
        id,
        stage);
  }

  /**
   * Begins a review.
   *
   * @param id the order
   * @return a pending review
   */
  public static Review pending(OrderId id) {
    return new Review(id, ReviewStage.PENDING, ImmutableSortedSet.of(), null, Applied.NONE);
  }

  /**
   * Returns what an event of this merged order means for its main order: a hold holds that one too, a cleared hold is
   * cleared there, and an order that leaves takes its holds with it.
   *
   * @param event an event that this order accepts
   * @return the events to apply to the main order, none where this order goes by itself
   */
  public ImmutableList<ReviewEvent> onMain(ReviewEvent event) {
    OrderId target = main;
    if (target == null) {
      return ImmutableList.of();
    }
    return switch (event.step()) {
      case HOLD, CLEAR ->
        ImmutableList.of(new ReviewEvent(
            event.id(), target, event.step(), event.at(), event.by(), event.facts()));
      case SEPARATE, VOID ->
        holds.stream()
            .map(hold -> new ReviewEvent(
                event.id() + '/' + hold,
                target,
                ReviewStep.CLEAR,
                event.at(),
                event.by(),
                ReviewFacts.hold(hold.reason(), hold.cause())))
            .collect(ImmutableList.toImmutableList());
      case APPROVE, MERGE -> ImmutableList.of();
    };
  }
}
