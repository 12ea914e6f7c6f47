package io.github.shopops.payroll.commission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.commission.CommissionTerms.TeamShare;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a closed month earned in commission and what of it has been taken back since: all that a later return needs, so
 * that no new rule book ever rewrites an old month.
 *
 * @param agent whose commission
 * @param month the closed month
 * @param base the net sales it was earned on, the team's where the plan is the team's; not negative
 * @param earned the commission, not negative
 * @param returned the sales of that month returned since, at most the base
 * @param clawedBack the commission taken back for them, at most what was earned
 * @param held what of it is still held back, at most what is left of it, and nothing without a holdback in the plan
 * @param plan the plan then in force
 * @param terms what it was worked out with beside the sales
 */
public record ClosedCommission(
    AgentId agent,
    YearMonth month,
    Money base,
    Money earned,
    Money returned,
    Money clawedBack,
    Money held,
    CommissionPlan plan,
    CommissionTerms terms)
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
    checkPart("held", held, earned.minus(clawedBack));
    checkArgument(
        held.isZero() || plan.holdback().isPresent(),
        "Argument 'held' must be zero without a holdback in the plan but has value %s",
        held);
    requireNonNull(terms, "terms");
    checkArgument(
        earned.isZero() || answers(terms, plan),
        "Argument 'terms' must say what the plan asks for but has value %s",
        terms);
  }

  /**
   * Makes a closed month of a plan that asks for nothing but sales and holds nothing back.
   *
   * @param agent whose commission
   * @param month the closed month
   * @param base the net sales it was earned on
   * @param earned the commission
   * @param returned the sales of that month returned since
   * @param clawedBack the commission taken back for them
   * @param plan the plan then in force
   */
  public ClosedCommission(
      AgentId agent,
      YearMonth month,
      Money base,
      Money earned,
      Money returned,
      Money clawedBack,
      CommissionPlan plan) {
    this(
        agent,
        month,
        base,
        earned,
        returned,
        clawedBack,
        Money.zero(earned.getCurrencyUnit()),
        plan,
        CommissionTerms.none());
  }

  /** Returns whether both were paid as one team in one month. */
  boolean isOneTeamWith(ClosedCommission other) {
    Optional<String> team = terms.teamShare().map(TeamShare::team);
    return team.isPresent()
        && month.equals(other.month)
        && team.equals(other.terms.teamShare().map(TeamShare::team));
  }

  /** This closed month after a return. */
  ClosedCommission less(Money sales, Money commission, Money ofHeld) {
    return new ClosedCommission(
        agent,
        month,
        base,
        earned,
        returned.plus(sales),
        clawedBack.plus(commission),
        held.minus(ofHeld),
        plan,
        terms);
  }

  /** This closed month with nothing held any longer. */
  ClosedCommission released() {
    Money none = Money.zero(held.getCurrencyUnit());
    return less(none, none, held);
  }

  /** Orders by agent, then by month. */
  @Override
  public int compareTo(ClosedCommission other) {
    return ORDER.compare(this, other);
  }

  private static boolean answers(CommissionTerms terms, CommissionPlan plan) {
    return Multiplier.of(plan.accelerator(), terms).isPresent()
        && (!plan.scheme().readsTeamSales() || terms.teamSales().isPresent())
        && plan.teamSplit().isPresent() == terms.teamShare().isPresent();
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
