package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.DAY;
import static io.github.shopops.core.json.Scalars.DECIMAL;
import static io.github.shopops.core.json.Scalars.LENGTH;
import static io.github.shopops.core.json.Scalars.RATE;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.YES_NO;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.set;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.payslip.LegalVersion;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.OvertimeMultiples;
import io.github.shopops.payroll.payslip.OvertimePolicy;
import io.github.shopops.payroll.payslip.ProbationTerm;
import java.math.BigDecimal;
import java.time.Duration;

/** How the law, and what a shop pays for overtime under it, look in JSON. */
final class LawShapes {
  private static final Shape<OvertimeMultiples> MULTIPLES = Parts.<OvertimeMultiples>of()
      .part("workDay", RATE, OvertimeMultiples::workDay)
      .part("restDay", RATE, OvertimeMultiples::restDay)
      .part("holiday", RATE, OvertimeMultiples::holiday)
      .make(parts ->
          new OvertimeMultiples(parts.get("workDay"), parts.get("restDay"), parts.get("holiday")));

  private static final Shape<ProbationTerm> TERM = Parts.<ProbationTerm>of()
      .part("contractMonths", WHOLE, ProbationTerm::contractMonths)
      .part("months", WHOLE, ProbationTerm::months)
      .make(parts ->
          new ProbationTerm(parts.<Integer>get("contractMonths"), parts.<Integer>get("months")));

  private LawShapes() {}

  static Shape<OvertimePolicy> overtime(Shape<Clause> clause) {
    return Parts.<OvertimePolicy>of()
        .part("clause", clause, OvertimePolicy::clause)
        .part("multiples", MULTIPLES, OvertimePolicy::multiples)
        .part("paidDays", DECIMAL, OvertimePolicy::paidDays)
        .make(parts ->
            new OvertimePolicy(parts.get("clause"), parts.get("multiples"), parts.get("paidDays")));
  }

  static Shape<LegalVersion> version(Shape<Clause> clause) {
    ObjectShape.Fields<LegalVersion, LegalVersion.Builder> fields =
        ObjectShape.<LegalVersion, LegalVersion.Builder>of(LegalVersion::builder)
            .field("since", DAY, LegalVersion::since, (b, day) -> b.since(day));
    wages(fields, clause);
    probation(fields, clause);
    time(fields, clause);
    return fields.shape(LegalVersion.Builder::build);
  }

  private static void wages(
      ObjectShape.Fields<LegalVersion, LegalVersion.Builder> fields, Shape<Clause> clause) {
    fields
        .optional("recovery", clause, LegalVersion::recovery, (b, c) -> b.recovery(c))
        .field(
            "recoveryShare", RATE, LegalVersion::recoveryShare, (b, rate) -> b.recoveryShare(rate))
        .usually(
            "recoveryCapped",
            YES_NO,
            true,
            LegalVersion::recoveryCapped,
            (b, capped) -> b.recoveryCapped(capped))
        .optional("minimumWage", clause, LegalVersion::minimumWage, (b, c) -> b.minimumWage(c))
        .field(
            "uncounted",
            set(choice(LineKind.class)),
            LegalVersion::uncounted,
            (b, kinds) -> b.uncounted(kinds))
        .optional(
            "contestedFines", clause, LegalVersion::contestedFines, (b, c) -> b.contestedFines(c))
        .optional("records", clause, LegalVersion::records, (b, c) -> b.records(c))
        .usually(
            "recordYears", WHOLE, 0, LegalVersion::recordYears, (b, years) -> b.recordYears(years));
  }

  private static void probation(
      ObjectShape.Fields<LegalVersion, LegalVersion.Builder> fields, Shape<Clause> clause) {
    fields
        .optional("probation", clause, LegalVersion::probation, (b, c) -> b.probation(c))
        .usually(
            "probationTerms",
            TERM.list(),
            ImmutableList.of(),
            LegalVersion::probationTerms,
            (b, terms) -> b.probationTerms(terms))
        .optional(
            "probationWage", clause, LegalVersion::probationWage, (b, c) -> b.probationWage(c))
        .usually(
            "probationShare",
            RATE,
            Rate.ZERO,
            LegalVersion::probationShare,
            (b, rate) -> b.probationShare(rate));
  }

  private static void time(
      ObjectShape.Fields<LegalVersion, LegalVersion.Builder> fields, Shape<Clause> clause) {
    fields
        .optional("overtimePay", clause, LegalVersion::overtimePay, (b, c) -> b.overtimePay(c))
        .usually(
            "overtimeMultiples",
            MULTIPLES,
            OvertimeMultiples.NONE,
            LegalVersion::overtimeMultiples,
            (b, multiples) -> b.overtimeMultiples(multiples))
        .optional(
            "overtimeLimit", clause, LegalVersion::overtimeLimit, (b, c) -> b.overtimeLimit(c))
        .usually(
            "overtimeHours",
            LENGTH,
            Duration.ZERO,
            LegalVersion::overtimeHours,
            (b, hours) -> b.overtimeHours(hours))
        .optional("dayWage", clause, LegalVersion::dayWage, (b, c) -> b.dayWage(c))
        .usually(
            "paidDays",
            DECIMAL,
            BigDecimal.ONE,
            LegalVersion::paidDays,
            (b, days) -> b.paidDays(days));
  }
}
