package io.github.shopops.examples.dayend.sample;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.examples.shopfiles.sample.Dice;
import io.github.shopops.fulfilment.flow.FulfilmentPolicy;
import io.github.shopops.fulfilment.review.HoldReason;
import io.github.shopops.fulfilment.review.ReviewEvent;
import io.github.shopops.fulfilment.review.ReviewFacts;
import io.github.shopops.fulfilment.review.ReviewMachine;
import io.github.shopops.fulfilment.review.ReviewStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reviews the orders of the sample: most are approved within minutes, some wait, some are given up. */
final class ReviewDesk {
  private static final ReviewMachine REVIEWS =
      ReviewMachine.of(FulfilmentPolicy.warehouse(Clock.ZONE));

  private final Dice dice;

  ReviewDesk(Dice dice) {
    this.dice = dice;
  }

  void review(List<Sale> sales) {
    for (Sale sale : sales) {
      Instant paid = sale.paidAt;
      if (paid == null) {
        continue;
      }
      Instant at = Clock.later(opened(paid), dice.between(120, 900));
      Sale main = sale.mergedInto;
      if (main != null) {
        merge(sale, main, at);
      } else if (Clock.day(paid).equals(Clock.TODAY)
          && paid.isBefore(Clock.at(Clock.TODAY, 15, 0))
          && sale.note.isEmpty()
          && dice.percent(4)) {
        waitOrGiveUp(sale, at);
      } else {
        approve(sale, at);
      }
    }
  }

  private static Instant opened(Instant paid) {
    LocalDate day = Clock.day(paid);
    Instant opens = Clock.at(day, 8, 30);
    return paid.isBefore(opens) ? opens : paid;
  }

  private void approve(Sale sale, Instant at) {
    take(sale, ReviewStep.APPROVE, at, ReviewFacts.NONE);
    sale.approvedAt = at;
  }

  private void merge(Sale sale, Sale main, Instant at) {
    take(
        sale,
        ReviewStep.MERGE,
        at,
        ReviewFacts.builder().main(main.id).mainOpen(true).build());
    sale.approvedAt = at;
  }

  private void waitOrGiveUp(Sale sale, Instant at) {
    if (dice.percent(50)) {
      take(sale, ReviewStep.HOLD, at, ReviewFacts.hold(HoldReason.NO_STOCK, sale.id));
      return;
    }
    take(sale, ReviewStep.VOID, at, ReviewFacts.NONE);
    close(sale, at);
  }

  /** The buyer has changed the address before anything was inspected: it is held, cleared and approved anew. */
  void readdress(Sale sale, Instant at) {
    ReviewFacts changed = ReviewFacts.hold(HoldReason.MEMO_CHANGED, sale.id);
    sale.addressChangedAt = at;
    take(sale, ReviewStep.HOLD, Clock.later(at, 30), changed);
    take(sale, ReviewStep.CLEAR, Clock.later(at, 240), changed);
    approve(sale, Clock.later(at, 270));
  }

  /** The buyer has changed his mind before anything was inspected. */
  void giveUp(Sale sale, Instant at) {
    take(sale, ReviewStep.VOID, at, ReviewFacts.NONE);
    close(sale, at);
  }

  private static void close(Sale sale, Instant at) {
    sale.status = OrderStatus.TRADE_CLOSED;
    sale.closedAt = at.plus(Duration.ofMinutes(1));
    sale.refundedFen = (int) sale.total().getAmountMinorLong();
  }

  private void take(Sale sale, ReviewStep step, Instant at, ReviewFacts facts) {
    @Nullable AgentId by = dice.oneOf(Staff.REVIEWERS);
    String id = "V-" + sale.id.value() + '-' + (sale.review.applied().size() + 1);
    sale.review =
        Steps.moved(REVIEWS.apply(sale.review, new ReviewEvent(id, sale.id, step, at, by, facts)));
  }
}
