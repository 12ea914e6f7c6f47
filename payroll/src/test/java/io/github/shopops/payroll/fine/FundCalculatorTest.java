package io.github.shopops.payroll.fine;

import static io.github.shopops.payroll.fine.Incidents.AGENT;
import static io.github.shopops.payroll.fine.Incidents.OCTOBER;
import static io.github.shopops.payroll.fine.Incidents.SHANGHAI;
import static io.github.shopops.payroll.fine.Incidents.at;
import static io.github.shopops.payroll.fine.Incidents.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FundCalculatorTest {
  private static final FundCalculator FUND = FundCalculator.of(FundPolicy.shift(SHANGHAI));
  private static final Outlay SUPPER =
      new Outlay("E1", at("2026-10-30T18:00:00"), yuan("120.00"), "team supper");

  private static Deduction fine(String agent, String incident, String amount) {
    return new Deduction(
        AgentId.of(agent),
        ImmutableList.of(Evidence.of(Evidence.Kind.INCIDENT, incident)),
        yuan(amount));
  }

  @Test
  void calculate_F19_balances() {
    // 100.00 + 20.00 + 50.00 − 120.00 = 50.00
    FundStatement fund = FUND.calculate(
        OCTOBER,
        yuan("100.00"),
        List.of(fine("A2", "i2", "50.00"), fine("A1", "i1", "20.00"), fine("A3", "i3", "0.00")),
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
        OCTOBER, yuan("0.00"), List.of(fine("A017", "i1", "20.00")), List.of(SUPPER));
    FundEntry fine = fund.entries().get(0);
    FundEntry outlay = fund.entries().get(1);
    assertThat(fine.clause().id()).isEqualTo("shift/F19");
    assertThat(fine.at()).isEmpty();
    assertThat(fine.evidence())
        .containsExactly(
            Evidence.of(Evidence.Kind.AGENT, AGENT.value()),
            Evidence.of(Evidence.Kind.INCIDENT, "i1"));
    assertThat(outlay.at()).contains(SUPPER.at());
    assertThat(outlay.evidence()).containsExactly(Evidence.of(Evidence.Kind.OUTLAY, "E1"));
    assertThat(PayrollExplanations.of(Locale.ENGLISH).explain(fine.message()))
        .isEqualTo("Fine of 20.00 deducted from the pay of A017 for 2026-10");
    assertThat(PayrollExplanations.of(Locale.CHINESE).explain(outlay.message()))
        .isEqualTo("支出120.00元:team supper");
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
  void values_badAmounts_throw() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Outlay("E1", SUPPER.at(), yuan("0.00"), "tea"))
        .withMessage("Argument 'amount' must be above zero on outlay E1 but has value CNY 0.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fine("A1", "i1", "-0.01"))
        .withMessage("Argument 'amount' must not be negative but has value CNY -0.01");
  }
}
