package io.github.shopops.payroll.commission;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Receivable;
import org.joda.money.Money;

/**
 * What commission settles of what is open, oldest first: pay = max(earned + released − open, draw), and the rest is
 * carried. Of what is left above a draw or a guarantee a part is held back; what is missing to the guarantee is added.
 *
 * @param pay what is paid
 * @param held what is held back
 * @param topUp what lifts the pay to the guarantee
 * @param lines what was carried in and what is carried out, what is held back and what is topped up
 * @param open what later commission has to settle, oldest first
 */
record Settlement(
    Money pay,
    Money held,
    Money topUp,
    ImmutableList<PayLine> lines,
    ImmutableList<Receivable> open) {

  static Settlement of(
      CommissionInput input,
      CommissionPlan plan,
      Reckoning reckoning,
      Money earned,
      ClawbackPass clawbacks) {
    Money zero = Money.zero(earned.getCurrencyUnit());
    Money draw = floor(plan.draw().orElse(zero), input, plan, reckoning);
    Money funds = earned.plus(clawbacks.released());
    Money advance = draw.isGreaterThan(funds) ? draw.minus(funds) : zero;
    ImmutableList<Receivable> carriedIn = ImmutableList.sortedCopyOf(input.carriedIn());
    ImmutableList.Builder<PayLine> lines = ImmutableList.builder();
    ImmutableList.Builder<Receivable> open = ImmutableList.builder();
    carriedIn.forEach(claim -> lines.add(claim.carriedIn()));
    Money room = funds.plus(advance).minus(draw);
    for (Receivable claim : Iterables.concat(carriedIn, clawbacks.claims())) {
      Money settled = lesser(claim.amount(), room);
      room = room.minus(settled);
      if (settled.isLessThan(claim.amount())) {
        Receivable rest = claim.withAmount(claim.amount().minus(settled));
        open.add(rest);
        lines.add(carriedOut(rest, message(claim, settled, rest)));
      }
    }
    if (advance.isPositive()) {
      Receivable claim = advance(input, plan, advance);
      open.add(claim);
      lines.add(carriedOut(claim, Message.of("commission.advance", draw, funds, advance)));
    }
    Money guarantee = floor(plan.guarantee().orElse(zero), input, plan, reckoning);
    Money above = room.isGreaterThan(guarantee) ? room.minus(guarantee) : zero;
    Money held = held(input, plan, earned, above, lines);
    Money before = draw.plus(room).minus(held);
    Money topUp = guarantee.isGreaterThan(before) ? guarantee.minus(before) : zero;
    if (topUp.isPositive()) {
      lines.add(topUp(input, plan, guarantee, before, topUp));
    }
    return new Settlement(
        before.plus(topUp), held, topUp, lines.build(), ImmutableList.sortedCopyOf(open.build()));
  }

  /** What is promised for a month: to those whom the plan is meant for, for the part in which they were employed. */
  private static Money floor(
      Money month, CommissionInput input, CommissionPlan plan, Reckoning reckoning) {
    return reckoning.eligible()
        ? input.share().of(month, plan.rounding())
        : Money.zero(month.getCurrencyUnit());
  }

  private static Money held(
      CommissionInput input,
      CommissionPlan plan,
      Money earned,
      Money above,
      ImmutableList.Builder<PayLine> lines) {
    if (plan.holdback().isEmpty() || !earned.isPositive()) {
      return Money.zero(earned.getCurrencyUnit());
    }
    Holdback holdback = plan.holdback().get();
    Rate share = holdback.share();
    Money part = share.of(earned, plan.rounding());
    Money held = lesser(part, above);
    lines.add(PayLine.of(
        LineKind.HOLDBACK,
        held.negated(),
        plan.clause(),
        held.isLessThan(part)
            ? Message.of(
                "commission.holdback.at-most",
                earned,
                share,
                part,
                held,
                holdback.releasedIn(input.month()))
            : Message.of(
                "commission.holdback", earned, share, part, holdback.releasedIn(input.month())),
        month(input)));
    return held;
  }

  private static PayLine topUp(
      CommissionInput input, CommissionPlan plan, Money guarantee, Money before, Money topUp) {
    return PayLine.of(
        LineKind.GUARANTEE_TOP_UP,
        topUp,
        plan.clause(),
        input.share().isWhole()
            ? Message.of("commission.top-up", guarantee, before, topUp)
            : Message.of(
                "commission.top-up.prorated",
                plan.guarantee().orElseThrow(),
                input.share().toString(),
                guarantee,
                before,
                topUp),
        month(input));
  }

  private static Message message(Receivable claim, Money settled, Receivable rest) {
    return Message.of(
        "commission.carried-out", claim.since(), claim.amount(), settled, rest.amount());
  }

  private static Receivable advance(CommissionInput input, CommissionPlan plan, Money amount) {
    return new Receivable(
        input.agent(), input.month(), LineKind.CLAWBACK, plan.clause(), month(input), amount);
  }

  private static PayLine carriedOut(Receivable rest, Message message) {
    return PayLine.of(LineKind.CARRIED_OUT, rest.amount(), rest.clause(), message, rest.evidence());
  }

  private static ImmutableList<Evidence> month(CommissionInput input) {
    return ImmutableList.of(Evidence.of(Evidence.Kind.MONTH, input.month().toString()));
  }

  private static Money lesser(Money one, Money other) {
    return one.isGreaterThan(other) ? other : one;
  }
}
