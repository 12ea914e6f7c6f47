package io.github.shopops.payroll.kpi;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The messages of the sessions received on certain days, {@link Cohort#INQUIRY_DAY}; automatic ones count for nothing.
 *
 * @param sessions how many sessions: a buyer with an agent on a day
 * @param buyerMessages how many messages buyers wrote in them
 * @param agentMessages how many agents wrote in them on the same days
 * @param firstResponse milliseconds to the first answer of each answered session, by such sessions
 * @param eachResponse milliseconds from the first message of each turn of the buyer to its answer, by answered turns
 */
public record Talk(
    long sessions, long buyerMessages, long agentMessages, Ratio firstResponse, Ratio eachResponse)
    implements Serializable {
  /** Silence. */
  public static final Talk NONE = new Talk(0, 0, 0, Ratio.NONE, Ratio.NONE);

  /** Checks that nothing is null. */
  public Talk {
    requireNonNull(firstResponse, "firstResponse");
    requireNonNull(eachResponse, "eachResponse");
  }

  /**
   * Adds other days, agents or shops.
   *
   * @param other theirs
   * @return both
   */
  public Talk plus(Talk other) {
    return new Talk(
        Math.addExact(sessions, other.sessions),
        Math.addExact(buyerMessages, other.buyerMessages),
        Math.addExact(agentMessages, other.agentMessages),
        firstResponse.plus(other.firstResponse),
        eachResponse.plus(other.eachResponse));
  }
}
