package io.github.shopops.payroll.withholding;

import static io.github.shopops.payroll.withholding.Slips.AGENT;
import static io.github.shopops.payroll.withholding.Slips.base;
import static io.github.shopops.payroll.withholding.Slips.contribution;
import static io.github.shopops.payroll.withholding.Slips.line;
import static io.github.shopops.payroll.withholding.Slips.slip;
import static io.github.shopops.payroll.withholding.Slips.with;
import static io.github.shopops.payroll.withholding.Slips.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Payslip;
import io.github.shopops.payroll.payslip.Receivable;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithholdingCalculatorTest {
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final WithholdingPolicy CHINA = WithholdingPolicy.china();

  @Test
  void calculate_aYearOf30000AMonth() {
    // 30 000 − 5 000 − 15 % × 30 000 − 2 000 = 18 500 are taxed a month; so far, and the tax on it:
    // 18 500 × 3 % = 555, 37 000 × 10 % − 2 520 = 1 180, 55 500: 3 030, 74 000: 4 880, 92 500: 6
    // 730,
    // 111 000: 8 580, 129 500: 10 430, 148 000 × 20 % − 16 920 = 12 680, 166 500: 16 380, 185 000:
    // 20 080,
    // 203 500: 23 780, 222 000: 27 480
    String[] due = {
      "555", "625", "1850", "1850", "1850", "1850", "1850", "2250", "3700", "3700", "3700", "3700"
    };
    WithholdingPolicy policy = with(contribution("insurance", "15").build());
    @Nullable TaxYear year = null;
    for (int i = 0; i < 12; i++) {
      YearMonth month = JANUARY.plusMonths(i);
      Withholding withheld = WithholdingCalculator.of(policy)
          .calculate(WithholdingInput.builder(base(month, yuan("30000")))
              .before(Optional.ofNullable(year))
              .additionalDeductions(yuan("2000"))
              .build());
      assertThat(withheld.slip().total(LineKind.INCOME_TAX))
          .as("%s", month)
          .isEqualTo(yuan("-" + due[i]));
      assertThat(withheld.slip().net()).isEqualTo(yuan("25500").minus(yuan(due[i])));
      assertThat(withheld.slip().findings()).isEmpty();
      year = withheld.tax().orElseThrow().year();
    }
    assertThat(year)
        .isEqualTo(new TaxYear(
            AGENT, YearMonth.of(2026, 12), 12, yuan("360000"), yuan("138000"), yuan("27480")));
  }

  @Test
  void calculate_aNegativeMonth_refundsNothingUntilTheSettlement() {
    // November: 50 000 − 5 000 = 45 000 × 10 % − 2 520 = 1 980; December: 50 000 − 10 000 = 40 000
    // × 10 %
    // − 2 520 = 1 480, 500 less.
    TaxYear november = tax(base(YearMonth.of(2026, 11), yuan("50000")), null).year();
    Withholding december = withheld(base(YearMonth.of(2026, 12), yuan("0")), november);
    TaxStatement statement = december.tax().orElseThrow();
    assertThat(november.withheld()).isEqualTo(yuan("1980"));
    assertThat(december.slip().total(LineKind.INCOME_TAX)).isEqualTo(yuan("0"));
    assertThat(statement.year().withheld()).isEqualTo(yuan("1980"));
    assertThat(statement.tax()).isEqualTo(yuan("1480"));
    assertThat(statement.settlement()).isEqualTo(yuan("-500"));
    assertThat(december.slip().findings())
        .extracting(finding -> finding.message().key(), Finding::severity)
        .containsExactly(tuple("withholding.settlement.refund", Severity.INFO));
  }

  @ParameterizedTest(name = "months counted: {0} before, employed {1}, stated {2}: {3} deducted")
  @CsvSource({
    "0,true,  , 5000.00",
    "2,true,  ,15000.00",
    "2,false, ,10000.00",
    "0,false, ,    0.00",
    // first job of the year in June, counted from January on
    "0,true, 6,30000.00"
  })
  void calculate_countsTheMonthsEmployed(
      int before, boolean employed, @Nullable Integer stated, String deducted) {
    TaxYear year = new TaxYear(
        AGENT,
        YearMonth.of(2026, 5),
        before,
        yuan("0"),
        yuan("5000").multipliedBy(before),
        yuan("0"));
    TaxYear after = WithholdingCalculator.of(CHINA)
        .calculate(WithholdingInput.builder(base(YearMonth.of(2026, 6), yuan("100")))
            .before(year)
            .employed(employed)
            .months(Optional.ofNullable(stated))
            .build())
        .tax()
        .orElseThrow()
        .year();
    assertThat(after.deductions()).isEqualTo(yuan(deducted));
  }

  @Test
  void calculate_inANewYear_beginsAnew() {
    TaxYear december = tax(base(YearMonth.of(2025, 12), yuan("50000")), null).year();
    assertThat(tax(base(JANUARY, yuan("6000")), december).year())
        .isEqualTo(new TaxYear(AGENT, JANUARY, 1, yuan("6000"), yuan("5000"), yuan("30")));
  }

  @ParameterizedTest(name = "wage {0}, stated base {1}: base {2}, employee {3}, employer {4}")
  @CsvSource({
    "4000.00,        ,4250.00, 340.00, 680.00",
    "4250.01,        ,4250.01, 340.00, 680.00",
    "4250.07,        ,4250.07, 340.01, 680.01",
    "9999.00, 6000.00,6000.00, 480.00, 960.00",
    "9999.00, 4000.00,4250.00, 340.00, 680.00",
    "9999.00,30000.00,21250.00,1700.00,3400.00"
  })
  void calculate_clampsTheBase(
      String wage, @Nullable String stated, String base, String employee, String employer) {
    // 8 % and 16 % of a base between 4 250.00 and 21 250.00
    WithholdingPolicy policy = with(contribution("pension", "8")
        .employerRate(Rate.percent("16"))
        .floor(yuan("4250"))
        .ceiling(yuan("21250"))
        .build());
    WithholdingInput.Builder input = WithholdingInput.builder(base(JANUARY, yuan(wage)));
    if (stated != null) {
      input.putBases("pension", yuan(stated));
    }
    Withholding withheld = WithholdingCalculator.of(policy).calculate(input.build());
    assertThat(withheld.contributions())
        .containsExactly(
            new ContributionShare("pension", yuan(base), yuan(employee), yuan(employer)));
    assertThat(withheld.slip().total(LineKind.SOCIAL_INSURANCE))
        .isEqualTo(yuan(employee).negated());
  }

  @Test
  void calculate_roundsAsTheFundDoes() {
    // 7 % of 4 250.00 is 297.50: 298 in whole yuan half up, 297 down
    Contribution.Builder fund = contribution("fund", "7")
        .kind(LineKind.HOUSING_FUND)
        .clause(Catalogue.clause("law/housing-fund"))
        .decimals(0);
    assertThat(fund.build().share(yuan("4250"), Rate.percent("7"))).isEqualTo(yuan("298"));
    assertThat(fund.rounding(RoundingMode.DOWN).build().share(yuan("4250"), Rate.percent("7")))
        .isEqualTo(yuan("297"));
    assertThat(WithholdingCalculator.of(with(fund.build()))
            .calculate(WithholdingInput.builder(base(JANUARY, yuan("4250"))).build())
            .slip()
            .total(LineKind.HOUSING_FUND))
        .isEqualTo(yuan("-297"));
  }

  @Test
  void calculate_withTooLittlePay_carriesContributionsOut_andTheNextMonthServesThemFirst() {
    // 100.00 bear 100.00 of 340.00; the next month's 500.00 bear the 240.00 left and 260.00 of its
    // own.
    WithholdingPolicy policy =
        with(contribution("pension", "8").floor(yuan("4250")).build());
    Withholding january = WithholdingCalculator.of(policy)
        .calculate(WithholdingInput.builder(base(JANUARY, yuan("100"))).build());
    Withholding february = WithholdingCalculator.of(policy)
        .calculate(WithholdingInput.builder(base(JANUARY.plusMonths(1), yuan("500")))
            .before(january.tax().map(TaxStatement::year))
            .carriedIn(january.slip().receivables())
            .build());
    assertThat(january.slip().net()).isEqualTo(yuan("0"));
    assertThat(january.slip().receivables())
        .extracting(Receivable::kind, Receivable::amount)
        .containsExactly(tuple(LineKind.SOCIAL_INSURANCE, yuan("240")));
    assertThat(january.slip().findings())
        .extracting(finding -> finding.message().key(), Finding::severity)
        .containsExactly(tuple("withholding.short", Severity.WARNING));
    assertThat(february.slip().lines())
        .extracting(PayLine::kind, PayLine::amount)
        .containsExactly(
            tuple(LineKind.BASE, yuan("500")),
            tuple(LineKind.CARRIED_IN, yuan("-240")),
            tuple(LineKind.CARRIED_OUT, yuan("80")),
            tuple(LineKind.SOCIAL_INSURANCE, yuan("-340")),
            tuple(LineKind.INCOME_TAX, yuan("0")));
    assertThat(february.slip().receivables())
        .extracting(Receivable::since, Receivable::amount)
        .containsExactly(tuple(JANUARY.plusMonths(1), yuan("80")));
    assertThat(february.tax().orElseThrow().year().deductions())
        .as("two months and what was really contributed")
        .isEqualTo(yuan("10600"));
  }

  @Test
  void calculate_withTooLittlePayForTheTax_takesTheRestNextMonth() {
    // 40 000.00 are taxed with (40 000 − 5 000) × 3 % = 1 050.00, but a fine has left 1 000.00 of
    // them.
    Payslip poor = slip(JANUARY, line(LineKind.BASE, "40000.00"), line(LineKind.FINE, "-39000.00"));
    Withholding january = withheld(poor, null);
    TaxYear year = january.tax().orElseThrow().year();
    assertThat(january.slip().net()).isEqualTo(yuan("0"));
    assertThat(year.withheld()).isEqualTo(yuan("1000"));
    assertThat(january.tax().orElseThrow().settlement()).isEqualTo(yuan("50"));
    assertThat(january.slip().findings())
        .extracting(finding -> finding.message().key())
        .containsExactly("withholding.short");
    // 45 000 − 10 000 = 35 000 again: what is left of 1 050.00
    assertThat(withheld(base(JANUARY.plusMonths(1), yuan("5000")), year)
            .slip()
            .total(LineKind.INCOME_TAX))
        .isEqualTo(yuan("-50"));
  }

  @Test
  void calculate_taxesWhatIsEarned_claimsApart() {
    // 9 000 + 1 000 + 500 − 300 = 10 200; the fine changes nothing, the 200 paid too much are taken
    // off.
    Payslip slip = slip(
        JANUARY,
        line(LineKind.BASE, "9000"),
        line(LineKind.COMMISSION, "1000"),
        line(LineKind.CLAWBACK, "-1500"),
        line(LineKind.CARRIED_OUT, "500"),
        line(LineKind.SUBSIDY, "1500"),
        line(LineKind.UNPAID_LEAVE, "-300"),
        line(LineKind.FINE, "-700"),
        line(LineKind.ADJUSTMENT, "-200"));
    assertThat(tax(slip, null).year().income()).isEqualTo(yuan("10000"));
    WithholdingPolicy withoutSubsidy = WithholdingPolicy.builder()
        .from(CHINA)
        .taxable(ImmutableList.of(LineKind.BASE, LineKind.COMMISSION, LineKind.FINE))
        .build();
    // the carry out of 500 goes with the commission: 9 000 + 1 000 + 500 − 700
    assertThat(WithholdingCalculator.of(withoutSubsidy)
            .calculate(WithholdingInput.builder(slip).build())
            .tax()
            .orElseThrow()
            .year()
            .income())
        .isEqualTo(yuan("9800"));
  }

  @Test
  void calculate_forWhoIsNotEmployed_takesNoContributions() {
    Withholding withheld = WithholdingCalculator.of(
            with(contribution("pension", "8").floor(yuan("4250")).build()))
        .calculate(
            WithholdingInput.builder(base(JANUARY, yuan("100"))).employed(false).build());
    assertThat(withheld.contributions()).isEmpty();
    // 100 × 3 %, no month is deducted
    assertThat(withheld.slip().net()).isEqualTo(yuan("97"));
  }

  @Test
  void calculate_withNothingToWithhold_leavesTheSlipAsItIs() {
    Payslip slip = base(JANUARY, yuan("30000"));
    Withholding withheld = WithholdingCalculator.of(WithholdingPolicy.none())
        .calculate(WithholdingInput.builder(slip).build());
    assertThat(WithholdingPolicy.none().isOff()).isTrue();
    assertThat(CHINA.isOff()).isFalse();
    assertThat(withheld).isEqualTo(new Withholding(slip, ImmutableList.of(), null));
  }

  @Test
  void calculate_beforeTheFirstTable_saysSo() {
    Withholding withheld = withheld(base(YearMonth.of(2018, 12), yuan("30000")), null);
    assertThat(withheld.tax()).isEmpty();
    assertThat(withheld.slip().findings())
        .extracting(finding -> finding.message().key())
        .containsExactly("withholding.no-table");
  }

  @Test
  void calculate_saysItsArithmetic() {
    WithholdingPolicy policy =
        with(contribution("养老保险", "8").ceiling(yuan("25000")).build());
    TaxYear before = new TaxYear(AGENT, JANUARY, 1, yuan("30000"), yuan("7000"), yuan("690"));
    Withholding withheld = WithholdingCalculator.of(policy)
        .calculate(WithholdingInput.builder(base(JANUARY.plusMonths(1), yuan("30000")))
            .before(before)
            .build());
    // 60 000 − 10 000 − 4 000 = 46 000 × 10 % − 2 520 = 2 080 − 690 = 1 390
    assertThat(said(withheld, Locale.ENGLISH))
        .containsExactly(
            "养老保险: base 30,000.00, lowered to the ceiling of 25,000.00, × 8 % = 2,000.00",
            "income of 2026 so far 60,000.00 − 5,000.00 × 2 months − other deductions 4,000.00:"
                + " 46,000.00 × 10 % − 2,520.00 = 2,080.00; less 690.00 withheld before = 1,390.00");
    assertThat(said(withheld, Locale.CHINESE))
        .containsExactly(
            "养老保险：基数 30,000.00 高于上限，按 25,000.00 × 8 % = 2,000.00",
            "2026 年累计收入 60,000.00 − 5,000.00 × 2 个月 − 其他扣除 4,000.00：46,000.00 × 10 % −"
                + " 2,520.00 = 2,080.00；减已预扣 690.00 = 1,390.00");
  }

  @Test
  void input_withWhatIsNotThePersons_isRefused() {
    Payslip slip = base(JANUARY, yuan("30000"));
    TaxYear year = tax(slip, null).year();
    assertRefused(WithholdingInput.builder(slip).before(year), "'before' of A001 in 2026-01");
    assertRefused(
        WithholdingInput.builder(withheld(slip, null).slip()), "'slip' of A001 must have nothing");
    assertRefused(
        WithholdingInput.builder(slip).additionalDeductions(yuan("-1")), "'additionalDeductions'");
    assertRefused(WithholdingInput.builder(slip).putBases("x", Money.parse("USD 1")), "'bases'");
    assertRefused(
        WithholdingInput.builder(slip)
            .addCarriedIn(new Receivable(
                AGENT,
                JANUARY.minusMonths(1),
                LineKind.FINE,
                Catalogue.clause("mural/F7"),
                ImmutableList.of(),
                yuan("1"))),
        "'carriedIn' of A001 in 2026-01 must hold the agent's contributions");
    WithholdingInput fewer = WithholdingInput.builder(base(JANUARY.plusMonths(1), yuan("1")))
        .before(year)
        .months(0)
        .build();
    assertThatThrownBy(() -> WithholdingCalculator.of(CHINA).calculate(fewer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'months' of A001 must not be below 1 but has value 0");
  }

  @Test
  void policy_withBadNumbers_isRefused() {
    Contribution pension = contribution("pension", "8").build();
    assertThatThrownBy(() -> with(pension, pension))
        .hasMessage("Argument 'contributions' must name each differently but has 'pension' twice");
    assertThatThrownBy(() -> contribution("x", "8").kind(LineKind.INCOME_TAX).build())
        .hasMessageContaining("'kind' of x must be SOCIAL_INSURANCE or HOUSING_FUND");
    assertThatThrownBy(
            () -> contribution("x", "8").floor(yuan("2")).ceiling(yuan("1")).build())
        .hasMessage("Argument 'ceiling' of x must not be below CNY 2.00 but has value CNY 1.00");
    assertThatThrownBy(() -> contribution("x", "101").build())
        .hasMessage("Argument 'employeeRate' of x must be at most 100 % but has value 101 %");
    assertThatThrownBy(() -> WithholdingPolicy.builder()
            .addTables(TaxTable.china(), TaxTable.china())
            .build())
        .hasMessage("Argument 'tables' must have rising years but has 2019 after 2019");
    assertThatThrownBy(() -> new TaxYear(AGENT, JANUARY, 2, yuan("0"), yuan("0"), yuan("0")))
        .hasMessage("Argument 'months' of A001 must be between 0 and 1 but has value 2");
  }

  private static ImmutableList<String> said(Withholding withheld, Locale locale) {
    Explanations explanations = PayrollExplanations.of(locale);
    return withheld.slip().lines().stream()
        .filter(line -> line.kind().isWithheld())
        .map(line -> explanations.explain(line.message()))
        .collect(ImmutableList.toImmutableList());
  }

  private static void assertRefused(WithholdingInput.Builder input, String message) {
    assertThatThrownBy(input::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static TaxStatement tax(Payslip slip, @Nullable TaxYear before) {
    return withheld(slip, before).tax().orElseThrow();
  }

  private static Withholding withheld(Payslip slip, @Nullable TaxYear before) {
    return WithholdingCalculator.of(CHINA)
        .calculate(
            WithholdingInput.builder(slip).before(Optional.ofNullable(before)).build());
  }
}
