package io.github.shopops.payroll.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.money.TierSchedule;
import io.github.shopops.core.money.TierSchedule.Tier;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Receivable;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommissionCalculatorTest {
  private static final AgentId AGENT = AgentId.of("A001");
  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Clause MURAL = Catalogue.clause("mural/C1");
  private static final Clause RETURN = Catalogue.clause("mural/A4");
  private static final CommissionScheme HALF_PERCENT =
      new CommissionScheme.Flat(Rate.percent("0.5"));
  private static final CommissionScheme MARGINAL =
      new CommissionScheme.Tiered(TierSchedule.marginal(tiers()));
  private static final CommissionScheme WHOLE_AMOUNT =
      new CommissionScheme.Tiered(TierSchedule.wholeAmount(tiers()));

  @Test
  void calculate_muralsHalfPercent_ofWhatIsLeftOfTheSales() {
    CommissionStatement statement = CommissionCalculator.of(
            CommissionPlan.flat(MURAL, Rate.percent("0.5")))
        .calculate(october()
            .credited(yuan("12000.00"))
            .takenOff(yuan("800.00"))
            .addTakenOffEvidence(order("O2"), order("O1"))
            .build());
    assertThat(statement.lines()).singleElement().satisfies(line -> {
      assertThat(line.kind()).isEqualTo(LineKind.COMMISSION);
      assertThat(line.amount()).isEqualTo(yuan("56.00"));
      assertThat(line.clause()).isEqualTo(MURAL);
      assertThat(line.evidence()).containsExactly(order("O1"), order("O2"));
      assertThat(english(line.message()))
          .isEqualTo(
              "credited 12,000.00 − taken off 800.00 = 11,200.00; 11,200.00 × 0.5 % = 56.00");
      assertThat(chinese(line.message()))
          .isEqualTo("计入业绩 12,000.00 − 扣除业绩 800.00 = 11,200.00；11,200.00 × 0.5 % = 56.00");
    });
    assertThat(statement.pay()).isEqualTo(yuan("56.00"));
    assertThat(statement.receivables()).isEmpty();
    assertThat(statement.closed())
        .containsExactly(new ClosedCommission(
            AGENT,
            OCTOBER,
            yuan("11200.00"),
            yuan("56.00"),
            yuan("0"),
            yuan("0"),
            CommissionPlan.flat(MURAL, Rate.percent("0.5"))));
  }

  /** Marginal: 500 to 50 000, then 750 to 100 000, then 2 %. Whole amount: the rate reached, on everything. */
  @ParameterizedTest(name = "C6: {0} earns {1} by marginal tiers, {2} on the whole amount")
  @CsvSource({
    "0.00,0.00,0.00",
    "0.49,0.00,0.00",
    "0.50,0.01,0.01",
    "49999.99,500.00,500.00",
    "50000.00,500.00,750.00",
    "50000.33,500.00,750.00",
    "50000.34,500.01,750.01",
    "99999.99,1250.00,1500.00",
    "100000.00,1250.00,2000.00",
    "120000.00,1650.00,2400.00"
  })
  void calculate_byTiers(String sales, String marginal, String wholeAmount) {
    CommissionInput input = october().credited(yuan(sales)).build();
    assertThat(CommissionCalculator.of(plan(MARGINAL)).calculate(input).pay())
        .isEqualTo(yuan(marginal));
    assertThat(CommissionCalculator.of(plan(WHOLE_AMOUNT)).calculate(input).pay())
        .isEqualTo(yuan(wholeAmount));
  }

  @Test
  void calculate_byTiers_showsEachBand() {
    CommissionInput input = october().credited(yuan("120000")).build();
    assertThat(english(CommissionCalculator.of(plan(MARGINAL))
            .calculate(input)
            .lines()
            .get(0)
            .message()))
        .isEqualTo(
            "credited 120,000.00 − taken off 0.00 = 120,000.00; 50,000.00 × 1 % + 50,000.00 × 1.5 % +"
                + " 20,000.00 × 2 % = 1,650.00");
    assertThat(english(CommissionCalculator.of(plan(WHOLE_AMOUNT))
            .calculate(input)
            .lines()
            .get(0)
            .message()))
        .endsWith("= 120,000.00; 120,000.00 × 2 % = 2,400.00");
    assertThat(english(CommissionCalculator.of(plan(MARGINAL))
            .calculate(october().build())
            .lines()
            .get(0)
            .message()))
        .isEqualTo("credited 0.00 − taken off 0.00 = 0.00; no tier reached = 0.00");
  }

  /**
   * 30 000 come back of 120 000 sold in September; October sells 60 000 on the same plan. Current base, marginal:
   * C(60 000) − C(30 000) = 650 − 300; whole amount: 900 − 300.
   */
  @ParameterizedTest(name = "C6, A4: {0} {1}: a return of 30 000 on 120 000 costs {2}")
  @CsvSource({
    "MARGINAL,ORIGINAL_RATE,412.50",
    "MARGINAL,TRUE_UP,550.00",
    "MARGINAL,CURRENT_BASE,350.00",
    "WHOLE_AMOUNT,ORIGINAL_RATE,600.00",
    "WHOLE_AMOUNT,TRUE_UP,1050.00",
    "WHOLE_AMOUNT,CURRENT_BASE,600.00"
  })
  void calculate_takesBackByThePolicyOfTheClosedMonth(
      TierSchedule.Mode mode, ClawbackPolicy policy, String cost) {
    CommissionScheme scheme = mode == TierSchedule.Mode.MARGINAL ? MARGINAL : WHOLE_AMOUNT;
    CommissionPlan then =
        CommissionPlan.builder().from(plan(scheme)).clawback(policy).build();
    CommissionStatement statement = CommissionCalculator.of(plan(scheme))
        .calculate(october()
            .credited(yuan("60000"))
            .addClosed(closed(then, "120000"))
            .addReturns(sale("O1", "30000"))
            .build());
    assertThat(statement.clawedBack()).isEqualTo(yuan(cost));
    assertThat(statement.pay().minus(carried(statement)))
        .isEqualTo(statement.earned().minus(yuan(cost)));
    assertThat(statement.lines().get(1)).satisfies(line -> {
      assertThat(line.kind()).isEqualTo(LineKind.CLAWBACK);
      assertThat(line.amount()).isEqualTo(yuan(cost).negated());
      assertThat(line.clause()).isEqualTo(RETURN);
      assertThat(line.evidence())
          .containsExactly(order("O1"), Evidence.of(Evidence.Kind.REFUND, "R-O1"));
    });
    assertThat(statement.closed().get(0).returned()).isEqualTo(yuan("30000"));
    assertThat(statement.closed().get(0).clawedBack()).isEqualTo(yuan(cost));
    assertThat(statement.closed().get(1).month()).isEqualTo(OCTOBER);
  }

  @Test
  void calculate_takesBackAtTheClosedMonthsRate_whateverThePlanIsNow() {
    CommissionStatement statement = CommissionCalculator.of(
            CommissionPlan.flat(MURAL, Rate.percent("3")))
        .calculate(october()
            .credited(yuan("1000"))
            .addClosed(closed(plan(HALF_PERCENT), "10000"))
            .addReturns(sale("O1", "2000"))
            .build());
    assertThat(statement.clawedBack()).isEqualTo(yuan("10.00"));
    assertThat(statement.pay()).isEqualTo(yuan("20.00"));
  }

  @Test
  void calculate_againstTheCurrentBase_passesBelowZero_butNotBelowWhatWasEarned() {
    // September: 10 000 at 0.5 % earned 50.00. October: 1 000 at 1 % earns 10.00; 4 000 back are
    // 40.00 now.
    CommissionPlan then = CommissionPlan.builder()
        .from(plan(HALF_PERCENT))
        .clawback(ClawbackPolicy.CURRENT_BASE)
        .build();
    CommissionStatement statement = CommissionCalculator.of(
            CommissionPlan.flat(MURAL, Rate.percent("1")))
        .calculate(october()
            .credited(yuan("1000"))
            .addClosed(closed(then, "10000"))
            .addReturns(sale("O1", "4000"), sale("O2", "2000"))
            .build());
    assertThat(statement.lines())
        .filteredOn(line -> line.kind() == LineKind.CLAWBACK)
        .extracting(PayLine::amount)
        .as("the second return would cost 20.00, but only 10.00 of September are left")
        .containsExactly(yuan("-40.00"), yuan("-10.00"));
    assertThat(english(statement.lines().get(2).message()))
        .isEqualTo(
            "2,000.00 of the sales of 2026-09 came back: commission on -3,000.00 is -30.00, on -5,000.00 it is"
                + " -50.00, at most the 10.00 left of that month's commission: 10.00");
  }

  @Test
  void calculate_withMoreTakenBackThanEarned_paysNothingAndCarriesTheRest() {
    // Earned 5.00; September's 2.00 are settled first, then 3.00 of the 10.00 taken back now.
    CommissionStatement statement = CommissionCalculator.of(plan(HALF_PERCENT))
        .calculate(october()
            .credited(yuan("1000"))
            .addClosed(closed(plan(HALF_PERCENT), "10000"))
            .addReturns(sale("O1", "2000"))
            .addCarriedIn(receivable(SEPTEMBER, "O0", "2.00"))
            .build());
    assertThat(statement.lines())
        .extracting(PayLine::kind, PayLine::amount)
        .containsExactly(
            tuple(LineKind.COMMISSION, yuan("5.00")),
            tuple(LineKind.CLAWBACK, yuan("-10.00")),
            tuple(LineKind.CARRIED_IN, yuan("-2.00")),
            tuple(LineKind.CARRIED_OUT, yuan("7.00")));
    assertThat(statement.pay()).isEqualTo(yuan("0.00"));
    assertThat(statement.receivables())
        .containsExactly(new Receivable(
            AGENT,
            OCTOBER,
            LineKind.CLAWBACK,
            RETURN,
            ImmutableList.of(order("O1"), Evidence.of(Evidence.Kind.REFUND, "R-O1")),
            yuan("7.00")));
    assertThat(english(statement.lines().get(3).message()))
        .isEqualTo(
            "to be settled since 2026-10: 10.00 − 3.00 settled = 7.00 left for later months");
  }

  @Test
  void calculate_settlesTheOldestFirst() {
    CommissionStatement statement = CommissionCalculator.of(plan(HALF_PERCENT))
        .calculate(october()
            .credited(yuan("1000"))
            .addCarriedIn(
                receivable(SEPTEMBER, "O9", "1.00"),
                receivable(YearMonth.of(2026, 7), "O7", "3.00"),
                receivable(YearMonth.of(2026, 8), "O8", "4.00"))
            .build());
    assertThat(statement.receivables())
        .containsExactly(
            receivable(YearMonth.of(2026, 8), "O8", "2.00"), receivable(SEPTEMBER, "O9", "1.00"));
  }

  /** pay = max(earned − open, draw). */
  @ParameterizedTest(name = "draw {0}: earned {1}, open {2}: pay {3}, carried {4}")
  @CsvSource({
    "0.00,50.00,80.00,0.00,30.00",
    "30.00,50.00,0.00,50.00,0.00",
    "30.00,50.00,20.00,30.00,0.00",
    "30.00,50.00,20.01,30.00,0.01",
    "30.00,20.00,0.00,30.00,10.00",
    "30.00,20.00,5.00,30.00,15.00",
    "30.00,30.00,5.00,30.00,5.00",
    "30.00,0.00,0.00,30.00,30.00"
  })
  void calculate_withARecoverableDraw(
      String draw, String earned, String open, String pay, String carried) {
    CommissionPlan plan = CommissionPlan.builder()
        .from(CommissionPlan.flat(MURAL, Rate.ONE))
        .draw(yuan(draw))
        .build();
    CommissionInput.Builder input = october().credited(yuan(earned));
    if (yuan(open).isPositive()) {
      input.addCarriedIn(receivable(SEPTEMBER, "O1", open));
    }
    CommissionStatement statement = CommissionCalculator.of(plan).calculate(input.build());
    assertThat(statement.pay()).isEqualTo(yuan(pay));
    assertThat(sum(statement)).isEqualTo(yuan(pay));
    assertThat(carried(statement)).isEqualTo(yuan(carried));
  }

  @Test
  void calculate_withAReturnOfAnUnknownMonth_findsItAndTakesNothing() {
    CommissionStatement statement = CommissionCalculator.of(plan(HALF_PERCENT))
        .calculate(
            october().credited(yuan("1000")).addReturns(sale("O1", "2000")).build());
    assertThat(statement.pay()).isEqualTo(yuan("5.00"));
    assertThat(statement.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.clause()).isEqualTo(RETURN);
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.subject()).isEqualTo(order("O1"));
      assertThat(english(finding.message()))
          .isEqualTo(
              "2,000.00 came back of sales of 2026-09, a month whose commission is not known:"
                  + " nothing is taken back");
    });
  }

  @ParameterizedTest
  @EnumSource(ClawbackPolicy.class)
  void calculate_withMoreReturnedThanSold_takesBackNoMoreThanWasEarned(ClawbackPolicy policy) {
    CommissionPlan plan =
        CommissionPlan.builder().from(plan(HALF_PERCENT)).clawback(policy).build();
    CommissionStatement statement = CommissionCalculator.of(plan)
        .calculate(october()
            .credited(yuan("1000"))
            .addClosed(closed(plan, "1000"))
            .addReturns(sale("O1", "600"), sale("O2", "600"), sale("O3", "600"))
            .build());
    assertThat(statement.clawedBack()).isEqualTo(yuan("5.00"));
    assertThat(statement.closed().get(0).returned()).isEqualTo(yuan("1000"));
    assertThat(statement.findings())
        .extracting(finding -> english(finding.message()))
        .containsExactly(
            "600.00 came back of sales of 2026-09, of which only 400.00 were left: the rest is not"
                + " taken back",
            "600.00 came back of sales of 2026-09, of which only 0.00 were left: the rest is not taken"
                + " back");
  }

  @Test
  void calculate_roundsAsThePlanSays() {
    CommissionPlan down = CommissionPlan.builder()
        .from(plan(HALF_PERCENT))
        .rounding(RoundingMode.DOWN)
        .build();
    // 0.5 % of 101.90 is 0.5095.
    CommissionInput input = october().credited(yuan("101.90")).build();
    assertThat(CommissionCalculator.of(down).calculate(input).pay()).isEqualTo(yuan("0.50"));
    assertThat(CommissionCalculator.of(plan(HALF_PERCENT)).calculate(input).pay())
        .isEqualTo(yuan("0.51"));
  }

  @Test
  void calculate_inAnotherCurrency_isRefused() {
    assertThatThrownBy(() -> CommissionCalculator.of(plan(MARGINAL))
            .calculate(CommissionInput.builder(AGENT, OCTOBER, CurrencyUnit.USD).build()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void plan_withNegativeDrawOrWithoutRounding_isRefused() {
    assertThatThrownBy(() ->
            CommissionPlan.builder().from(plan(HALF_PERCENT)).draw(yuan("-1")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'draw' must not be negative but has value CNY -1.00");
    assertThatThrownBy(() -> CommissionPlan.builder()
            .from(plan(HALF_PERCENT))
            .rounding(RoundingMode.UNNECESSARY)
            .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'rounding' must round but has value UNNECESSARY");
  }

  @Test
  void input_withTooMuchTakenOff_isRefused() {
    assertThatThrownBy(
            () -> october().credited(yuan("1")).takenOff(yuan("1.01")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Argument 'takenOff' of A001 must be between zero and CNY 1.00 but has value CNY 1.01");
  }

  @Test
  void input_withWhatIsNotPast_isRefused() {
    assertThatThrownBy(() -> october()
            .addReturns(
                new ReturnedSale(OrderId.of("O1"), OCTOBER, yuan("1"), RETURN, ImmutableList.of()))
            .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'returns' of A001 must be of the agent and before 2026-10");
    assertThatThrownBy(
            () -> october().addCarriedIn(receivable(OCTOBER, "O1", "1")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'carriedIn' of A001");
    ClosedCommission september = closed(plan(HALF_PERCENT), "1");
    assertThatThrownBy(() -> october().addClosed(september, september).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has 2026-09 twice");
  }

  @Test
  void closed_withMoreBackThanThereWas_isRefused() {
    assertThatThrownBy(() -> new ClosedCommission(
            AGENT, SEPTEMBER, yuan("10"), yuan("1"), yuan("10"), yuan("1.01"), plan(HALF_PERCENT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Argument 'clawedBack' must be between zero and CNY 1.00 but has value CNY 1.01");
  }

  private static Tier[] tiers() {
    return Arrays.stream(new String[][] {{"0", "1"}, {"50000", "1.5"}, {"100000", "2"}})
        .map(tier -> new Tier(yuan(tier[0]), Rate.percent(tier[1])))
        .toArray(Tier[]::new);
  }

  private static CommissionPlan plan(CommissionScheme scheme) {
    return CommissionPlan.builder().clause(MURAL).scheme(scheme).build();
  }

  private static CommissionInput.Builder october() {
    return CommissionInput.builder(AGENT, OCTOBER, CurrencyUnit.of("CNY"));
  }

  private static ClosedCommission closed(CommissionPlan plan, String base) {
    return new ClosedCommission(
        AGENT,
        SEPTEMBER,
        yuan(base),
        yuan(base)
            .withAmount(plan.scheme().exactOn(yuan(base), CommissionTerms.none()), plan.rounding()),
        yuan("0"),
        yuan("0"),
        plan);
  }

  private static ReturnedSale sale(String order, String amount) {
    return new ReturnedSale(
        OrderId.of(order),
        SEPTEMBER,
        yuan(amount),
        RETURN,
        ImmutableList.of(Evidence.of(Evidence.Kind.REFUND, "R-" + order)));
  }

  private static Receivable receivable(YearMonth since, String order, String amount) {
    return new Receivable(
        AGENT, since, LineKind.CLAWBACK, RETURN, ImmutableList.of(order(order)), yuan(amount));
  }

  private static Evidence order(String id) {
    return Evidence.of(Evidence.Kind.ORDER, id);
  }

  private static Money sum(CommissionStatement statement) {
    return statement.lines().stream().map(PayLine::amount).reduce(yuan("0"), Money::plus);
  }

  private static Money carried(CommissionStatement statement) {
    return statement.receivables().stream().map(Receivable::amount).reduce(yuan("0"), Money::plus);
  }

  private static String english(Message message) {
    return PayrollExplanations.of(Locale.ENGLISH).explain(message);
  }

  private static String chinese(Message message) {
    return PayrollExplanations.of(Locale.CHINESE).explain(message);
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }
}
