package io.github.shopops.payroll.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Explanations;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OvertimeCalculatorTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final AgentId AGENT = AgentId.of("A001");
  private static final Clause OWN = Catalogue.clause("shop/C10");

  @ParameterizedTest(name = "law/labour-44, law/day-wage: {0} a month, {2} on {1}: {3}")
  @CsvSource({
    // 4 350 ÷ 21.75 ÷ 8 = 25.00 an hour
    "4350.00,WORK_DAY,PT1H,     37.50",
    "4350.00,REST_DAY,PT1H,     50.00",
    "4350.00,HOLIDAY, PT1H,     75.00",
    // 25.00 × 1.5 × 3.5
    "4350.00,WORK_DAY,PT3H30M, 131.25",
    // 3 000 ÷ 174 = 17.2413793…; × 1.5 = 25.862…, × 2 × 8 = 275.862…, × 3 × 8 = 413.793…
    "3000.00,WORK_DAY,PT1H,     25.86",
    "3000.00,REST_DAY,PT8H,    275.86",
    "3000.00,HOLIDAY, PT8H,    413.79",
    // 25.00 × 1.5 ÷ 60 = 0.625 a minute, ÷ 3 600 = 0.0104… a second
    "4350.00,WORK_DAY,PT1M,      0.63",
    "4350.00,WORK_DAY,PT1S,      0.01",
    "   0.00,WORK_DAY,PT1H,      0.00"
  })
  void calculate_paysTheHourTimesItsMultiple(
      String wage, OvertimeKind kind, Duration worked, String pay) {
    OvertimePay overtime = china(wage, OvertimeHours.of(kind, worked));
    assertThat(overtime.lines())
        .extracting(PayLine::kind, PayLine::amount, line -> line.clause().id())
        .containsExactly(tuple(LineKind.OVERTIME, yuan(pay), "law/labour-44"));
    assertThat(overtime.findings()).isEmpty();
  }

  @Test
  void calculate_sumsPiecesBeforeItRounds() {
    // Three times 20 minutes are an hour: 25.86, where three times 8.62 would be the same but 9 ×
    // 2.87 would not.
    OvertimeHours piece = OvertimeHours.of(OvertimeKind.WORK_DAY, Duration.ofSeconds(400));
    OvertimePay overtime = OvertimeCalculator.of(OvertimePolicy.china(), LegalPolicy.china())
        .calculate(AGENT, OCTOBER, yuan("3000.00"), Collections.nCopies(9, piece));
    assertThat(overtime.lines()).extracting(PayLine::amount).containsExactly(yuan("25.86"));
  }

  @Test
  void calculate_writesALineForEachSortOfDay_withItsShifts() {
    Evidence shift = Evidence.of(Evidence.Kind.SHIFT, "A001/2026-10-02");
    OvertimePay overtime = china(
        "4350.00",
        new OvertimeHours(
            OvertimeKind.HOLIDAY, Duration.ofHours(2), Duration.ZERO, ImmutableList.of(shift)),
        OvertimeHours.of(OvertimeKind.WORK_DAY, Duration.ofHours(1)),
        OvertimeHours.of(OvertimeKind.REST_DAY, Duration.ZERO));
    assertThat(overtime.lines())
        .extracting(PayLine::amount, PayLine::evidence)
        .containsExactly(
            tuple(yuan("37.50"), ImmutableList.of(Evidence.of(Evidence.Kind.MONTH, "2026-10"))),
            tuple(yuan("150.00"), ImmutableList.of(shift)));
  }

  @Test
  void calculate_withTimeOff_paysAndCountsOnlyTheRest() {
    // 40 h on rest days, 38 h given off: 2 × 25.00 × 200 % = 100.00, far from 36 h.
    OvertimePay some = china("4350.00", restDay(40, 38));
    OvertimePay all = china("4350.00", restDay(8, 8));
    assertThat(some.lines()).extracting(PayLine::amount).containsExactly(yuan("100.00"));
    assertThat(some.findings()).isEmpty();
    assertThat(all.lines()).extracting(PayLine::amount).containsExactly(yuan("0.00"));
  }

  @ParameterizedTest(name = "law/labour-41: {0} on work days and {1} on rest days: too long {2}")
  @CsvSource({
    "PT36H,    PT0S, false",
    "PT36H,    PT1S, true",
    "PT20H,    PT16H,false",
    "PT20H30M, PT16H,true"
  })
  void calculate_findsMoreThan36Hours(Duration workDays, Duration restDays, boolean tooLong) {
    OvertimePay overtime = china(
        "4350.00",
        OvertimeHours.of(OvertimeKind.WORK_DAY, workDays),
        OvertimeHours.of(OvertimeKind.REST_DAY, restDays));
    assertThat(
            overtime.findings().stream().map(finding -> finding.clause().id() + finding.severity()))
        .containsExactlyElementsOf(tooLong ? List.of("law/labour-41WARNING") : List.of());
  }

  @ParameterizedTest(
      name = "law/labour-44: a shop that pays {0} on work days of {1} days a month: too low {2}")
  @CsvSource({
    "150 %,  21.75,false",
    "149.9 %,21.75,true",
    "300 %,  21.75,false",
    // 150 % of a 22nd is 136.36 % of a 20th, and 150 × 21.75 ÷ 26 = 125.48 %
    "150 %,  22,   true",
    "150 %,  20.83,false",
    "180 %,  26,   false",
    "179 %,  26,   true"
  })
  void calculate_findsPayBelowTheLaw(String multiple, String days, boolean tooLow) {
    OvertimePolicy policy = new OvertimePolicy(
        OWN,
        new OvertimeMultiples(Rate.parse(multiple), Rate.percent("200"), Rate.percent("300")),
        new BigDecimal(days));
    OvertimePay overtime = OvertimeCalculator.of(policy, LegalPolicy.china())
        .calculate(AGENT, OCTOBER, yuan("4350.00"), ImmutableList.of(workDay(1)));
    assertThat(
            overtime.findings().stream().map(finding -> finding.clause().id() + finding.severity()))
        .containsExactlyElementsOf(tooLow ? List.of("law/labour-44ERROR") : List.of());
    assertThat(OvertimeCalculator.of(policy, LegalPolicy.none())
            .calculate(AGENT, OCTOBER, yuan("4350.00"), ImmutableList.of(workDay(50)))
            .findings())
        .isEmpty();
  }

  @ParameterizedTest(name = "law/day-wage in {0}: an hour at 21.75 days is lower: {1}")
  @CsvSource({"2000-02,false", "2000-03,true", "2007-12,true", "2008-01,false", "2025-01,false"})
  void calculate_comparesWithTheDaysOfItsMonth(String month, boolean tooLow) {
    // 20.92 days make an hour of 4 350 yuan worth 25.99, not 25.00; before 2000 the policy names no
    // days.
    OvertimePay overtime = OvertimeCalculator.of(OvertimePolicy.china(), LegalPolicy.china())
        .calculate(AGENT, YearMonth.parse(month), yuan("4350.00"), ImmutableList.of(workDay(1)));
    assertThat(overtime.findings()).hasSize(tooLow ? 1 : 0);
  }

  @Test
  void calculate_saysItsArithmetic() {
    OvertimePay overtime = OvertimeCalculator.of(
            new OvertimePolicy(OWN, OvertimeMultiples.NONE, new BigDecimal("21.750")),
            LegalPolicy.china())
        .calculate(AGENT, OCTOBER, yuan("4350.00"), ImmutableList.of(workDay(37), restDay(3, 1)));
    Explanations english = PayrollExplanations.of(Locale.ENGLISH);
    assertThat(overtime.lines().stream().map(line -> english.explain(line.message())))
        .containsExactly(
            "overtime on work days: 4,350.00 ÷ 21.75 days ÷ 8 hours × 0 % × 37:00:00 = 0.00",
            "overtime on rest days: 3:00:00 worked − 1:00:00 made good by time off; 4,350.00 ÷ 21.75"
                + " days ÷ 8 hours × 0 % × 2:00:00 = 0.00");
    assertThat(overtime.findings().stream().map(english::explain))
        .containsExactly(
            "overtime on work days: 0.00 is less than the law asks, 4,350.00 ÷ 21.75 days ÷ 8 hours ×"
                + " 150 % × 37:00:00 = 1,387.50",
            "overtime on rest days: 0.00 is less than the law asks, 4,350.00 ÷ 21.75 days ÷ 8 hours ×"
                + " 200 % × 2:00:00 = 100.00",
            "39:00:00 of overtime in 2026-10, and the law allows at most 36:00:00");
    assertThat(overtime.findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR, Severity.ERROR, Severity.WARNING);
  }

  @Test
  void new_withBadHours_isRefused() {
    assertRefused(
        () -> OvertimeHours.of(OvertimeKind.WORK_DAY, Duration.ofHours(-1)),
        "Argument 'worked' must not be negative but has value PT-1H");
    assertRefused(
        () -> restDay(1, 2), "'timeOff' must be between PT0S and PT1H but has value PT2H");
    assertRefused(
        () -> new OvertimeHours(
            OvertimeKind.HOLIDAY, Duration.ofHours(2), Duration.ofHours(1), ImmutableList.of()),
        "'timeOff' must be PT0S for overtime of kind HOLIDAY");
    assertRefused(
        () -> new OvertimePolicy(OWN, OvertimeMultiples.NONE, BigDecimal.ZERO),
        "Argument 'paidDays' must be above zero but has value 0");
  }

  private static void assertRefused(ThrowingCallable made, String message) {
    assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static OvertimePay china(String wage, OvertimeHours... hours) {
    return OvertimeCalculator.of(OvertimePolicy.china(), LegalPolicy.china())
        .calculate(AGENT, OCTOBER, yuan(wage), ImmutableList.copyOf(hours));
  }

  private static OvertimeHours workDay(int hours) {
    return OvertimeHours.of(OvertimeKind.WORK_DAY, Duration.ofHours(hours));
  }

  private static OvertimeHours restDay(int worked, int timeOff) {
    return new OvertimeHours(
        OvertimeKind.REST_DAY,
        Duration.ofHours(worked),
        Duration.ofHours(timeOff),
        ImmutableList.of());
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }
}
