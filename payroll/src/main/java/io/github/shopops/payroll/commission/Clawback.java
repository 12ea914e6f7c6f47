package io.github.shopops.payroll.commission;

import io.github.shopops.core.clause.Message;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * What one return takes back. The total of a closed month is worked out anew each time and what was taken back before is
 * subtracted, so that rounding never adds up; a return never raises pay, nor takes back more than was earned.
 *
 * @param amount how much, not negative
 * @param message the arithmetic
 */
record Clawback(Money amount, Message message) {

  static Clawback originalRate(ClosedCommission past, Money counted) {
    Money returned = past.returned().plus(counted);
    BigDecimal share = past.earned()
        .getAmount()
        .multiply(returned.getAmount())
        .divide(past.base().getAmount(), past.earned().getScale(), past.plan().rounding());
    Money total = Money.of(past.earned().getCurrencyUnit(), share);
    Money amount = atLeastZero(total.minus(past.clawedBack()));
    return new Clawback(
        amount,
        Message.of(
            "commission.clawback.original-rate",
            counted,
            past.month(),
            past.earned(),
            returned,
            past.base(),
            total,
            past.clawedBack(),
            amount));
  }

  static Clawback trueUp(ClosedCommission past, Money counted) {
    Money left = past.base().minus(past.returned()).minus(counted);
    Money due = past.plan().scheme().amountOn(left, past.plan().rounding());
    Money amount = atLeastZero(past.earned().minus(due).minus(past.clawedBack()));
    return new Clawback(
        amount,
        Message.of(
            "commission.clawback.true-up",
            counted,
            past.month(),
            past.earned(),
            left,
            due,
            past.clawedBack(),
            amount));
  }

  static Clawback currentBase(
      ClosedCommission past, Money counted, Money before, CommissionPlan plan) {
    Money after = before.minus(counted);
    Money less = atLeastZero(signed(plan, before).minus(signed(plan, after)));
    Money most = past.earned().minus(past.clawedBack());
    Money amount = less.isGreaterThan(most) ? most : less;
    return new Clawback(
        amount,
        Message.of(
            "commission.clawback.current-base",
            counted,
            past.month(),
            before,
            signed(plan, before),
            after,
            signed(plan, after),
            most,
            amount));
  }

  /** Returns the closed month after this clawback. */
  ClosedCommission after(ClosedCommission past, Money counted) {
    return new ClosedCommission(
        past.agent(),
        past.month(),
        past.base(),
        past.earned(),
        past.returned().plus(counted),
        past.clawedBack().plus(amount),
        past.plan());
  }

  /** The commission on a base of either sign: below zero, what the base without its sign would earn is owed. */
  private static Money signed(CommissionPlan plan, Money base) {
    Money amount = plan.scheme().amountOn(base.abs(), plan.rounding());
    return base.isNegative() ? amount.negated() : amount;
  }

  private static Money atLeastZero(Money amount) {
    return amount.isNegative() ? Money.zero(amount.getCurrencyUnit()) : amount;
  }
}
