package io.github.shopops.payroll.commission;

/**
 * By what a team's commission is split among its eligible members (团队提成分配): to the fen, by the largest remainder, so
 * that the shares sum to it exactly.
 */
public enum TeamSplit {
  /** The same for each. */
  EQUAL,
  /** By each one's own net sales. */
  OWN_SALES,
  /** By each one's score; without one a member gets nothing. */
  SCORE,
  /** By the weights that are stated; without one a member gets nothing. */
  STATED
}
