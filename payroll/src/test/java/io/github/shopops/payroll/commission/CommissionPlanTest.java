package io.github.shopops.payroll.commission;

import static io.github.shopops.payroll.commission.Plans.AGENT;
import static io.github.shopops.payroll.commission.Plans.OCTOBER;
import static io.github.shopops.payroll.commission.Plans.chinese;
import static io.github.shopops.payroll.commission.Plans.english;
import static io.github.shopops.payroll.commission.Plans.flat;
import static io.github.shopops.payroll.commission.Plans.input;
import static io.github.shopops.payroll.commission.Plans.last;
import static io.github.shopops.payroll.commission.Plans.marginal;
import static io.github.shopops.payroll.commission.Plans.october;
import static io.github.shopops.payroll.commission.Plans.plan;
import static io.github.shopops.payroll.commission.Plans.sale;
import static io.github.shopops.payroll.commission.Plans.whole;
import static io.github.shopops.payroll.commission.Plans.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.money.Rate;
import io.github.shopops.payroll.kpi.Ratio;
import io.github.shopops.payroll.payslip.Eligibility;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.MonthShare;
import io.github.shopops.payroll.payslip.Standing;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan can say beside its rates: whom it is meant for, from which volume, by which score, up to what. */
class CommissionPlanTest {
  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final Accelerator GATE =
      Plans.steps(Accelerator.Measure.SCORE, "70:80", "80:90", "90:100");

  /** 0.5 % above a base volume of 10 000: on everything 10 000.01 pays 50.00005, on the excess 0.00005. */
  @ParameterizedTest(
      name = "netshop/C3: {0} sold above a base volume of 10 000: {1} on all, {2} on the excess")
  @CsvSource({
    "0.00,0.00,0.00,false",
    "9999.99,0.00,0.00,false",
    "10000.00,0.00,0.00,false",
    "10000.01,50.00,0.00,true",
    "10000.99,50.00,0.00,true",
    "10001.00,50.01,0.01,true",
    "12000.00,60.00,10.00,true"
  })
  void threshold_mustBeExceeded(String net, String all, String excess, boolean exceeds) {
    CommissionStatement everything = october(above(Threshold.Reach.EVERYTHING), net);
    CommissionStatement beyond = october(above(Threshold.Reach.EXCESS), net);
    assertThat(everything.pay()).isEqualTo(yuan(all));
    assertThat(beyond.pay()).isEqualTo(yuan(excess));
    assertThat(everything.exceedsThreshold()).isEqualTo(exceeds);
    assertThat(beyond.exceedsThreshold()).isEqualTo(exceeds);
    assertThat(everything.paysNothingBecause().isPresent()).isEqualTo(!exceeds);
  }

  @Test
  void threshold_isShownWithWhatItLeaves() {
    assertThat(english(october(above(Threshold.Reach.EXCESS), "12000"), LineKind.COMMISSION))
        .isEqualTo(
            "credited 12,000.00 − taken off 0.00 = 12,000.00; 12,000.00 − base volume 10,000.00 ="
                + " 2,000.00, 2,000.00 × 0.5 % = 10.00");
    assertThat(english(october(above(Threshold.Reach.EVERYTHING), "12000"), LineKind.COMMISSION))
        .endsWith("12,000.00 exceeds the base volume of 10,000.00, 12,000.00 × 0.5 % = 60.00");
    assertThat(chinese(
            october(above(Threshold.Reach.EXCESS), "10000").lines().get(0).message()))
        .isEqualTo("计入业绩 10,000.00 − 扣除业绩 0.00 = 10,000.00；无提成：净业绩 10,000.00 未超过基础量 10,000.00");
  }

  @Test
  void threshold_isComparedWithNetSales() {
    CommissionStatement statement = CommissionCalculator.of(above(Threshold.Reach.EVERYTHING))
        .calculate(input(OCTOBER, "12000").takenOff(yuan("2000")).build());
    assertThat(statement.pay()).as("12 000 less 2 000 is no more than 10 000").isEqualTo(yuan("0"));
  }

  @ParameterizedTest(name = "netshop/C3: {0}, {1}, employed {2} of 31 days: {3}")
  @CsvSource({
    "pre-sale,CONFIRMED,31,60.00",
    "pre-sale,PROBATION,31,60.00",
    "pre-sale,INTERN,31,0.00",
    "after-sale,CONFIRMED,31,0.00",
    "pre-sale,CONFIRMED,30,0.00"
  })
  void eligibility_leavesOthersOut(String post, Standing standing, int days, String pay) {
    CommissionStatement statement = CommissionCalculator.of(meant())
        .calculate(input(OCTOBER, "12000")
            .post(post)
            .standing(standing)
            .share(new MonthShare(days, 31))
            .build());
    assertThat(statement.pay()).isEqualTo(yuan(pay));
    assertThat(statement.eligible()).isEqualTo(!yuan(pay).isZero());
    assertThat(statement.exceedsThreshold()).as("says nothing of who is meant").isTrue();
    assertThat(last(statement).base()).isEqualTo(yuan("12000"));
    assertThat(last(statement).earned()).isEqualTo(yuan(pay));
    assertThat(statement.findings()).isEmpty();
  }

  @Test
  void eligibility_withoutAMonth_stillTakesBackForEarlierOnes() {
    ClosedCommission september = last(CommissionCalculator.of(meant())
        .calculate(input(SEPTEMBER, "20000").post("pre-sale").build()));
    CommissionStatement statement = CommissionCalculator.of(meant())
        .calculate(input(OCTOBER, "12000")
            .post("after-sale")
            .addClosed(september)
            .addReturns(sale(SEPTEMBER, "O1", "5000"))
            .build());
    assertThat(Plans.lines(statement))
        .isEqualTo("COMMISSION 0.00, CLAWBACK -25.00, CARRIED_OUT 25.00");
    assertThat(english(statement, LineKind.COMMISSION))
        .endsWith("no commission: the rule is not meant for the post after-sale");
  }

  /** 12 000 × 0.005 = 60.00, times the gate; half a fen up at 60.00 × 0.89995. */
  @ParameterizedTest(
      name = "department/C4, netshop/C3: a score of {0} pays {1} by score ÷ 100, {2} by steps")
  @CsvSource({
    "0,0.00,0.00",
    "69.99,41.99,0.00",
    "70,42.00,48.00",
    "70.00,42.00,48.00",
    "79.99,47.99,48.00",
    "80,48.00,54.00",
    "89.99,53.99,54.00",
    "90,54.00,60.00",
    "100,60.00,60.00",
    "110,66.00,60.00"
  })
  void accelerator_byScore(String score, String proportional, String steps) {
    CommissionInput input = input(OCTOBER, "12000").score(new BigDecimal(score)).build();
    assertThat(CommissionCalculator.of(byScore()).calculate(input).pay())
        .isEqualTo(yuan(proportional));
    assertThat(CommissionCalculator.of(plan(flat("0.5")).accelerator(GATE).build())
            .calculate(input)
            .pay())
        .isEqualTo(yuan(steps));
  }

  @Test
  void accelerator_isShown() {
    CommissionInput input =
        input(OCTOBER, "120000").score(new BigDecimal("80.0")).build();
    CommissionStatement proportional = CommissionCalculator.of(byScore()).calculate(input);
    assertThat(english(proportional, LineKind.COMMISSION))
        .endsWith("120,000.00 × 0.5 % × score 80/100 = 480.00");
    assertThat(proportional.lines().get(0).evidence())
        .containsExactly(Evidence.of(Evidence.Kind.SCORE, "A001 2026-10"));
    assertThat(english(
            CommissionCalculator.of(plan(marginal("0:1", "50000:1.5", "100000:2"))
                    .accelerator(GATE)
                    .build())
                .calculate(input),
            LineKind.COMMISSION))
        .as("1 650.00 × 0.9")
        .endsWith(
            "(50,000.00 × 1 % + 50,000.00 × 1.5 % + 20,000.00 × 2 %) × 90 % for the score of 80 ="
                + " 1,485.00");
  }

  @Test
  void accelerator_withoutItsMeasure_paysNothingAndSaysSo() {
    CommissionStatement statement = october(byScore(), "12000");
    assertThat(statement.pay()).isEqualTo(yuan("0"));
    assertThat(english(statement, LineKind.COMMISSION))
        .endsWith("no commission: the plan goes by the score, and none was given");
    assertThat(statement.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.subject()).isEqualTo(Evidence.of(Evidence.Kind.AGENT, AGENT.value()));
      assertThat(english(finding.message()))
          .isEqualTo(
              "no commission was worked out for 2026-10 on net sales of 12,000.00: the plan goes by"
                  + " the score, and none was given");
    });
    assertThat(october(byScore(), "0").findings())
        .as("nothing sold, nothing lost")
        .isEmpty();
  }

  /** 60.00 × 2/3 = 40.00; the step at 0.8 is reached by 4 of 5 exactly, not by 79 999 of 100 000. */
  @ParameterizedTest(name = "{0} of {1} reached: {2} in proportion, {3} by steps from 0.8 and 1.2")
  @CsvSource({
    "2,3,40.00,0.00",
    "79999,100000,48.00,0.00",
    "4,5,48.00,48.00",
    "6,5,72.00,90.00",
    "0,5,0.00,0.00"
  })
  void accelerator_byAttainment(long reached, long target, String proportional, String steps) {
    CommissionInput input =
        input(OCTOBER, "12000").attainment(new Ratio(reached, target)).build();
    assertThat(CommissionCalculator.of(plan(flat("0.5"))
                .accelerator(new Accelerator.Proportional(Accelerator.Measure.ATTAINMENT))
                .build())
            .calculate(input)
            .pay())
        .isEqualTo(yuan(proportional));
    assertThat(CommissionCalculator.of(plan(flat("0.5"))
                .accelerator(Plans.steps(Accelerator.Measure.ATTAINMENT, "0.8:80", "1.2:150"))
                .build())
            .calculate(input)
            .pay())
        .isEqualTo(yuan(steps));
  }

  @Test
  void accelerator_withATargetOfNothing_isNotKnown() {
    CommissionStatement statement = CommissionCalculator.of(plan(flat("0.5"))
            .accelerator(new Accelerator.Proportional(Accelerator.Measure.ATTAINMENT))
            .build())
        .calculate(input(OCTOBER, "12000").attainment(Ratio.NONE).build());
    assertThat(statement.pay()).isEqualTo(yuan("0"));
    assertThat(statement.findings()).hasSize(1);
  }

  /** 10 % of the sales, 60 % of it the agent's, at most 500.00. */
  @ParameterizedTest(name = "{0} sold at 10 %, of which 60 %, at most 500.00: {1}")
  @CsvSource({"8333.25,500.00", "8333.24,499.99", "8333.33,500.00", "8333.34,500.00", "20000,500.00"
  })
  void cap_comesAfterTheSplit(String net, String pay) {
    CommissionPlan plan =
        plan(flat("10")).share(Rate.percent("60")).cap(yuan("500")).build();
    assertThat(october(plan, net).pay()).isEqualTo(yuan(pay));
  }

  @Test
  void cap_isShownWhereItCuts() {
    CommissionPlan plan =
        plan(flat("10")).share(Rate.percent("60")).cap(yuan("500")).build();
    assertThat(english(october(plan, "20000"), LineKind.COMMISSION))
        .endsWith("20,000.00 × 10 % × 60 %, the other 40 % being others', at most 500.00 = 500.00");
    assertThat(english(october(plan, "5000"), LineKind.COMMISSION))
        .endsWith("5,000.00 × 10 % × 60 %, the other 40 % being others' = 300.00");
  }

  @Test
  void rounding_happensOnceAtTheEnd() {
    // 99.00 × 0.5 % = 0.495, × 90 % × 50 % = 0.22275; rounded at each step 0.50, 0.45, 0.23.
    CommissionPlan plan =
        plan(flat("0.5")).accelerator(GATE).share(Rate.percent("50")).build();
    assertThat(CommissionCalculator.of(plan)
            .calculate(input(OCTOBER, "99").score(BigDecimal.valueOf(85)).build())
            .pay())
        .isEqualTo(yuan("0.22"));
  }

  /** 60 000 attained paid 650.00 by bands; 60 000 more make 120 000, 1 650.00 in all. */
  @Test
  void attained_countsForTheBandsAndIsNotPaidTwice() {
    CommissionStatement statement = CommissionCalculator.of(
            plan(marginal("0:1", "50000:1.5", "100000:2")).build())
        .calculate(input(OCTOBER, "60000").attained(yuan("60000")).build());
    assertThat(statement.pay()).isEqualTo(yuan("1000.00"));
    assertThat(english(statement, LineKind.COMMISSION))
        .endsWith(
            "50,000.00 × 1 % + 50,000.00 × 1.5 % + 20,000.00 × 2 % − 650.00 paid on the 60,000.00"
                + " attained before = 1,000.00");
  }

  /**
   * September: 12 000 above 10 000, at 0.5 % of all with a score of 80: 12 000 × 0.005 × 0.8 = 48.00. 1 000 back leave
   * 11 000, 44.00; 2 000 leave no more than the base volume, nothing.
   */
  @ParameterizedTest(
      name =
          "netshop/C3, A4: {0} back of 12 000 above 10 000 with a score of 80: {1} at the original rate, {2} by true-up")
  @CsvSource({"1000,4.00,4.00", "2000,8.00,48.00", "12000,48.00,48.00"})
  void clawback_reckonsWithTheWholeFormula(String back, String original, String trueUp) {
    CommissionPlan plan = CommissionPlan.builder()
        .from(above(Threshold.Reach.EVERYTHING))
        .accelerator(new Accelerator.Proportional(Accelerator.Measure.SCORE))
        .build();
    assertThat(takenBack(plan, "12000", back)).isEqualTo(yuan(original));
    CommissionPlan trued =
        CommissionPlan.builder().from(plan).clawback(ClawbackPolicy.TRUE_UP).build();
    assertThat(takenBack(trued, "12000", back)).isEqualTo(yuan(trueUp));
  }

  /** 20 000 at 10 %, at most 1 500.00: what comes back above 15 000 costs nothing by true-up. */
  @ParameterizedTest(name = "{0} back of 20 000 at 10 % capped at 1 500.00 costs {1} by true-up")
  @CsvSource({"5000,0.00", "5001,0.10", "8000,300.00", "20000,1500.00"})
  void clawback_underACap(String back, String cost) {
    CommissionPlan plan =
        plan(flat("10")).cap(yuan("1500")).clawback(ClawbackPolicy.TRUE_UP).build();
    assertThat(takenBack(plan, "20000", back)).isEqualTo(yuan(cost));
  }

  @Test
  void clawback_againstACurrentBaseThatPaysNobody_isAtTheOriginalRate() {
    CommissionPlan plan = CommissionPlan.builder()
        .from(byScore())
        .clawback(ClawbackPolicy.CURRENT_BASE)
        .build();
    ClosedCommission september = last(CommissionCalculator.of(plan)
        .calculate(input(SEPTEMBER, "20000").score(BigDecimal.valueOf(80)).build()));
    CommissionStatement statement = CommissionCalculator.of(plan)
        .calculate(input(OCTOBER, "12000")
            .addClosed(september)
            .addReturns(sale(SEPTEMBER, "O1", "5000"))
            .build());
    assertThat(statement.clawedBack()).as("80.00 × 5 000 ÷ 20 000").isEqualTo(yuan("20.00"));
  }

  @Test
  void clawback_ofAMonthThatEarnedNothing_takesNothing() {
    CommissionPlan plan = CommissionPlan.builder()
        .from(byScore())
        .clawback(ClawbackPolicy.TRUE_UP)
        .build();
    ClosedCommission september =
        last(CommissionCalculator.of(plan).calculate(input(SEPTEMBER, "20000").build()));
    CommissionStatement statement = CommissionCalculator.of(plan)
        .calculate(input(OCTOBER, "12000")
            .score(BigDecimal.valueOf(100))
            .addClosed(september)
            .addReturns(sale(SEPTEMBER, "O1", "5000"))
            .build());
    assertThat(statement.clawedBack()).isEqualTo(yuan("0"));
    assertThat(statement.pay()).isEqualTo(yuan("60.00"));
  }

  @Test
  void clawback_isNotRewrittenByALaterScoreOrPlan() {
    CommissionPlan plan = CommissionPlan.builder()
        .from(byScore())
        .clawback(ClawbackPolicy.TRUE_UP)
        .build();
    ClosedCommission september = last(CommissionCalculator.of(plan)
        .calculate(input(SEPTEMBER, "20000").score(BigDecimal.valueOf(80)).build()));
    CommissionStatement statement = CommissionCalculator.of(plan(whole("0:9")).build())
        .calculate(input(OCTOBER, "0")
            .score(BigDecimal.valueOf(10))
            .addClosed(september)
            .addReturns(sale(SEPTEMBER, "O1", "5000"))
            .build());
    assertThat(statement.clawedBack()).as("5 000 × 0.005 × 0.8").isEqualTo(yuan("20.00"));
  }

  @Test
  void plan_thatContradictsItself_isRefused() {
    assertThatThrownBy(
            () -> plan(flat("1")).draw(yuan("1")).guarantee(yuan("2")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Arguments 'draw' and 'guarantee' must not both be stated but have values CNY 1.00 and"
                + " CNY 2.00");
    assertThatThrownBy(() -> plan(flat("1")).share(Rate.percent("100.01")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'share' must be at most 100 % but has value 100.01 %");
    assertThatThrownBy(() -> plan(flat("1")).cap(yuan("-1")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'cap' must not be negative but has value CNY -1.00");
    assertThatThrownBy(() -> Plans.steps(Accelerator.Measure.SCORE, "80:90", "80:100"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'steps' must have rising thresholds but has 80 after 80");
    assertThatThrownBy(() -> new Threshold(yuan("-1"), Threshold.Reach.EXCESS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'volume' must not be negative but has value CNY -1.00");
  }

  private static CommissionPlan above(Threshold.Reach reach) {
    return plan(flat("0.5")).threshold(new Threshold(yuan("10000"), reach)).build();
  }

  private static CommissionPlan byScore() {
    return plan(flat("0.5"))
        .accelerator(new Accelerator.Proportional(Accelerator.Measure.SCORE))
        .build();
  }

  private static CommissionPlan meant() {
    return CommissionPlan.builder()
        .from(above(Threshold.Reach.EVERYTHING))
        .eligibility(new Eligibility(
            ImmutableSet.of("pre-sale"),
            ImmutableSet.of(Standing.CONFIRMED, Standing.PROBATION),
            true))
        .build();
  }

  private static Money takenBack(CommissionPlan plan, String sold, String back) {
    ClosedCommission september = last(CommissionCalculator.of(plan)
        .calculate(input(SEPTEMBER, sold).score(BigDecimal.valueOf(80)).build()));
    return CommissionCalculator.of(plan)
        .calculate(input(OCTOBER, "0")
            .score(BigDecimal.valueOf(80))
            .addClosed(september)
            .addReturns(sale(SEPTEMBER, "O1", back))
            .build())
        .clawedBack();
  }
}
