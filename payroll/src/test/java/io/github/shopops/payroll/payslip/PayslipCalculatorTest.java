package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import java.time.YearMonth;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayslipCalculatorTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final AgentId AGENT = AgentId.of("A001");

  @ParameterizedTest(name = "law/wages-16: wage {0}, minimum {1}, fine {2}: {3} deducted, net {4}")
  @CsvSource({
    // wage, minimum, fine, deducted, net
    "3000.00,        ,500.00,500.00,2500.00",
    "3000.00,        ,600.00,600.00,2400.00",
    "3000.00,        ,600.01,600.00,2400.00",
    "2999.99,        ,600.00,599.99,2400.00",
    "3000.00, 2000.00,600.00,600.00,2400.00",
    "3000.00, 2400.00,700.00,600.00,2400.00",
    "3000.00, 2400.01,700.00,599.99,2400.01",
    "3000.00, 2590.00,410.00,410.00,2590.00",
    "3000.00, 2590.00,500.00,410.00,2590.00",
    "2590.00, 2590.00, 20.00,  0.00,2590.00",
    "2500.00, 2590.00, 20.00,  0.00,2500.00",
    "   0.04,        , 20.00,  0.00,   0.04",
    "   0.05,        , 20.00,  0.01,   0.04",
    "   0.00,        , 20.00,  0.00,   0.00"
  })
  void calculate_stopsAtTheLegalLimit(
      String wage, @Nullable String minimum, String fine, String deducted, String net) {
    PayslipInput.Builder input = slip(wage).addDeductions(fine("mural/F7", "I1", fine));
    if (minimum != null) {
      input.minimumWage(yuan(minimum));
    }
    Payslip slip = PayslipCalculator.of(LegalPolicy.china()).calculate(input.build());
    Money rest = yuan(fine).minus(yuan(deducted));
    assertThat(slip.net()).isEqualTo(yuan(net));
    assertThat(slip.total(LineKind.FINE)).isEqualTo(yuan(fine).negated());
    assertThat(slip.total(LineKind.CARRIED_OUT)).isEqualTo(rest);
    assertThat(total(slip.deductedFines())).isEqualTo(yuan(deducted));
    if (rest.isZero()) {
      assertThat(slip.receivables()).isEmpty();
    } else {
      assertThat(slip.receivables())
          .containsExactly(receivable(LineKind.FINE, "2026-10", "mural/F7", "I1", rest));
    }
  }

  @Test
  void calculate_withoutLaw_stopsWhereNothingIsLeft() {
    Payslip slip = PayslipCalculator.of(LegalPolicy.none())
        .calculate(
            slip("100.00").addDeductions(fine("mural/F13", "I1", "200.00")).build());
    assertThat(slip.net()).isEqualTo(yuan("0.00"));
    assertThat(total(slip.deductedFines())).isEqualTo(yuan("100.00"));
    assertThat(slip.total(LineKind.CARRIED_OUT)).isEqualTo(yuan("100.00"));
    assertThat(slip.findings()).isEmpty();
    assertThat(slip.lines()).allMatch(line -> line.flags().isEmpty());
  }

  @Test
  void calculate_withTwoFinesAboveTheLimit_cutsTheLastFirst() {
    // 20 % of 1 000.00 is 200.00: 150.00 of the first fine, 50.00 of the second.
    Payslip slip = china(slip("1000.00")
        .addDeductions(fine("mural/F8", "I1", "150.00"), fine("mural/F2", "I2", "100.00")));
    assertThat(slip.deductions())
        .extracting(deduction -> deduction.clause().id(), Deduction::amount)
        .containsExactly(tuple("mural/F8", yuan("150.00")), tuple("mural/F2", yuan("50.00")));
    assertThat(slip.receivables())
        .containsExactly(receivable(LineKind.FINE, "2026-10", "mural/F2", "I2", yuan("50.00")));
  }

  @Test
  void calculate_servesCompensationBeforeFines() {
    // 200.00 may be taken: 180.00 of compensation, 20.00 of the fine, whichever stands first.
    Payslip slip = china(slip("1000.00")
        .addDeductions(
            fine("mural/F8", "I1", "100.00"),
            line(LineKind.COMPENSATION, "mural/F8", "I1", "-180.00")));
    assertThat(slip.deductions())
        .extracting(Deduction::kind, Deduction::amount)
        .containsExactly(
            tuple(LineKind.COMPENSATION, yuan("180.00")), tuple(LineKind.FINE, yuan("20.00")));
    assertThat(slip.receivables())
        .containsExactly(receivable(LineKind.FINE, "2026-10", "mural/F8", "I1", yuan("80.00")));
    assertThat(slip.net()).isEqualTo(yuan("800.00"));
  }

  @Test
  void calculate_servesWhatWasCarriedInFirst_oldestFirst() {
    // 200.00 may be taken: 120.00 from August, 50.00 from September, 30.00 of October's 100.00.
    Payslip slip = china(slip("1000.00")
        .addCarriedIn(
            receivable(LineKind.COMPENSATION, "2026-09", "mural/F4", "I2", yuan("50.00")),
            receivable(LineKind.FINE, "2026-08", "mural/F7", "I1", yuan("120.00")))
        .addDeductions(line(LineKind.COMPENSATION, "mural/F8", "I3", "-100.00")));
    assertThat(slip.deductions())
        .extracting(Deduction::since, Deduction::kind, Deduction::amount)
        .containsExactly(
            tuple(YearMonth.of(2026, 8), LineKind.FINE, yuan("120.00")),
            tuple(YearMonth.of(2026, 9), LineKind.COMPENSATION, yuan("50.00")),
            tuple(OCTOBER, LineKind.COMPENSATION, yuan("30.00")));
    assertThat(slip.deductedFines())
        .as("the fund receives the fine of August now")
        .extracting(Deduction::amount)
        .containsExactly(yuan("120.00"));
    assertThat(slip.receivables())
        .containsExactly(
            receivable(LineKind.COMPENSATION, "2026-10", "mural/F8", "I3", yuan("70.00")));
    assertThat(slip.net()).isEqualTo(yuan("800.00"));
  }

  @Test
  void calculate_withCarriedInAboveTheLimit_keepsTheMonthItAroseIn() {
    Payslip slip = china(slip("1000.00")
        .addCarriedIn(receivable(LineKind.FINE, "2026-08", "mural/F13", "I1", yuan("200.01"))));
    assertThat(slip.receivables())
        .containsExactly(receivable(LineKind.FINE, "2026-08", "mural/F13", "I1", yuan("0.01")));
    assertThat(slip.lines())
        .extracting(PayLine::kind, PayLine::amount)
        .containsExactly(
            tuple(LineKind.BASE, yuan("1000.00")),
            tuple(LineKind.CARRIED_IN, yuan("-200.01")),
            tuple(LineKind.CARRIED_OUT, yuan("0.01")));
  }

  @Test
  void calculate_servesAdjustmentsBeforeCompensationAndFines() {
    // 200.00 may be taken: 30.00 carried in, 150.00 paid too much in August, 20.00 of the
    // compensation.
    Payslip slip = china(slip("1000.00")
        .addCarriedIn(receivable(LineKind.ADJUSTMENT, "2026-09", "shop/C10", "M", yuan("30.00")))
        .addDeductions(
            fine("mural/F8", "I1", "100.00"),
            line(LineKind.COMPENSATION, "mural/F8", "I2", "-180.00"),
            line(LineKind.ADJUSTMENT, "shop/C10", "2026-08", "-150.00")));
    assertThat(slip.deductions())
        .extracting(Deduction::since, Deduction::kind, Deduction::amount)
        .containsExactly(
            tuple(YearMonth.of(2026, 9), LineKind.ADJUSTMENT, yuan("30.00")),
            tuple(OCTOBER, LineKind.ADJUSTMENT, yuan("150.00")),
            tuple(OCTOBER, LineKind.COMPENSATION, yuan("20.00")));
    assertThat(slip.receivables())
        .containsExactly(
            receivable(LineKind.COMPENSATION, "2026-10", "mural/F8", "I2", yuan("160.00")),
            receivable(LineKind.FINE, "2026-10", "mural/F8", "I1", yuan("100.00")));
    assertThat(slip.net()).isEqualTo(yuan("800.00"));
  }

  @Test
  void calculate_withLatePay_countsItAsWageButNotTowardTheMinimum() {
    // 2 500.00 + 500.00 of September: 20 % of 3 000.00 is 600.00, above the minimum are 410.00.
    Payslip slip = china(slip("2500.00")
        .minimumWage(yuan("2590.00"))
        .addEarnings(line(LineKind.ADJUSTMENT, "shop/C10", "2026-09", "500.00"))
        .addDeductions(line(LineKind.COMPENSATION, "mural/F8", "I1", "-600.00")));
    assertThat(slip.net()).isEqualTo(yuan("2590.00"));
    assertThat(slip.findings())
        .extracting(finding -> finding.clause().id())
        .containsExactly("law/minimum-wage-12");
  }

  @Test
  void calculate_takesClawbackOutsideTheCap() {
    // Commission 300.00 less clawback 250.00: the wage is 1 050.00, of which 210.00 may be taken.
    Payslip slip = china(slip("1000.00")
        .addEarnings(
            line(LineKind.COMMISSION, "mural/C1", "M", "300.00"),
            line(LineKind.CLAWBACK, "mural/A4", "O1", "-250.00"))
        .addDeductions(fine("mural/F13", "I1", "400.00")));
    assertThat(total(slip.deductedFines())).isEqualTo(yuan("210.00"));
    assertThat(slip.net()).isEqualTo(yuan("840.00"));
  }

  @Test
  void calculate_proratesTheMinimumWage() {
    // 2 590.00 × 11 ÷ 31 = 919.032…: of 1 000.00 only 80.97 may be taken.
    Payslip slip = china(slip("1000.00")
        .minimumWage(yuan("2590.00"))
        .share(new MonthShare(11, 31))
        .addDeductions(fine("mural/F13", "I1", "200.00")));
    assertThat(slip.net()).isEqualTo(yuan("919.03"));
    assertThat(slip.findings())
        .extracting(Finding::clause)
        .containsExactly(Catalogue.clause("law/decree-516"));
  }

  @ParameterizedTest(
      name = "law/minimum-wage-12: base {0}, commission {1}, overtime {2}, minimum 2590: low {3}")
  @CsvSource({
    "2590.00,  0.00,   0.00,false",
    "2589.99,  0.00,   0.00,true",
    "2200.00,390.00,   0.00,false",
    "2200.00,389.99,   0.00,true",
    "2200.00,  0.00,1000.00,true"
  })
  void calculate_findsWageBelowTheMinimum(
      String base, String commission, String overtime, boolean low) {
    Payslip slip = china(slip(base)
        .minimumWage(yuan("2590.00"))
        .addEarnings(
            line(LineKind.COMMISSION, "mural/C1", "M", commission),
            line(LineKind.OVERTIME, "shop/C10", "M", overtime)));
    if (low) {
      assertThat(slip.findings())
          .extracting(finding -> finding.clause().id(), Finding::severity, Finding::subject)
          .containsExactly(tuple(
              "law/minimum-wage-12", Severity.ERROR, Evidence.of(Evidence.Kind.AGENT, "A001")));
    } else {
      assertThat(slip.findings()).isEmpty();
    }
  }

  @Test
  void calculate_withUnpaidLeave_lowersTheWageButIsNoWageBelowTheMinimum() {
    Payslip slip = china(slip("2700.00")
        .minimumWage(yuan("2590.00"))
        .addEarnings(line(LineKind.UNPAID_LEAVE, "shop/C10", "M", "-700.00"))
        .addDeductions(fine("mural/F7", "I1", "20.00")));
    assertThat(slip.net()).isEqualTo(yuan("2000.00"));
    assertThat(slip.findings())
        .extracting(finding -> finding.clause().id())
        .containsExactly("law/decree-516");
  }

  @Test
  void calculate_flagsEveryFineAndFindsItOnce() {
    Payslip slip = china(slip("3000.00")
        .minimumWage(yuan("2000.00"))
        .addCarriedIn(
            receivable(LineKind.FINE, "2026-09", "mural/F7", "I1", yuan("20.00")),
            receivable(LineKind.COMPENSATION, "2026-09", "mural/F4", "I2", yuan("20.00")))
        .addDeductions(
            fine("mural/F7", "I3", "20.00"),
            fine("mural/F11", "I4", "0.00"),
            line(LineKind.COMPENSATION, "mural/F4", "I5", "-20.00"),
            fine("mural/F9", "I6", "100.00")));
    assertThat(slip.lines())
        .filteredOn(line -> line.flags().contains(PayLine.Flag.LEGALLY_CONTESTED))
        .extracting(PayLine::kind, line -> line.evidence().get(0).id())
        .containsExactly(
            tuple(LineKind.CARRIED_IN, "I1"),
            tuple(LineKind.FINE, "I3"),
            tuple(LineKind.FINE, "I6"));
    assertThat(slip.findings())
        .extracting(finding -> finding.clause().id(), Finding::severity)
        .containsExactly(tuple("law/decree-516", Severity.WARNING));
  }

  @Test
  void calculate_withoutMinimumWage_saysOnceThatTheTestIsSkipped() {
    Payslip slip = china(slip("3000.00"));
    assertThat(slip.findings())
        .extracting(
            finding -> finding.clause().id(), finding -> finding.message().key())
        .containsExactly(tuple("law/wages-16", "payslip.no-minimum"));
  }

  @Test
  void calculate_printsLinesByKindClauseAndEvidence() {
    Payslip slip = china(slip("3000.00")
        .addEarnings(
            line(LineKind.SUBSIDY, "mural/C1", "M", "200.00"),
            line(LineKind.CLAWBACK, "mural/A4", "O2", "-1.00"),
            line(LineKind.CLAWBACK, "mural/A4", "O1", "-2.00"),
            line(LineKind.COMMISSION, "mural/C1", "M", "56.00"))
        .addDeductions(fine("mural/F7", "I1", "20.00"), fine("mural/F2", "I2", "20.00")));
    assertThat(slip.lines())
        .extracting(PayLine::kind, line -> line.clause().id(), PayLine::amount)
        .containsExactly(
            tuple(LineKind.BASE, "mural/C1", yuan("3000.00")),
            tuple(LineKind.COMMISSION, "mural/C1", yuan("56.00")),
            tuple(LineKind.CLAWBACK, "mural/A4", yuan("-2.00")),
            tuple(LineKind.CLAWBACK, "mural/A4", yuan("-1.00")),
            tuple(LineKind.SUBSIDY, "mural/C1", yuan("200.00")),
            tuple(LineKind.FINE, "mural/F2", yuan("-20.00")),
            tuple(LineKind.FINE, "mural/F7", yuan("-20.00")));
  }

  @Test
  void calculate_showsItsArithmetic() {
    Payslip slip = china(slip("3000.00")
        .minimumWage(yuan("2590.00"))
        .addCarriedIn(receivable(LineKind.FINE, "2026-09", "mural/F7", "I1", yuan("500.00"))));
    Explanations english = PayrollExplanations.of(Locale.ENGLISH);
    Explanations chinese = PayrollExplanations.of(Locale.CHINESE);
    assertThat(slip.lines().stream().skip(1).map(line -> english.explain(line.message())))
        .containsExactly(
            "fine of 2026-09, still open: 500.00",
            "fine of 2026-09: 500.00 − 410.00 deducted = 90.00 left for later months; the law allows at"
                + " most 20 % of the wage of 3,000.00 = 600.00 and leaves the minimum wage of 2,590.00:"
                + " 410.00");
    assertThat(slip.lines().stream().skip(1).map(line -> chinese.explain(line.message())))
        .containsExactly(
            "2026-09 的罚款尚未扣清：500.00",
            "2026-09 的罚款：500.00 − 已扣 410.00 = 90.00，留待以后月份；依法最多扣除本月工资 3,000.00 的 20 % ="
                + " 600.00，且扣后不低于最低工资 2,590.00，即最多 410.00");
  }

  @Test
  void input_withLinesInTheWrongPlace_isRefused() {
    assertRefused(
        slip("0").addEarnings(fine("mural/F7", "I1", "20.00")), "'earnings' of A001 must not hold");
    assertRefused(
        slip("1").addEarnings(line(LineKind.ADJUSTMENT, "shop/C10", "2026-09", "-1.00")),
        "'earnings' of A001 must not hold a line of kind ADJUSTMENT of CNY -1.00");
    assertRefused(
        slip("0").addDeductions(line(LineKind.BONUS, "mural/C1", "M", "-1.00")),
        "'deductions' of A001 must hold adjustments, compensations and fines");
    assertRefused(
        slip("0").addDeductions(line(LineKind.FINE, "mural/F7", "I1", "1.00")),
        "'deductions' of A001 must hold adjustments, compensations and fines");
    assertRefused(
        slip("1.00").addEarnings(line(LineKind.UNPAID_LEAVE, "shop/C10", "M", "-1.01")),
        "'earnings' of A001 must not sum to less than zero but has value CNY -0.01");
    assertRefused(
        slip("0")
            .addEarnings(PayLine.of(
                LineKind.BONUS,
                Money.parse("USD 1"),
                Catalogue.clause("mural/C1"),
                Message.of("payslip.base"),
                ImmutableList.of())),
        "'earnings' of A001 must be in CNY");
    assertRefused(slip("0").minimumWage(yuan("-1")), "'minimumWage' must not be negative");
  }

  @Test
  void input_withClaimsOfOthersOrOfThisMonth_isRefused() {
    assertRefused(
        slip("0")
            .addCarriedIn(receivable(LineKind.CLAWBACK, "2026-09", "mural/A4", "O1", yuan("1"))),
        "'carriedIn' of A001 in 2026-10");
    assertRefused(
        slip("0").addCarriedIn(receivable(LineKind.FINE, "2026-10", "mural/F7", "I1", yuan("1"))),
        "'carriedIn' of A001 in 2026-10");
    assertRefused(
        slip("0")
            .addCarriedIn(new Receivable(
                AgentId.of("A002"),
                YearMonth.of(2026, 9),
                LineKind.FINE,
                Catalogue.clause("mural/F7"),
                ImmutableList.of(),
                yuan("1"))),
        "'carriedIn' of A001 in 2026-10");
  }

  private static void assertRefused(PayslipInput.Builder input, String message) {
    assertThatThrownBy(input::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static Payslip china(PayslipInput.Builder input) {
    return PayslipCalculator.of(LegalPolicy.china()).calculate(input.build());
  }

  private static PayslipInput.Builder slip(String base) {
    return PayslipInput.builder(AGENT, OCTOBER, CurrencyUnit.of("CNY"))
        .addEarnings(line(LineKind.BASE, "mural/C1", "M", base));
  }

  private static PayLine fine(String clause, String incident, String amount) {
    return line(LineKind.FINE, clause, incident, "-" + amount);
  }

  private static PayLine line(LineKind kind, String clause, String fact, String amount) {
    return new PayLine(
        kind,
        yuan(amount),
        Catalogue.clause(clause),
        Message.of("payslip.base", yuan(amount)),
        ImmutableList.of(Evidence.of(Evidence.Kind.INCIDENT, fact)),
        ImmutableSet.of());
  }

  private static Receivable receivable(
      LineKind kind, String since, String clauseId, String incident, Money amount) {
    Clause clause = Catalogue.clause(clauseId);
    return new Receivable(
        AGENT,
        YearMonth.parse(since),
        kind,
        clause,
        ImmutableList.of(Evidence.of(Evidence.Kind.INCIDENT, incident)),
        amount);
  }

  private static Money total(ImmutableList<Deduction> deductions) {
    return deductions.stream().map(Deduction::amount).reduce(yuan("0"), Money::plus);
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }
}
