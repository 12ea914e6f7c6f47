package io.github.shopops.payroll.guarantee;

import io.github.shopops.core.clause.Message;
import io.github.shopops.payroll.payslip.Contract;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What is guaranteed for a month, and why: the mean over the days employed, times the share of the month, rounded once.
 *
 * @param amount the guarantee
 * @param message the arithmetic
 */
record MonthGuarantee(Money amount, Message message) {

  static MonthGuarantee of(
      GuaranteePlan plan, Employee employee, MonthShare share, YearMonth month) {
    Map<Rate, Integer> days = new LinkedHashMap<>();
    daysEmployed(employee, month)
        .forEach(day -> days.merge(rate(plan, employee, day), 1, Integer::sum));
    Message terms = days.size() == 1
        ? days.keySet().iterator().next().message()
        : days.entrySet().stream()
            .map(entry -> Message.of("guarantee.days", entry.getKey().message(), entry.getValue()))
            .reduce((sum, term) -> Message.of("guarantee.sum", sum, term))
            .orElseThrow();
    Money amount = mean(days, share);
    return new MonthGuarantee(
        amount,
        share.isWhole() && days.size() == 1
            ? terms
            : Message.of("guarantee.prorated", terms, share.toString(), amount));
  }

  /** A guarantee of a whole month, and which it is. */
  private record Rate(Money amount, Message message) {}

  private static Rate rate(GuaranteePlan plan, Employee employee, LocalDate day) {
    Optional<Money> probation = plan.probation().filter(amount -> isProbation(employee, day));
    if (probation.isPresent()) {
      return new Rate(probation.get(), Message.of("guarantee.probation", probation.get()));
    }
    List<Money> years = plan.years();
    int year = plan.serviceYear().on(employee, day);
    boolean last = year >= years.size();
    int counted = last ? years.size() : year;
    Money amount = years.get(counted - 1);
    return new Rate(
        amount, Message.of(last ? "guarantee.last-year" : "guarantee.year", counted, amount));
  }

  /** The contract says when probation ends; without one, how the person stands holds for the month. */
  private static boolean isProbation(Employee employee, LocalDate day) {
    return employee
        .contract()
        .flatMap(Contract::probationUntil)
        .map(until -> !day.isAfter(until))
        .orElse(employee.standing() == Standing.PROBATION);
  }

  /** The days of the month on which somebody was employed; all of them where the share is not by these days. */
  private static List<LocalDate> daysEmployed(Employee employee, YearMonth month) {
    List<LocalDate> all =
        month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
    List<LocalDate> employed = all.stream()
        .filter(day -> employee.joined().filter(day::isBefore).isEmpty()
            && employee.left().filter(day::isAfter).isEmpty())
        .toList();
    return employed.isEmpty() ? all : employed;
  }

  private static Money mean(Map<Rate, Integer> days, MonthShare share) {
    BigDecimal sum = BigDecimal.ZERO;
    long count = 0;
    for (Map.Entry<Rate, Integer> entry : days.entrySet()) {
      BigDecimal amount = entry.getKey().amount().getAmount();
      sum = sum.add(amount.multiply(BigDecimal.valueOf(entry.getValue())));
      count += entry.getValue();
    }
    Money any = days.keySet().iterator().next().amount();
    return Money.of(
        any.getCurrencyUnit(),
        sum.multiply(BigDecimal.valueOf(share.days()))
            .divide(BigDecimal.valueOf(count * share.of()), any.getScale(), RoundingMode.HALF_UP));
  }
}
