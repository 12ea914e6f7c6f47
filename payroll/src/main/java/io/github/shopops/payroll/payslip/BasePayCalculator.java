package io.github.shopops.payroll.payslip;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Says what base pay (底薪) somebody has in a month.
 *
 * <p>A month that is not whole is prorated exactly and rounded once, half up: 1 500.00 for 11 days of 31 is 532.26. This
 * class is immutable and thread-safe.
 */
public final class BasePayCalculator {
  private final PayPlan plan;

  private BasePayCalculator(PayPlan plan) {
    this.plan = plan;
  }

  /**
   * Makes a calculator.
   *
   * @param plan what each grade is paid
   * @return the calculator
   */
  public static BasePayCalculator of(PayPlan plan) {
    return new BasePayCalculator(requireNonNull(plan, "plan"));
  }

  /**
   * Calculates the base pay of a month.
   *
   * @param employee who, at which grade, from when to when
   * @param month the month
   * @return the line, the share of the month, and a finding in place of the line where the plan does not know the grade
   */
  public BasePay calculate(Employee employee, YearMonth month) {
    MonthShare share = plan.proration().share(employee, month);
    Optional<Money> base = plan.base(employee.grade());
    if (share.isNone()) {
      return new BasePay(share, ImmutableList.of(), ImmutableList.of());
    }
    if (base.isEmpty()) {
      return new BasePay(share, ImmutableList.of(), ImmutableList.of(unknownGrade(employee)));
    }
    return new BasePay(share, ImmutableList.of(line(base.get(), share, month)), ImmutableList.of());
  }

  private PayLine line(Money base, MonthShare share, YearMonth month) {
    Money pay = share.of(base, RoundingMode.HALF_UP);
    Message message = share.isWhole()
        ? Message.of("payslip.base", base)
        : Message.of("payslip.base.prorated", base, share.days(), share.of(), pay);
    return PayLine.of(
        LineKind.BASE,
        pay,
        plan.clause(),
        message,
        ImmutableList.of(Evidence.of(Evidence.Kind.MONTH, month.toString())));
  }

  private Finding unknownGrade(Employee employee) {
    return Finding.of(
        plan.clause(),
        Severity.ERROR,
        Evidence.of(Evidence.Kind.AGENT, employee.agent().value()),
        Message.of("payslip.unknown-grade", employee.grade()));
  }
}
