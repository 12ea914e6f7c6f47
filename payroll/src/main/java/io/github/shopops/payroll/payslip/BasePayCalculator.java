package io.github.shopops.payroll.payslip;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Says what base pay (底薪) somebody has in a month.
 *
 * <p>A month that is not whole is prorated exactly and rounded once, half up: 1 500.00 for 11 days of 31 is 532.26. A
 * month in which grade or plan change is paid in segments, whose running sum is rounded, so that they make up the month:
 * 1 500.00 for 15 days of 31 and 1 800.00 for 16 are 725.81 and 929.03, of 1 654.8387 together. How the month is cut and
 * which days count is asked of the plan that is in force on its last day; what a grade is paid, of each day's own. This
 * class is immutable and thread-safe.
 */
public final class BasePayCalculator {
  private final PayPlans plans;

  private BasePayCalculator(PayPlans plans) {
    this.plans = plans;
  }

  /**
   * Makes a calculator for a plan that does not change.
   *
   * @param plan what each grade is paid
   * @return the calculator
   */
  public static BasePayCalculator of(PayPlan plan) {
    return new BasePayCalculator(PayPlans.of(requireNonNull(plan, "plan")));
  }

  /**
   * Makes a calculator for plans that follow each other.
   *
   * @param plans what each grade is paid, and from when
   * @return the calculator
   */
  public static BasePayCalculator of(PayPlans plans) {
    return new BasePayCalculator(requireNonNull(plans, "plans"));
  }

  /**
   * Calculates the base pay of a month.
   *
   * @param employee who, at which grades, from when to when
   * @param month the month
   * @return a line a segment, the share of the month, and a finding in place of a line where the plan does not know the
   *     grade
   */
  public BasePay calculate(Employee employee, YearMonth month) {
    PayPlan plan = plans.on(month.atEndOfMonth());
    MonthShare share = plan.proration().share(employee, month, plan.calendar());
    if (share.isNone()) {
      return new BasePay(share, ImmutableList.of(), ImmutableList.of());
    }
    ImmutableList<PaySegment> segments = PaySegment.of(employee, month, plans);
    ImmutableList.Builder<PayLine> lines = ImmutableList.builder();
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    RunningTotal total = new RunningTotal();
    for (PaySegment segment : segments) {
      if (segment.base().isEmpty()) {
        findings.add(unknownGrade(employee, segment));
      } else {
        int days = plan.proration().days(segment.from(), segment.until(), plan.calendar());
        MonthPart part = MonthPart.of(plan, share, days);
        Money base = segment.base().get();
        Money pay = total.take(base, part);
        Message message = segments.size() == 1
            ? single(base, plan, share, part, pay)
            : ofSeveral(segment, base, part, pay);
        lines.add(line(segment, pay, message, month));
      }
    }
    return new BasePay(share, lines.build(), findings.build());
  }

  /**
   * Looks for the base of a whole month that somebody is paid by on a day, of which the price of a day or an hour is
   * worked out.
   *
   * @param employee who
   * @param day the day
   * @return empty where the plan does not know the grade
   */
  public Optional<Money> base(Employee employee, LocalDate day) {
    return PaySegment.of(employee, YearMonth.from(day), plans).stream()
        .filter(segment -> segment.covers(day))
        .findFirst()
        .flatMap(PaySegment::base);
  }

  private static Message single(
      Money base, PayPlan plan, MonthShare share, MonthPart part, Money pay) {
    if (share.isWhole()) {
      return Message.of("payslip.base", base);
    }
    return plan.proration() == Proration.PAID_DAYS || plan.dayCount() == DayCount.MISSED
        ? Message.of("payslip.base.part", base, part.wording(), pay)
        : Message.of("payslip.base.prorated", base, share.days(), share.of(), pay);
  }

  private static Message ofSeveral(PaySegment segment, Money base, MonthPart part, Money pay) {
    return part.checked(
        base, pay, Message.of("payslip.base.segment", segment.title(), base, part.wording(), pay));
  }

  private static PayLine line(PaySegment segment, Money pay, Message message, YearMonth month) {
    return PayLine.of(
        LineKind.BASE,
        pay,
        segment.clause(),
        message,
        ImmutableList.of(Evidence.of(Evidence.Kind.MONTH, month.toString())));
  }

  private static Finding unknownGrade(Employee employee, PaySegment segment) {
    return Finding.of(
        segment.clause(),
        Severity.ERROR,
        Evidence.of(Evidence.Kind.AGENT, employee.agent().value()),
        Message.of("payslip.unknown-grade", segment.grade()));
  }
}
