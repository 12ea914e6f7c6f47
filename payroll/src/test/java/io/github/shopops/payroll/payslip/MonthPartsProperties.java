package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.order.AgentId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Label("Parts of a month's pay")
class MonthPartsProperties {
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

  @Property
  @Label("however a month is cut, its parts make up the month to the fen")
  void partsSumToTheMonth(
      @ForAll Proration proration,
      @ForAll DayCount count,
      @ForAll @IntRange(min = 0, max = 119) int monthsOn,
      @ForAll @Size(max = 8) Set<@IntRange(min = 2, max = 28) Integer> cuts,
      @ForAll @LongRange(min = 0, max = 100_000_000) long fen) {
    YearMonth month = YearMonth.of(2024, 1).plusMonths(monthsOn);
    assertThat(parts(plan(proration, count), month, new TreeSet<>(cuts), fen)).isEqualTo(fen);
  }

  private static long parts(PayPlan plan, YearMonth month, Set<Integer> cuts, long fen) {
    cuts.add(month.lengthOfMonth() + 1);
    MonthShare whole = plan.proration().share(employee().build(), month);
    RunningTotal total = new RunningTotal();
    long sum = 0;
    int from = 1;
    for (int cut : cuts) {
      int days = plan.proration().days(month.atDay(from), month.atDay(cut - 1), WorkCalendar.EMPTY);
      Money part = total.take(Money.ofMinor(YUAN, fen), MonthPart.of(plan, whole, days));
      assertThat(part.isNegative()).isFalse();
      sum += part.getAmountMinorLong();
      from = cut;
    }
    return sum;
  }

  @Property
  @Label("grades and plans that change inside a month pay the exact sum, rounded once")
  void segmentsSumToTheExactTotal(
      @ForAll @Size(min = 1, max = 6) Set<@IntRange(min = 1, max = 30) Integer> ends,
      @ForAll @IntRange(min = 2, max = 31) int change,
      @ForAll @LongRange(min = 0, max = 1_000_000) long base,
      @ForAll @LongRange(min = 1, max = 1_000) long step) {
    YearMonth month = YearMonth.of(2026, 10);
    List<PayGrade> grades = new ArrayList<>();
    List<PayGrade> raised = new ArrayList<>();
    Employee.Builder employee = employee();
    for (int end : new TreeSet<>(ends)) {
      employee.addEarlier(Position.until(month.atDay(end), "g" + grades.size()));
      grades.add(grade(grades.size(), base + step * grades.size()));
      raised.add(grade(raised.size(), base + 7 + step * raised.size()));
    }
    grades.add(grade(grades.size(), base));
    raised.add(grade(raised.size(), base + 7));
    Employee person = employee.grade("g" + ends.size()).build();
    PayPlans plans = PayPlans.of(plan(grades)).since(month.atDay(change), plan(raised));

    BigDecimal exact = BigDecimal.ZERO;
    for (int day = 1; day <= 31; day++) {
      String grade = person.position(month.atDay(day)).grade();
      exact = exact.add(
          (day < change ? plan(grades) : plan(raised)).base(grade).orElseThrow().getAmount());
    }
    BasePay pay = BasePayCalculator.of(plans).calculate(person, month);
    assertThat(Money.total(pay.lines().stream().map(PayLine::amount).toList()).getAmount())
        .isEqualByComparingTo(exact.divide(BigDecimal.valueOf(31), 2, RoundingMode.HALF_UP));
    assertThat(pay.lines()).noneMatch(line -> line.amount().isNegative());
  }

  @Property
  @Label("the days worked of a leaver and the days missed of the successor make up the month")
  void bothSidesMakeUpTheMonth(
      @ForAll @IntRange(min = 0, max = 119) int monthsOn,
      @ForAll @IntRange(min = 2, max = 28) int day,
      @ForAll @LongRange(min = 0, max = 1_000_000) long yuan) {
    YearMonth month = YearMonth.of(2024, 1).plusMonths(monthsOn);
    LocalDate cut = month.atDay(day);
    Money base = Money.ofMajor(YUAN, yuan);
    Money left = pay(employee().left(cut.minusDays(1)).build(), DayCount.WORKED, base, month);
    Money joined = pay(employee().joined(cut).build(), DayCount.MISSED, base, month);
    assertThat(left.plus(joined)).isEqualTo(base);
  }

  private static Money pay(Employee employee, DayCount count, Money base, YearMonth month) {
    PayPlan plan = PayPlan.builder()
        .from(PayPlan.of(Catalogue.clause("shift/C1"), base))
        .proration(Proration.PAID_DAYS)
        .dayCount(count)
        .build();
    return BasePayCalculator.of(plan).calculate(employee, month).lines().stream()
        .map(PayLine::amount)
        .reduce(Money.zero(YUAN), Money::plus);
  }

  @Property
  @Label("unpaid days never cost more than the base pay, nor less than fewer of them")
  void unpaidDaysStayWithinTheBase(
      @ForAll Proration by,
      @ForAll Proration proration,
      @ForAll DayCount count,
      @ForAll @IntRange(min = 1, max = 31) int joined,
      @ForAll @IntRange(min = 0, max = 30) int days,
      @ForAll @LongRange(min = 0, max = 1_000_000) long fen) {
    YearMonth month = YearMonth.of(2026, 10);
    Employee employee = employee().joined(month.atDay(joined)).build();
    PayPlans plans = PayPlans.of(PayPlan.builder()
        .from(PayPlan.of(Catalogue.clause("shift/C1"), Money.ofMinor(YUAN, fen)))
        .proration(proration)
        .dayCount(count)
        .unpaidLeave(by)
        .build());
    BasePay base = BasePayCalculator.of(plans).calculate(employee, month);
    Money fewer = unpaid(plans, employee, month, days, base);
    Money more = unpaid(plans, employee, month, days + 1, base);
    Money all = base.lines().stream().map(PayLine::amount).reduce(Money.zero(YUAN), Money::plus);
    assertThat(fewer.isPositive()).isFalse();
    assertThat(more.isGreaterThan(fewer)).isFalse();
    assertThat(all.plus(more).isNegative()).isFalse();
  }

  private static Money unpaid(
      PayPlans plans, Employee employee, YearMonth month, int days, BasePay base) {
    Set<LocalDate> unpaid = new TreeSet<>(
        IntStream.rangeClosed(1, days).mapToObj(day -> month.atDay(32 - day)).toList());
    return UnpaidLeaveCalculator.of(plans).calculate(employee, month, unpaid, base).stream()
        .map(PayLine::amount)
        .reduce(Money.zero(YUAN), Money::plus);
  }

  private static PayPlan plan(Proration proration, DayCount count) {
    return PayPlan.builder()
        .from(PayPlan.of(Catalogue.clause("shift/C1"), Money.zero(YUAN)))
        .proration(proration)
        .dayCount(count)
        .build();
  }

  private static PayPlan plan(List<PayGrade> grades) {
    return PayPlan.builder().clause(PayPlan.mural().clause()).grades(grades).build();
  }

  private static PayGrade grade(int number, long fen) {
    return new PayGrade("g" + number, ImmutableSet.of(), Money.ofMinor(YUAN, fen));
  }

  private static Employee.Builder employee() {
    return Employee.builder().agent(AgentId.of("A001")).name("Anna").grade("");
  }
}
