package io.github.shopops.payroll.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.guarantee.GuaranteePlan.Settlement;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Proration;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Label("A guarantee over a year")
class GuaranteeProperties {
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final AgentId ANNA = AgentId.of("A01");

  /** A year in which somebody joins and leaves on some day, and what each month earns in fen. */
  record Career(
      int joined, int left, ImmutableList<Integer> earned, ServiceYear years, Settlement when) {
    Employee employee() {
      LocalDate first = LocalDate.of(2025, 6, 1).plusDays(joined);
      return Employee.builder()
          .agent(ANNA)
          .name("Anna")
          .grade("junior")
          .joined(first)
          .left(first.plusDays(left))
          .build();
    }

    GuaranteePlan plan() {
      return GuaranteePlan.builder()
          .from(GuaranteePlan.annual())
          .serviceYear(years)
          .settlement(when)
          .build();
    }
  }

  /** A month: what it earned, the guarantee, and what was paid. */
  record Month(Money earned, Money guarantee, Money paid, GuaranteeAccount account) {}

  @Provide
  Arbitrary<Career> careers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 400),
            Arbitraries.integers().between(0, 700),
            Arbitraries.integers().between(0, 400_000).list().ofSize(12).map(ImmutableList::copyOf),
            Arbitraries.of(ServiceYear.class),
            Arbitraries.of(Settlement.class))
        .as(Career::new);
  }

  private static List<Month> months(Career career) {
    GuaranteeCalculator calculator = GuaranteeCalculator.of(career.plan());
    GuaranteeAccount account = GuaranteeAccount.open(ANNA, Year.of(2026), YUAN);
    List<Month> months = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      YearMonth month = YearMonth.of(2026, i + 1);
      MonthShare share = Proration.CALENDAR_DAYS.share(career.employee(), month);
      Money earned = Money.ofMinor(YUAN, share.isNone() ? 0 : career.earned().get(i));
      GuaranteeAccount before = account;
      GuaranteeStatement statement =
          calculator.calculate(career.employee(), share, month, lines(earned), before);
      account = statement.account();
      months.add(new Month(
          earned,
          account.guaranteed().minus(before.guaranteed()),
          earned.plus(sum(statement.lines().stream().map(PayLine::amount).toList())),
          account));
    }
    return months;
  }

  private static ImmutableList<PayLine> lines(Money earned) {
    return ImmutableList.of(PayLine.of(
        LineKind.BONUS,
        earned,
        Catalogue.clause("annual/C1"),
        Message.of("x"),
        ImmutableList.of()));
  }

  @Property(tries = 300)
  @Label("pays the greater: of each month, or of all guarantees and all that was earned")
  void paysTheGreater(@ForAll("careers") Career career) {
    List<Month> months = months(career);
    Money earned = sum(months.stream().map(Month::earned).toList());
    Money guaranteed = sum(months.stream().map(Month::guarantee).toList());
    Money paid = sum(months.stream().map(Month::paid).toList());
    if (career.when() == Settlement.YEAR_END) {
      assertThat(paid).isEqualTo(greater(earned, guaranteed));
    } else {
      assertThat(months)
          .allSatisfy(month ->
              assertThat(month.paid()).isEqualTo(greater(month.earned(), month.guarantee())));
    }
  }

  @Property(tries = 300)
  @Label("is never undercut in any month")
  void isAFloor(@ForAll("careers") Career career) {
    assertThat(months(career))
        .allSatisfy(
            month -> assertThat(month.paid().isLessThan(month.guarantee())).isFalse());
  }

  @Property(tries = 300)
  @Label("keeps an account of exactly what was earned, guaranteed and paid so far")
  void accountConserves(@ForAll("careers") Career career) {
    List<Month> months = months(career);
    for (int i = 0; i < 12; i++) {
      List<Month> past = months.subList(0, i + 1);
      assertThat(months.get(i).account())
          .isEqualTo(new GuaranteeAccount(
              ANNA,
              Year.of(2026),
              sum(past.stream().map(Month::earned).toList()),
              sum(past.stream().map(Month::guarantee).toList()),
              sum(past.stream().map(Month::paid).toList())));
    }
  }

  @Property(tries = 300)
  @Label(
      "settled each month, tops a month up whatever the others earned: a top-up is never carried")
  void topUpIsNeverCarried(@ForAll("careers") Career career, @ForAll("careers") Career other) {
    Career changed = new Career(
        career.joined(),
        career.left(),
        ImmutableList.<Integer>builder()
            .addAll(other.earned().subList(0, 11))
            .add(career.earned().get(11))
            .build(),
        career.years(),
        Settlement.EACH_MONTH);
    Career same = new Career(
        career.joined(), career.left(), career.earned(), career.years(), Settlement.EACH_MONTH);
    assertThat(months(changed).get(11).paid()).isEqualTo(months(same).get(11).paid());
  }

  private static Money greater(Money one, Money other) {
    return one.isLessThan(other) ? other : one;
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.zero(YUAN), Money::plus);
  }
}
