package io.github.shopops.payroll.commission;

import static io.github.shopops.payroll.commission.Plans.OCTOBER;
import static io.github.shopops.payroll.commission.Plans.english;
import static io.github.shopops.payroll.commission.Plans.flat;
import static io.github.shopops.payroll.commission.Plans.input;
import static io.github.shopops.payroll.commission.Plans.last;
import static io.github.shopops.payroll.commission.Plans.lines;
import static io.github.shopops.payroll.commission.Plans.october;
import static io.github.shopops.payroll.commission.Plans.plan;
import static io.github.shopops.payroll.commission.Plans.sale;
import static io.github.shopops.payroll.commission.Plans.sum;
import static io.github.shopops.payroll.commission.Plans.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.payslip.LineKind;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldbackTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

  /** 1 % of sales, a tenth of it held for two months. */
  private static final CommissionPlan PLAN =
      plan(flat("1")).holdback(Holdback.ofMonths(Rate.percent("10"), 2)).build();

  @ParameterizedTest(name = "held of {0} for {1} months or {2} days: released in {3}")
  @CsvSource({
    "2026-10,1,0,2026-11",
    "2026-11,2,0,2027-01",
    "2026-01,0,1,2026-02",
    "2026-01,0,27,2026-02",
    "2026-01,0,28,2026-03",
    "2024-01,0,28,2024-02",
    "2026-10,0,30,2026-12",
    "2026-10,0,29,2026-11"
  })
  void releasedIn_isTheFirstMonthPastTheWindow(
      YearMonth month, int months, int days, YearMonth released) {
    assertThat(new Holdback(Rate.ONE, months, days).releasedIn(month)).isEqualTo(released);
  }

  @Test
  void holdback_isHeldAndReleased() {
    CommissionStatement october = october(PLAN, "10000");
    assertThat(lines(october)).isEqualTo("COMMISSION 100.00, HOLDBACK -10.00");
    assertThat(october.pay()).isEqualTo(yuan("90.00"));
    assertThat(sum(october)).isEqualTo(october.pay());
    assertThat(last(october).held()).isEqualTo(yuan("10.00"));
    assertThat(english(october, LineKind.HOLDBACK))
        .isEqualTo("100.00 × 10 % = 10.00 held back until 2026-12");
    CommissionStatement november = next(NOVEMBER, "20000", october).calculateWith(PLAN);
    assertThat(lines(november)).isEqualTo("COMMISSION 200.00, HOLDBACK -20.00");
    CommissionStatement december = next(DECEMBER, "0", november).calculateWith(PLAN);
    assertThat(lines(december)).isEqualTo("COMMISSION 0.00, HOLDBACK 10.00");
    assertThat(december.released()).isEqualTo(yuan("10.00"));
    assertThat(december.pay()).isEqualTo(yuan("10.00"));
    assertThat(december.closed())
        .extracting(past -> past.held().getAmount().toString())
        .containsExactly("0.00", "20.00", "0.00");
    assertThat(english(december, LineKind.HOLDBACK))
        .isEqualTo("10.00 held back of 2026-10 released");
  }

  @Test
  void holdback_isReleasedByTheRulesOfItsMonth_alsoLate() {
    CommissionStatement october = october(PLAN, "10000");
    CommissionStatement march = next(YearMonth.of(2027, 3), "1000", october)
        .calculateWith(plan(flat("1")).build());
    assertThat(lines(march)).isEqualTo("COMMISSION 10.00, HOLDBACK 10.00");
  }

  /** 100.00 earned on 10 000, 10.00 held. */
  @ParameterizedTest(name = "{0} of 10 000 comes back in November: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "600; COMMISSION 20.00, CLAWBACK -6.00, HOLDBACK 6.00, HOLDBACK -2.00; 18.00; 4.00",
        "1000; COMMISSION 20.00, CLAWBACK -10.00, HOLDBACK 10.00, HOLDBACK -2.00; 18.00; 0.00",
        "1500; COMMISSION 20.00, CLAWBACK -15.00, HOLDBACK 10.00, HOLDBACK -2.00; 13.00; 0.00",
        "10000; COMMISSION 20.00, CLAWBACK -100.00, HOLDBACK 10.00, CARRIED_OUT 70.00, HOLDBACK 0.00; 0.00; 0.00"
      })
  void returns_areBorneByWhatIsHeldFirst(String back, String lines, String pay, String held) {
    CommissionStatement november = CommissionCalculator.of(PLAN)
        .calculate(input(NOVEMBER, "2000")
            .closed(october(PLAN, "10000").closed())
            .addReturns(sale(OCTOBER, "O1", back))
            .build());
    assertThat(lines(november)).isEqualTo(lines);
    assertThat(november.pay()).isEqualTo(yuan(pay));
    assertThat(sum(november)).isEqualTo(november.pay());
    assertThat(november.closed().get(0).held()).isEqualTo(yuan(held));
  }

  @Test
  void returns_inTheMonthOfRelease_areBorneBeforeTheRestIsReleased() {
    CommissionStatement december = CommissionCalculator.of(PLAN)
        .calculate(input(DECEMBER, "0")
            .closed(october(PLAN, "10000").closed())
            .addReturns(sale(OCTOBER, "O1", "600"))
            .build());
    assertThat(lines(december))
        .isEqualTo("COMMISSION 0.00, CLAWBACK -6.00, HOLDBACK 6.00, HOLDBACK 4.00");
    assertThat(december.pay()).isEqualTo(yuan("4.00"));
    assertThat(english(december, LineKind.HOLDBACK))
        .isEqualTo(
            "6.00 held back of 2026-10 bear the return | 4.00 held back of 2026-10 released");
  }

  @Test
  void holdback_neverTakesPayBelowADrawOrAGuarantee() {
    CommissionPlan draw = CommissionPlan.builder().from(PLAN).draw(yuan("95")).build();
    assertThat(lines(october(draw, "10000"))).isEqualTo("COMMISSION 100.00, HOLDBACK -5.00");
    CommissionPlan guarantee =
        CommissionPlan.builder().from(PLAN).guarantee(yuan("95")).build();
    CommissionStatement october = october(guarantee, "10000");
    assertThat(lines(october)).isEqualTo("COMMISSION 100.00, HOLDBACK -5.00");
    assertThat(october.pay()).isEqualTo(yuan("95"));
    assertThat(english(october, LineKind.HOLDBACK))
        .isEqualTo(
            "100.00 × 10 % = 10.00, of which 5.00 that nothing else needs are held back until"
                + " 2026-12");
  }

  @Test
  void holdback_withoutAWindow_isRefused() {
    assertThatThrownBy(() -> new Holdback(Rate.ONE, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Arguments 'months' and 'days' must not both be stated, nor neither, but have values 0"
                + " and 0");
    assertThatThrownBy(() -> new Holdback(Rate.ONE, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Holdback.ofDays(Rate.percent("101"), 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'share' must be at most 100 % but has value 101 %");
  }

  private record Next(CommissionInput input) {
    CommissionStatement calculateWith(CommissionPlan plan) {
      return CommissionCalculator.of(plan).calculate(input);
    }
  }

  private static Next next(YearMonth month, String credited, CommissionStatement before) {
    return new Next(input(month, credited)
        .closed(before.closed())
        .carriedIn(before.receivables())
        .build());
  }
}
