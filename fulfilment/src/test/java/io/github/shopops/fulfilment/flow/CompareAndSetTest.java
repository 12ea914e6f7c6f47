package io.github.shopops.fulfilment.flow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shopops.core.order.OrderId;
import io.github.shopops.fulfilment.Machines;
import io.github.shopops.fulfilment.json.FulfilmentJson;
import io.github.shopops.fulfilment.review.HoldReason;
import io.github.shopops.fulfilment.review.Review;
import io.github.shopops.fulfilment.review.ReviewEvent;
import io.github.shopops.fulfilment.review.ReviewFacts;
import io.github.shopops.fulfilment.review.ReviewMachine;
import io.github.shopops.fulfilment.review.ReviewStage;
import io.github.shopops.fulfilment.review.ReviewStep;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How an application that stores snapshots sets them anew: compare what was seen, and look again where it changed. */
class CompareAndSetTest {
  private static final ReviewMachine MACHINE = ReviewMachine.of(Machines.WAREHOUSE);
  private static final OrderId ORDER = OrderId.of("O1");

  /** A table with the columns that a store needs: the key, what to compare, and the snapshot as JSON. */
  private static final class Table {
    private record Row(Seen<ReviewStage> seen, String json) {}

    private final ConcurrentMap<OrderId, Row> rows = new ConcurrentHashMap<>();

    private static Row row(Review review) {
      return new Row(review.seen(), FulfilmentJson.REVIEW.write(review));
    }

    void insert(Review review) {
      rows.put(review.id(), row(review));
    }

    Review read(OrderId id) {
      return FulfilmentJson.REVIEW.read(requireNonNull(rows.get(id)).json());
    }

    /** {@code update … set json = ? where id = ? and stage = ? and revision = ?}; whether a row was updated. */
    boolean update(Seen<ReviewStage> seen, Review review) {
      Row row = rows.get(review.id());
      return row != null && row.seen().equals(seen) && rows.replace(review.id(), row, row(review));
    }

    /** What an application does with an event that needs no second look by a person. */
    Outcome<Review> handle(ReviewEvent event) {
      while (true) {
        Review review = read(event.subject());
        Outcome<Review> outcome = MACHINE.apply(review, event);
        if (!(outcome instanceof Outcome.Moved) || update(review.seen(), outcome.now())) {
          return outcome;
        }
      }
    }
  }

  private static ReviewEvent hold(String id, String reason) {
    return new ReviewEvent(
        id,
        ORDER,
        ReviewStep.HOLD,
        Machines.AT,
        null,
        ReviewFacts.hold(HoldReason.of(reason), ORDER));
  }

  @Test
  void handle_atTheSameTime_losesNothingAndCountsNothingTwice() {
    Table table = new Table();
    table.insert(Review.pending(ORDER));

    // 40 holds, each told twice, from as many threads as there are
    IntStream.range(0, 80)
        .parallel()
        .forEach(i -> table.handle(hold("e" + i / 2, "reason " + i / 2)));

    Review review = table.read(ORDER);
    assertThat(review.holds()).hasSize(40);
    assertThat(review.applied().ids()).hasSize(40).doesNotHaveDuplicates();
    assertThat(review.seen()).isEqualTo(new Seen<>(ReviewStage.HELD, 40));
  }

  @Test
  void apply_whoDecidedOnAnOlderState_isAskedToLookAgain() {
    Table table = new Table();
    table.insert(Review.pending(ORDER));
    Seen<ReviewStage> onScreen = table.read(ORDER).seen();
    table.handle(hold("e1", "unpaid-sibling"));
    ReviewEvent approve =
        new ReviewEvent("e2", ORDER, ReviewStep.APPROVE, Machines.AT, null, ReviewFacts.NONE);

    Outcome<Review> outcome = MACHINE.apply(table.read(ORDER), onScreen, approve);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.refusal().guard()).isEqualTo(FlowGuard.UNCHANGED_SINCE_SEEN));
    assertThat(table.update(onScreen, Review.pending(ORDER))).isFalse();
    assertThat(table.read(ORDER).stage()).isEqualTo(ReviewStage.HELD);
  }
}
