package io.github.shopops.payroll.commission;

/**
 * What a return takes back of the commission of a closed month (提成扣回).
 *
 * <p>With marginal tiers of 1 % / 1.5 % / 2 % at 0 / 50 000 / 100 000, a return of 30 000 on 120 000 sold costs 412.50 at the
 * original rate and 550.00 by true-up; with the same tiers on the whole amount the true-up costs 1 050.00. However many
 * parts a return comes in, the parts cost what the whole would. A true-up works the closed month out anew by its whole
 * formula, with the base volume, accelerator and cap of its plan and the score and team of that month.
 */
public enum ClawbackPolicy {
  /** The part of the commission paid that the return is of the month's sales: paid × ρ ÷ x, rounded on the total. */
  ORIGINAL_RATE,
  /** The commission paid less that on what is left, {@code C(x) − C(x − ρ)}, by the plan of the closed month (重算). */
  TRUE_UP,
  /**
   * What the return takes off the commission of the month it comes back in, {@code C(b) − C(b − ρ)} by that month's plan
   * (冲减当月). What passes below a base of zero costs what its amount would earn; what passes below a base volume, or
   * stays above a cap, costs nothing. In a month for which no commission can be worked out, or none on the same base, own
   * or the team's, a return is taken back at the original rate.
   */
  CURRENT_BASE
}
