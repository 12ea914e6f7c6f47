package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a shop pays for overtime (加班费): the hour's wage, which is the month's by the days paid and by 8, times a
 * multiple. The shop's multiples may be better than the law's.
 *
 * @param clause the clause that grants it
 * @param multiples how many times the hour's wage
 * @param paidDays the days by which a month's wage is divided (月计薪天数), above zero
 */
public record OvertimePolicy(Clause clause, OvertimeMultiples multiples, BigDecimal paidDays)
    implements Serializable {
  /** Checks the days. */
  public OvertimePolicy {
    requireNonNull(clause, "clause");
    requireNonNull(multiples, "multiples");
    checkArgument(
        paidDays.signum() > 0, "Argument 'paidDays' must be above zero but has value %s", paidDays);
    paidDays = plain(paidDays);
  }

  /** Returns what the national law asks: 150 %, 200 % and 300 % of the month's wage ÷ 21.75 ÷ 8. */
  public static OvertimePolicy china() {
    return new OvertimePolicy(
        Catalogue.clause("law/labour-44"), OvertimeMultiples.china(), new BigDecimal("21.75"));
  }

  /** Drops trailing zeros, so that equal numbers of days are equal. */
  static BigDecimal plain(BigDecimal days) {
    BigDecimal stripped = days.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
