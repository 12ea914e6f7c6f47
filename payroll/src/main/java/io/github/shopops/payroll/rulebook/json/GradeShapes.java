package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.DAY;
import static io.github.shopops.core.json.Scalars.MONTH;
import static io.github.shopops.core.json.Scalars.RATE;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.set;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.Choice;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.payroll.discipline.Conduct;
import io.github.shopops.payroll.discipline.DisciplinePolicy;
import io.github.shopops.payroll.discipline.Measure;
import io.github.shopops.payroll.grade.Advance;
import io.github.shopops.payroll.grade.CareerMonth;
import io.github.shopops.payroll.grade.Condition;
import io.github.shopops.payroll.grade.Effective;
import io.github.shopops.payroll.grade.Grade;
import io.github.shopops.payroll.grade.GradeLadder;
import io.github.shopops.payroll.grade.GradeStep;
import io.github.shopops.payroll.payslip.MonthShare;

/** How ladders and disciplinary policies look in JSON, and the months that they look back on. */
final class GradeShapes {
  /** A month of a career, as a closed month hands it on. */
  static final Shape<CareerMonth> CAREER_MONTH = careerMonth();

  /** Somebody's conduct in a month, as a closed month hands it on. */
  static final Shape<Conduct> CONDUCT = Parts.<Conduct>of()
      .part("agent", AGENT, Conduct::agent)
      .part("month", MONTH, Conduct::month)
      .usually("serious", ids(), ImmutableSortedSet.of(), Conduct::serious)
      .optional("measure", choice(Measure.class), Conduct::measure)
      .make(parts -> new Conduct(
          parts.get("agent"),
          parts.get("month"),
          parts.orElse("serious", ImmutableSortedSet.of()),
          parts.orNull("measure")));

  private GradeShapes() {}

  static Shape<GradeLadder> ladder(Shape<Clause> clause) {
    return ObjectShape.<GradeLadder, GradeLadder.Builder>of(GradeLadder::builder)
        .field("clause", clause, GradeLadder::clause, (b, c) -> b.clause(c))
        .field("grades", grade().list(), GradeLadder::grades, (b, grades) -> b.grades(grades))
        .optional("entry", TEXT, GradeLadder::entry, (b, code) -> b.entry(code))
        .field("steps", step(clause).list(), GradeLadder::steps, (b, steps) -> b.steps(steps))
        .field("errors", set(clause), GradeLadder::errors, (b, errors) -> b.errors(errors))
        .field("countsFrom", RATE, GradeLadder::countsFrom, (b, rate) -> b.countsFrom(rate))
        .field(
            "effective",
            choice(Effective.class),
            GradeLadder::effective,
            (b, effective) -> b.effective(effective))
        .shape(GradeLadder.Builder::build);
  }

  static Shape<DisciplinePolicy> discipline(Shape<Clause> clause) {
    Shape<DisciplinePolicy.Step> step = Parts.<DisciplinePolicy.Step>of()
        .part("measure", choice(Measure.class), DisciplinePolicy.Step::measure)
        .part("occurrences", WHOLE, DisciplinePolicy.Step::occurrences)
        .part("months", WHOLE, DisciplinePolicy.Step::months)
        .make(parts -> new DisciplinePolicy.Step(
            parts.get("measure"), parts.<Integer>get("occurrences"), parts.<Integer>get("months")));
    return Parts.<DisciplinePolicy>of()
        .part("clause", clause, DisciplinePolicy::clause)
        .part("serious", set(clause), DisciplinePolicy::serious)
        .part("steps", step.list(), DisciplinePolicy::steps)
        .make(parts ->
            new DisciplinePolicy(parts.get("clause"), parts.get("serious"), parts.get("steps")));
  }

  private static Shape<Grade> grade() {
    return Parts.<Grade>of()
        .part("code", TEXT, Grade::code)
        .usually("aliases", set(TEXT), ImmutableSet.of(), Grade::aliases)
        .usually("duties", TEXT.list(), ImmutableList.of(), Grade::duties)
        .make(parts -> new Grade(
            parts.get("code"),
            parts.orElse("aliases", ImmutableSet.of()),
            parts.orElse("duties", ImmutableList.of())));
  }

  private static Shape<GradeStep> step(Shape<Clause> clause) {
    return Parts.<GradeStep>of()
        .part("from", TEXT, GradeStep::from)
        .part("to", TEXT, GradeStep::to)
        .part("clause", clause, GradeStep::clause)
        .part("conditions", condition().list(), GradeStep::conditions)
        .make(parts -> new GradeStep(
            parts.get("from"), parts.get("to"), parts.get("clause"), parts.get("conditions")));
  }

  private static Shape<Condition> condition() {
    return Choice.<Condition>of()
        .when(
            "clean-run",
            Condition.CleanRun.class,
            Parts.<Condition.CleanRun>of()
                .part("months", WHOLE, Condition.CleanRun::months)
                .make(parts -> new Condition.CleanRun(parts.<Integer>get("months"))))
        .when(
            "in-grade",
            Condition.InGrade.class,
            Parts.<Condition.InGrade>of()
                .part("months", WHOLE, Condition.InGrade::months)
                .make(parts -> new Condition.InGrade(parts.<Integer>get("months"))))
        .when(
            "service",
            Condition.Service.class,
            Parts.<Condition.Service>of()
                .part("months", WHOLE, Condition.Service::months)
                .make(parts -> new Condition.Service(parts.<Integer>get("months"))))
        .when(
            "assessment",
            Condition.AssessmentPassed.class,
            Parts.<Condition.AssessmentPassed>of()
                .part("skills", set(TEXT), Condition.AssessmentPassed::skills)
                .make(parts -> new Condition.AssessmentPassed(parts.get("skills"))))
        .shape();
  }

  private static Shape<CareerMonth> careerMonth() {
    Shape<MonthShare> share = Parts.<MonthShare>of()
        .part("days", WHOLE, MonthShare::days)
        .part("of", WHOLE, MonthShare::of)
        .make(parts -> new MonthShare(parts.<Integer>get("days"), parts.<Integer>get("of")));
    Shape<Advance> advance = Parts.<Advance>of()
        .part("to", TEXT, Advance::to)
        .part("since", DAY, Advance::since)
        .make(parts -> new Advance(parts.get("to"), parts.get("since")));
    return ObjectShape.<CareerMonth, CareerMonth.Builder>of(CareerMonth::builder)
        .field("agent", AGENT, CareerMonth::agent, (b, agent) -> b.agent(agent))
        .field("month", MONTH, CareerMonth::month, (b, month) -> b.month(month))
        .field("grade", TEXT, CareerMonth::grade, (b, grade) -> b.grade(grade))
        .field("worked", share, CareerMonth::worked, (b, worked) -> b.worked(worked))
        .usually(
            "errors",
            ids(),
            ImmutableSortedSet.of(),
            CareerMonth::errors,
            (b, errors) -> b.errors(errors))
        .optional("advance", advance, CareerMonth::advance, (b, a) -> b.advance(a))
        .shape(CareerMonth.Builder::build);
  }

  private static Shape<ImmutableSortedSet<String>> ids() {
    return set(TEXT).as(ImmutableSortedSet::copyOf, ImmutableSet::copyOf);
  }
}
