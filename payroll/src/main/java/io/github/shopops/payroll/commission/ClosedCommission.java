package io.github.shopops.payroll.commission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Comparator;
import org.joda.money.Money;

/**
 * What a closed month earned in commission and what of it has been taken back since: all that a later return needs, so
 * that no new rule book ever rewrites an old month.
 *
 * @param agent whose commission
 * @param month the closed month
 * @param base the net sales it was earned on, not negative
 * @param earned the commission, not negative
 * @param returned the sales of that month returned since, at most the base
 * @param clawedBack the commission taken back for them, at most what was earned
 * @param plan the plan then in force
 */
public record ClosedCommission(
    AgentId agent,
    YearMonth month,
    Money base,
    Money earned,
    Money returned,
    Money clawedBack,
    CommissionPlan plan)
    implements Comparable<ClosedCommission>, Serializable {
  private static final Comparator<ClosedCommission> ORDER =
      Comparator.comparing(ClosedCommission::agent).thenComparing(ClosedCommission::month);

  /** Checks signs, and that no more came back than there was. */
  public ClosedCommission {
    requireNonNull(agent, "agent");
    requireNonNull(month, "month");
    requireNonNull(plan, "plan");
    checkPart("returned", returned, base);
    checkPart("clawedBack", clawedBack, earned);
  }

  /** Orders by agent, then by month. */
  @Override
  public int compareTo(ClosedCommission other) {
    return ORDER.compare(this, other);
  }

  private static void checkPart(String name, Money part, Money whole) {
    checkArgument(
        !part.isNegative() && !part.isGreaterThan(whole),
        "Argument '%s' must be between zero and %s but has value %s",
        name,
        whole,
        part);
  }
}
