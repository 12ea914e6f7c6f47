package io.github.shopops.payroll.payslip;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Message;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Days on which somebody's month is paid alike: one plan's clause, one grade's base.
 *
 * @param from the first day
 * @param until the last day
 * @param clause the clause of the plan in force
 * @param grade the grade that is paid, which may be empty
 * @param base its base of a whole month, empty where the plan does not know the grade
 */
record PaySegment(
    LocalDate from, LocalDate until, Clause clause, String grade, Optional<Money> base) {

  /** Cuts the days on which somebody was employed in a month where the base changes, with the grade or with the plan. */
  static ImmutableList<PaySegment> of(Employee employee, YearMonth month, PayPlans plans) {
    LocalDate first = later(month.atDay(1), employee.joined());
    LocalDate last = month.atEndOfMonth();
    LocalDate left = employee.left().filter(last::isAfter).orElse(last);
    GradeChange change = plans.on(last).gradeChange();
    List<PaySegment> segments = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(left); day = day.plusDays(1)) {
      PayPlan plan = plans.on(day);
      String name =
          employee.position(change == GradeChange.PRORATED ? day : first).grade();
      String grade = plan.grade(name).map(PayGrade::code).orElse(name);
      LocalDate on = day;
      Optional<Money> base = plan.probationBase()
          .filter(probation -> isProbation(employee, on))
          .or(() -> plan.base(grade));
      PaySegment single = new PaySegment(day, day, plan.clause(), grade, base);
      int end = segments.size() - 1;
      if (end >= 0 && segments.get(end).isPaidAs(single)) {
        segments.set(end, segments.get(end).until(day));
      } else {
        segments.add(single);
      }
    }
    return ImmutableList.copyOf(segments);
  }

  /** By the contract's days where it names them, else by how the person stands. */
  private static boolean isProbation(Employee employee, LocalDate day) {
    return employee
        .contract()
        .flatMap(Contract::probationUntil)
        .map(until -> !day.isAfter(until))
        .orElse(employee.standing() == Standing.PROBATION);
  }

  private static LocalDate later(LocalDate first, Optional<LocalDate> joined) {
    return joined.filter(first::isBefore).orElse(first);
  }

  private boolean isPaidAs(PaySegment other) {
    return clause.equals(other.clause)
        && base.equals(other.base)
        && (base.isPresent() || grade.equals(other.grade));
  }

  private PaySegment until(LocalDate day) {
    return new PaySegment(from, day, clause, grade, base);
  }

  /** Returns whether a day is among these. */
  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** Names the days, and the grade where there is one. */
  Message title() {
    return grade.isEmpty()
        ? Message.of("payslip.segment", from, until)
        : Message.of("payslip.segment.grade", from, until, GradeName.title(grade));
  }
}
