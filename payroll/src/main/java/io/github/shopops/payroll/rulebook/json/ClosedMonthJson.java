package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.CURRENCY;
import static io.github.shopops.core.json.Scalars.MONTH;
import static io.github.shopops.core.json.Scalars.ORDER;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.choice;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import io.github.shopops.core.attribution.Credit;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.payroll.close.ClosedMonth;
import io.github.shopops.payroll.commission.ClosedCommission;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.commission.CommissionTerms;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.Receivable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Closed months as JSON, so that the next month can be told of them. What {@link #write} wrote reads back as the month
 * that was written. This class needs Jackson.
 */
public final class ClosedMonthJson {
  private ClosedMonthJson() {}

  /**
   * Reads a closed month.
   *
   * @param json the text
   * @param own the shop's own clauses, which the text may cite beside the catalogue's
   * @return the closed month
   * @throws JsonRuleException if the text is no closed month; it names the place and the remedy
   */
  public static ClosedMonth read(String json, Iterable<Clause> own) {
    Place place = Place.parse(requireNonNull(json, "json"));
    place.check(place.node().isObject(), "json.type.object");
    CurrencyUnit currency = CURRENCY.read(place.field("currency"));
    return shape(currency, ClauseShapes.cited(own)).read(place.without("currency"));
  }

  /**
   * Writes a closed month.
   *
   * @param closed the closed month
   * @return the text, indented, ending in a line break
   */
  public static String write(ClosedMonth closed) {
    CurrencyUnit currency = closed.fund().getCurrencyUnit();
    // Clauses are written by their ids alone, so the shop's own need not be known.
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.set("currency", CURRENCY.write(currency));
    object.setAll(
        (ObjectNode) shape(currency, ClauseShapes.cited(ImmutableList.of())).write(closed));
    return Place.print(object);
  }

  private static Shape<ClosedMonth> shape(CurrencyUnit currency, Shape<Clause> clause) {
    Shape<Money> amount = Scalars.amount(currency);
    return ObjectShape.<ClosedMonth, ClosedMonth.Builder>of(ClosedMonth::builder)
        .field("month", MONTH, ClosedMonth::month, (b, month) -> b.month(month))
        .field("contentHash", TEXT, ClosedMonth::contentHash, (b, hash) -> b.contentHash(hash))
        .field("fund", Scalars.balance(currency), ClosedMonth::fund, (b, fund) -> b.fund(fund))
        .field(
            "receivables",
            receivable(amount, clause).list(),
            ClosedMonth::receivables,
            (b, receivables) -> b.receivables(receivables))
        .field(
            "commissions",
            commission(currency, amount, clause).list(),
            ClosedMonth::commissions,
            (b, commissions) -> b.commissions(commissions))
        .field(
            "credits",
            credit(amount).list(),
            ClosedMonth::credits,
            (b, credits) -> b.credits(credits))
        .usually(
            "scores",
            ScoreShapes.MONTH_SCORE.list(),
            ImmutableList.of(),
            ClosedMonth::scores,
            (b, scores) -> b.scores(scores))
        .usually(
            "conducts",
            GradeShapes.CONDUCT.list(),
            ImmutableList.of(),
            ClosedMonth::conducts,
            (b, conducts) -> b.conducts(conducts))
        .usually(
            "careers",
            GradeShapes.CAREER_MONTH.list(),
            ImmutableList.of(),
            ClosedMonth::careers,
            (b, careers) -> b.careers(careers))
        .usually(
            "guarantees",
            GuaranteeShapes.account(currency).list(),
            ImmutableList.of(),
            ClosedMonth::guarantees,
            (b, accounts) -> b.guarantees(accounts))
        .usually(
            "taxes",
            WithholdingShapes.year(currency).list(),
            ImmutableList.of(),
            ClosedMonth::taxes,
            (b, years) -> b.taxes(years))
        .optional(
            "inquiryRatio",
            KpiShapes.RATIO,
            ClosedMonth::inquiryRatio,
            (b, ratio) -> b.inquiryRatio(ratio))
        .shape(ClosedMonth.Builder::build);
  }

  private static Shape<Receivable> receivable(Shape<Money> amount, Shape<Clause> clause) {
    Shape<Evidence> evidence = Parts.<Evidence>of()
        .part("kind", choice(Evidence.Kind.class), Evidence::kind)
        .part("id", TEXT, Evidence::id)
        .make(parts -> new Evidence(parts.get("kind"), parts.get("id")));
    return Parts.<Receivable>of()
        .part("agent", AGENT, Receivable::agent)
        .part("since", MONTH, Receivable::since)
        .part("kind", choice(LineKind.class), Receivable::kind)
        .part("clause", clause, Receivable::clause)
        .part("evidence", evidence.list(), Receivable::evidence)
        .part("amount", amount, Receivable::amount)
        .make(parts -> new Receivable(
            parts.get("agent"),
            parts.get("since"),
            parts.get("kind"),
            parts.get("clause"),
            parts.get("evidence"),
            parts.get("amount")));
  }

  private static Shape<ClosedCommission> commission(
      CurrencyUnit currency, Shape<Money> amount, Shape<Clause> clause) {
    Shape<CommissionPlan> plan = CommissionShapes.plan(amount, clause);
    return Parts.<ClosedCommission>of()
        .part("agent", AGENT, ClosedCommission::agent)
        .part("month", MONTH, ClosedCommission::month)
        .part("base", amount, ClosedCommission::base)
        .part("earned", amount, ClosedCommission::earned)
        .part("returned", amount, ClosedCommission::returned)
        .part("clawedBack", amount, ClosedCommission::clawedBack)
        .usually("held", amount, Money.zero(currency), ClosedCommission::held)
        .part("plan", plan, ClosedCommission::plan)
        .usually(
            "terms",
            CommissionShapes.terms(amount),
            CommissionTerms.none(),
            ClosedCommission::terms)
        .make(parts -> new ClosedCommission(
            parts.get("agent"),
            parts.get("month"),
            parts.get("base"),
            parts.get("earned"),
            parts.get("returned"),
            parts.get("clawedBack"),
            parts.orElse("held", Money.zero(currency)),
            parts.get("plan"),
            parts.orElse("terms", CommissionTerms.none())));
  }

  private static Shape<Credit> credit(Shape<Money> amount) {
    return Parts.<Credit>of()
        .part("order", ORDER, Credit::order)
        .part("agent", AGENT, Credit::agent)
        .part("month", MONTH, Credit::month)
        .part("amount", amount, Credit::amount)
        .optional(
            "share",
            amount,
            credit -> credit.share().equals(credit.amount()) ? null : credit.share())
        .make(parts -> new Credit(
            parts.get("order"),
            parts.get("agent"),
            parts.get("month"),
            parts.get("amount"),
            parts.orElse("share", parts.<Money>get("amount"))));
  }
}
