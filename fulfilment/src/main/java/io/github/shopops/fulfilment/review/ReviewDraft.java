package io.github.shopops.fulfilment.review;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.Draft;
import io.github.shopops.fulfilment.flow.Event;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A review in the hands of its machine: how each guard is checked, and what changes with a step. */
final class ReviewDraft extends Draft<Review, ReviewStage, ReviewStep, ReviewFacts, ReviewGuard> {
  private final OrderId id;
  private ImmutableSortedSet<Hold> holds;
  private @Nullable OrderId main;

  ReviewDraft(Review review) {
    super(review);
    this.id = review.id();
    this.holds = review.holds();
    this.main = review.main();
  }

  @Override
  protected boolean holds(ReviewGuard guard, ReviewFacts facts) {
    return switch (guard) {
      case HOLD_GIVEN -> facts.hold().isPresent();
      case HOLD_KNOWN -> isKnown(facts.hold());
      case LAST_HOLD -> holds.size() == 1 && isKnown(facts.hold());
      case NO_HOLD -> holds.isEmpty();
      case MAIN_GIVEN -> facts.main().isPresent() && !facts.main().get().equals(id);
      case MAIN_OPEN -> facts.mainOpen();
      case NOT_INSPECTED -> !facts.inspected();
      case NOT_SHIPPED -> !facts.shipped();
    };
  }

  private boolean isKnown(Optional<Hold> hold) {
    return hold.isPresent() && holds.contains(hold.get());
  }

  @Override
  protected void change(ReviewStage to, Event<ReviewStep, ReviewFacts> event) {
    ReviewFacts facts = event.facts();
    holds = switch (event.step()) {
      case HOLD -> sorted(Stream.concat(holds.stream(), facts.hold().stream()));
      case CLEAR -> sorted(holds.stream().filter(hold -> !facts.hold().equals(Optional.of(hold))));
      case APPROVE, MERGE, SEPARATE, VOID -> holds;
    };
    OrderId stated = event.step() == ReviewStep.MERGE ? facts.main().orElse(null) : main;
    main = to == ReviewStage.MERGED ? stated : null;
  }

  private static ImmutableSortedSet<Hold> sorted(Stream<Hold> holds) {
    return holds.collect(ImmutableSortedSet.toImmutableSortedSet(Hold::compareTo));
  }

  @Override
  protected Review make() {
    return new Review(id, stage(), holds, main, applied());
  }
}
