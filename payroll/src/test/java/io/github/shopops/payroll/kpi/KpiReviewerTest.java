package io.github.shopops.payroll.kpi;

import static io.github.shopops.payroll.kpi.Desk.AMY;
import static io.github.shopops.payroll.kpi.Desk.BOB;
import static io.github.shopops.payroll.kpi.Desk.MONTH;
import static io.github.shopops.payroll.kpi.Desk.OCTOBER;
import static io.github.shopops.payroll.kpi.Desk.POLICY;
import static io.github.shopops.payroll.kpi.Desk.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.PayrollExplanations;
import io.github.shopops.payroll.Texts;
import io.github.shopops.payroll.payslip.Employee;
import io.github.shopops.payroll.payslip.Standing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KpiReviewerTest {
  private static final AgentId TEMP = AgentId.of("temp");

  private static Employee employee(AgentId agent, Standing standing) {
    return Employee.builder()
        .agent(agent)
        .name("王安娜")
        .grade("junior")
        .standing(standing)
        .build();
  }

  private static KpiReviewInput.Builder input(Desk desk) {
    return KpiReviewInput.builder(desk.report())
        .addEmployees(
            employee(AMY, Standing.CONFIRMED),
            employee(BOB, Standing.PROBATION),
            employee(TEMP, Standing.STAND_IN));
  }

  private static List<Finding> review(KpiReviewInput.Builder input, String clause) {
    return KpiReviewer.of(POLICY).review(input.build()).stream()
        .filter(finding -> finding.clause().id().equals(clause))
        .toList();
  }

  private static String say(Finding finding, Locale locale) {
    return PayrollExplanations.of(locale).explain(finding);
  }

  /** So many buyers received on the 6th, of whom so many see the advert phrase twice, and so many are answered. */
  private static Desk received(Desk desk, AgentId agent, int received, int adverts, int answered) {
    for (int i = 0; i < received; i++) {
      String buyer = agent + "-" + i;
      desk.ask(buyer, agent, "06T09:00");
      if (i < adverts) {
        desk.advertise(buyer, agent, "06T09:01", "06T09:02");
      } else if (i < answered) {
        desk.tell(buyer, agent, "06T09:01");
      }
    }
    return desk;
  }

  @ParameterizedTest(name = "kpi/ADVERT: {0} of 5 hidden, last month {1}/{2}: {3} suspicions")
  @CsvSource({
    // 4/5 against 80 %, exactly: not below
    "1, 4, 5, 0",
    "1, 400000001, 500000001, 1",
    "1, 399999999, 500000000, 0",
    // 3/5 against 80.46 %
    "2, 2475, 3076, 1"
  })
  void adverts_belowLastMonth(int hidden, long numerator, long denominator, int suspicions) {
    Desk desk = received(new Desk(), AMY, 5, hidden, 5);
    DayRange week = DayRange.weeks(OCTOBER).get(0);
    assertThat(review(
            input(desk)
                .putWeeks(week, desk.report(POLICY, week))
                .previousInquiryRatio(new Ratio(numerator, denominator)),
            "kpi/ADVERT"))
        .hasSize(suspicions)
        .allMatch(finding -> finding.severity() == Severity.WARNING);
  }

  @Test
  @DisplayName("kpi/ADVERT: once a week, four weeks a month, confirmed staff only")
  void adverts_fourWeeks() {
    Desk desk = received(new Desk(), AMY, 5, 2, 5);
    received(desk, BOB, 5, 5, 5);
    KpiReviewInput.Builder input = input(desk).previousInquiryRatio(new Ratio(2475, 3076));
    // the figures of one week, five times over
    for (int i = 4; i >= 0; i--) {
      input.putWeeks(DayRange.week(LocalDate.of(2026, 10, 5).plusWeeks(i)), desk.report());
    }
    List<Finding> findings = review(input, "kpi/ADVERT");
    assertThat(findings).hasSize(4).allMatch(finding -> finding.subject().id().equals("amy"));
    assertThat(findings)
        .extracting(finding -> say(finding, Locale.ENGLISH))
        .contains("From 2026-10-05 to 2026-10-11: Inquiry ratio by day of inquiry: 3 ÷ 5 = 60.00 %,"
            + " below last month's 80.46 %; sessions with the advert phrase: 2. Look at them");
    assertThat(say(findings.get(0), Locale.CHINESE))
        .isEqualTo("2026-10-05至2026-10-11：询单人数比（按询单日）：3人 ÷ 5人 = 60.00 %，低于上月平均80.46 %；"
            + "含广告语的会话2次，请查询明细");
  }

  @Test
  void adverts_withoutLastMonth_areNotChecked() {
    Desk desk = received(new Desk(), AMY, 5, 5, 5);
    KpiReviewInput.Builder input =
        input(desk).putWeeks(DayRange.weeks(OCTOBER).get(0), desk.report());
    assertThat(review(input, "kpi/ADVERT"))
        .singleElement()
        .matches(finding -> finding.severity() == Severity.INFO);
  }

  @Test
  @DisplayName("kpi/K13: 8 of 10 answered is below 18 of 20; 10 received are below a mean of 15")
  void below_theMean() {
    // amy 8 of 10, bob 14 of 20: the mean is 22/30, the mean reception 30/2
    Desk desk = received(received(new Desk(), AMY, 10, 0, 8), BOB, 20, 0, 14);
    assertThat(review(input(desk), "kpi/K13"))
        .extracting(finding -> say(finding, Locale.ENGLISH))
        .containsExactly(
            "Reception by day of inquiry: 10, below the shop's mean of 15.00: training");
    // amy 8 of 10, bob 20 of 20: 28/30
    desk = received(received(new Desk(), AMY, 10, 0, 8), BOB, 20, 0, 20);
    assertThat(review(input(desk), "kpi/K13"))
        .extracting(finding -> say(finding, Locale.ENGLISH))
        .containsExactlyInAnyOrder(
            "Reception by day of inquiry: 10, below the shop's mean of 15.00: training",
            "Reply rate by day of inquiry: 8 ÷ 10 = 80.00 %, below the shop's mean of 93.33 %:"
                + " sample the chats");
  }

  @Test
  @DisplayName("kpi/K13: whoever is not confirmed is not assessed, by default")
  void below_theMean_ofTheUnconfirmed() {
    Desk desk = received(received(new Desk(), AMY, 20, 0, 20), BOB, 10, 0, 2);
    assertThat(review(input(desk), "kpi/K13")).isEmpty();
  }

  @ParameterizedTest(name = "kpi/K14: {0} characters in {1}: {2} findings")
  @CsvSource({"400, PT5M, 0", "399, PT5M, 1", "80, PT1M0.001S, 1", "1, PT0.5S, 0"})
  void typing_eightyAMinute(int characters, Duration length, int findings) {
    TypingTest test = new TypingTest("t", AMY, LocalDate.of(2026, 10, 6), characters, length);
    assertThat(review(input(new Desk()).addTypingTests(test), "kpi/K14")).hasSize(findings);
  }

  @ParameterizedTest(name = "kpi/STAND-IN: {0} of 10 answered against a mean of {1}/30: lost {2}")
  @CsvSource({
    // amy 20 of 20: (20 + x)/30; x/10 ≥ (20 + x)/60 from x = 4 on
    "3, 23, true",
    "4, 24, false",
    "5, 25, false"
  })
  void standIn_halfOfTheMean(int answered, int mean, boolean lost) {
    Desk desk = received(received(new Desk(), AMY, 20, 0, 20), TEMP, 10, 0, answered);
    assertThat(desk.report().mean(KpiMetric.REPLY_RATE)).isEqualTo(new Ratio(mean, 30));
    KpiPolicy policy = KpiPolicy.builder(Desk.YUAN, Desk.SHANGHAI)
        .standInMetrics(ImmutableSet.of(KpiMetric.REPLY_RATE))
        .build();
    List<Finding> findings = KpiReviewer.of(policy).review(input(desk).build()).stream()
        .filter(finding -> finding.clause().id().equals("kpi/STAND-IN"))
        .toList();
    assertThat(findings)
        .singleElement()
        .matches(finding -> finding.severity() == (lost ? Severity.ERROR : Severity.INFO))
        .matches(finding -> finding.subject().id().equals("temp"));
  }

  @ParameterizedTest(name = "kpi/STAND-IN: answers in {0} s against a mean of {1} s: lost {2}")
  @CsvSource({
    // amy answers three buyers in 10 s: the mean is (30 + x)/4; x ≤ twice the mean up to x = 30
    "30, 15, false",
    "31, 15, true"
  })
  void standIn_wherelessIsBetter(int seconds, int mean, boolean lost) {
    Desk desk = new Desk();
    for (String buyer : List.of("b", "c", "d")) {
      desk.ask(buyer, AMY, "06T09:00").tell(buyer, AMY, "06T09:00:10");
    }
    desk.ask("e", TEMP, "06T09:00").tell("e", TEMP, "06T09:00:" + seconds);
    assertThat(desk.report().mean(KpiMetric.FIRST_RESPONSE).value(0))
        .contains(BigDecimal.valueOf(mean * 1000L + (seconds == 31 ? 250 : 0)));
    assertThat(review(input(desk), "kpi/STAND-IN"))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(finding -> say(finding, Locale.ENGLISH))
        .containsExactlyInAnyOrderElementsOf(
            lost
                ? List.of(
                    "First response by day of inquiry: 31.000 s ÷ 1 = 31.0 s, below 50 % of the"
                        + " shop's mean of 15.3 s: the right to stand in is lost",
                    "Mean response by day of inquiry: 31.000 s ÷ 1 = 31.0 s, below 50 % of the"
                        + " shop's mean of 15.3 s: the right to stand in is lost")
                : List.of());
  }

  @Test
  @DisplayName("kpi/STAND-IN: is ranked like everybody, but found fault with under no other clause")
  void standIn_isNotAssessed() {
    Desk desk = received(received(new Desk(), AMY, 20, 0, 20), TEMP, 10, 0, 1);
    assertThat(desk.report().agents()).containsKey(TEMP);
    assertThat(KpiReviewer.of(POLICY).review(input(desk).build()))
        .filteredOn(finding -> finding.subject().id().equals("temp"))
        .allMatch(finding -> finding.clause().id().equals("kpi/STAND-IN"))
        .isNotEmpty();
  }

  /** A review in which everything happens that can be found. */
  private static List<Finding> everything() {
    Desk desk = received(received(new Desk(), AMY, 10, 4, 6), BOB, 20, 0, 20);
    received(desk, TEMP, 10, 0, 1)
        .order("s", "01T08:00", "01T10:00", 50)
        .ask("s", AMY, "06T09:00")
        .ask("m", AMY, "06T09:00")
        .tell("m", AMY, "06T09:01", "06T09:02", "06T09:03");
    AgentId kept = AgentId.of("kept");
    received(desk, kept, 10, 0, 10);
    List<ServiceCase> cases = new ArrayList<>();
    for (ServiceCase.Kind kind : ServiceCase.Kind.values()) {
      cases.add(new ServiceCase(kind + "1", AMY, kind, at("06T09:00"), null, null));
      cases.add(
          new ServiceCase(kind + "2", AMY, kind, at("06T09:00"), at("08T09:00"), at("08T10:00")));
    }
    ServiceReport service = ServiceCalculator.of(POLICY)
        .calculate(
            cases, List.of(new Rating("1", AMY, at("06T09:00"), 4, 5)), MONTH, at("30T00:00"));
    DayRange week = DayRange.weeks(OCTOBER).get(0);
    KpiReviewInput.Builder input = input(desk)
        .addEmployees(employee(kept, Standing.STAND_IN))
        .service(service)
        .addTypingTests(
            new TypingTest("t", AMY, LocalDate.of(2026, 10, 6), 300, Duration.ofMinutes(5)))
        .putWeeks(week, desk.report());
    List<Finding> findings = new ArrayList<>(KpiReviewer.of(POLICY).review(input.build()));
    findings.addAll(KpiReviewer.of(POLICY)
        .review(input.previousInquiryRatio(new Ratio(2475, 3076)).build()));
    return findings;
  }

  private static List<Message> messages() {
    List<Message> messages = new ArrayList<>();
    everything().forEach(finding -> messages.add(finding.message()));
    for (KpiMetric metric : KpiMetric.values()) {
      messages.add(metric.explain(new Ratio(2475, 3076), Desk.YUAN));
      messages.add(metric.shown(new Ratio(2475, 3076), Desk.YUAN));
      messages.add(metric.explain(Ratio.NONE, Desk.YUAN));
    }
    return messages;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void messages_areAllWorded_andNoWordingIsUnused(String language) {
    Set<String> emitted = Texts.keys(messages());
    // nobody's handling time is unknown above
    emitted.add("kpi.shown.none");
    assertThat(Texts.worded(language, "kpi.")).isEqualTo(emitted);
    Texts.assertSayable(language, messages());
  }

  @Test
  void sentences_sayTheArithmetic() {
    assertThat(everything())
        .extracting(finding -> finding.clause() + ": " + say(finding, Locale.ENGLISH))
        .contains(
            "kpi/K0: Sessions that do not count: 4, for the advert phrase",
            "kpi/K0: Sessions that do not count: 1, for after-sales talk",
            "kpi/K14: Typed 300 characters in 5:00 on 2026-10-06, 60.0 a minute, below 80",
            "kpi/K15: No answer to question QUESTION1 within 24:00:00",
            "kpi/K15: Answer to complaint COMPLAINT2 after 48:00:00, not within 24:00:00",
            "kpi/K16: Answer to e-mail E_MAIL2 after 48:00:00, not within 8:00:00",
            // two questions and two complaints, all late; complaints 2 of 10 received; 49 hours
            "kpi/K15: Answered in time: 0.00 %; e-mail in time: 0.00 %; satisfaction: 80.00 %;"
                + " complaints: 2, a rate of 20.00 %, handled in 49:00:00 on average");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INQUIRY_RATIO | Inquiry ratio by day of inquiry: 2475 ÷ 3076 = 80.46 %"
            + " | 询单人数比（按询单日）：2475人 ÷ 3076人 = 80.46 %",
        "LOST_AMOUNT | Share of the amount lost by day of order: 24.75 ÷ 30.76 = 80.46 %"
            + " | 流失金额比（按下单日）：24.75元 ÷ 30.76元 = 80.46 %",
        // 24.75 ÷ 3076 = 0.008
        "AVERAGE_ORDER_VALUE | Average order value by day of order: 24.75 ÷ 3076 = 0.01"
            + " | 付款客单价（按下单日）：24.75元 ÷ 3076人 = 0.01元",
        "EACH_RESPONSE | Mean response by day of inquiry: 2.475 s ÷ 3076 = 0.0 s"
            + " | 平均响应时间（按询单日）：2.475秒 ÷ 3076次 = 0.0秒",
        "SALES | Paid on own orders by day of payment: 24.75 | 业绩（按付款日）：24.75元"
      })
  void explain_isOneSentence(KpiMetric metric, String english, String chinese) {
    Ratio value = new Ratio(2475, 3076);
    Message message = metric.explain(value, Desk.YUAN);
    assertThat(PayrollExplanations.of(Locale.ENGLISH).explain(message)).isEqualTo(english);
    assertThat(PayrollExplanations.of(Locale.CHINESE).explain(message)).isEqualTo(chinese);
  }

  @ParameterizedTest
  @EnumSource
  void clauses_nameEveryMetric(KpiMetric metric) {
    assertThat(POLICY.clauses()).containsKey(metric);
    assertThat(POLICY.clauses().values())
        .extracting(Clause::id)
        .allMatch(id -> id.startsWith("kpi/K"));
    assertThat(metric.explain(Ratio.NONE, Desk.YUAN).key()).isEqualTo("kpi.value.none");
  }

  @Test
  void review_isMostSeriousFirst() {
    ImmutableList<Finding> findings = KpiReviewer.of(POLICY)
        .review(input(received(received(new Desk(), AMY, 20, 3, 20), TEMP, 10, 0, 1))
            .build());
    assertThat(findings).isSortedAccordingTo(Finding.BY_SEVERITY).hasSizeGreaterThan(1);
  }
}
