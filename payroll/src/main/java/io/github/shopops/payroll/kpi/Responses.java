package io.github.shopops.payroll.kpi;

import io.github.shopops.core.attribution.ContactLog;

/**
 * The answers of a session (K8). A turn begins with the buyer's first message that no answer came to yet, and ends with
 * the agent's next one; the last turn of a day may be answered on a later day. An answer that comes too late is none.
 */
final class Responses {
  private static final long MILLISECOND = 1_000_000;

  private final ContactLog log;
  private final long within;
  private int turns;
  private long millis;
  private long firstMillis;

  private Responses(ContactLog log, long within) {
    this.log = log;
    this.within = within;
  }

  /**
   * Finds them.
   *
   * @param within the time in nanoseconds after which an answer is none
   */
  static Responses of(ContactLog log, Session session, long within) {
    Responses responses = new Responses(log, within);
    responses.walk(session);
    return responses;
  }

  private void walk(Session session) {
    int end = log.firstMessage(session.pair() + 1);
    int told = session.told();
    int asked = session.asked();
    while (asked < session.askedEnd()) {
      while (told < end && Session.isBefore(log, told, asked)) {
        told++;
      }
      if (told == end) {
        return;
      }
      answer(log.at(told) - log.at(asked));
      while (asked < session.askedEnd() && !Session.isBefore(log, told, asked)) {
        asked++;
      }
    }
  }

  private void answer(long nanos) {
    if (nanos <= within) {
      millis += nanos / MILLISECOND;
      firstMillis = turns == 0 ? millis : firstMillis;
      turns++;
    }
  }

  boolean isAnswered() {
    return turns > 0;
  }

  /** The time to the first answer by sessions: this one, or none. */
  Ratio first() {
    return isAnswered() ? new Ratio(firstMillis, 1) : Ratio.NONE;
  }

  /** The time to all answers by their number. */
  Ratio each() {
    return new Ratio(millis, turns);
  }
}
