package io.github.shopops.payroll.kpi;

/** A window in nanoseconds, looked at from either end. */
final class Reach {
  private final LocalDays calendar;
  private final int days;
  private final long length;

  Reach(KpiWindow window, LocalDays calendar) {
    this.calendar = calendar;
    if (window instanceof KpiWindow.CalendarDays whole) {
      days = whole.days();
      length = 0;
    } else {
      days = -1;
      length = ((KpiWindow.Rolling) window).length().toNanos();
    }
  }

  /** The last nanosecond that still belongs to a fact. */
  long end(long fact) {
    return days < 0 ? fact + length : calendar.start(calendar.day(fact) + days + 1) - 1;
  }

  /** The first nanosecond whose facts still reach a decision. */
  long start(long decision) {
    return days < 0 ? decision - length : calendar.start(calendar.day(decision) - days);
  }
}
