package io.github.shopops.payroll.kpi;

import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.order.EpochNanos;
import io.github.shopops.core.order.OrderBook;
import java.util.Arrays;

/** A log and a book set side by side, and which of their facts lie in the days that are counted. */
final class KpiFacts {
  final KpiPolicy policy;
  final ContactLog log;
  final OrderBook book;
  final LocalDays calendar;

  /** The first nanosecond of the days, and the first one after them. */
  final long from;

  final long until;

  /** For each buyer of the log the number in the book, −1 for one who never ordered; and the other way round. */
  final int[] inBook;

  final int[] inLog;

  private final boolean[] excluded;

  KpiFacts(KpiPolicy policy, ContactLog log, OrderBook book, DayRange days) {
    this.policy = policy;
    this.log = log;
    this.book = book;
    calendar = new LocalDays(policy.zone());
    from = calendar.start(days.first().toEpochDay());
    until = calendar.start(days.last().toEpochDay() + 1);
    inBook = log.buyers().placesIn(book.buyers());
    inLog = book.buyers().placesIn(log.buyers());
    excluded = new boolean[book.marks().size()];
    for (int i = 0; i < excluded.length; i++) {
      excluded[i] = isExcluded(book.marks().get(i));
    }
  }

  private boolean isExcluded(OrderBook.Marks marks) {
    return policy.excludedTags().stream().anyMatch(marks.tags()::contains)
        || policy.excludedTitles().stream()
            .anyMatch(word -> marks.titles().stream().anyMatch(title -> title.contains(word)));
  }

  Reach reach(KpiWindow window) {
    return new Reach(window, calendar);
  }

  boolean isInDays(long instant) {
    return instant >= from && instant < until;
  }

  boolean counts(int order) {
    return !excluded[book.mark(order)];
  }

  boolean isPaid(int order) {
    return book.paidNanos(order) != EpochNanos.NONE;
  }

  long totalMinor(int order) {
    return book.orders().get(order).total().getAmountMinorLong();
  }

  /** The pair of a buyer's last effective contact before an instant, −1 where there is none. */
  int contact(int buyer, Reach back, long instant) {
    return buyer < 0 ? -1 : log.lastPair(buyer, back.start(instant), instant);
  }

  /** The first place from a given one on, before an end, whose message is not before an instant; the end if none is. */
  int firstAt(int start, int end, long instant) {
    int low = start;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (log.at(middle) < instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the orders of a buyer of the log begin and end in the book; nowhere for one who never ordered. */
  int firstOrder(int buyer) {
    return inBook[buyer] < 0 ? 0 : book.firstOf(inBook[buyer]);
  }

  int endOfOrders(int buyer) {
    return inBook[buyer] < 0 ? 0 : book.firstOf(inBook[buyer] + 1);
  }

  /** The pairs to which a buyer's orders belong, from a place in the book on; −1 for those that belong to nobody. */
  int[] credited(int buyer, Reach back) {
    int first = firstOrder(buyer);
    int[] pairs = new int[endOfOrders(buyer) - first];
    Arrays.setAll(
        pairs,
        i -> counts(first + i) && book.createdNanos(first + i) >= from
            ? contact(buyer, back, book.createdNanos(first + i))
            : -1);
    return pairs;
  }
}
