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
    // What earned nothing, perhaps for want of a score, has no formula and nothing to lose.
    Money due =
        past.earned().isZero() ? past.earned() : CommissionFormula.of(past).on(left);
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
      ClosedCommission past, Money counted, Money before, CommissionFormula formula) {
    Money after = before.minus(counted);
    Money less = atLeastZero(signed(formula, before).minus(signed(formula, after)));
    Money most = past.earned().minus(past.clawedBack());
    Money amount = less.isGreaterThan(most) ? most : less;
    return new Clawback(
        amount,
        Message.of(
            "commission.clawback.current-base",
            counted,
            past.month(),
            before,
            signed(formula, before),
            after,
            signed(formula, after),
            most,
            amount));
  }

  /** The commission on a base of either sign: below zero, what the base without its sign would earn is owed. */
  private static Money signed(CommissionFormula formula, Money base) {
    Money amount = formula.on(base.abs());
    return base.isNegative() ? amount.negated() : amount;
  }

  private static Money atLeastZero(Money amount) {
    return amount.isNegative() ? Money.zero(amount.getCurrencyUnit()) : amount;
  }
}
