package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.joda.money.Money;

/**
 * Takes days of unpaid leave and of absence (事假, 旷工) off a month's base pay.
 *
 * <p>A day costs what the plan makes a day of the month's base, a 21.75th unless it says otherwise: 2 days of 2 200.00
 * cost 202.30. All days together cost no more than the month's base pay. This class is immutable and thread-safe.
 */
public final class UnpaidLeaveCalculator {
  private final PayPlans plans;

  private UnpaidLeaveCalculator(PayPlans plans) {
    this.plans = plans;
  }

  /**
   * Makes a calculator.
   *
   * @param plans what each grade is paid, and from when
   * @return the calculator
   */
  public static UnpaidLeaveCalculator of(PayPlans plans) {
    return new UnpaidLeaveCalculator(requireNonNull(plans, "plans"));
  }

  /**
   * Calculates what the unpaid days of a month cost.
   *
   * @param employee whose
   * @param month the month
   * @param unpaid the days, all of the month; those on which the person was not employed cost nothing
   * @param base the month's base pay
   * @return a line of kind {@link LineKind#UNPAID_LEAVE} for each base that is paid in the month and has unpaid days, none
   *     above zero
   */
  public ImmutableList<PayLine> calculate(
      Employee employee, YearMonth month, Set<LocalDate> unpaid, BasePay base) {
    unpaid.forEach(day -> checkArgument(
        YearMonth.from(day).equals(month),
        "Argument 'unpaid' must have days of %s but has %s",
        month,
        day));
    if (base.lines().isEmpty()) {
      return ImmutableList.of();
    }
    PayPlan plan = plans.on(month.atEndOfMonth());
    int ofMonth = plan.unpaidLeave().share(employee, month, plan.calendar()).of();
    Money room = Money.total(base.lines().stream().map(PayLine::amount).toList());
    RunningTotal total = new RunningTotal();
    ImmutableList.Builder<PayLine> lines = ImmutableList.builder();
    for (PaySegment segment : PaySegment.of(employee, month, plans)) {
      ImmutableSortedSet<LocalDate> days = unpaid.stream()
          .filter(segment::covers)
          .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo));
      if (segment.base().isPresent() && !days.isEmpty()) {
        MonthPart part = MonthPart.unpaid(plan, ofMonth, days.size());
        Money cost = total.take(segment.base().get(), part);
        Money off = cost.isGreaterThan(room) ? room : cost;
        Message message = part.checked(
            segment.base().get(),
            cost,
            Message.of(
                "payslip.unpaid-leave", days.size(), segment.base().get(), part.wording(), cost));
        lines.add(PayLine.of(
            LineKind.UNPAID_LEAVE,
            off.negated(),
            plan.unpaidLeaveClause(),
            off.equals(cost) ? message : Message.of("payslip.unpaid-leave.capped", message, room),
            evidence(employee, days)));
        room = room.minus(off);
      }
    }
    return lines.build();
  }

  private static ImmutableList<Evidence> evidence(
      Employee employee, ImmutableSortedSet<LocalDate> days) {
    return days.stream()
        .map(day -> Evidence.of(Evidence.Kind.SHIFT, employee.agent().value() + "/" + day))
        .collect(ImmutableList.toImmutableList());
  }
}
