package io.github.shopops.payroll.commission;

import static io.github.shopops.payroll.commission.Plans.AGENT;
import static io.github.shopops.payroll.commission.Plans.OCTOBER;
import static io.github.shopops.payroll.commission.Plans.RETURN;
import static io.github.shopops.payroll.commission.Plans.english;
import static io.github.shopops.payroll.commission.Plans.input;
import static io.github.shopops.payroll.commission.Plans.lines;
import static io.github.shopops.payroll.commission.Plans.open;
import static io.github.shopops.payroll.commission.Plans.sum;
import static io.github.shopops.payroll.commission.Plans.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.payroll.payslip.Eligibility;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.Receivable;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A guarantee of a month's commission, which is never taken back: not the draw, which is. */
class GuaranteeTest {

  /** All sales are commission. pay = max(earned − open, 0, 30); what is open falls by what was earned alone. */
  @ParameterizedTest(
      name = "guarantee 30: earned {0}, open {1}: pay {2}, topped up {3}, carried {4}")
  @CsvSource({
    "50.00,0.00,50.00,0.00,0.00",
    "30.00,0.00,30.00,0.00,0.00",
    "29.99,0.00,30.00,0.01,0.00",
    "0.00,0.00,30.00,30.00,0.00",
    "50.00,20.00,30.00,0.00,0.00",
    "50.00,25.00,30.00,5.00,0.00",
    "50.00,80.00,30.00,30.00,30.00",
    "0.00,80.00,30.00,30.00,80.00"
  })
  void guarantee_liftsPayAndSettlesNothing(
      String earned, String open, String pay, String topUp, String carried) {
    CommissionInput.Builder input = input(OCTOBER, earned);
    if (yuan(open).isPositive()) {
      input.addCarriedIn(receivable(open));
    }
    CommissionStatement statement = CommissionCalculator.of(plan()).calculate(input.build());
    assertThat(statement.pay()).isEqualTo(yuan(pay));
    assertThat(sum(statement)).isEqualTo(yuan(pay));
    assertThat(statement.topUp()).isEqualTo(yuan(topUp));
    assertThat(open(statement)).isEqualTo(yuan(carried));
  }

  @Test
  void guarantee_isShown() {
    CommissionStatement statement =
        CommissionCalculator.of(plan()).calculate(input(OCTOBER, "20").build());
    assertThat(lines(statement)).isEqualTo("COMMISSION 20.00, GUARANTEE_TOP_UP 10.00");
    assertThat(english(statement, LineKind.GUARANTEE_TOP_UP))
        .isEqualTo("guarantee 30.00 − 20.00 = 10.00, never taken back");
  }

  @Test
  void guarantee_isForTheDaysEmployed() {
    CommissionStatement statement = CommissionCalculator.of(plan())
        .calculate(input(OCTOBER, "5").share(new MonthShare(11, 31)).build());
    // 30.00 × 11/31 = 10.645…
    assertThat(english(statement, LineKind.GUARANTEE_TOP_UP))
        .isEqualTo(
            "guarantee 30.00 × 11/31 of the month = 10.65; 10.65 − 5.00 = 5.65, never taken back");
    assertThat(CommissionCalculator.of(plan())
            .calculate(input(OCTOBER, "0").share(new MonthShare(0, 31)).build())
            .pay())
        .as("who has left is guaranteed nothing")
        .isEqualTo(yuan("0"));
  }

  @Test
  void guaranteeAndDraw_areForThoseWhomThePlanIsMeantFor() {
    CommissionPlan guarantee = CommissionPlan.builder()
        .from(plan())
        .eligibility(Eligibility.ofPosts("pre-sale"))
        .build();
    assertThat(CommissionCalculator.of(guarantee)
            .calculate(input(OCTOBER, "5").build())
            .pay())
        .isEqualTo(yuan("0"));
    CommissionPlan draw = Plans.plan(Plans.flat("100"))
        .draw(yuan("30"))
        .eligibility(Eligibility.ofPosts("pre-sale"))
        .build();
    CommissionStatement left =
        CommissionCalculator.of(draw).calculate(input(OCTOBER, "5").build());
    assertThat(left.pay()).isEqualTo(yuan("0"));
    assertThat(left.receivables()).isEmpty();
  }

  private static CommissionPlan plan() {
    return Plans.plan(Plans.flat("100")).guarantee(yuan("30")).build();
  }

  private static Receivable receivable(String amount) {
    return new Receivable(
        AGENT,
        YearMonth.of(2026, 9),
        LineKind.CLAWBACK,
        RETURN,
        ImmutableList.of(Evidence.of(Evidence.Kind.ORDER, "O1")),
        yuan(amount));
  }
}
