package io.github.shopops.payroll.kpi;

import io.github.shopops.core.attribution.ContactLog;

/**
 * What a buyer and an agent wrote to each other on one day, as places in the log: the buyer's messages, at least one, and
 * the agent's of the same day.
 *
 * @param pair whose it is
 * @param asked the buyer's first message of the day
 * @param askedEnd the place after the buyer's last one of the day
 * @param told the agent's first message of the day
 * @param toldEnd the place after the agent's last one of the day
 */
record Session(int pair, int asked, int askedEnd, int told, int toldEnd) {
  int buyerMessages() {
    return askedEnd - asked;
  }

  int agentMessages() {
    return toldEnd - told;
  }

  int adverts(ContactLog log) {
    int adverts = 0;
    for (int message = told; message < toldEnd; message++) {
      adverts += log.isAdvert(message) ? 1 : 0;
    }
    return adverts;
  }

  /** How many of the agent's messages of the day follow the buyer's last one. */
  int lastWords(ContactLog log) {
    int first = toldEnd;
    while (first > told && !isBefore(log, first - 1, askedEnd - 1)) {
      first--;
    }
    return toldEnd - first;
  }

  /** The instant of the buyer's last message of the day that is not after an instant, which is not before the first. */
  long lastAsked(ContactLog log, long instant) {
    int message = askedEnd - 1;
    while (message > asked && log.at(message) > instant) {
      message--;
    }
    return log.at(message);
  }

  /** Whether an agent's message was sent before a buyer's; of two that nothing sets apart the buyer's is the first. */
  static boolean isBefore(ContactLog log, int fromAgent, int fromBuyer) {
    return log.at(fromAgent) < log.at(fromBuyer)
        || (log.at(fromAgent) == log.at(fromBuyer)
            && log.sequence(fromAgent) < log.sequence(fromBuyer));
  }
}
