package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.CURRENCY;
import static io.github.shopops.core.json.Scalars.DAY;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.ZONE;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.ClauseShapes;
import io.github.shopops.core.json.JsonRuleException;
import io.github.shopops.core.json.NoteShapes;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Place;
import io.github.shopops.core.json.Scalars;
import io.github.shopops.core.json.Shape;
import io.github.shopops.payroll.fine.FundPolicy;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.rulebook.Rulebook;
import io.github.shopops.payroll.withholding.WithholdingPolicy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Rule books as JSON (规则簿文件).
 *
 * <p>A book read from what {@link #write} wrote equals the book that was written, and writing it again gives the same
 * text. Zone, currency and the shop's own clauses stand first; everything after them is read in their light. This class
 * needs Jackson.
 */
public final class RulebookJson {
  private RulebookJson() {}

  /**
   * Reads a rule book.
   *
   * @param json the text
   * @return the rule book
   * @throws JsonRuleException if the text is no rule book: a field that is unknown or missing, a value of the wrong type,
   *     a negative amount, tiers that overlap, a clause that nobody knows; it names the place and the remedy
   */
  public static Rulebook read(String json) {
    Place place = Place.parse(requireNonNull(json, "json"));
    place.check(place.node().isObject(), "json.type.object");
    ZoneId zone = ZONE.read(place.field("zone"));
    CurrencyUnit currency = CURRENCY.read(place.field("currency"));
    ImmutableList<Clause> own =
        place.optional("clauses").map(ClauseShapes.OWN::read).orElse(ImmutableList.of());
    return shape(zone, currency, own).read(place);
  }

  /**
   * Writes a rule book.
   *
   * @param rules the rule book
   * @return the text, indented, ending in a line break
   */
  public static String write(Rulebook rules) {
    return Place.print(shape(rules.zone(), rules.currency(), rules.clauses()).write(rules));
  }

  private static Shape<Rulebook> shape(ZoneId zone, CurrencyUnit currency, Iterable<Clause> own) {
    Shape<Clause> clause = ClauseShapes.cited(own);
    Shape<Money> amount = Scalars.amount(currency);
    return ObjectShape.<Rulebook, Rulebook.Builder>of(Rulebook::builder)
        .field("name", TEXT, Rulebook::name, (b, name) -> b.name(name))
        .field("zone", ZONE, Rulebook::zone, (b, z) -> b.zone(z))
        .field("currency", CURRENCY, Rulebook::currency, (b, unit) -> b.currency(unit))
        .optional(
            "clauses",
            ClauseShapes.OWN,
            RulebookJson::ownClauses,
            (b, clauses) -> b.clauses(clauses))
        .field(
            "notes",
            NoteShapes.rules(currency, zone, clause),
            Rulebook::notes,
            (b, notes) -> b.notes(notes))
        .field(
            "attribution",
            AttributionShapes.policy(currency, zone, clause),
            Rulebook::attribution,
            (b, policy) -> b.attribution(policy))
        .field(
            "fines",
            FineShapes.policy(currency, zone, clause),
            Rulebook::fines,
            (b, fines) -> b.fines(fines))
        .field("fund", fund(zone, clause), Rulebook::fund, (b, fund) -> b.fund(fund))
        .field(
            "commissions",
            CommissionShapes.plan(amount, clause).list(),
            Rulebook::commissions,
            (b, plans) -> b.commissions(plans))
        .field(
            "bonus",
            BonusShapes.plan(zone, amount, clause),
            Rulebook::bonus,
            (b, plan) -> b.bonus(plan))
        .field("pay", PayShapes.pay(amount, clause), Rulebook::pay, (b, plan) -> b.pay(plan))
        .usually(
            "payFrom",
            payFrom(amount, clause),
            ImmutableSortedMap.of(),
            Rulebook::payFrom,
            (b, plans) -> b.payFrom(plans))
        .optional(
            "attendance",
            AttendanceShapes.policy(zone, clause),
            Rulebook::attendance,
            (b, policy) -> b.attendance(policy))
        .optional(
            "overtime",
            LawShapes.overtime(clause),
            Rulebook::overtime,
            (b, policy) -> b.overtime(policy))
        .optional(
            "score", ScoreShapes.plan(zone, clause), Rulebook::score, (b, plan) -> b.score(plan))
        .optional(
            "kpi",
            KpiShapes.policy(currency, zone, clause),
            Rulebook::kpi,
            (b, policy) -> b.kpi(policy))
        .optional(
            "guarantee",
            GuaranteeShapes.plan(amount, clause),
            Rulebook::guarantee,
            (b, plan) -> b.guarantee(plan))
        .optional(
            "grades", GradeShapes.ladder(clause), Rulebook::grades, (b, ladder) -> b.grades(ladder))
        .optional(
            "discipline",
            GradeShapes.discipline(clause),
            Rulebook::discipline,
            (b, policy) -> b.discipline(policy))
        .field("law", PayShapes.law(clause), Rulebook::law, (b, law) -> b.law(law))
        .usually(
            "withholding",
            WithholdingShapes.policy(amount, clause),
            WithholdingPolicy.none(),
            Rulebook::withholding,
            (b, policy) -> b.withholding(policy))
        .shape(Rulebook.Builder::build);
  }

  /** Plans by the day from which they are in force. */
  private static Shape<ImmutableSortedMap<LocalDate, PayPlan>> payFrom(
      Shape<Money> amount, Shape<Clause> clause) {
    Shape<Map.Entry<LocalDate, PayPlan>> change = Parts.<Map.Entry<LocalDate, PayPlan>>of()
        .part("since", DAY, Map.Entry::getKey)
        .part("pay", PayShapes.pay(amount, clause), Map.Entry::getValue)
        .make(parts -> Map.entry(parts.get("since"), parts.get("pay")));
    return change
        .list()
        .as(
            changes -> ImmutableSortedMap.<LocalDate, PayPlan>naturalOrder()
                .putAll(changes)
                .buildOrThrow(),
            plans -> plans.entrySet().asList());
  }

  private static Optional<ImmutableList<Clause>> ownClauses(Rulebook rules) {
    return Optional.of(rules.clauses()).filter(clauses -> !clauses.isEmpty());
  }

  private static Shape<FundPolicy> fund(ZoneId zone, Shape<Clause> clause) {
    return Parts.<FundPolicy>of()
        .part("clause", clause, FundPolicy::clause)
        .make(parts -> new FundPolicy(parts.get("clause"), zone));
  }
}
