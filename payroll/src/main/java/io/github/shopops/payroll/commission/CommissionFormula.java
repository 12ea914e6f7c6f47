package io.github.shopops.payroll.commission;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The whole formula of a plan with everything but the sales filled in: base volume, scheme, accelerator, split, cap and
 * rounding. What was attained before is added to the base, and what it paid is taken off the result.
 */
final class CommissionFormula {
  private final CommissionPlan plan;
  private final CommissionTerms terms;
  private final Multiplier multiplier;
  private final UnaryOperator<Money> split;

  private CommissionFormula(
      CommissionPlan plan,
      CommissionTerms terms,
      Multiplier multiplier,
      UnaryOperator<Money> split) {
    this.plan = plan;
    this.terms = terms;
    this.multiplier = multiplier;
    this.split = split;
  }

  /** The formula of an open month, whose team, if any, splits among all members at once. */
  static CommissionFormula of(
      CommissionPlan plan,
      CommissionTerms terms,
      Multiplier multiplier,
      UnaryOperator<Money> split) {
    return new CommissionFormula(plan, terms, multiplier, split);
  }

  /** The formula of a closed month, whose agent has the part of the team's commission that the weight is. */
  static CommissionFormula of(ClosedCommission past) {
    CommissionPlan plan = past.plan();
    UnaryOperator<Money> split = past.terms()
        .teamShare()
        .<UnaryOperator<Money>>map(share -> team -> Money.of(
            team.getCurrencyUnit(),
            team.getAmount()
                .multiply(share.weight())
                .divide(share.weights(), team.getScale(), plan.rounding())))
        .orElse(UnaryOperator.identity());
    // Where the measure was not known nothing was earned, and there is nothing to multiply.
    Multiplier multiplier = Multiplier.of(plan.accelerator(), past.terms()).orElse(Multiplier.ONE);
    return new CommissionFormula(plan, past.terms(), multiplier, split);
  }

  CommissionTerms terms() {
    return terms;
  }

  /** Returns what a base earns the agent, not negative. */
  Money on(Money base) {
    return beyond(base, this::total);
  }

  /** Returns what a base earns all who share it, before split and cap; not negative. */
  Money beforeSplit(Money base) {
    return beyond(base, this::whole);
  }

  /** Returns what was paid on what had been attained before, before split and cap. */
  Money paidBefore(CurrencyUnit currency) {
    return whole(attained(currency));
  }

  /** Returns whether the cap cuts the result on a base. */
  boolean isCapped(Money base) {
    Money sum = attained(base.getCurrencyUnit()).plus(base);
    return plan.cap().filter(split.apply(whole(sum))::isGreaterThan).isPresent();
  }

  Money attained(CurrencyUnit currency) {
    return terms.attained().orElse(Money.zero(currency));
  }

  private Money beyond(Money base, UnaryOperator<Money> pays) {
    if (terms.attained().isEmpty()) {
      return pays.apply(base);
    }
    Money before = attained(base.getCurrencyUnit());
    Money amount = pays.apply(before.plus(base)).minus(pays.apply(before));
    return amount.isNegative() ? Money.zero(amount.getCurrencyUnit()) : amount;
  }

  private Money total(Money sales) {
    Money amount = split.apply(whole(sales));
    return plan.cap().filter(amount::isGreaterThan).orElse(amount);
  }

  private Money whole(Money sales) {
    if (plan.threshold().filter(threshold -> !threshold.isExceededBy(sales)).isPresent()) {
      return Money.zero(sales.getCurrencyUnit());
    }
    Money base =
        plan.threshold().map(threshold -> threshold.commissionable(sales)).orElse(sales);
    BigDecimal amount = plan.scheme()
        .exactOn(base, terms)
        .multiply(multiplier.numerator())
        .multiply(plan.share().fraction())
        .divide(multiplier.denominator(), sales.getScale(), plan.rounding());
    return Money.of(sales.getCurrencyUnit(), amount);
  }
}
