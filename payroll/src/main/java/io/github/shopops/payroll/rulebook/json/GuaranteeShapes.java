package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.set;

import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.payroll.guarantee.GuaranteeAccount;
import io.github.shopops.payroll.guarantee.GuaranteePlan;
import io.github.shopops.payroll.guarantee.ServiceYear;
import io.github.shopops.payroll.payslip.LineKind;
import java.time.Year;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How guarantees and their accounts look in JSON. */
final class GuaranteeShapes {
  private GuaranteeShapes() {}

  static Shape<GuaranteePlan> plan(Shape<Money> amount, Shape<Clause> clause) {
    return ObjectShape.<GuaranteePlan, GuaranteePlan.Builder>of(GuaranteePlan::builder)
        .field("clause", clause, GuaranteePlan::clause, (b, c) -> b.clause(c))
        .field("years", amount.list(), GuaranteePlan::years, (b, years) -> b.years(years))
        .optional("probation", amount, GuaranteePlan::probation, (b, wage) -> b.probation(wage))
        .field(
            "serviceYear",
            choice(ServiceYear.class),
            GuaranteePlan::serviceYear,
            (b, year) -> b.serviceYear(year))
        .field(
            "settlement",
            choice(GuaranteePlan.Settlement.class),
            GuaranteePlan::settlement,
            (b, settlement) -> b.settlement(settlement))
        .field(
            "earned",
            set(choice(LineKind.class)),
            GuaranteePlan::earned,
            (b, kinds) -> b.earned(kinds))
        .shape(GuaranteePlan.Builder::build);
  }

  static Shape<GuaranteeAccount> account(CurrencyUnit currency) {
    Shape<Money> balance = Scalars.balance(currency);
    return Parts.<GuaranteeAccount>of()
        .part("agent", AGENT, GuaranteeAccount::agent)
        .part("year", WHOLE.as(Year::of, Year::getValue), GuaranteeAccount::year)
        .part("earned", balance, GuaranteeAccount::earned)
        .part("guaranteed", balance, GuaranteeAccount::guaranteed)
        .part("paid", balance, GuaranteeAccount::paid)
        .make(parts -> new GuaranteeAccount(
            parts.get("agent"),
            parts.get("year"),
            parts.get("earned"),
            parts.get("guaranteed"),
            parts.get("paid")));
  }
}
