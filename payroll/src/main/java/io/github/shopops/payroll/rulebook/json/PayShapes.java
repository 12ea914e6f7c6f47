package io.github.shopops.payroll.rulebook.json;

import static io.github.shopops.core.json.Scalars.DAY;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.set;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.json.ObjectShape;
import io.github.shopops.core.json.Parts;
import io.github.shopops.core.json.Shape;
import io.github.shopops.payroll.payslip.DayCount;
import io.github.shopops.payroll.payslip.GradeChange;
import io.github.shopops.payroll.payslip.LegalPolicy;
import io.github.shopops.payroll.payslip.PayGrade;
import io.github.shopops.payroll.payslip.PayPlan;
import io.github.shopops.payroll.payslip.Proration;
import io.github.shopops.payroll.payslip.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.joda.money.Money;

/** How base pay, commission and the law look in JSON. */
final class PayShapes {
  private PayShapes() {}

  /** A plan that lists no grade says what everybody is paid. */
  static Shape<PayPlan> pay(Shape<Money> amount, Shape<Clause> clause) {
    Shape<PayGrade> grade = Parts.<PayGrade>of()
        .part("code", TEXT, PayGrade::code)
        .usually("aliases", set(TEXT), ImmutableSet.of(), PayGrade::aliases)
        .part("base", amount, PayGrade::base)
        .make(parts -> new PayGrade(
            parts.get("code"), parts.orElse("aliases", ImmutableSet.of()), parts.get("base")));
    Shape<PayPlan> plan = ObjectShape.<PayPlan, PayPlan.Builder>of(PayPlan::builder)
        .field("clause", clause, PayPlan::clause, (b, c) -> b.clause(c))
        .field("grades", grade.list(), PayPlan::grades, (b, grades) -> b.grades(grades))
        .optional("otherBase", amount, PayPlan::otherBase, (b, base) -> b.otherBase(base))
        .optional(
            "probationBase", amount, PayPlan::probationBase, (b, base) -> b.probationBase(base))
        .field(
            "proration",
            choice(Proration.class),
            PayPlan::proration,
            (b, days) -> b.proration(days))
        .usually(
            "dayCount",
            choice(DayCount.class),
            DayCount.WORKED,
            PayPlan::dayCount,
            (b, count) -> b.dayCount(count))
        .usually(
            "calendar",
            calendar(),
            WorkCalendar.EMPTY,
            PayPlan::calendar,
            (b, calendar) -> b.calendar(calendar))
        .usually(
            "gradeChange",
            choice(GradeChange.class),
            GradeChange.PRORATED,
            PayPlan::gradeChange,
            (b, change) -> b.gradeChange(change))
        .usually(
            "unpaidLeave",
            choice(Proration.class),
            Proration.PAID_DAYS,
            PayPlan::unpaidLeave,
            (b, days) -> b.unpaidLeave(days))
        .usually(
            "unpaidLeaveClause",
            clause,
            Catalogue.clause("shop/LEAVE"),
            PayPlan::unpaidLeaveClause,
            (b, c) -> b.unpaidLeaveClause(c))
        .shape(PayPlan.Builder::build);
    return Shape.of(
        place -> {
          PayPlan read = plan.read(place);
          if (read.grades().isEmpty()) {
            place.checkField("otherBase");
          }
          return read;
        },
        plan::write);
  }

  /** Days of a year, by date; a calendar without any is an empty object. */
  static Shape<WorkCalendar> calendar() {
    Shape<ImmutableSortedSet<LocalDate>> days =
        set(DAY).as(ImmutableSortedSet::copyOf, ImmutableSet::copyOf);
    ImmutableSortedSet<LocalDate> none = ImmutableSortedSet.of();
    return Parts.<WorkCalendar>of()
        .usually(
            "weekend",
            set(choice(DayOfWeek.class)),
            WorkCalendar.SATURDAY_AND_SUNDAY,
            WorkCalendar::weekend)
        .usually("holidays", days, none, WorkCalendar::holidays)
        .usually("daysOff", days, none, WorkCalendar::daysOff)
        .usually("workDays", days, none, WorkCalendar::workDays)
        .make(parts -> new WorkCalendar(
            parts.orElse("weekend", WorkCalendar.SATURDAY_AND_SUNDAY),
            parts.orElse("holidays", none),
            parts.orElse("daysOff", none),
            parts.orElse("workDays", none)));
  }

  static Shape<LegalPolicy> law(Shape<Clause> clause) {
    return LawShapes.version(clause).list().as(LegalPolicy::new, LegalPolicy::versions);
  }
}
