package io.github.shopops.payroll.commission;

import static java.util.Objects.requireNonNull;

import io.github.shopops.core.clause.Message;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.payroll.commission.CommissionTerms.TeamShare;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Words how a month's commission comes about. */
final class Arithmetic {
  private final CommissionPlan plan;
  private final CommissionFormula formula;
  private final Money base;

  private Arithmetic(CommissionPlan plan, CommissionFormula formula, Money base) {
    this.plan = plan;
    this.formula = formula;
    this.base = base;
  }

  static Message commission(
      CommissionInput input, CommissionPlan plan, Reckoning reckoning, Money earned) {
    Message nothing = reckoning.nothing();
    if (nothing != null) {
      return Message.of(
          "commission.nothing", input.credited(), input.takenOff(), input.net(), nothing);
    }
    CommissionFormula formula = requireNonNull(reckoning.formula(), "formula");
    return Message.of(
        "commission.earned",
        input.credited(),
        input.takenOff(),
        input.net(),
        new Arithmetic(plan, formula, reckoning.base()).result(),
        earned);
  }

  /** Says everything up to the result: the terms, then whatever is done to them, in that order. */
  private Message result() {
    Message shared = formula.terms().teamShare().map(this::team).orElseGet(this::beforeSplit);
    return plan.cap()
        .filter(cap -> formula.isCapped(base))
        .map(cap -> Message.of("commission.capped", shared, cap))
        .orElse(shared);
  }

  private Message team(TeamShare share) {
    return Message.of(
        "commission.team",
        share.team(),
        base,
        beforeSplit(),
        formula.beforeSplit(base),
        share.weight(),
        share.weights());
  }

  private Message beforeSplit() {
    Money attained = formula.attained(base.getCurrencyUnit());
    Money sales = attained.plus(base);
    Message whole =
        plan.threshold().map(threshold -> beyond(threshold, sales)).orElseGet(() -> product(sales));
    return attained.isZero()
        ? whole
        : Message.of(
            "commission.attained", whole, formula.paidBefore(base.getCurrencyUnit()), attained);
  }

  private Message beyond(Threshold threshold, Money sales) {
    Money counted = threshold.commissionable(sales);
    return threshold.reach() == Threshold.Reach.EXCESS
        ? Message.of("commission.excess", sales, threshold.volume(), counted, product(counted))
        : Message.of("commission.exceeds", sales, threshold.volume(), product(counted));
  }

  private Message product(Money counted) {
    Message terms = terms(plan.scheme(), counted);
    Message accelerated = plan.accelerator()
        .map(accelerator -> Multiplier.explain(grouped(terms), accelerator, formula.terms()))
        .orElse(terms);
    Rate share = plan.share();
    return share.equals(Rate.ONE)
        ? accelerated
        : Message.of(
            "commission.share",
            grouped(accelerated),
            share,
            new Rate(BigDecimal.ONE.subtract(share.fraction())));
  }

  private Message terms(CommissionScheme scheme, Money counted) {
    if (scheme instanceof CommissionScheme.Flat flat) {
      return Message.of("commission.term", counted, flat.rate());
    }
    if (scheme instanceof CommissionScheme.TeamRate team) {
      CommissionTerms terms = formula.terms();
      return Message.of(
          "commission.team-rate", counted, team.rate(terms), terms.teamSales().orElseThrow());
    }
    if (scheme instanceof CommissionScheme.Sum sum) {
      return sum(sum.parts().stream().map(part -> terms(part, counted)).toList())
          .orElseThrow();
    }
    TierSchedule schedule = ((CommissionScheme.Tiered) scheme).schedule();
    return sum(schedule.portionsOf(counted).stream()
            .map(portion -> Message.of("commission.term", portion.amount(), portion.rate()))
            .toList())
        .orElseGet(() -> Message.of("commission.no-tier"));
  }

  private static Optional<Message> sum(List<Message> terms) {
    return terms.stream().reduce((sum, term) -> Message.of("commission.sum", sum, term));
  }

  private static Message grouped(Message terms) {
    return terms.key().equals("commission.sum") ? Message.of("commission.group", terms) : terms;
  }
}
