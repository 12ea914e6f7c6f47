package io.github.shopops.payroll.commission;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.Receivable;
import io.github.shopops.payroll.payslip.Standing;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the commission of an agent in a month rests on.
 *
 * <p>All amounts are in the currency of {@link #credited}. This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CommissionInput extends Serializable permits ImmutableCommissionInput {
  /** Returns whose commission. */
  AgentId agent();

  /** Returns the month that is paid. */
  YearMonth month();

  /** Returns the agent's post, empty where the shop has but one. */
  Optional<String> post();

  /** Returns how the agent stands; confirmed unless stated. */
  @Value.Default
  default Standing standing() {
    return Standing.CONFIRMED;
  }

  /** Returns the part of the month for which the agent was employed; all of it unless stated. */
  @Value.Default
  default MonthShare share() {
    return MonthShare.WHOLE;
  }

  /** Returns the agent's score of the month, not negative, empty if nobody gave one. */
  Optional<BigDecimal> score();

  /** Returns what the agent reached of the month's target, empty if there was none. */
  Optional<Ratio> attainment();

  /**
   * Returns what was attained and paid before in the same period (期初已完成额), by the agent or, where the plan is the
   * team's, by the team; not negative, empty for nothing. So two half-months pay what the month would.
   */
  Optional<Money> attained();

  /** Returns the agent's team with all its members, this agent among them, empty where there is none. */
  Optional<CommissionTeam> team();

  /** Returns the sales of the month credited to the agent, before anything is taken off; not negative. */
  Money credited();

  /** Returns what was taken off the credited sales while the month was open; between zero and {@link #credited}. */
  Money takenOff();

  /** Returns the orders that were taken off, and why. */
  ImmutableList<Evidence> takenOffEvidence();

  /**
   * Returns what came back in this month of sales of closed months, in any order: of the agent's own sales, and of the
   * whole team's for months that the team's plan paid.
   */
  ImmutableList<ReturnedSale> returns();

  /** Returns the agent's closed months, each once, in any order. */
  ImmutableList<ClosedCommission> closed();

  /** Returns what earlier months' commission left open, in any order. */
  ImmutableList<Receivable> carriedIn();

  /** Returns the sales that commission is paid on, credited less taken off. */
  @Value.Derived
  default Money net() {
    return credited().minus(takenOff());
  }

  /** Checks signs, currency, and that what is past is the agent's own and past. */
  @Value.Check
  default void check() {
    checkArgument(
        !takenOff().isNegative() && !net().isNegative(),
        "Argument 'takenOff' of %s must be between zero and %s but has value %s",
        agent(),
        credited(),
        takenOff());
    score().ifPresent(score -> Measures.checkNotNegative("score", agent(), score));
    attained()
        .ifPresent(amount -> checkArgument(
            !amount.isNegative(),
            "Argument 'attained' of %s must not be negative but has value %s",
            agent(),
            amount));
    team().ifPresent(this::checkMember);
    Set<YearMonth> months = new HashSet<>();
    for (ClosedCommission past : closed()) {
      checkPast("closed", past.agent(), past.month(), past.base());
      checkArgument(
          months.add(past.month()),
          "Argument 'closed' of %s must hold each month once but has %s twice",
          agent(),
          past.month());
    }
    for (ReturnedSale sale : returns()) {
      checkPast("returns", agent(), sale.soldIn(), sale.amount());
    }
    for (Receivable claim : carriedIn()) {
      checkPast("carriedIn", claim.agent(), claim.since(), claim.amount());
      checkArgument(
          claim.kind() == LineKind.CLAWBACK,
          "Argument 'carriedIn' of %s must hold clawbacks but has kind %s",
          agent(),
          claim.kind());
    }
  }

  private void checkMember(CommissionTeam team) {
    Optional<Money> net = team.find(agent()).map(TeamMember::net);
    checkArgument(
        net.equals(Optional.of(net())),
        "Argument 'team' of %s must hold the agent with net sales of %s but has value %s",
        agent(),
        net(),
        net);
  }

  private void checkPast(String name, AgentId whose, YearMonth when, Money amount) {
    checkArgument(
        whose.equals(agent()) && when.isBefore(month()),
        "Argument '%s' of %s must be of the agent and before %s but is of %s in %s",
        name,
        agent(),
        month(),
        whose,
        when);
    checkArgument(
        amount.getCurrencyUnit().equals(credited().getCurrencyUnit()),
        "Argument '%s' of %s must be in %s but has value %s",
        name,
        agent(),
        credited().getCurrencyUnit(),
        amount);
  }

  /** Builds inputs; sales start at zero. */
  final class Builder extends ImmutableCommissionInput.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @param agent whose commission
   * @param month the month that is paid
   * @param currency the currency of all amounts
   * @return a new builder
   */
  static Builder builder(AgentId agent, YearMonth month, CurrencyUnit currency) {
    Money zero = Money.zero(currency);
    return new Builder().agent(agent).month(month).credited(zero).takenOff(zero);
  }
}
