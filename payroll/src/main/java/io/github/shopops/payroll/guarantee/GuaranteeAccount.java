package io.github.shopops.payroll.guarantee;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.Year;
import java.util.Comparator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a year brought somebody so far, as its end will settle it (保底年度账).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param agent whose
 * @param year the calendar year
 * @param earned what counted as earned, added up
 * @param guaranteed the guarantees, added up; not negative
 * @param paid what was paid of what counted as earned, top-ups included and what was held back left out
 */
public record GuaranteeAccount(AgentId agent, Year year, Money earned, Money guaranteed, Money paid)
    implements Comparable<GuaranteeAccount>, Serializable {
  private static final Comparator<GuaranteeAccount> ORDER =
      Comparator.comparing(GuaranteeAccount::agent).thenComparing(GuaranteeAccount::year);

  /** Checks signs, and that no less was paid than guaranteed. */
  public GuaranteeAccount {
    requireNonNull(agent, "agent");
    requireNonNull(year, "year");
    requireNonNull(earned, "earned");
    checkArgument(
        !guaranteed.isNegative(),
        "Argument 'guaranteed' must not be negative but has value %s",
        guaranteed);
    checkArgument(
        !paid.isLessThan(guaranteed),
        "Argument 'paid' must be at least %s but has value %s",
        guaranteed,
        paid);
  }

  /**
   * Opens a year's account.
   *
   * @param agent whose
   * @param year the calendar year
   * @param currency the currency
   * @return an account with nothing in it
   */
  public static GuaranteeAccount open(AgentId agent, Year year, CurrencyUnit currency) {
    Money zero = Money.zero(currency);
    return new GuaranteeAccount(agent, year, zero, zero, zero);
  }

  /**
   * Returns what the end of the year would pay if it came now.
   *
   * @return what was earned above what was paid, at least zero
   */
  public Money heldBack() {
    Money open = earned.minus(paid);
    return open.isNegative() ? Money.zero(open.getCurrencyUnit()) : open;
  }

  GuaranteeAccount plus(Money moreEarned, Money moreGuaranteed, Money morePaid) {
    return new GuaranteeAccount(
        agent, year, earned.plus(moreEarned), guaranteed.plus(moreGuaranteed), paid.plus(morePaid));
  }

  /** Orders by agent, then by year. */
  @Override
  public int compareTo(GuaranteeAccount other) {
    return ORDER.compare(this, other);
  }
}
