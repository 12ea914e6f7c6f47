package io.github.shopops.fulfilment.json;

import static io.github.shopops.core.json.Scalars.ORDER;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.fulfilment.json.FlowShapes.APPLIED;
import static io.github.shopops.fulfilment.json.FlowShapes.sorted;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.review.Hold;
import io.github.shopops.fulfilment.review.Review;
import io.github.shopops.fulfilment.review.ReviewEvent;
import io.github.shopops.fulfilment.review.ReviewFacts;
import io.github.shopops.fulfilment.review.ReviewStage;
import io.github.shopops.fulfilment.review.ReviewStep;
import org.jspecify.annotations.Nullable;

/** How reviews look in JSON. */
final class ReviewShapes {
  static final Shape<Hold> HOLD = Parts.<Hold>of()
      .part("reason", HoldShapes.REASON, Hold::reason)
      .part("cause", ORDER, Hold::cause)
      .make(parts -> new Hold(parts.get("reason"), parts.get("cause")));

  static final Shape<Review> REVIEW = Parts.<Review>of()
      .part("id", ORDER, Review::id)
      .part("stage", choice(ReviewStage.class), Review::stage)
      .usually("holds", sorted(HOLD), ImmutableSortedSet.of(), Review::holds)
      .optional("main", ORDER, Review::main)
      .usually("applied", APPLIED, Applied.NONE, Review::applied)
      .make(ReviewShapes::review);

  private static final Shape<ReviewFacts> FACTS = ObjectShape.<ReviewFacts, ReviewFacts.Builder>of(
          ReviewFacts::builder)
      .optional("hold", HOLD, ReviewFacts::hold, (b, hold) -> b.hold(hold))
      .optional("main", ORDER, ReviewFacts::main, (b, main) -> b.main(main))
      .usually("mainOpen", YES_NO, false, ReviewFacts::mainOpen, (b, v) -> b.mainOpen(v))
      .usually("inspected", YES_NO, false, ReviewFacts::inspected, (b, v) -> b.inspected(v))
      .usually("shipped", YES_NO, false, ReviewFacts::shipped, (b, v) -> b.shipped(v))
      .shape(ReviewFacts.Builder::build);

  static final Shape<ReviewEvent> EVENT = FlowShapes.event(
      "order",
      ORDER,
      ReviewEvent::subject,
      ReviewStep.class,
      FACTS,
      ReviewFacts.NONE,
      ReviewEvent::new);

  private ReviewShapes() {}

  private static Review review(Parts parts) {
    ReviewStage stage = parts.get("stage");
    ImmutableSortedSet<Hold> holds = parts.orElse("holds", ImmutableSortedSet.of());
    @Nullable OrderId main = parts.orNull("main");
    parts.demand(stage != ReviewStage.HELD || !holds.isEmpty(), "stage", "json.review.held");
    parts.demand(
        holds.isEmpty() || (stage != ReviewStage.PENDING && stage != ReviewStage.APPROVED),
        "stage",
        "json.review.holds");
    parts.demand(stage != ReviewStage.MERGED || main != null, "stage", "json.review.merged");
    parts.demand(stage == ReviewStage.MERGED || main == null, "main", "json.review.main");
    return new Review(parts.get("id"), stage, holds, main, parts.orElse("applied", Applied.NONE));
  }
}
