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
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.flow.Machine;
import io.github.shopops.fulfilment.flow.Transition;
import io.github.shopops.fulfilment.flow.TransitionTable;
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
  protected ReviewDraft draft(Review review) {
    return new ReviewDraft(review);
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
}
