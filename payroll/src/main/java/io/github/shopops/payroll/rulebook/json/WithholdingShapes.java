package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.MONTH;
import static io.github.shopops.core.json.Scalars.RATE;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.set;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.withholding.Contribution;
import io.github.shopops.payroll.withholding.TaxTable;
import io.github.shopops.payroll.withholding.TaxYear;
import io.github.shopops.payroll.withholding.WithholdingPolicy;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How what is withheld looks in JSON. */
final class WithholdingShapes {
  private WithholdingShapes() {}

  /** The policy; one that withholds nothing is written as an object without fields. */
  static Shape<WithholdingPolicy> policy(Shape<Money> amount, Shape<Clause> clause) {
    return ObjectShape.<WithholdingPolicy, WithholdingPolicy.Builder>of(WithholdingPolicy::builder)
        .optional("tax", clause, WithholdingPolicy::tax, (b, c) -> b.tax(c))
        .usually(
            "tables",
            table(amount).list(),
            ImmutableList.of(),
            WithholdingPolicy::tables,
            (b, tables) -> b.tables(tables))
        .usually(
            "taxable",
            set(choice(LineKind.class)),
            ImmutableSet.of(),
            WithholdingPolicy::taxable,
            (b, kinds) -> b.taxable(kinds))
        .usually(
            "rounding",
            choice(RoundingMode.class),
            RoundingMode.HALF_UP,
            WithholdingPolicy::rounding,
            (b, rounding) -> b.rounding(rounding))
        .usually(
            "contributions",
            contribution(amount, clause).list(),
            ImmutableList.of(),
            WithholdingPolicy::contributions,
            (b, contributions) -> b.contributions(contributions))
        .shape(WithholdingPolicy.Builder::build);
  }

  /** The tax of a year so far, which the next month goes on from. */
  static Shape<TaxYear> year(CurrencyUnit currency) {
    Shape<Money> amount = Scalars.amount(currency);
    return Parts.<TaxYear>of()
        .part("agent", AGENT, TaxYear::agent)
        .part("through", MONTH, TaxYear::through)
        .part("months", WHOLE, TaxYear::months)
        .part("income", Scalars.balance(currency), TaxYear::income)
        .part("deductions", amount, TaxYear::deductions)
        .part("withheld", amount, TaxYear::withheld)
        .make(parts -> new TaxYear(
            parts.get("agent"),
            parts.get("through"),
            parts.<Integer>get("months"),
            parts.get("income"),
            parts.get("deductions"),
            parts.get("withheld")));
  }

  private static Shape<TaxTable> table(Shape<Money> amount) {
    return Parts.<TaxTable>of()
        .part("year", WHOLE, TaxTable::year)
        .part("monthly", amount, TaxTable::monthly)
        .part("bands", CommissionShapes.tiers(amount), table -> table.bands().tiers())
        .make(parts -> new TaxTable(
            parts.<Integer>get("year"),
            parts.get("monthly"),
            new TierSchedule(TierSchedule.Mode.MARGINAL, parts.get("bands"))));
  }

  private static Shape<Contribution> contribution(Shape<Money> amount, Shape<Clause> clause) {
    return ObjectShape.<Contribution, Contribution.Builder>of(Contribution::builder)
        .field("name", TEXT, Contribution::name, (b, name) -> b.name(name))
        .field("kind", choice(LineKind.class), Contribution::kind, (b, kind) -> b.kind(kind))
        .field("clause", clause, Contribution::clause, (b, c) -> b.clause(c))
        .field("employeeRate", RATE, Contribution::employeeRate, (b, rate) -> b.employeeRate(rate))
        .optional(
            "employerRate", RATE, Contribution::employerRate, (b, rate) -> b.employerRate(rate))
        .optional("floor", amount, Contribution::floor, (b, floor) -> b.floor(floor))
        .optional("ceiling", amount, Contribution::ceiling, (b, ceiling) -> b.ceiling(ceiling))
        .usually(
            "rounding",
            choice(RoundingMode.class),
            RoundingMode.HALF_UP,
            Contribution::rounding,
            (b, rounding) -> b.rounding(rounding))
        .usually(
            "decimals", WHOLE, 2, Contribution::decimals, (b, decimals) -> b.decimals(decimals))
        .shape(Contribution.Builder::build);
  }
}
