package io.github.shopops.fulfilment.audit;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.note.Extra;
import io.github.shopops.core.note.NoteCode;
import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.note.NoteOutcome;
import io.github.shopops.core.note.NoteParser;
import io.github.shopops.core.note.NoteReading;
import io.github.shopops.core.note.OrderNote;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The note of an order as it holds: its last text that is a note at all, so that a stamp or a mark behind it changes nothing.
 *
 * @param reading what it says, null where there is none
 * @param at when it was written, null where nobody recorded it
 * @param changes when something was written after the original, marks and stamps excepted, as far as recorded
 */
record ReadNote(
    @Nullable NoteReading reading, @Nullable Instant at, ImmutableList<Instant> changes) {
  private static final ReadNote NONE = new ReadNote(null, null, ImmutableList.of());

  static ReadNote of(OrderRecord record, NoteParser parser) {
    NoteLog log = log(record);
    if (log == null) {
      return NONE;
    }
    Order order = record.order();
    Instant fallback = order.noteAt().or(order::paidAt).orElse(order.createdAt());
    NoteReading reading = null;
    Instant at = null;
    ImmutableList.Builder<Instant> changes = ImmutableList.builder();
    for (int i = log.entries().size() - 1; i >= 0; i--) {
      NoteLog.Entry entry = log.entries().get(i);
      Instant when = entry.when();
      NoteReading read = parser.parse(entry.what(), when == null ? fallback : when);
      if (read.outcome() != NoteOutcome.NOT_A_NOTE) {
        at = reading == null ? when : at;
        reading = reading == null ? read : reading;
        if (when != null && i > 0) {
          changes.add(when);
        }
      }
    }
    return new ReadNote(reading, at, changes.build());
  }

  private static @Nullable NoteLog log(OrderRecord record) {
    return record.notes().or(() -> record.order().note().map(NoteLog::recover)).orElse(null);
  }

  Optional<OrderNote> note() {
    return Optional.ofNullable(reading).flatMap(NoteReading::note);
  }

  Optional<NoteCode> code() {
    return Optional.ofNullable(reading).flatMap(NoteReading::code);
  }

  /** Whether it says that goods are swapped or replaced, and not for which order. */
  boolean isSwap() {
    return code().filter(NoteCode.SWAP_WITHOUT_ORDER::equals).isPresent();
  }

  /** The order that it says is replaced. */
  Optional<OrderId> original() {
    return note().stream()
        .flatMap(note -> note.extras().stream())
        .filter(Extra.OriginalOrder.class::isInstance)
        .map(extra -> ((Extra.OriginalOrder) extra).order())
        .findFirst();
  }
}
