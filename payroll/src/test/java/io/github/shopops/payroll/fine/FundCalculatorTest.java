package io.github.shopops.payroll.fine;

import static io.github.shopops.payroll.fine.Incidents.AGENT;
import static io.github.shopops.payroll.fine.Incidents.OCTOBER;
import static io.github.shopops.payroll.fine.Incidents.SHANGHAI;
import static io.github.shopops.payroll.fine.Incidents.at;
import static io.github.shopops.payroll.fine.Incidents.slip;
import static io.github.shopops.payroll.fine.Incidents.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.payslip.Deduction;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.Payslip;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FundCalculatorTest {
  private static final FundCalculator FUND = FundCalculator.of(FundPolicy.shift(SHANGHAI));
  private static final Outlay SUPPER =
      new Outlay("E1", at("2026-10-30T18:00:00"), yuan("120.00"), "team supper");

  @Test
  void calculate_F19_balances() {
    // 100.00 + 20.00 + 50.00 − 120.00 = 50.00
    FundStatement fund = FUND.calculate(
        OCTOBER,
        yuan("100.00"),
        List.of(slip("A2", "mural/F3", "50.00"), slip("A1", "mural/F7", "20.00"), slip("A3")),
        List.of(SUPPER));
    assertThat(fund.fines()).isEqualTo(yuan("70.00"));
    assertThat(fund.outlays()).isEqualTo(yuan("120.00"));
    assertThat(fund.closing()).isEqualTo(yuan("50.00"));
    assertThat(fund.overdrawn()).isEmpty();
    assertThat(fund.entries())
        .extracting(FundEntry::amount)
        .containsExactly(yuan("20.00"), yuan("50.00"), yuan("-120.00"));
  }

  @Test
  void entries_sayClauseFactsAndTime() {
    FundStatement fund = FUND.calculate(
        OCTOBER, yuan("0.00"), List.of(slip("A017", "mural/F7", "20.00")), List.of(SUPPER));
    FundEntry fine = fund.entries().get(0);
    FundEntry outlay = fund.entries().get(1);
    assertThat(fine.clause().id()).isEqualTo("shift/F19");
    assertThat(fine.at()).isEmpty();
    assertThat(fine.evidence())
        .containsExactly(
            Evidence.of(Evidence.Kind.AGENT, AGENT.value()),
            Evidence.of(Evidence.Kind.INCIDENT, "A017-0"));
    assertThat(outlay.at()).contains(SUPPER.at());
    assertThat(outlay.evidence()).containsExactly(Evidence.of(Evidence.Kind.OUTLAY, "E1"));
    assertThat(PayrollExplanations.of(Locale.ENGLISH).explain(fine.message()))
        .isEqualTo("Fine under mural/F7 of 2026-10, deducted from the pay of A017: 20.00");
    assertThat(PayrollExplanations.of(Locale.CHINESE).explain(outlay.message()))
        .isEqualTo("支出 120.00：team supper");
  }

  @Test
  void calculate_moreOutThanIn_isFound() {
    FundStatement fund = FUND.calculate(OCTOBER, yuan("100.00"), List.of(), List.of(SUPPER));
    assertThat(fund.closing()).isEqualTo(yuan("-20.00"));
    assertThat(fund.overdrawn())
        .hasValueSatisfying(finding ->
            assertThat(finding.subject()).isEqualTo(Evidence.of(Evidence.Kind.MONTH, "2026-10")));
  }

  @Test
  void calculate_outlayOfAnotherMonth_isOnlyListed() {
    Outlay late = new Outlay("E2", at("2026-11-01T00:00:00"), yuan("9.00"), "tea");
    FundStatement fund =
        FUND.calculate(OCTOBER, yuan("500.00"), List.of(), List.of(late, SUPPER, SUPPER));
    assertThat(fund.closing()).isEqualTo(yuan("380.00"));
    assertThat(fund.otherMonths()).containsExactly(late);
  }

  @Test
  void calculate_twoOutlaysOfOneId_throws() {
    Outlay other = new Outlay("E1", SUPPER.at(), yuan("9.00"), "tea");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FUND.calculate(OCTOBER, yuan("0.00"), List.of(), List.of(SUPPER, other)))
        .withMessage("Argument 'outlays' must not have two different outlays of id 'E1'");
  }

  @Test
  void calculate_foreignCurrency_throws() {
    Money dollars = Money.zero(CurrencyUnit.USD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FUND.calculate(OCTOBER, dollars, List.of(), List.of(SUPPER)))
        .withMessage("Argument 'outlays' must be in USD but has value CNY 120.00");
  }

  @Test
  void calculate_compensation_staysWithTheShop() {
    Payslip slip = Payslip.builder(AGENT, OCTOBER, CurrencyUnit.of("CNY"))
        .addDeductions(new Deduction(
            OCTOBER,
            LineKind.COMPENSATION,
            Catalogue.clause("mural/F8"),
            ImmutableList.of(),
            yuan("380.00")))
        .build();
    FundStatement fund = FUND.calculate(OCTOBER, yuan("1.00"), List.of(slip), List.of());
    assertThat(fund.entries()).isEmpty();
    assertThat(fund.closing()).isEqualTo(yuan("1.00"));
  }

  @Test
  void calculate_wrongSlips_throw() {
    Payslip slip = slip("A1", "mural/F7", "20.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FUND.calculate(OCTOBER, yuan("0.00"), List.of(slip, slip), List.of()))
        .withMessage("Argument 'payslips' must have one slip a person but has two of A1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FUND.calculate(OCTOBER.plusMonths(1), yuan("0.00"), List.of(slip), List.of()))
        .withMessage("Argument 'payslips' must be of 2026-11 but the slip of A1 is of 2026-10");
  }

  @Test
  void outlay_ofNothing_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Outlay("E1", SUPPER.at(), yuan("0.00"), "tea"))
        .withMessage("Argument 'amount' must be above zero on outlay E1 but has value CNY 0.00");
  }
}
