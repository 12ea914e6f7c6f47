package io.github.shopops.fulfilment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.FulfilmentExplanations;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.flow.Applied;
import io.github.shopops.fulfilment.flow.Grid;
import io.github.shopops.fulfilment.flow.Outcome;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewMachineTest {
  private static final ReviewMachine MACHINE = ReviewMachine.of(Machines.WAREHOUSE);
  private static final OrderId ID = OrderId.of("O1");
  private static final OrderId MAIN = OrderId.of("O9");
  private static final Hold UNPAID = new Hold(HoldReason.UNPAID_SIBLING, ID);
  private static final Hold MEMO = new Hold(HoldReason.SPECIAL_MEMO, ID);

  /** The only hold stated, another order stated, goods neither inspected nor shipped. */
  private static final Grid GIVEN = Grid.of("""
               HOLD   CLEAR       APPROVE  MERGE  SEPARATE VOID
      PENDING  HELD   -           APPROVED MERGED -        VOID
      HELD     HELD   PENDING     -        -      -        VOID
      APPROVED HELD   -           -        MERGED -        VOID
      MERGED   MERGED !HOLD_KNOWN -        -      PENDING  VOID
      VOID     -      -           -        -      -        -
      """);

  /** Nothing stated, and the goods are gone. */
  private static final Grid SHIPPED = Grid.of("""
               HOLD        CLEAR       APPROVE  MERGE       SEPARATE       VOID
      PENDING  !HOLD_GIVEN -           APPROVED !MAIN_GIVEN -              !NOT_SHIPPED
      HELD     !HOLD_GIVEN !HOLD_GIVEN -        -           -              !NOT_SHIPPED
      APPROVED !HOLD_GIVEN -           -        !MAIN_GIVEN -              !NOT_SHIPPED
      MERGED   !HOLD_GIVEN !HOLD_GIVEN -        -           !NOT_INSPECTED !NOT_SHIPPED
      VOID     -           -           -        -           -              -
      """);

  private static Review in(ReviewStage stage, Hold... holds) {
    return new Review(
        ID,
        stage,
        ImmutableSortedSet.copyOf(holds),
        stage == ReviewStage.MERGED ? MAIN : null,
        Applied.NONE);
  }

  private static Review in(ReviewStage stage) {
    return stage == ReviewStage.HELD ? in(stage, UNPAID) : in(stage, new Hold[0]);
  }

  private static ReviewEvent event(String id, ReviewStep step, ReviewFacts facts) {
    return new ReviewEvent(id, ID, step, Machines.AT, null, facts);
  }

  private static ReviewFacts hold(Hold hold) {
    return ReviewFacts.hold(hold.reason(), hold.cause());
  }

  @ParameterizedTest
  @EnumSource
  void possible_given(ReviewStage stage) {
    ReviewFacts facts =
        ReviewFacts.builder().hold(UNPAID).main(MAIN).mainOpen(true).build();

    GIVEN.assertHeldBy(MACHINE, in(stage), facts);
  }

  @ParameterizedTest
  @EnumSource
  void possible_shipped(ReviewStage stage) {
    ReviewFacts facts = ReviewFacts.builder().inspected(true).shipped(true).build();

    SHIPPED.assertHeldBy(MACHINE, in(stage), facts);
  }

  @Test
  void clear_heldUntilTheLastReason() {
    Review held = in(ReviewStage.HELD, UNPAID, MEMO);
    Review one = MACHINE.after(held, event("e1", ReviewStep.CLEAR, hold(UNPAID)));
    Review none = MACHINE.after(one, event("e2", ReviewStep.CLEAR, hold(MEMO)));

    assertThat(one.stage()).isEqualTo(ReviewStage.HELD);
    assertThat(one.holds()).containsExactly(MEMO);
    assertThat(none.stage()).isEqualTo(ReviewStage.PENDING);
    assertThat(none.holds()).isEmpty();
  }

  @Test
  void clear_reasonThatDoesNotHold() {
    Outcome<Review> outcome =
        MACHINE.apply(in(ReviewStage.HELD, MEMO), event("e", ReviewStep.CLEAR, hold(UNPAID)));

    assertThat(((Outcome.Refused<Review>) outcome).refusal().guard())
        .isEqualTo(ReviewGuard.HOLD_KNOWN);
  }

  @Test
  void clear_saysWhatHolds() {
    Review merged = in(ReviewStage.MERGED, UNPAID, MEMO);
    Hold swap = new Hold(HoldReason.SWAP, MAIN);
    Outcome<Review> outcome = MACHINE.apply(merged, event("e", ReviewStep.CLEAR, hold(swap)));
    Message why = ((Outcome.Refused<Review>) outcome).refusal().why();

    assertThat(FulfilmentExplanations.of(Locale.ENGLISH).explain(why))
        .contains("“swap (order O9)” does not hold it")
        .contains("special request (order O1); another order is not paid yet (order O1)");
    assertThat(FulfilmentExplanations.of(Locale.CHINESE).explain(why))
        .contains("等未付（订单 O1）")
        .doesNotContain("unpaid");
  }

  @Test
  void merge_intoItselfOrIntoOneThatIsGone() {
    ReviewFacts itself = ReviewFacts.builder().main(ID).mainOpen(true).build();
    ReviewFacts gone = ReviewFacts.builder().main(MAIN).build();
    Review pending = in(ReviewStage.PENDING);
    Outcome<Review> outcome = MACHINE.apply(pending, event("e", ReviewStep.MERGE, gone));

    assertThat(MACHINE.after(pending, event("e", ReviewStep.MERGE, itself))).isSameAs(pending);
    assertThat(((Outcome.Refused<Review>) outcome).refusal().evidence())
        .containsExactly(
            Evidence.of(Evidence.Kind.ORDER, "O1"), Evidence.of(Evidence.Kind.ORDER, "O9"));
    assertThat(((Outcome.Refused<Review>) outcome).refusal().clause().id())
        .isEqualTo("warehouse/L1");
  }

  @Test
  void separate_withReasonsIsHeld() {
    Review merged = in(ReviewStage.MERGED, MEMO);
    Review separate = MACHINE.after(merged, event("e", ReviewStep.SEPARATE, ReviewFacts.NONE));

    assertThat(separate.stage()).isEqualTo(ReviewStage.HELD);
    assertThat(separate.main()).isNull();
  }

  @Test
  void onMain_holdOfMemberHoldsItsMainOrder() {
    Review member = in(ReviewStage.MERGED);
    Review main = Review.pending(MAIN);
    ReviewEvent hold = event("e1", ReviewStep.HOLD, hold(MEMO));
    Review heldMember = MACHINE.after(member, hold);
    Review heldMain = main;
    for (ReviewEvent event : member.onMain(hold)) {
      heldMain = MACHINE.after(heldMain, event);
    }
    ReviewEvent separate = event("e2", ReviewStep.SEPARATE, ReviewFacts.NONE);
    Review freeMain = heldMain;
    for (ReviewEvent event : heldMember.onMain(separate)) {
      freeMain = MACHINE.after(freeMain, event);
    }

    assertThat(heldMember.stage()).isEqualTo(ReviewStage.MERGED);
    assertThat(heldMember.holds()).containsExactly(MEMO);
    assertThat(heldMain.stage()).isEqualTo(ReviewStage.HELD);
    assertThat(heldMain.holds()).containsExactly(MEMO);
    assertThat(freeMain.stage()).isEqualTo(ReviewStage.PENDING);
    assertThat(main.onMain(hold)).isEmpty();
  }

  @Test
  void review_heldExactlyWhileThereAreHolds() {
    assertThatIllegalArgumentException().isThrownBy(() -> in(ReviewStage.HELD, new Hold[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> in(ReviewStage.APPROVED, MEMO));
  }
}
