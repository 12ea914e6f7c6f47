package io.github.shopops.payroll.fine;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import java.io.Serializable;
import java.time.ZoneId;

/**
 * How a shop keeps the fund of its fines (部门基金).
 *
 * @param clause the clause that says so
 * @param zone the zone whose calendar says in which month an outlay was paid
 */
public record FundPolicy(Clause clause, ZoneId zone) implements Serializable {
  /** Checks that nothing is null. */
  public FundPolicy {
    requireNonNull(clause, "clause");
    requireNonNull(zone, "zone");
  }

  /**
   * The rule of the two-shift service desk: all fines go to the department fund, openly (F19).
   *
   * @param zone the shop's zone
   * @return the policy
   */
  public static FundPolicy shift(ZoneId zone) {
    return new FundPolicy(Catalogue.clause("shift/F19"), zone);
  }
}
