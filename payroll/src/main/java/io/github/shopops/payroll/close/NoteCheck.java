package io.github.shopops.payroll.close;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.attribution.Attribution;
import io.github.shopops.core.attribution.Attributions;
import io.github.shopops.core.attribution.Outcome;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.note.NoteAudit;
import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.note.NoteParser;
import io.github.shopops.core.note.NoteReading;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.rulebook.Rulebook;
import java.time.Instant;

/**
 * The notes of the orders paid in a month: how each reads, and what is wrong with it.
 *
 * @param readings how each known note reads
 * @param findings what is wrong, by order
 */
record NoteCheck(
    ImmutableSortedMap<OrderId, NoteReading> readings, ImmutableList<Finding> findings) {

  static NoteCheck of(Rulebook rules, MonthFacts facts, Attributions attributions) {
    NoteParser parser = NoteParser.of(rules.notes().format());
    NoteAudit audit = NoteAudit.of(rules.notes());
    ImmutableSortedMap.Builder<OrderId, NoteReading> readings = ImmutableSortedMap.naturalOrder();
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Attribution sold : attributions) {
      Order order = facts.orders().find(sold.order()).orElseThrow();
      String note = order.note().orElse(null);
      if (note != null
          && sold.outcome() != Outcome.UNPAID
          && sold.outcome() != Outcome.OTHER_MONTH) {
        Instant reference = order.noteAt().or(order::paidAt).orElseThrow();
        readings.put(order.id(), parser.parse(note, reference));
        // Nobody has to note an order that nobody sold.
        if (sold.outcome() == Outcome.CREDITED) {
          findings.addAll(audit.audit(order, NoteLog.of(order.noteAt().orElse(null), null, note)));
        }
      }
    }
    return new NoteCheck(readings.buildOrThrow(), findings.build());
  }
}
