package io.github.shopops.payroll.guarantee;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.payroll.guarantee.GuaranteePlan.Settlement;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.PayLine;
import java.math.RoundingMode;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Keeps pay from falling below a guarantee (保底), clause C5.
 *
 * <p>With 2 000.00 guaranteed, months that earn 1 500.00 and 2 700.00 pay 2 000.00 and 2 700.00 where each month is
 * settled; settled at the year's end they pay 2 000.00 each and 200.00 at the end, the greater of 4 000.00 and 4 200.00
 * in all. This class is immutable and thread-safe.
 */
public final class GuaranteeCalculator {
  private final GuaranteePlan plan;

  private GuaranteeCalculator(GuaranteePlan plan) {
    this.plan = plan;
  }

  /**
   * Makes a calculator.
   *
   * @param plan what is guaranteed
   * @return the calculator
   */
  public static GuaranteeCalculator of(GuaranteePlan plan) {
    return new GuaranteeCalculator(requireNonNull(plan, "plan"));
  }

  /**
   * Holds a month's earnings against the guarantee, where no minimum wage is known.
   *
   * @param employee who, since when and how standing
   * @param share the share of the month that is paid
   * @param month the month
   * @param earnings the month's lines
   * @param account the person's account after the month before
   * @return the lines to add, and the account after the month
   * @throws IllegalArgumentException if the account is somebody else's or of a later year, or if an amount is not in the
   *     plan's currency
   */
  public GuaranteeStatement calculate(
      Employee employee,
      MonthShare share,
      YearMonth month,
      ImmutableList<PayLine> earnings,
      GuaranteeAccount account) {
    return calculate(employee, share, month, earnings, account, Optional.empty());
  }

  /**
   * Holds a month's earnings against the guarantee. Part of a month has its share of the guarantee, rounded once, half
   * up; in a month of no share nothing is guaranteed, and what is still held back is released.
   *
   * @param employee who, since when and how standing
   * @param share the share of the month that is paid
   * @param month the month
   * @param earnings the month's lines; those of kinds that do not count as earned are left alone
   * @param account the person's account after the month before; one of an earlier year is settled and a new one opened
   * @param minimumWage the minimum wage of a whole month, below which nothing is held back
   * @return the lines to add, and the account after the month
   * @throws IllegalArgumentException if the account is somebody else's or of a later year, or if an amount is not in the
   *     plan's currency
   */
  public GuaranteeStatement calculate(
      Employee employee,
      MonthShare share,
      YearMonth month,
      ImmutableList<PayLine> earnings,
      GuaranteeAccount account,
      Optional<Money> minimumWage) {
    requireNonNull(share, "share");
    check(employee, month, account);
    ImmutableList.Builder<PayLine> lines = ImmutableList.builder();
    GuaranteeAccount current = account;
    if (account.year().getValue() < month.getYear()) {
      if (account.heldBack().isPositive()) {
        lines.add(released(account, month));
      }
      current = GuaranteeAccount.open(employee.agent(), Year.of(month.getYear()), plan.currency());
    }
    if (share.isNone()) {
      if (current.heldBack().isPositive()) {
        lines.add(released(current, month));
        current = settled(current);
      }
      return new GuaranteeStatement(lines.build(), current, ImmutableList.of());
    }
    MonthGuarantee guarantee = MonthGuarantee.of(plan, employee, share, month);
    Money earned = earned(earnings);
    Money minimum = minimumWage
        .map(wage -> share.of(wage, RoundingMode.HALF_UP))
        .orElse(Money.zero(plan.currency()));
    PayLine line = line(guarantee, earned, greater(base(earnings), minimum), month);
    current = current.plus(earned, guarantee.amount(), earned.plus(line.amount()));
    lines.add(line);
    if (plan.settlement() == Settlement.YEAR_END && isEnd(employee, month)) {
      lines.add(released(current, month));
      current = settled(current);
    }
    return new GuaranteeStatement(lines.build(), current, findings(employee));
  }

  private void check(Employee employee, YearMonth month, GuaranteeAccount account) {
    checkArgument(
        account.agent().equals(employee.agent()),
        "Argument 'account' must be of %s but is of %s",
        employee.agent(),
        account.agent());
    checkArgument(
        account.year().getValue() <= month.getYear(),
        "Argument 'account' must not be of a year after %s but is of %s",
        month,
        account.year());
    checkArgument(
        account.paid().getCurrencyUnit().equals(plan.currency()),
        "Argument 'account' must be in %s but has value %s",
        plan.currency(),
        account.paid());
  }

  private Money earned(ImmutableList<PayLine> earnings) {
    Money earned = Money.zero(plan.currency());
    for (PayLine line : earnings) {
      checkArgument(
          line.amount().getCurrencyUnit().equals(plan.currency()),
          "Argument 'earnings' must be in %s but has value %s",
          plan.currency(),
          line.amount());
      if (plan.earned().contains(line.kind())) {
        earned = earned.plus(line.amount());
      }
    }
    return earned;
  }

  private Money base(ImmutableList<PayLine> earnings) {
    return earnings.stream()
        .filter(line -> line.kind() == LineKind.BASE)
        .map(PayLine::amount)
        .reduce(Money.zero(plan.currency()), Money::plus);
  }

  /**
   * Tops up what was earned, leaves it, or holds back what is above the guarantee. Base pay and the minimum wage are due
   * each month and are never held back.
   */
  private PayLine line(MonthGuarantee guarantee, Money earned, Money least, YearMonth month) {
    Money missing = guarantee.amount().minus(earned);
    Money due = greater(least, guarantee.amount());
    Money held = earned.minus(due);
    if (held.isPositive() && plan.settlement() == Settlement.YEAR_END) {
      Message message = Message.of("guarantee.held-back", guarantee.message(), earned, due, held);
      return line(LineKind.HOLDBACK, held.negated(), message, month);
    }
    if (missing.isPositive()) {
      Message message =
          Message.of("guarantee.top-up", guarantee.message(), guarantee.amount(), earned, missing);
      return line(LineKind.GUARANTEE_TOP_UP, missing, message, month);
    }
    return line(
        LineKind.GUARANTEE_TOP_UP,
        Money.zero(plan.currency()),
        Message.of("guarantee.reached", guarantee.message(), earned),
        month);
  }

  private PayLine released(GuaranteeAccount account, YearMonth month) {
    return line(
        LineKind.HOLDBACK,
        account.heldBack(),
        Message.of(
            "guarantee.year-end",
            account.year().toString(),
            account.earned(),
            account.paid(),
            account.heldBack()),
        month);
  }

  private static GuaranteeAccount settled(GuaranteeAccount account) {
    Money none = Money.zero(account.paid().getCurrencyUnit());
    return account.plus(none, none, account.heldBack());
  }

  private PayLine line(LineKind kind, Money amount, Message message, YearMonth month) {
    return PayLine.of(
        kind,
        amount,
        plan.clause(),
        message,
        ImmutableList.of(Evidence.of(Evidence.Kind.MONTH, month.toString())));
  }

  private static Money greater(Money one, Money other) {
    return one.isGreaterThan(other) ? one : other;
  }

  private static boolean isEnd(Employee employee, YearMonth month) {
    return month.getMonth() == Month.DECEMBER
        || employee.left().map(YearMonth::from).filter(month::equals).isPresent();
  }

  private ImmutableList<Finding> findings(Employee employee) {
    return employee.joined().isPresent()
        ? ImmutableList.of()
        : ImmutableList.of(Finding.of(
            plan.clause(),
            Severity.INFO,
            Evidence.of(Evidence.Kind.AGENT, employee.agent().value()),
            Message.of(
                "guarantee.no-joining", employee.agent().value(), plan.years().size())));
  }
}
