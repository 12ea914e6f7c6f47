package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.payroll.rulebook.json.Scalars.DAY;
import static io.github.shopops.payroll.rulebook.json.Scalars.RATE;
import static io.github.shopops.payroll.rulebook.json.Scalars.TEXT;
import static io.github.shopops.payroll.rulebook.json.Scalars.choice;
import static io.github.shopops.payroll.rulebook.json.Scalars.set;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.payroll.commission.CommissionPlan;
import io.github.shopops.payroll.payslip.LegalPolicy;
import io.github.shopops.payroll.payslip.LegalVersion;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayGrade;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.payslip.Proration;
import org.joda.money.Money;

/** How base pay, commission and the law look in JSON. */
final class PayShapes {
  private PayShapes() {}

  static Shape<PayPlan> pay(Shape<Money> amount, Shape<Clause> clause) {
    Shape<PayGrade> grade = Parts.<PayGrade>of()
        .part("code", TEXT, PayGrade::code)
        .usually("aliases", set(TEXT), ImmutableSet.of(), PayGrade::aliases)
        .part("base", amount, PayGrade::base)
        .make(parts -> new PayGrade(
            parts.get("code"), parts.orElse("aliases", ImmutableSet.of()), parts.get("base")));
    return ObjectShape.<PayPlan, PayPlan.Builder>of(PayPlan::builder)
        .field("clause", clause, PayPlan::clause, (b, c) -> b.clause(c))
        .field("grades", grade.list(), PayPlan::grades, (b, grades) -> b.grades(grades))
        .optional("otherBase", amount, PayPlan::otherBase, (b, base) -> b.otherBase(base))
        .field(
            "proration",
            choice(Proration.class),
            PayPlan::proration,
            (b, days) -> b.proration(days))
        .shape(PayPlan.Builder::build);
  }

  static Shape<CommissionPlan> commission(Shape<Money> amount, Shape<Clause> clause) {
    return CommissionShapes.plan(amount, clause);
  }

  static Shape<LegalPolicy> law(Shape<Clause> clause) {
    Shape<LegalVersion> version = ObjectShape.<LegalVersion, LegalVersion.Builder>of(
            LegalVersion::builder)
        .field("since", DAY, LegalVersion::since, (b, day) -> b.since(day))
        .optional("recovery", clause, LegalVersion::recovery, (b, c) -> b.recovery(c))
        .field(
            "recoveryShare", RATE, LegalVersion::recoveryShare, (b, rate) -> b.recoveryShare(rate))
        .optional("minimumWage", clause, LegalVersion::minimumWage, (b, c) -> b.minimumWage(c))
        .field(
            "uncounted",
            set(choice(LineKind.class)),
            LegalVersion::uncounted,
            (b, kinds) -> b.uncounted(kinds))
        .optional(
            "contestedFines", clause, LegalVersion::contestedFines, (b, c) -> b.contestedFines(c))
        .shape(LegalVersion.Builder::build);
    return version.list().as(LegalPolicy::new, LegalPolicy::versions);
  }
}
