package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalCheckTest {
  private static final AgentId AGENT = AgentId.of("A001");
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  @ParameterizedTest(
      name = "law/contract-19: contract {0} to {1}, probation to {2}, slip of {3}: {4}")
  @CsvSource({
    // below three months none; one month from three on; the last day of a month from 1 March is 31
    // March
    "2026-03-01,2026-05-30,2026-03-31,2026-03,ERROR",
    "2026-03-01,2026-05-31,2026-03-31,2026-03,",
    "2026-03-01,2026-05-31,2026-04-01,2026-03,WARNING",
    "2026-03-01,2026-05-31,2026-04-01,2026-04,ERROR",
    // one day short of a year still one month, a year two
    "2026-03-01,2027-02-27,2026-04-30,2026-03,WARNING",
    "2026-03-01,2027-02-28,2026-04-30,2026-03,",
    "2026-03-01,2027-02-28,2026-05-01,2026-04,WARNING",
    "2026-03-01,2027-02-28,2026-05-01,2026-05,ERROR",
    // one day short of three years two months, three years six, as without a fixed term
    "2026-03-01,2029-02-27,2026-08-31,2026-04,WARNING",
    "2026-03-01,2029-02-27,2026-08-31,2026-05,ERROR",
    "2026-03-01,2029-02-28,2026-08-31,2026-08,",
    "2026-03-01,          ,2026-08-31,2026-08,",
    "2026-03-01,          ,2026-09-01,2026-08,WARNING",
    "2026-03-01,          ,2026-09-01,2026-09,ERROR",
    // when the month is over, or before the contract, nobody is on probation
    "2026-03-01,          ,2026-09-01,2026-10,",
    "2026-03-01,          ,2026-12-31,2026-02,",
    // a month from 31 January lasts to 28 February
    "2026-01-31,2026-06-30,2026-02-28,2026-02,",
    "2026-01-31,2026-06-30,2026-03-01,2026-02,WARNING",
    // contracts from before the law
    "2007-12-31,2008-03-30,2008-03-30,2008-02,",
    "2008-01-01,2008-03-31,2008-03-30,2008-02,ERROR"
  })
  void probation_isAsLongAsItsContractAllows(
      LocalDate since,
      @Nullable LocalDate until,
      LocalDate probationUntil,
      YearMonth month,
      @Nullable Severity expected) {
    Contract contract = Contract.builder()
        .since(since)
        .until(Optional.ofNullable(until))
        .probationUntil(probationUntil)
        .build();
    assertThat(found(slip(month, "9999.00").contract(contract), "law/contract-19"))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest(name = "law/contract-19: still on probation in {0}: {1}")
  @CsvSource({"2026-03,", "2026-04,", "2026-05,ERROR"})
  void probation_thatGoesOnBeyondWhatWasAgreed_isFoundWhenItIsTooLong(
      YearMonth month, @Nullable Severity expected) {
    Contract contract = Contract.builder()
        .since(LocalDate.of(2026, 3, 1))
        .until(LocalDate.of(2028, 2, 29))
        .probationUntil(LocalDate.of(2026, 3, 31))
        .build();
    PayslipInput.Builder slip =
        slip(month, "9999.00").contract(contract).standing(Standing.PROBATION);
    assertThat(found(slip, "law/contract-19")).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest(
      name = "law/contract-20: contract {0}, lowest grade {1}, {3}/30, pays {2}: {4}")
  @CsvSource({
    // 80 % of 3 000.00 = 2 400.00
    "3000.00,       ,2400.00,30,",
    "3000.00,       ,2399.99,30,ERROR",
    "       ,3000.00,2399.99,30,ERROR",
    // one of the two is enough: 80 % of 2 500.00 = 2 000.00
    "3000.00,2500.00,2000.00,30,",
    "3000.00,2500.00,1999.99,30,ERROR",
    "2500.00,3000.00,2000.00,30,",
    "2500.00,3000.00,1999.99,30,ERROR",
    // 2 000.03 × 80 % × 7 ÷ 30 = 373.338…
    "2000.03,       , 373.34, 7,",
    "2000.03,       , 373.33, 7,ERROR",
    "       ,       ,   0.01,30,INFO"
  })
  void probationWage_isFourFifthsOfTheContractWageOrOfTheLowestGrade(
      @Nullable String wage,
      @Nullable String lowestGrade,
      String base,
      int days,
      @Nullable Severity expected) {
    PayslipInput.Builder slip = slip(APRIL, base)
        .share(new MonthShare(days, 30))
        .standing(Standing.PROBATION)
        .lowestGrade(Optional.ofNullable(lowestGrade).map(LegalCheckTest::yuan))
        .contract(Contract.builder()
            .since(LocalDate.of(2026, 4, 1))
            .wage(Optional.ofNullable(wage).map(LegalCheckTest::yuan))
            .build());
    assertThat(found(slip, "law/contract-20")).isEqualTo(Optional.ofNullable(expected));
    assertThat(found(slip.standing(Standing.CONFIRMED), "law/contract-20")).isEmpty();
  }

  @Test
  void probationWage_countsCommissionButNoOvertime() {
    PayslipInput.Builder slip =
        slip(APRIL, "2000.00").standing(Standing.PROBATION).lowestGrade(yuan("3000.00"));
    assertThat(found(slip.addEarnings(line(LineKind.OVERTIME, "900.00")), "law/contract-20"))
        .contains(Severity.ERROR);
    assertThat(found(slip.addEarnings(line(LineKind.COMMISSION, "400.00")), "law/contract-20"))
        .isEmpty();
  }

  @Test
  void probationWage_isAtLeastTheMinimumWhereOnlyTheLawOnContractsIsOn() {
    LegalPolicy contracts = LegalPolicy.of(LegalVersion.builder()
        .since(LocalDate.of(2008, 1, 1))
        .probationWage(Catalogue.clause("law/contract-20"))
        .build());
    PayslipInput.Builder slip = slip(APRIL, "2000.00")
        .minimumWage(yuan("2490.00"))
        .lowestGrade(yuan("2000.00"))
        .standing(Standing.PROBATION);
    assertThat(PayslipCalculator.of(contracts).calculate(slip.build()).findings())
        .extracting(finding -> finding.message().key())
        .containsExactly("payslip.below-minimum");
    assertThat(PayslipCalculator.of(contracts)
            .calculate(slip.standing(Standing.CONFIRMED).build())
            .findings())
        .isEmpty();
  }

  @ParameterizedTest(name = "law/wages-16, not capped: fine {0}, minimum {1}: found {2}, net {3}")
  @CsvSource({
    " 600.00,       ,false,2400.00",
    " 600.01,       ,true, 2399.99",
    " 410.00,2590.00,false,2590.00",
    " 410.01,2590.00,true, 2589.99",
    "3000.01,       ,true,    0.00"
  })
  void recovery_withoutItsCap_isTakenInFullAndFound(
      String fine, @Nullable String minimum, boolean found, String net) {
    PayslipInput input = slip(APRIL, "3000.00")
        .addDeductions(line(LineKind.FINE, "-" + fine.strip()))
        .minimumWage(Optional.ofNullable(minimum).map(LegalCheckTest::yuan))
        .build();
    Payslip slip = PayslipCalculator.of(LegalPolicy.china().uncapped()).calculate(input);
    assertThat(slip.net()).isEqualTo(yuan(net));
    assertThat(slip.findings().stream()
            .anyMatch(finding -> finding.message().key().equals("law.over-limit")))
        .isEqualTo(found);
    assertThat(PayslipCalculator.of(LegalPolicy.china()).calculate(input).findings())
        .noneMatch(finding -> finding.message().key().equals("law.over-limit"));
  }

  @Test
  void findings_thatCameWithTheEarnings_standOnTheSlip() {
    Finding hours = Finding.of(
        Catalogue.clause("law/labour-41"),
        Severity.WARNING,
        Evidence.of(Evidence.Kind.AGENT, "A001"),
        Message.of("law.overtime.too-long", APRIL, "37:00", "36:00"));
    assertThat(china(slip(APRIL, "3000.00").minimumWage(yuan("2000.00")).addFindings(hours))
            .findings())
        .containsExactly(hours);
  }

  @Test
  void findings_areSaidWithTheirArithmetic() {
    Contract contract = Contract.builder()
        .since(LocalDate.of(2026, 4, 24))
        .until(LocalDate.of(2026, 12, 31))
        .probationUntil(LocalDate.of(2026, 6, 30))
        .wage(yuan("3000.00"))
        .build();
    PayslipInput input = slip(APRIL, "500.00")
        .minimumWage(yuan("1500.00"))
        .share(new MonthShare(7, 30))
        .contract(contract)
        .addDeductions(line(LineKind.COMPENSATION, "-200.00"))
        .build();
    Payslip slip = PayslipCalculator.of(LegalPolicy.china().uncapped()).calculate(input);
    // 3 000.00 × 80 % × 7 ÷ 30 = 560.00; 500.00 − 1 500.00 × 7 ÷ 30 = 150.00, 20 % of 500.00 =
    // 100.00
    assertThat(said(slip, Locale.ENGLISH))
        .containsExactly(
            "the wage for 2026-04 that counts, 500.00, is below what probation has to pay: 80 % of the"
                + " contract wage of 3,000.00 × 7 of 30 days = 560.00",
            "the slip for 2026-04 takes 200.00, more than the law allows: the law allows at most 20 % of"
                + " the wage of 500.00 = 100.00 and leaves the minimum wage of 350.00: 100.00",
            "probation from 2026-04-24 to 2026-06-30 is longer than the 1 months that the law allows for"
                + " this contract, to 2026-05-23");
    assertThat(said(slip, Locale.CHINESE))
        .containsExactly(
            "2026-04 计入的工资 500.00 低于试用期工资下限：合同约定工资 3,000.00 的 80 % × 7/30 天 = 560.00",
            "2026-04 的工资条扣除 200.00，超过法定限额：依法最多扣除本月工资 500.00 的 20 % = 100.00，"
                + "且扣后不低于最低工资 350.00，即最多 100.00",
            "试用期 2026-04-24 至 2026-06-30，超过法律对该合同期限规定的 1 个月（至 2026-05-23）");
  }

  @Test
  void probation_withoutAContract_saysWhatIsNotTested() {
    Payslip slip =
        china(slip(APRIL, "3000.00").minimumWage(yuan("2000.00")).standing(Standing.PROBATION));
    assertThat(slip.findings())
        .extracting(finding -> finding.message().key())
        .containsExactly("law.probation.unknown", "law.probation-wage.unknown");
  }

  @Test
  void input_withANegativeGrade_isRefused() {
    assertThatThrownBy(() -> slip(APRIL, "0").lowestGrade(yuan("-1")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'lowestGrade' must not be negative but has value CNY -1.00");
  }

  private static ImmutableList<String> said(Payslip slip, Locale locale) {
    Explanations explanations = PayrollExplanations.of(locale);
    return slip.findings().stream()
        .map(explanations::explain)
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<Severity> found(PayslipInput.Builder input, String clause) {
    return china(input).findings().stream()
        .filter(finding -> finding.clause().id().equals(clause))
        .map(Finding::severity)
        .findFirst();
  }

  private static Payslip china(PayslipInput.Builder input) {
    return PayslipCalculator.of(LegalPolicy.china()).calculate(input.build());
  }

  private static PayslipInput.Builder slip(YearMonth month, String base) {
    return PayslipInput.builder(AGENT, month, CurrencyUnit.of("CNY"))
        .addEarnings(line(LineKind.BASE, base));
  }

  private static PayLine line(LineKind kind, String amount) {
    return PayLine.of(
        kind,
        yuan(amount),
        Catalogue.clause("mural/C1"),
        Message.of("payslip.base", yuan(amount)),
        ImmutableList.of(Evidence.of(Evidence.Kind.MONTH, "2026-04")));
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }
}
