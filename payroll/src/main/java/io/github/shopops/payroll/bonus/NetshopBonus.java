package io.github.shopops.payroll.bonus;

import java.io.Serializable;
import org.joda.money.Money;

/**
 * The performance pay of the net shop (绩效奖金, clause C3) at a full score for a whole month, which its document names
 * without amounts. All are above zero.
 *
 * @param preSale that of pre-sale agents
 * @param afterSale that of after-sale agents
 * @param teamLeader that of team leaders
 * @param operations that of operations
 */
public record NetshopBonus(Money preSale, Money afterSale, Money teamLeader, Money operations)
    implements Serializable {
  /** Checks that the amounts are above zero. */
  public NetshopBonus {
    Amounts.checkPositive("preSale", preSale);
    Amounts.checkPositive("afterSale", afterSale);
    Amounts.checkPositive("teamLeader", teamLeader);
    Amounts.checkPositive("operations", operations);
  }
}
