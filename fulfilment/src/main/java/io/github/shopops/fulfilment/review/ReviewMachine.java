package io.github.shopops.fulfilment.review;

import static io.github.shopops.fulfilment.review.ReviewGuard.HOLD_GIVEN;
import static io.github.shopops.fulfilment.review.ReviewGuard.HOLD_KNOWN;
import static io.github.shopops.fulfilment.review.ReviewGuard.LAST_HOLD;
import static io.github.shopops.fulfilment.review.ReviewGuard.MAIN_GIVEN;
import static io.github.shopops.fulfilment.review.ReviewGuard.MAIN_OPEN;
import static io.github.shopops.fulfilment.review.ReviewGuard.NOT_INSPECTED;
import static io.github.shopops.fulfilment.review.ReviewGuard.NOT_SHIPPED;
import static io.github.shopops.fulfilment.review.ReviewGuard.NO_HOLD;
import static io.github.shopops.fulfilment.review.ReviewStage.APPROVED;
import static io.github.shopops.fulfilment.review.ReviewStage.HELD;
import static io.github.shopops.fulfilment.review.ReviewStage.MERGED;
import static io.github.shopops.fulfilment.review.ReviewStage.PENDING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Event;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.flow.Machine;
import io.github.shopops.fulfilment.flow.Transition;
import io.github.shopops.fulfilment.flow.TransitionTable;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The review of an order: held exactly while something speaks against it. An order that is held is cleared before it is
 * merged, so that no reason is lost on the way.
 *
 * <pre>
 * from      step      to        needs
 * PENDING   HOLD      HELD      HOLD_GIVEN
 * PENDING   APPROVE   APPROVED
 * PENDING   MERGE     MERGED    MAIN_GIVEN, MAIN_OPEN, NOT_INSPECTED
 * PENDING   VOID      VOID      NOT_SHIPPED
 * HELD      HOLD      HELD      HOLD_GIVEN
 * HELD      CLEAR     PENDING   LAST_HOLD
 * HELD      CLEAR     HELD      HOLD_GIVEN, HOLD_KNOWN
 * HELD      VOID      VOID      NOT_SHIPPED
 * APPROVED  HOLD      HELD      HOLD_GIVEN
 * APPROVED  MERGE     MERGED    MAIN_GIVEN, MAIN_OPEN, NOT_INSPECTED
 * APPROVED  VOID      VOID      NOT_SHIPPED
 * MERGED    HOLD      MERGED    HOLD_GIVEN
 * MERGED    CLEAR     MERGED    HOLD_GIVEN, HOLD_KNOWN
 * MERGED    SEPARATE  PENDING   NOT_INSPECTED, NO_HOLD
 * MERGED    SEPARATE  HELD      NOT_INSPECTED
 * MERGED    VOID      VOID      NOT_SHIPPED
 * </pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ReviewMachine
    extends Machine<Review, ReviewStage, ReviewStep, ReviewFacts, ReviewGuard> {
  private static final TransitionTable<ReviewStage, ReviewStep, ReviewGuard> TABLE =
      TransitionTable.of(
          ReviewStage.class,
          ReviewStep.class,
          row(PENDING, ReviewStep.HOLD, HELD, HOLD_GIVEN),
          row(PENDING, ReviewStep.APPROVE, APPROVED),
          row(PENDING, ReviewStep.MERGE, MERGED, MAIN_GIVEN, MAIN_OPEN, NOT_INSPECTED),
          row(PENDING, ReviewStep.VOID, ReviewStage.VOID, NOT_SHIPPED),
          row(HELD, ReviewStep.HOLD, HELD, HOLD_GIVEN),
          row(HELD, ReviewStep.CLEAR, PENDING, LAST_HOLD),
          row(HELD, ReviewStep.CLEAR, HELD, HOLD_GIVEN, HOLD_KNOWN),
          row(HELD, ReviewStep.VOID, ReviewStage.VOID, NOT_SHIPPED),
          row(APPROVED, ReviewStep.HOLD, HELD, HOLD_GIVEN),
          row(APPROVED, ReviewStep.MERGE, MERGED, MAIN_GIVEN, MAIN_OPEN, NOT_INSPECTED),
          row(APPROVED, ReviewStep.VOID, ReviewStage.VOID, NOT_SHIPPED),
          row(MERGED, ReviewStep.HOLD, MERGED, HOLD_GIVEN),
          row(MERGED, ReviewStep.CLEAR, MERGED, HOLD_GIVEN, HOLD_KNOWN),
          row(MERGED, ReviewStep.SEPARATE, PENDING, NOT_INSPECTED, NO_HOLD),
          row(MERGED, ReviewStep.SEPARATE, HELD, NOT_INSPECTED),
          row(MERGED, ReviewStep.VOID, ReviewStage.VOID, NOT_SHIPPED));

  private ReviewMachine(FulfilmentPolicy policy) {
    super(TABLE, policy);
  }

  private static Transition<ReviewStage, ReviewStep, ReviewGuard> row(
      ReviewStage from, ReviewStep step, ReviewStage to, ReviewGuard... guards) {
    return new Transition<>(from, step, to, ImmutableList.copyOf(guards));
  }

  /**
   * Makes a machine.
   *
   * @param policy how the shop works
   * @return the machine
   */
  public static ReviewMachine of(FulfilmentPolicy policy) {
    return new ReviewMachine(policy);
  }

  @Override
  protected boolean holds(ReviewGuard guard, Review review, ReviewFacts facts) {
    return switch (guard) {
      case HOLD_GIVEN -> facts.hold().isPresent();
      case HOLD_KNOWN -> isKnown(review, facts.hold());
      case LAST_HOLD -> review.holds().size() == 1 && isKnown(review, facts.hold());
      case NO_HOLD -> review.holds().isEmpty();
      case MAIN_GIVEN -> facts.main().isPresent() && !facts.main().get().equals(review.id());
      case MAIN_OPEN -> facts.mainOpen();
      case NOT_INSPECTED -> !facts.inspected();
      case NOT_SHIPPED -> !facts.shipped();
    };
  }

  private static boolean isKnown(Review review, Optional<Hold> hold) {
    return hold.isPresent() && review.holds().contains(hold.get());
  }

  @Override
  protected Message why(ReviewGuard guard, Review review, ReviewFacts facts) {
    return switch (guard) {
      case HOLD_KNOWN, LAST_HOLD ->
        Message.of(guard.code(), said(facts.hold().stream()), said(review.holds().stream()));
      case MAIN_OPEN ->
        Message.of(guard.code(), facts.main().map(OrderId::value).orElse("?"));
      case HOLD_GIVEN, NO_HOLD, MAIN_GIVEN, NOT_INSPECTED, NOT_SHIPPED -> guard.message();
    };
  }

  private static Message said(Stream<Hold> holds) {
    return holds
        .map(Hold::message)
        .reduce((some, next) -> Message.of("review.holds", some, next))
        .orElseGet(() -> Message.of("review.holds.none"));
  }

  @Override
  protected ImmutableList<Evidence> evidence(ReviewGuard guard, Review review, ReviewFacts facts) {
    return switch (guard) {
      case HOLD_KNOWN, LAST_HOLD, NO_HOLD ->
        evidence(
            Evidence.Kind.ORDER,
            review.holds().stream()
                .map(hold -> hold.cause().value())
                .filter(cause -> !cause.equals(review.id().value()))
                .distinct()
                .toList());
      case MAIN_OPEN ->
        evidence(Evidence.Kind.ORDER, facts.main().stream().map(OrderId::value).toList());
      case HOLD_GIVEN, MAIN_GIVEN, NOT_INSPECTED, NOT_SHIPPED -> ImmutableList.of();
    };
  }

  @Override
  protected Evidence evidence(Review review) {
    return Evidence.of(Evidence.Kind.ORDER, review.id().value());
  }

  @Override
  protected Review moved(Review review, ReviewStage to, Event<ReviewStep, ReviewFacts> event) {
    Applied applied = review.applied().plus(event.id());
    ImmutableSortedSet<Hold> holds = holds(review, event);
    OrderId main =
        event.step() == ReviewStep.MERGE ? event.facts().main().orElse(null) : review.main();
    return new Review(review.id(), to, holds, to == MERGED ? main : null, applied);
  }

  private static ImmutableSortedSet<Hold> holds(
      Review review, Event<ReviewStep, ReviewFacts> event) {
    Stream<Hold> stated = event.facts().hold().stream();
    return switch (event.step()) {
      case HOLD -> sorted(Stream.concat(review.holds().stream(), stated));
      case CLEAR ->
        sorted(review.holds().stream()
            .filter(hold -> !event.facts().hold().equals(Optional.of(hold))));
      case APPROVE, MERGE, SEPARATE, VOID -> review.holds();
    };
  }

  private static ImmutableSortedSet<Hold> sorted(Stream<Hold> holds) {
    return holds.collect(ImmutableSortedSet.toImmutableSortedSet(Hold::compareTo));
  }
}
