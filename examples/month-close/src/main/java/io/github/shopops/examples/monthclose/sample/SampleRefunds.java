package io.github.shopops.examples.monthclose.sample;

import com.google.common.collect.ImmutableList;
import io.github.shopops.examples.shopfiles.sample.Dice;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Refunds of the sample: of October's orders in October, of September's in October, of October's in November. */
final class SampleRefunds {
  private static final ImmutableList<String> FAULTS =
      ImmutableList.of("buyer", "service", "quality", "unknown");
  private static final LocalDateTime CLOSE = LocalDateTime.of(2026, 11, 1, 0, 0);

  private SampleRefunds() {}

  /** A refund. */
  record Returned(String id, String order, LocalDateTime at, int fen, String fault) {}

  /** Makes the refunds, and marks on the orders what the platform's export of 2 November knows of them. */
  static ImmutableList<Returned> of(List<Sale> sales, YearMonth month, Dice dice) {
    List<Returned> refunds = new ArrayList<>();
    int candidates = 0;
    for (Sale sale : sales) {
      LocalDateTime paidAt = sale.paidAt;
      if (paidAt == null || paidAt.isAfter(CLOSE) || ++candidates % 24 != 0) {
        continue;
      }
      boolean september = !YearMonth.from(paidAt).equals(month);
      LocalDateTime at = september
          ? dice.between(LocalDateTime.of(2026, 10, 3, 9, 0), LocalDateTime.of(2026, 10, 20, 18, 0))
          : paidAt.plusHours(dice.between(30, 200));
      if (!at.isBefore(CLOSE)) {
        at = at.plusDays(2);
      }
      int fen = dice.percent(40) ? sale.fen : 100 * dice.between(10, 50);
      String fault = FAULTS.get(refunds.size() % FAULTS.size());
      refunds.add(new Returned("R" + (1001 + refunds.size()), sale.id, at, fen, fault));
      sale.refundedFen = at.isBefore(CLOSE) ? fen : 0;
    }
    return ImmutableList.copyOf(refunds);
  }
}
