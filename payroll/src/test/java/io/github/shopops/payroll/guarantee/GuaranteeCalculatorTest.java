package io.github.shopops.payroll.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.guarantee.GuaranteePlan.Settlement;
import io.github.shopops.payroll.payslip.Contract;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuaranteeCalculatorTest {
  private static final GuaranteePlan ANNUAL = GuaranteePlan.annual();
  private static final GuaranteePlan MONTHLY =
      GuaranteePlan.builder().from(ANNUAL).settlement(Settlement.EACH_MONTH).build();
  private static final AgentId ANNA = AgentId.of("A01");
  private static final GuaranteeAccount NOTHING =
      GuaranteeAccount.open(ANNA, Year.of(2026), CurrencyUnit.of("CNY"));

  static Money yuan(String amount) {
    return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
  }

  static Employee anna(UnaryOperator<Employee.Builder> more) {
    return more.apply(Employee.builder().agent(ANNA).name("Anna").grade("junior"))
        .build();
  }

  private static Employee joined(String day) {
    return anna(anna -> anna.joined(LocalDate.parse(day)));
  }

  static ImmutableList<PayLine> earned(String performance, String bonus) {
    return ImmutableList.of(
        line(LineKind.PERFORMANCE, performance),
        line(LineKind.BONUS, bonus),
        line(LineKind.SUBSIDY, "300.00"),
        line(LineKind.OVERTIME, "50.00"));
  }

  private static PayLine line(LineKind kind, String amount) {
    return PayLine.of(
        kind, yuan(amount), Catalogue.clause("annual/C1"), Message.of("x"), ImmutableList.of());
  }

  @ParameterizedTest(name = "law/minimum-wage-12: {0} earned in {1} of 30 days, held back {2}")
  @CsvSource({
    "2700.00, 30, HOLDBACK, -10.00", // 2 700 − 2 690, though only 2 000 are guaranteed
    "2690.00, 30, GUARANTEE_TOP_UP, 0.00",
    "2500.00, 30, GUARANTEE_TOP_UP, 0.00",
    "1900.00, 30, GUARANTEE_TOP_UP, 100.00",
    "1400.00, 15, HOLDBACK, -55.00" // 1 400 − 2 690 ÷ 2, though only 1 000 are guaranteed
  })
  void calculate_neverHoldsBackTheMinimumWage(
      String earned, int days, LineKind kind, String amount) {
    GuaranteeStatement june = GuaranteeCalculator.of(ANNUAL)
        .calculate(
            joined("2026-03-01"),
            new MonthShare(days, 30),
            YearMonth.of(2026, 6),
            earned(earned, "0.00"),
            NOTHING,
            Optional.of(yuan("2690.00")));

    assertThat(june.lines())
        .extracting(PayLine::kind, PayLine::amount)
        .containsExactly(tuple(kind, yuan(amount)));
    assertThat(june.account().heldBack())
        .isEqualTo(yuan(kind == LineKind.HOLDBACK ? amount.substring(1) : "0.00"));
  }

  private static GuaranteeStatement calculate(
      GuaranteePlan plan, Employee employee, String month, String base, GuaranteeAccount account) {
    return GuaranteeCalculator.of(plan)
        .calculate(
            employee, MonthShare.WHOLE, YearMonth.parse(month), earned(base, "0.00"), account);
  }

  /** What a month without earnings is topped up with, which is the guarantee. */
  private static Money guarantee(
      GuaranteePlan plan, Employee employee, MonthShare share, String month) {
    return GuaranteeCalculator.of(plan)
        .calculate(employee, share, YearMonth.parse(month), ImmutableList.of(), NOTHING)
        .lines()
        .get(0)
        .amount();
  }

  @ParameterizedTest(name = "annual/C5: joined {0}, in {1} by {2}: {3}")
  @CsvSource({
    "2026-03-01, 2026-10, FROM_NEXT_MONTH, 2000.00", // the 1st year
    "2025-01-15, 2026-01, FROM_NEXT_MONTH, 2000.00", // January begins in the 1st year
    "2025-01-15, 2026-01, FROM_SAME_MONTH, 2200.00", // and ends in the 2nd
    "2025-01-15, 2026-01, BY_DAY, 2109.68", // (14 × 2 000 + 17 × 2 200) ÷ 31 = 2 109.677
    "2025-01-15, 2026-02, FROM_NEXT_MONTH, 2200.00",
    "2025-01-01, 2026-01, FROM_NEXT_MONTH, 2200.00", // the anniversary is the first day
    "2025-01-31, 2026-01, FROM_SAME_MONTH, 2200.00", // the anniversary is the last day
    "2025-01-31, 2026-01, BY_DAY, 2006.45", // (30 × 2 000 + 2 200) ÷ 31 = 2 006.452
    "2024-02-29, 2026-02, FROM_SAME_MONTH, 2200.00", // 2026-02-28 is a day short of two years
    "2024-02-29, 2026-03, FROM_NEXT_MONTH, 2500.00",
    "2024-01-15, 2026-02, FROM_NEXT_MONTH, 2500.00", // the 3rd year
    "2010-01-15, 2026-02, FROM_NEXT_MONTH, 2500.00" // and all later ones
  })
  void calculate_guaranteesByYearOfService(
      String joined, String month, ServiceYear serviceYear, String amount) {
    GuaranteePlan plan =
        GuaranteePlan.builder().from(ANNUAL).serviceYear(serviceYear).build();

    assertThat(guarantee(plan, joined(joined), MonthShare.WHOLE, month)).isEqualTo(yuan(amount));
  }

  @Test
  @DisplayName("annual/C5: probation is guaranteed 1 600, by the days the contract names")
  void calculate_guaranteesProbation() {
    Employee named = anna(anna -> anna.joined(LocalDate.of(2026, 10, 12))
        .contract(Contract.builder()
            .since(LocalDate.of(2026, 10, 12))
            .probationUntil(LocalDate.of(2026, 11, 11))
            .build()));
    Employee standing =
        anna(anna -> anna.joined(LocalDate.of(2026, 10, 12)).standing(Standing.PROBATION));

    // 1 600 × 20/31 = 1 032.26
    assertThat(guarantee(ANNUAL, named, new MonthShare(20, 31), "2026-10"))
        .isEqualTo(yuan("1032.26"));
    // (11 × 1 600 + 19 × 2 000) ÷ 30 = 1 853.33
    assertThat(guarantee(ANNUAL, named, MonthShare.WHOLE, "2026-11")).isEqualTo(yuan("1853.33"));
    assertThat(guarantee(ANNUAL, named, MonthShare.WHOLE, "2026-12")).isEqualTo(yuan("2000.00"));
    assertThat(guarantee(ANNUAL, standing, MonthShare.WHOLE, "2026-11")).isEqualTo(yuan("1600.00"));
  }

  @Test
  void calculate_withoutAJoiningDay_takesTheLastYearAndSaysSo() {
    GuaranteeStatement statement =
        calculate(ANNUAL, anna(anna -> anna), "2026-10", "2500.00", NOTHING);

    assertThat(statement.lines())
        .extracting(PayLine::kind, PayLine::amount)
        .containsExactly(tuple(LineKind.GUARANTEE_TOP_UP, yuan("0.00")));
    assertThat(statement.findings())
        .singleElement()
        .satisfies(
            finding -> assertThat(PayrollExplanations.of(Locale.ENGLISH).explain(finding.message()))
                .isEqualTo(
                    "Nobody said when A01 joined: the guarantee from year 3 of service on counts"));
  }

  @ParameterizedTest(name = "each month: {0} earned, topped up with {1}")
  @CsvSource({"1500.00, 500.00", "1999.99, 0.01", "2000.00, 0.00", "2700.00, 0.00"})
  void calculate_eachMonth_paysTheGreater(String earned, String topUp) {
    GuaranteeStatement statement =
        calculate(MONTHLY, joined("2026-03-01"), "2026-12", earned, NOTHING);

    assertThat(statement.lines())
        .extracting(PayLine::kind, PayLine::amount)
        .containsExactly(tuple(LineKind.GUARANTEE_TOP_UP, yuan(topUp)));
  }

  @Test
  void calculate_yearEnd_neverHoldsBackBasePay() {
    // 2 300 of base pay are above the guarantee of 2 000: only the bonus of 150 waits.
    ImmutableList<PayLine> earned =
        ImmutableList.of(line(LineKind.BASE, "2300.00"), line(LineKind.BONUS, "150.00"));
    GuaranteeStatement statement = GuaranteeCalculator.of(ANNUAL)
        .calculate(
            joined("2026-03-01"),
            MonthShare.WHOLE,
            YearMonth.of(2026, 10),
            earned,
            GuaranteeAccount.open(ANNA, Year.of(2026), CurrencyUnit.of("CNY")));

    assertThat(statement.lines())
        .extracting(PayLine::kind, PayLine::amount)
        .containsExactly(tuple(LineKind.HOLDBACK, yuan("-150.00")));
    assertThat(statement.account().paid()).isEqualTo(yuan("2300.00"));
  }

  @Test
  @DisplayName("annual/C5: 1 500 + 2 700 + 2 100 earned, 6 000 guaranteed: 300 at the year's end")
  void calculate_yearEnd_settlesInDecember() {
    Employee anna = joined("2026-03-01");
    GuaranteeStatement october = calculate(ANNUAL, anna, "2026-10", "1500.00", NOTHING);
    GuaranteeStatement november = calculate(ANNUAL, anna, "2026-11", "2700.00", october.account());
    GuaranteeStatement december = calculate(ANNUAL, anna, "2026-12", "2100.00", november.account());

    assertThat(october.lines())
        .extracting(PayLine::kind, PayLine::amount)
        .containsExactly(tuple(LineKind.GUARANTEE_TOP_UP, yuan("500.00")));
    assertThat(november.lines())
        .extracting(PayLine::kind, PayLine::amount)
        .containsExactly(tuple(LineKind.HOLDBACK, yuan("-700.00")));
    assertThat(december.lines())
        .extracting(PayLine::kind, PayLine::amount)
        .containsExactly(
            tuple(LineKind.HOLDBACK, yuan("-100.00")), tuple(LineKind.HOLDBACK, yuan("300.00")));
    assertThat(december.account())
        .isEqualTo(new GuaranteeAccount(
            ANNA, Year.of(2026), yuan("6300.00"), yuan("6000.00"), yuan("6300.00")));
  }

  @Test
  @DisplayName(
      "annual/C5: a year that earned less than was guaranteed settles with nothing, and starts anew")
  void calculate_yearEnd_neverTakesTopUpsBack() {
    Employee anna = joined("2026-03-01");
    GuaranteeAccount account =
        calculate(ANNUAL, anna, "2026-11", "500.00", NOTHING).account();
    GuaranteeStatement december = calculate(ANNUAL, anna, "2026-12", "2300.00", account);
    GuaranteeStatement january = calculate(ANNUAL, anna, "2027-01", "2300.00", december.account());

    // 2 800 earned, 4 000 paid
    assertThat(december.lines())
        .extracting(PayLine::amount)
        .containsExactly(yuan("-300.00"), yuan("0.00"));
    assertThat(january.lines()).extracting(PayLine::amount).containsExactly(yuan("-300.00"));
    assertThat(january.account())
        .isEqualTo(new GuaranteeAccount(
            ANNA, Year.of(2027), yuan("2300.00"), yuan("2000.00"), yuan("2000.00")));
  }

  @Test
  @DisplayName("annual/C5: who leaves is settled in the month of leaving")
  void calculate_yearEnd_settlesWhoLeaves() {
    Employee anna =
        anna(builder -> builder.joined(LocalDate.of(2026, 3, 1)).left(LocalDate.of(2026, 6, 15)));
    GuaranteeAccount may =
        calculate(ANNUAL, anna, "2026-05", "2400.00", NOTHING).account();

    GuaranteeStatement june = GuaranteeCalculator.of(ANNUAL)
        .calculate(anna, new MonthShare(15, 30), YearMonth.of(2026, 6), earned("900.00", "0"), may);

    // 1 000 for half a month: 100 topped up; 3 300 earned, 3 000 paid
    assertThat(june.lines())
        .extracting(PayLine::kind, PayLine::amount)
        .containsExactly(
            tuple(LineKind.GUARANTEE_TOP_UP, yuan("100.00")),
            tuple(LineKind.HOLDBACK, yuan("300.00")));
  }

  @Test
  void calculate_ofAYearThatWasNotSettled_releasesWhatItHeldBack() {
    Employee anna = joined("2026-03-01");
    GuaranteeAccount november =
        calculate(ANNUAL, anna, "2026-11", "2400.00", NOTHING).account();
    Employee gone = anna(a -> a.joined(LocalDate.of(2026, 3, 1)).left(LocalDate.of(2026, 11, 30)));
    MonthShare none = new MonthShare(0, 31);

    GuaranteeStatement later = GuaranteeCalculator.of(ANNUAL)
        .calculate(gone, none, YearMonth.of(2026, 12), ImmutableList.of(), november);

    assertThat(later.lines()).extracting(PayLine::amount).containsExactly(yuan("400.00"));
    assertThat(later.account().heldBack()).isEqualTo(yuan("0.00"));
    assertThat(GuaranteeCalculator.of(ANNUAL)
            .calculate(gone, none, YearMonth.of(2027, 1), ImmutableList.of(), november)
            .lines())
        .extracting(PayLine::amount)
        .containsExactly(yuan("400.00"));
  }

  @Test
  void calculate_countsOnlyWhatThePlanNames() {
    GuaranteePlan withSubsidy =
        GuaranteePlan.builder().from(MONTHLY).addEarned(LineKind.SUBSIDY).build();

    // 1 500 + 300 subsidy
    assertThat(calculate(withSubsidy, joined("2026-03-01"), "2026-10", "1500.00", NOTHING)
            .lines())
        .extracting(PayLine::amount)
        .containsExactly(yuan("200.00"));
  }

  @Test
  void calculate_saysItsArithmetic() {
    Employee anna = joined("2026-03-01");
    GuaranteeAccount october =
        calculate(ANNUAL, anna, "2026-10", "1500.00", NOTHING).account();

    assertThat(said(calculate(ANNUAL, anna, "2026-10", "1500.00", NOTHING), Locale.ENGLISH))
        .containsExactly(
            "guarantee of year 1 of service, 2,000.00: 2,000.00 − 1,500.00 earned = 500.00");
    assertThat(said(calculate(ANNUAL, anna, "2026-10", "1500.00", NOTHING), Locale.CHINESE))
        .containsExactly("第1年度保底 2,000.00：2,000.00 − 已得 1,500.00 = 500.00，予以补足");
    assertThat(said(calculate(ANNUAL, anna, "2026-12", "2700.00", october), Locale.ENGLISH))
        .containsExactly(
            "guarantee of year 1 of service, 2,000.00: 2,700.00 earned − 2,000.00 = 700.00 held back until the year's end",
            "Settlement of 2026: 4,200.00 earned − 4,000.00 paid, at least nothing = 200.00");
  }

  private static ImmutableList<String> said(GuaranteeStatement statement, Locale locale) {
    return statement.lines().stream()
        .map(line -> PayrollExplanations.of(locale).explain(line.message()))
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void calculate_withAnAccountOfOthers_isRefused() {
    Employee anna = joined("2026-03-01");
    CurrencyUnit yuan = CurrencyUnit.of("CNY");

    assertThatThrownBy(() -> calculate(
            ANNUAL,
            anna,
            "2026-10",
            "1.00",
            GuaranteeAccount.open(AgentId.of("A02"), Year.of(2026), yuan)))
        .hasMessage("Argument 'account' must be of A01 but is of A02");
    assertThatThrownBy(() -> calculate(
            ANNUAL, anna, "2026-10", "1.00", GuaranteeAccount.open(ANNA, Year.of(2027), yuan)))
        .hasMessage("Argument 'account' must not be of a year after 2026-10 but is of 2027");
    assertThatThrownBy(
            () -> GuaranteePlan.builder().from(ANNUAL).years(ImmutableList.of()).build())
        .hasMessage("Argument 'years' must not be empty");
    assertThatThrownBy(() -> GuaranteePlan.builder()
            .from(ANNUAL)
            .addEarned(LineKind.GUARANTEE_TOP_UP)
            .build())
        .hasMessage("Argument 'earned' must not hold GUARANTEE_TOP_UP");
  }
}
