package io.github.shopops.examples.monthclose.output;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.github.shopops.core.attribution.Attribution;
import io.github.shopops.core.attribution.Outcome;
import io.github.shopops.core.note.NoteReading;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.Refund;
import io.github.shopops.examples.shopfiles.output.CsvTable;
import java.io.Writer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The orders paid in the month, by id: who sold them, and how their notes read. */
final class OrderTables {
  private OrderTables() {}

  /**
   * Writes who sold each order. A shared order names its agents with their amounts ({@code A01:60.00|A02:40.00}), a losing
   * claim its agent with its basis ({@code A03:flag}). What went back is the larger of what the export says and what the refund records add up to.
   */
  static void attribution(Books books, Writer out) {
    CsvTable table = CsvTable.on(
        out, "order", "buyer", "paid", "refunded", "agent", "basis", "clause", "losing_claims");
    Map<OrderId, Money> recorded = new HashMap<>();
    for (Refund refund : books.facts().refunds()) {
      recorded.merge(refund.order(), refund.amount(), Money::plus);
    }
    for (Attribution attribution : paidInMonth(books)) {
      Order order = order(books, attribution);
      table.row(
          order.id(),
          order.buyer().value(),
          order.paid(),
          larger(order.refunded(), recorded.get(order.id())),
          agents(attribution),
          attribution.basis().code(),
          attribution.clause(),
          CsvTable.joined(attribution.losing().stream()
              .map(claim -> claim.agent() + ":" + claim.basis().code())
              .toList()));
    }
  }

  private static Money larger(Money exported, @Nullable Money recorded) {
    return recorded != null && recorded.isGreaterThan(exported) ? recorded : exported;
  }

  /** Writes how each note reads; an order whose note nobody handed in is {@code unknown}. */
  static void notes(Books books, Writer out) {
    CsvTable table = CsvTable.on(out, "order", "outcome", "code", "field", "suggestion");
    for (Attribution attribution : paidInMonth(books)) {
      @Nullable NoteReading reading = books.result().notes().get(attribution.order());
      NoteCells cells = NoteCells.of(reading);
      table.row(
          attribution.order(), cells.outcome(), cells.code(), cells.field(), cells.suggestion());
    }
  }

  /** The attributions of the orders paid in the month, by id. */
  static ImmutableList<Attribution> paidInMonth(Books books) {
    return Streams.stream(books.result().attributions())
        .filter(attribution ->
            attribution.outcome() != Outcome.UNPAID && attribution.outcome() != Outcome.OTHER_MONTH)
        .sorted(Comparator.comparing(Attribution::order))
        .collect(toImmutableList());
  }

  private static Order order(Books books, Attribution attribution) {
    return books.facts().orders().find(attribution.order()).orElseThrow();
  }

  private static String agents(Attribution attribution) {
    if (attribution.shares().size() == 1) {
      return attribution.shares().firstKey().value();
    }
    return CsvTable.joined(attribution.shares().entrySet().stream()
        .map(share -> share.getKey() + ":" + share.getValue().getAmount().toPlainString())
        .toList());
  }
}
