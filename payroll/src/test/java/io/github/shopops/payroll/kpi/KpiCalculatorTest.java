package io.github.shopops.payroll.kpi;

import static io.github.shopops.payroll.kpi.Desk.AMY;
import static io.github.shopops.payroll.kpi.Desk.BOB;
import static io.github.shopops.payroll.kpi.Desk.MONTH;
import static io.github.shopops.payroll.kpi.Desk.POLICY;
import static io.github.shopops.payroll.kpi.Desk.SHANGHAI;
import static io.github.shopops.payroll.kpi.Desk.YUAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.attribution.AssistanceMatrix;
import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.attribution.Tally;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.kpi.ReceptionFilter.Reason;
import io.github.shopops.payroll.kpi.ReceptionFilter.Stage;
import io.github.shopops.payroll.score.Ranking;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KpiCalculatorTest {
  private static Ratio of(long numerator, long denominator) {
    return new Ratio(numerator, denominator);
  }

  private static BuyerSet buyers(String... ids) {
    return BuyerSet.of(List.of(ids).stream().map(BuyerId::of).toList());
  }

  @Test
  @DisplayName("kpi/K1: 2475 inquirers of 3076 received are 80.46 %, the document's sample")
  void inquiryRatio_ofTheDocument() {
    Desk desk = new Desk();
    for (int i = 0; i < 3076; i++) {
      String buyer = "b" + i;
      desk.ask(buyer, AMY, "06T09:00").tell(buyer, AMY, "06T09:00:30");
      if (i >= 2475) {
        desk.advertise(buyer, AMY, "06T09:01", "06T09:02").ask(buyer, AMY, "06T09:03");
      }
    }
    Ratio ratio = desk.value(AMY, KpiMetric.INQUIRY_RATIO);
    assertThat(ratio).isEqualTo(of(2475, 3076)).hasToString("2475/3076");
    assertThat(ratio.percent()).isEqualTo("80.46");
    // 3076 − 2475
    assertThat(desk.report().filtered()).hasSize(601);
  }

  @ParameterizedTest(name = "kpi/K0: the advert phrase {0} times, received {1}, inquired {2}")
  @CsvSource({"1, 1, 1", "2, 1, 0", "3, 1, 0"})
  void filter_adverts(int times, int received, int inquired) {
    Desk desk = new Desk().ask("b", AMY, "06T09:00");
    for (int i = 0; i < times; i++) {
      desk.advertise("b", AMY, "06T09:0" + (i + 1));
    }
    desk.ask("b", AMY, "06T09:30");
    InquiryCohort cohort = desk.report().figures(AMY).inquiries();
    assertThat(cohort.received().size()).isEqualTo(received);
    assertThat(cohort.inquirers().size()).isEqualTo(inquired);
    assertThat(desk.report().filtered()).hasSize(1 - inquired);
  }

  @Test
  @DisplayName("kpi/K0: twice the phrase on two days are two sessions with one each")
  void filter_advertsOfTwoDays_countApart() {
    Desk desk = new Desk()
        .ask("b", AMY, "06T09:00")
        .advertise("b", AMY, "06T09:01")
        .ask("b", AMY, "07T09:00")
        .advertise("b", AMY, "07T09:01");
    assertThat(desk.value(AMY, KpiMetric.INQUIRY_RATIO)).isEqualTo(of(1, 1));
    assertThat(desk.report().figures(AMY).talk().sessions()).isEqualTo(2);
  }

  @ParameterizedTest(name = "kpi/K0: paid on 1 October at 10:00, back on {0} → after-sales {1}")
  @CsvSource({
    // before the payment, right at it, 14 days later until midnight, 15 days later
    "01T09:59:59, false",
    "01T10:00, true",
    "15T23:59:59, true",
    "16T00:00, false"
  })
  void filter_afterSales(String back, boolean afterSales) {
    Desk desk = new Desk().order("b", "01T08:00", "01T10:00", 50).ask("b", AMY, back);
    assertThat(desk.report().filtered())
        .hasSize(afterSales ? 1 : 0)
        .allMatch(session -> session.reason() == Reason.AFTER_SALES);
    assertThat(desk.value(AMY, KpiMetric.RECEPTION)).isEqualTo(of(afterSales ? 0 : 1, 1));
  }

  @ParameterizedTest(name = "kpi/K0: back on the 6th, ordering again {0} → after-sales {1}")
  @CsvSource({
    // before the talk, at it, the next day (the number of inquirers is a day late), two days later
    "06T08:59:59, true",
    "06T09:00, false",
    "07T23:59:59, false",
    "08T00:00, true"
  })
  void filter_afterSales_unlessOrderingAgain(String again, boolean afterSales) {
    Desk desk = new Desk()
        .order("b", "01T08:00", "01T10:00", 50)
        .ask("b", AMY, "06T09:00")
        .order("b", again, null, 60);
    assertThat(desk.report().filtered()).hasSize(afterSales ? 1 : 0);
  }

  @Test
  @DisplayName("kpi/K0: an unpaid or brushed order makes nobody an after-sales buyer")
  void filter_afterSales_onlyAfterBuying() {
    Desk desk = new Desk()
        .order("b", "01T08:00", null, 50)
        .order("b", "01T08:00", "01T10:00", 50, Order.BRUSHED)
        .ask("b", AMY, "06T09:00");
    assertThat(desk.report().filtered()).isEmpty();
  }

  @ParameterizedTest(name = "kpi/K0: buyer {0}, agent {1} → monologue {2}")
  @CsvSource({
    "06T09:00,                   06T09:01 06T09:02,                   false",
    "06T09:00,                   06T09:01 06T09:02 06T09:03,          true",
    "06T09:00,                   06T09:01 06T09:02 06T09:03 06T09:04, true",
    "06T09:00 06T09:01,          06T09:02 06T09:03 06T09:04,          false",
    // the buyer comes back after three lines, later that day or the next day, or two days later
    "06T09:00 06T20:00,          06T09:01 06T09:02 06T09:03,          false",
    "06T09:00 07T23:59:59,       06T09:01 06T09:02 06T09:03,          false",
    "06T09:00 08T00:00,          06T09:01 06T09:02 06T09:03,          true",
    // what the agent wrote before the buyer's line is no answer to it
    "06T09:02:30,                06T09:01 06T09:02 06T09:03,          false"
  })
  void filter_monologue(String buyer, String agent, boolean monologue) {
    Desk desk = new Desk().ask("b", AMY, buyer.split(" ")).tell("b", AMY, agent.split(" "));
    assertThat(desk.report(POLICY, DayRange.of(LocalDate.of(2026, 10, 6))).filtered())
        .hasSize(monologue ? 1 : 0)
        .allMatch(session -> session.reason() == Reason.MONOLOGUE);
  }

  @Test
  @DisplayName(
      "kpi/K0: automatic replies are no lines of a monologue and no reception by themselves")
  void filter_automaticRepliesCountForNothing() {
    Desk desk = new Desk()
        .ask("b", AMY, "06T09:00")
        .machine("b", AMY, "06T09:00:01")
        .tell("b", AMY, "06T09:01", "06T09:02")
        .tell("c", AMY, "06T09:01");
    assertThat(desk.report().filtered()).isEmpty();
    assertThat(desk.report().figures(AMY).inquiries().received()).isEqualTo(buyers("b"));
    assertThat(desk.value(AMY, KpiMetric.ANSWER_RATIO)).isEqualTo(of(2, 1));
  }

  @Test
  @DisplayName("kpi/K0: each filter is switched off by itself, and says from where on it counts")
  void filter_isData() {
    Desk desk = new Desk()
        .order("s", "01T08:00", "01T10:00", 50)
        .ask("s", AMY, "06T09:00")
        .ask("a", AMY, "06T09:00", "06T10:00")
        .advertise("a", AMY, "06T09:01", "06T09:02")
        .ask("m", AMY, "06T09:00")
        .tell("m", AMY, "06T09:01", "06T09:02", "06T09:03");
    ImmutableList<ReceptionFilter> all = POLICY.filters();
    for (ReceptionFilter left : all) {
      KpiPolicy policy = KpiPolicy.builder(YUAN, SHANGHAI)
          .filters(all.stream().filter(filter -> !filter.equals(left)).toList())
          .build();
      assertThat(desk.report(policy, MONTH).filtered())
          .extracting(FilteredSession::reason)
          .hasSize(2)
          .doesNotContain(left.reason());
    }
    KpiPolicy none = KpiPolicy.builder(YUAN, SHANGHAI).build();
    assertThat(desk.report(none, MONTH).value(AMY, KpiMetric.INQUIRY_RATIO)).isEqualTo(of(3, 3));
    // after-sales and monologue are not received; the advert is, but is no inquiry
    assertThat(desk.value(AMY, KpiMetric.INQUIRY_RATIO)).isEqualTo(of(0, 1));
    KpiPolicy literal = KpiPolicy.builder(YUAN, SHANGHAI)
        .addFilters(new ReceptionFilter.Advert(all.get(1).clause(), Stage.RECEIVED, 2))
        .build();
    assertThat(desk.report(literal, MONTH).value(AMY, KpiMetric.INQUIRY_RATIO)).isEqualTo(of(2, 2));
  }

  /** Four inquirers: p orders and pays, l orders and never pays, t orders the next day, n never orders. */
  private static Desk funnel() {
    return new Desk()
        .ask("p", AMY, "06T09:00")
        .tell("p", AMY, "06T09:01")
        .order("p", "06T10:00", "10T23:59:59", 120)
        .ask("l", AMY, "06T09:00")
        .tell("l", AMY, "06T09:01")
        .order("l", "06T11:00", "11T00:00", 80)
        .ask("t", AMY, "06T09:00")
        .tell("t", AMY, "06T09:01")
        .order("t", "07T00:00", "07T00:01", 40)
        .ask("n", AMY, "06T09:00");
  }

  @ParameterizedTest(name = "{0} = {1}/{2}")
  @CsvSource({
    "RECEPTION, 4, 1",
    "INQUIRY_RATIO, 4, 4",
    // p and l order on the day of the inquiry
    "ORDER_RATE, 2, 4",
    // p pays on the fourth day after the order, l on the fifth
    "PAYMENT_RATE, 1, 2",
    // 120.00 by p
    "AVERAGE_ORDER_VALUE, 12000, 1",
    "CONVERSION, 1, 4",
    "ANSWER_RATIO, 3, 4",
    // n is never answered
    "REPLY_RATE, 3, 4",
    // three answers after a minute
    "FIRST_RESPONSE, 180000, 3",
    "EACH_RESPONSE, 180000, 3",
    "LOSS_RATE, 1, 2",
    // 80.00 of 200.00
    "LOST_AMOUNT, 8000, 20000",
    "TARGET_ATTAINMENT, 24000, 0",
    "ASSISTANCE, 0, 1",
    // by the day of payment all three are sales: 120 + 80 + 40
    "SALES, 24000, 1"
  })
  void metrics_ofAFunnel(KpiMetric metric, long numerator, long denominator) {
    assertThat(funnel().value(AMY, metric)).isEqualTo(of(numerator, denominator));
  }

  @Test
  @DisplayName("kpi/K3, kpi/K9: who paid in time and who was lost are all who ordered")
  void lostAndPaid_areOrdered() {
    OrderCohort orders = funnel().report().figures(AMY).orders();
    assertThat(orders.cohort()).isEqualTo(Cohort.ORDER_DAY);
    assertThat(orders.payers()).isEqualTo(buyers("p"));
    assertThat(orders.losers()).isEqualTo(buyers("l"));
    assertThat(orders.losers().plus(orders.payers())).isEqualTo(orders.orderers());
  }

  @ParameterizedTest
  @EnumSource
  void value_ofNobody_isNone(KpiMetric metric) {
    assertThat(new Desk().value(AMY, metric)).isEqualTo(Ratio.NONE);
  }

  @Test
  @DisplayName("windows of hours reach over midnight, those of days do not")
  void windows_rollingOrCalendar() {
    Desk desk = new Desk()
        .ask("b", AMY, "06T23:00")
        .tell("b", AMY, "06T23:01")
        .order("b", "07T00:30", "07T00:31", 50);
    KpiPolicy rolling = KpiPolicy.builder(YUAN, SHANGHAI)
        .orderWindow(new KpiWindow.Rolling(Duration.ofMinutes(90)))
        .paymentWindow(new KpiWindow.Rolling(Duration.ofMinutes(1)))
        .build();
    KpiPolicy shorter = KpiPolicy.builder(YUAN, SHANGHAI)
        .orderWindow(new KpiWindow.Rolling(Duration.ofMinutes(90).minusNanos(1)))
        .build();
    assertThat(desk.value(AMY, KpiMetric.ORDER_RATE)).isEqualTo(of(0, 1));
    assertThat(desk.report(rolling, MONTH).value(AMY, KpiMetric.CONVERSION)).isEqualTo(of(1, 1));
    assertThat(desk.report(shorter, MONTH).value(AMY, KpiMetric.ORDER_RATE)).isEqualTo(of(0, 1));
    // the inquiry is of the 6th, the order of the 7th
    DayRange sixth = DayRange.of(LocalDate.of(2026, 10, 6));
    KpiFigures figures = desk.report(rolling, sixth).figures(AMY);
    assertThat(figures.inquiries().orderers()).isEqualTo(buyers("b"));
    assertThat(figures.orders()).isEqualTo(OrderCohort.NONE);
  }

  @Test
  @DisplayName("an order belongs to the agent of the last effective contact before it")
  void orders_belongToOneAgent() {
    Desk desk = new Desk()
        .ask("b", AMY, "06T09:00")
        .tell("b", AMY, "06T09:01")
        .ask("b", BOB, "06T09:10")
        .tell("b", BOB, "06T09:11")
        .order("b", "06T10:00", "06T10:05", 70);
    assertThat(desk.value(AMY, KpiMetric.ORDER_RATE)).isEqualTo(of(0, 1));
    assertThat(desk.value(BOB, KpiMetric.ORDER_RATE)).isEqualTo(of(1, 1));
    // one buyer of two agents is one buyer of the shop
    assertThat(desk.report().shop().value(KpiMetric.ORDER_RATE)).isEqualTo(of(1, 1));
    assertThat(desk.report().mean(KpiMetric.ORDER_RATE)).isEqualTo(of(1, 2));
  }

  @Test
  @DisplayName("kpi/K8: a turn is the first line of the buyer to the first human answer")
  void responses_ofTurns() {
    Desk desk = new Desk()
        .ask("b", AMY, "06T09:00:00", "06T09:00:20")
        .machine("b", AMY, "06T09:00:01")
        .tell("b", AMY, "06T09:00:50", "06T09:01:00")
        .ask("b", AMY, "06T10:00:00")
        .tell("b", AMY, "06T10:00:10")
        .ask("c", AMY, "06T09:00:00");
    // 50 s, then 10 s; c was never answered and is not in it
    assertThat(desk.value(AMY, KpiMetric.FIRST_RESPONSE)).isEqualTo(of(50_000, 1));
    assertThat(desk.value(AMY, KpiMetric.EACH_RESPONSE)).isEqualTo(of(60_000, 2));
    assertThat(desk.value(AMY, KpiMetric.REPLY_RATE)).isEqualTo(of(1, 2));
  }

  @ParameterizedTest(name = "kpi/K8: asked at 23:59:50 on the 6th, answered {0}: {1} ms by {2}")
  @CsvSource({
    "07T00:00:10, 20000, 1",
    // 24 hours to the second, and a second more
    "07T23:59:50, 86400000, 1",
    "07T23:59:51, 0, 0"
  })
  void responses_reachOverMidnight(String answer, long millis, long answers) {
    Desk desk = new Desk().ask("b", AMY, "06T23:59:50").tell("b", AMY, answer);
    assertThat(desk.value(AMY, KpiMetric.FIRST_RESPONSE)).isEqualTo(of(millis, answers));
    assertThat(desk.value(AMY, KpiMetric.REPLY_RATE)).isEqualTo(of(answers, 1));
  }

  @Test
  @DisplayName("kpi/K11: paid with another agent than ordered is assistance, no sale of that agent")
  void assistance_isSetApart() {
    Desk desk = new Desk()
        .ask("b", AMY, "06T09:00")
        .tell("b", AMY, "06T09:01")
        .order("b", "06T10:00", "07T10:00", 70)
        .ask("b", BOB, "07T09:00")
        .tell("b", BOB, "07T09:01")
        .order("q", "06T10:00", "07T10:00", 5);
    KpiReport report = desk.report();
    Tally zero = Tally.zero(YUAN);
    Tally one = new Tally(1, Money.of(YUAN, 70));
    assertThat(report.value(AMY, KpiMetric.SALES)).isEqualTo(of(7000, 1));
    assertThat(report.value(BOB, KpiMetric.SALES)).isEqualTo(of(0, 1));
    assertThat(report.value(BOB, KpiMetric.ASSISTANCE)).isEqualTo(of(7000, 1));
    assertThat(report.assistance().agents())
        .containsEntry(AMY, new AssistanceMatrix.Row(zero, one, zero, zero))
        .containsEntry(BOB, new AssistanceMatrix.Row(zero, zero, one, zero));
    assertThat(report.assistance().silentThroughout()).isEqualTo(new Tally(1, Money.of(YUAN, 5)));
  }

  @Test
  @DisplayName("kpi/K10: 240.00 of a target of 300.00 are 80 %")
  void attainment_ofATarget() {
    Map<AgentId, Money> targets = Map.of(AMY, Money.of(YUAN, 300), BOB, Money.of(YUAN, 100));
    KpiReport report = funnel().report().withTargets(targets);
    assertThat(report.value(AMY, KpiMetric.TARGET_ATTAINMENT)).isEqualTo(of(24000, 30000));
    assertThat(report.value(BOB, KpiMetric.TARGET_ATTAINMENT)).isEqualTo(of(0, 10000));
    assertThatThrownBy(() -> report.withTargets(Map.of(AMY, Money.zero(YUAN))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Argument 'targets' must be above zero in CNY");
  }

  @Test
  @DisplayName("kpi/K12: those with equal values share a place; who answers faster is first")
  void ranks_shareAPlace() {
    AgentId cat = AgentId.of("cat");
    AgentId dan = AgentId.of("dan");
    Desk desk = new Desk();
    for (AgentId agent : List.of(AMY, BOB, cat, dan)) {
      desk.ask("b", agent, "06T09:00").ask("c", agent, "06T09:00");
    }
    // amy 10 s, bob and cat 20 s in one turn and in two
    desk.tell("b", AMY, "06T09:00:10")
        .tell("b", BOB, "06T09:00:20")
        .tell("b", cat, "06T09:00:30")
        .tell("c", cat, "06T09:00:10");
    assertThat(desk.report().ranks(KpiMetric.FIRST_RESPONSE, Ranking.Ties.COMPETITION))
        .extracting(Ranking.Ranked::place, Ranking.Ranked::subject)
        .containsExactly(tuple(1, AMY), tuple(2, BOB), tuple(2, cat));
    assertThat(desk.report().ranks(KpiMetric.REPLY_RATE, Ranking.Ties.COMPETITION))
        .extracting(Ranking.Ranked::place, Ranking.Ranked::subject)
        .containsExactly(tuple(1, cat), tuple(2, AMY), tuple(2, BOB), tuple(4, dan));
  }

  @Test
  @DisplayName("kpi/K12: a week goes from Monday to Sunday and belongs to the month it begins in")
  void weeks_ofAMonth() {
    assertThat(DayRange.weeks(Desk.OCTOBER))
        .extracting(DayRange::toString)
        .containsExactly(
            "2026-10-05..2026-10-11",
            "2026-10-12..2026-10-18",
            "2026-10-19..2026-10-25",
            "2026-10-26..2026-11-01");
    assertThat(DayRange.week(LocalDate.of(2026, 10, 11)))
        .isEqualTo(DayRange.weeks(Desk.OCTOBER).get(0));
    assertThat(DayRange.weeks(Desk.OCTOBER.plusMonths(1))).hasSize(5);
  }

  @Test
  @DisplayName("the figures of a day are closed when all windows have passed")
  void closesAt_ofTheDocument() {
    DayRange first = DayRange.of(LocalDate.of(2026, 10, 1));
    // ordered on the 1st, paid by the end of the 5th
    assertThat(POLICY.closesAt(first)).isEqualTo(Desk.at("06T00:00"));
    KpiPolicy patient =
        KpiPolicy.builder(YUAN, SHANGHAI).answerWithin(Duration.ofDays(6)).build();
    // asked in the last nanosecond of the 1st, answered six days later
    assertThat(patient.closesAt(first)).isEqualTo(Desk.at("08T00:00"));
  }

  @Test
  void calculate_refusesAnotherCurrency() {
    Instant at = Desk.at("06T09:00");
    Order order = Order.builder(CurrencyUnit.USD)
        .id(OrderId.of("1"))
        .buyer(BuyerId.of("b"))
        .createdAt(at)
        .total(Money.zero(CurrencyUnit.USD))
        .build();
    assertThatThrownBy(() -> KpiCalculator.of(POLICY)
            .calculate(ContactLog.empty(), OrderBook.of(List.of(order)), MONTH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'orders' must be in CNY but has value USD");
    assertThatThrownBy(() -> KpiReport.empty(YUAN).plus(KpiReport.empty(CurrencyUnit.USD)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'other' must be in CNY but has value USD");
  }

  @Test
  void buyerSet_toString_namesNobody() {
    assertThat(buyers("小明88")).hasToString("BuyerSet of 1");
    assertThat(buyers("a", "b", "a").minus(buyers("b"))).isEqualTo(buyers("a"));
    assertThat(buyers().plus(buyers("b"))).isEqualTo(buyers("b").plus(BuyerSet.EMPTY));
    assertThat(buyers("a", "b").containsAll(buyers("b"))).isTrue();
    assertThat(buyers("b").containsAll(buyers("a"))).isFalse();
  }
}
