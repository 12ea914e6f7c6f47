package io.github.shopops.payroll.commission;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Receivable;
import org.joda.money.Money;

/**
 * What commission settles of what is open, oldest first: pay = max(earned − open, draw), and the rest is carried.
 *
 * @param pay what is paid
 * @param lines what was carried in and what is carried out
 * @param open what later commission has to settle, oldest first
 */
record Settlement(Money pay, ImmutableList<PayLine> lines, ImmutableList<Receivable> open) {

  static Settlement of(
      CommissionInput input,
      CommissionPlan plan,
      Money earned,
      ImmutableList<Receivable> clawbacks) {
    Money zero = Money.zero(earned.getCurrencyUnit());
    Money draw = plan.draw().orElse(zero);
    Money advance = draw.isGreaterThan(earned) ? draw.minus(earned) : zero;
    ImmutableList<Receivable> carriedIn = ImmutableList.sortedCopyOf(input.carriedIn());
    ImmutableList.Builder<PayLine> lines = ImmutableList.builder();
    ImmutableList.Builder<Receivable> open = ImmutableList.builder();
    carriedIn.forEach(claim -> lines.add(carriedIn(claim)));
    Money room = earned.plus(advance).minus(draw);
    for (Receivable claim : Iterables.concat(carriedIn, clawbacks)) {
      Money settled = claim.amount().isGreaterThan(room) ? room : claim.amount();
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
      lines.add(carriedOut(claim, Message.of("commission.advance", draw, earned, advance)));
    }
    return new Settlement(draw.plus(room), lines.build(), ImmutableList.sortedCopyOf(open.build()));
  }

  private static Message message(Receivable claim, Money settled, Receivable rest) {
    return Message.of(
        "commission.carried-out", claim.since(), claim.amount(), settled, rest.amount());
  }

  private static Receivable advance(CommissionInput input, CommissionPlan plan, Money amount) {
    return new Receivable(
        input.agent(),
        input.month(),
        LineKind.CLAWBACK,
        plan.clause(),
        ImmutableList.of(Evidence.of(Evidence.Kind.MONTH, input.month().toString())),
        amount);
  }

  private static PayLine carriedIn(Receivable claim) {
    return PayLine.of(
        LineKind.CARRIED_IN,
        claim.amount().negated(),
        claim.clause(),
        Message.of("payslip.carried-in", claim.kind().title(), claim.since(), claim.amount()),
        claim.evidence());
  }

  private static PayLine carriedOut(Receivable rest, Message message) {
    return PayLine.of(LineKind.CARRIED_OUT, rest.amount(), rest.clause(), message, rest.evidence());
  }
}
