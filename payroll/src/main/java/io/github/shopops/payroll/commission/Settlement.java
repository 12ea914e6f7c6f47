package io.github.shopops.payroll.commission;

import com.google.common.collect.ImmutableList;
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
    Money draw = plan.draw().orElse(Money.zero(earned.getCurrencyUnit()));
    ImmutableList.Builder<PayLine> lines = ImmutableList.builder();
    ImmutableList.Builder<Receivable> open = ImmutableList.builder();
    ImmutableList<Receivable> carriedIn = ImmutableList.sortedCopyOf(input.carriedIn());
    carriedIn.forEach(claim -> lines.add(carriedIn(claim)));
    Money room = earned.isGreaterThan(draw) ? earned.minus(draw) : earned.minus(earned);
    for (Receivable claim :
        ImmutableList.<Receivable>builder().addAll(carriedIn).addAll(clawbacks).build()) {
      Money settled = claim.amount().isGreaterThan(room) ? room : claim.amount();
      room = room.minus(settled);
      if (settled.isLessThan(claim.amount())) {
        Receivable rest = claim.withAmount(claim.amount().minus(settled));
        open.add(rest);
        lines.add(carriedOut(
            rest,
            Message.of(
                "commission.carried-out", claim.since(), claim.amount(), settled, rest.amount())));
      }
    }
    if (earned.isLessThan(draw)) {
      Receivable advance = advance(input, plan, draw.minus(earned));
      open.add(advance);
      lines.add(
          carriedOut(advance, Message.of("commission.advance", draw, earned, advance.amount())));
    }
    Money pay = earned.isGreaterThan(draw) ? draw.plus(room) : draw;
    return new Settlement(pay, lines.build(), ImmutableList.sortedCopyOf(open.build()));
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
