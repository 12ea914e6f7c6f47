package io.github.shopops.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.Refund;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesCalculatorTest {
  private static final AttributionPolicy MURAL = AttributionPolicy.mural(Scenario.SHANGHAI);
  private static final AgentId AMY = AgentId.of("amy");
  private static final AgentId BOB = AgentId.of("bob");

  private static TakeOff off(String order, @Nullable AgentId agent, String what) {
    boolean forfeit = what.startsWith("forfeit");
    String amount = what.substring(what.indexOf(' ') + 1);
    return new TakeOff(
        OrderId.of(order),
        agent,
        forfeit ? TakeOff.Reason.FORFEIT : TakeOff.Reason.REFUND,
        Scenario.clause(forfeit ? "mural/F7" : "mural/A4"),
        forfeit ? null : Shop.yuan(amount),
        Shop.at("09T10:00:00"),
        ImmutableList.of());
  }

  private static MonthSales sales(Shop shop, List<Credit> closed, TakeOff... takeOffs) {
    return SalesCalculator.of(MURAL).calculate(shop.attribute(MURAL), closed, List.of(takeOffs));
  }

  private static AgentSales sales(long orders, String credited, long takenOff, String amount) {
    return new AgentSales(orders, Shop.yuan(credited), takenOff, Shop.yuan(amount));
  }

  private static Credit credit(String order, AgentId agent, String amount) {
    return new Credit(OrderId.of(order), agent, YearMonth.of(2026, 9), Shop.yuan(amount));
  }

  @ParameterizedTest(name = "[{index}] {0} -> {1} off")
  @DisplayName("A4, F7: an order of 100.00 is taken off once, however many events there are")
  @CsvSource({
    "refund 30.00, 30.00",
    "refund 30.00|refund 20.00, 50.00",
    "refund 80.00|refund 70.00, 100.00",
    "refund 30.00|refund 30.00, 30.00",
    "forfeit, 100.00",
    "forfeit|refund 30.00, 100.00",
    "forfeit|refund 100.00, 100.00",
  })
  void calculate_takesAnOrderOffOnce(String events, String takenOff) {
    Shop shop = new Shop().talk("amy", "05T09:00:00").order("1", "05T10:00:00");
    MonthSales month = sales(
        shop,
        List.of(),
        Splitter.on('|')
            .splitToStream(events)
            .map(what -> off("1", null, what))
            .toArray(TakeOff[]::new));
    assertThat(month.ledger().of(AMY)).isEqualTo(sales(1, "100.00", 1, takenOff));
    Money left = Shop.yuan("100.00").minus(Shop.yuan(takenOff));
    assertThat(month.credits())
        .extracting(Credit::amount)
        .isEqualTo(left.isZero() ? List.of() : List.of(left));
    assertThat(month.withoutEffect()).isEmpty();
  }

  @Test
  @DisplayName("A4: two refunds alike but for their ids are two refunds")
  void calculate_refundsAreToldApartByTheirIds() {
    Shop shop = new Shop().talk("amy", "05T09:00:00").order("1", "05T10:00:00");
    SalesCalculator calculator = SalesCalculator.of(MURAL);
    List<TakeOff> refunds = Stream.of("r1", "r2", "r2")
        .map(id -> new Refund(
            id, OrderId.of("1"), Shop.at("09T10:00:00"), Shop.yuan("20.00"), Refund.Fault.SERVICE))
        .flatMap(refund -> calculator.takeOff(refund).stream())
        .toList();
    MonthSales month = calculator.calculate(shop.attribute(MURAL), List.of(), refunds);
    assertThat(month.ledger().of(AMY).net()).isEqualTo(Shop.yuan("60.00"));
  }

  @ParameterizedTest(name = "[{index}] {0}: {1}")
  @DisplayName("A4: quality faults take nothing off; poor service of the team does")
  @CsvSource({"BUYER, true", "SERVICE, true", "UNKNOWN, true", "QUALITY, false"})
  void takeOff_byFault(Refund.Fault fault, boolean takesOff) {
    Refund refund =
        new Refund("r1", OrderId.of("1"), Shop.at("09T10:00:00"), Shop.yuan("20.00"), fault);
    assertThat(SalesCalculator.of(MURAL).takeOff(refund).isPresent()).isEqualTo(takesOff);
    SalesCalculator.of(MURAL).takeOff(refund).ifPresent(event -> {
      assertThat(event.clause()).isEqualTo(Scenario.clause("mural/A4"));
      assertThat(event.evidence()).containsExactly(Evidence.of(Evidence.Kind.REFUND, "r1"));
    });
  }

  @Test
  @DisplayName(
      "A6, A4: a shared order of 100.01 shrinks by 50.00 in proportion; one's own forfeit takes one's share")
  void calculate_sharesShrinkInProportion() {
    AttributionPolicy split = AttributionPolicy.builder(Scenario.CNY, Scenario.SHANGHAI)
        .addRules(new AttributionRule.WorkCode(
            Scenario.clause("shift/A6"), AttributionRule.WorkCode.Several.SPLIT))
        .build();
    Shop shop = new Shop()
        .order("1", "05T10:00:00", order -> order.note("[A01][B02]").paid(Shop.yuan("100.01")));
    SalesCalculator calculator = SalesCalculator.of(split);
    // Shares 50.01 and 50.00; 50.00 off by weights 5001 : 5000 is 25.0025 and 24.9975, so 25.00 and
    // 25.00.
    MonthSales refunded = calculator.calculate(
        shop.attribute(split), List.of(), List.of(off("1", null, "refund 50.00")));
    assertThat(refunded.ledger().of(AMY)).isEqualTo(sales(1, "50.01", 1, "25.00"));
    assertThat(refunded.ledger().of(BOB)).isEqualTo(sales(1, "50.00", 1, "25.00"));
    MonthSales forfeited =
        calculator.calculate(shop.attribute(split), List.of(), List.of(off("1", BOB, "forfeit")));
    assertThat(forfeited.ledger().of(AMY)).isEqualTo(sales(1, "50.01", 0, "0.00"));
    assertThat(forfeited.ledger().of(BOB)).isEqualTo(sales(1, "50.00", 1, "50.00"));
  }

  @Test
  @DisplayName("A4: a sale of a closed month is clawed back in the month of the event")
  void calculate_clawsBackClosedCredits() {
    List<Credit> closed =
        List.of(credit("s1", AMY, "80.00"), credit("s2", AMY, "50.00"), credit("s3", BOB, "20.00"));
    TakeOff partly = off("s1", null, "refund 30.00");
    TakeOff all = off("s2", null, "forfeit");
    MonthSales month = sales(new Shop(), closed, partly, all);
    assertThat(month.clawbacks())
        .containsExactly(
            new SalesClawback(closed.get(0), Shop.yuan("30.00"), ImmutableList.of(partly)),
            new SalesClawback(closed.get(1), Shop.yuan("50.00"), ImmutableList.of(all)));
    assertThat(month.credits())
        .containsExactly(credit("s1", AMY, "50.00"), credit("s3", BOB, "20.00"));
    assertThat(month.ledger()).isEqualTo(SalesLedger.empty(Scenario.CNY));
  }

  @Test
  @DisplayName("A4, F7: a refund of a shared order falls on each share, forfeited before or not")
  void calculate_afterOneSharersForfeit_eachBearsTheOwnPart() {
    List<Credit> september = List.of(credit("s1", AMY, "60.00"), credit("s1", BOB, "40.00"));
    // Amy loses 60.00 of 60.00, and bears her part of later refunds none the less.
    MonthSales october = sales(new Shop(), september, off("s1", AMY, "forfeit"));
    Credit amy = new Credit(
        OrderId.of("s1"), AMY, YearMonth.of(2026, 9), Shop.yuan("0.00"), Shop.yuan("60.00"));
    assertThat(october.credits()).containsExactly(amy, september.get(1));

    // 50.00 back: 30.00 on the share that Amy forfeited, 20.00 on Bob's.
    TakeOff refund = off("s1", null, "refund 50.00");
    MonthSales november = sales(new Shop(), october.credits(), refund);
    assertThat(november.clawbacks())
        .containsExactly(
            new SalesClawback(september.get(1), Shop.yuan("20.00"), ImmutableList.of(refund)));
    assertThat(november.credits())
        .containsExactly(
            new Credit(
                OrderId.of("s1"),
                AMY,
                YearMonth.of(2026, 9),
                Shop.yuan("0.00"),
                Shop.yuan("30.00")),
            credit("s1", BOB, "20.00"));

    // The rest back: Bob's 20.00, after which there is nothing left to tell of.
    MonthSales december = sales(new Shop(), november.credits(), off("s1", null, "refund 50.00"));
    assertThat(december.clawbacks())
        .extracting(SalesClawback::amount)
        .containsExactly(Shop.yuan("20.00"));
    assertThat(december.credits()).isEmpty();
  }

  @Test
  @DisplayName("F7, A4: forfeited in the month of the sale, a share still bears its part later")
  void calculate_afterAForfeitInTheMonthOfTheSale_eachBearsTheOwnPart() {
    AttributionPolicy split = AttributionPolicy.builder(Scenario.CNY, Scenario.SHANGHAI)
        .addRules(new AttributionRule.WorkCode(
            Scenario.clause("shift/A6"), AttributionRule.WorkCode.Several.SPLIT))
        .build();
    Shop shop = new Shop()
        .order("1", "05T10:00:00", order -> order.note("[A01][B02]").paid(Shop.yuan("100.00")));
    MonthSales month = SalesCalculator.of(split)
        .calculate(
            shop.attribute(split),
            List.of(),
            List.of(off("1", AMY, "forfeit"), off("1", null, "refund 10.00")));
    // 5.00 of the refund on each; Amy's 45.00 that are left are forfeited.
    assertThat(month.credits())
        .containsExactly(
            new Credit(
                OrderId.of("1"), AMY, Scenario.OCTOBER, Shop.yuan("0.00"), Shop.yuan("45.00")),
            new Credit(OrderId.of("1"), BOB, Scenario.OCTOBER, Shop.yuan("45.00")));
  }

  @Test
  void calculate_forfeitOfAShareForfeitedBefore_isWithoutEffect() {
    Credit gone = new Credit(
        OrderId.of("s1"), AMY, YearMonth.of(2026, 9), Shop.yuan("0.00"), Shop.yuan("60.00"));
    TakeOff again = off("s1", AMY, "forfeit");

    MonthSales month = sales(new Shop(), List.of(gone, credit("s1", BOB, "40.00")), again);

    assertThat(month.withoutEffect()).containsExactly(again);
    assertThat(month.clawbacks()).isEmpty();
  }

  @Test
  void credit_whoseShareIsLessThanWhatIsLeft_isRefused() {
    assertThatThrownBy(() -> new Credit(
            OrderId.of("s1"), AMY, YearMonth.of(2026, 9), Shop.yuan("2.00"), Shop.yuan("1.00")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Argument 'share' must be at least CNY 2.00 on order s1 but has value CNY 1.00");
  }

  @Test
  void calculate_listsEventsWithoutEffect() {
    Shop shop = new Shop()
        .order("1", "05T10:00:00")
        .order("2", "05T10:00:00", Shop.flag("amy", "05T10:00:00"));
    TakeOff silent = off("1", null, "forfeit");
    TakeOff someoneElses = off("2", BOB, "forfeit");
    TakeOff unknown = off("9", null, "refund 5.00");
    MonthSales month = sales(shop, List.of(), unknown, someoneElses, silent);
    assertThat(month.withoutEffect()).containsExactly(silent, someoneElses, unknown);
    assertThat(month.ledger().of(AMY)).isEqualTo(sales(1, "100.00", 0, "0.00"));
    assertThat(month.ledger().silent()).isEqualTo(new Tally(1, Shop.yuan("100.00")));
  }

  @Test
  @DisplayName("A8: a refund that was never part of the worth is not taken off again")
  void calculate_refundsDeductedFromTheWorthCountOnce() {
    AttributionPolicy less = AttributionPolicy.builder(Scenario.CNY, Scenario.SHANGHAI)
        .addAllRules(MURAL.rules())
        .lessRefunds(true)
        .build();
    Shop shop = new Shop()
        .order(
            "1",
            "05T10:00:00",
            Shop.flag("amy", "05T10:00:00").andThen(order -> order.refunded(Shop.yuan("30.00"))));
    MonthSales month = SalesCalculator.of(less)
        .calculate(shop.attribute(less), List.of(), List.of(off("1", null, "refund 45.00")));
    assertThat(month.ledger().of(AMY)).isEqualTo(sales(1, "70.00", 1, "15.00"));
  }

  @Test
  @DisplayName("A11: brushed orders are counted apart")
  void calculate_countsWhatIsNobodys() {
    Shop shop = new Shop()
        .order("1", "05T10:00:00", order -> order.addTags(Order.BRUSHED))
        .order("2", "05T10:00:00", order -> order.addTags(Order.TEST))
        .unpaid("3", "05T10:00:00")
        .order("4", "31T10:00:00", order -> order.paidAt(Shop.at("31T23:59:59").plusSeconds(1)))
        .order("5", "05T10:00:00", Shop.flag("nobody", "05T10:00:00"));
    SalesLedger ledger = sales(shop, List.of()).ledger();
    Tally one = new Tally(1, Shop.yuan("100.00"));
    assertThat(ledger.brushed()).isEqualTo(one);
    assertThat(ledger.excluded()).isEqualTo(one);
    assertThat(ledger.unpaid()).isEqualTo(new Tally(1, Shop.yuan("0.00")));
    assertThat(ledger.otherMonth()).isEqualTo(one);
    assertThat(ledger.review()).isEqualTo(one);
    assertThat(ledger.silent()).isEqualTo(Tally.zero(Scenario.CNY));
    assertThat(ledger.eligible()).isEqualTo(Shop.yuan("100.00"));
  }

  @Test
  void calculate_refusesClosedCreditsThatAreNot() {
    Credit now = new Credit(OrderId.of("1"), AMY, Scenario.OCTOBER, Shop.yuan("1.00"));
    assertThatThrownBy(() -> sales(new Shop(), List.of(now)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Argument 'closed' must hold credits of months before 2026-10");
    assertThatThrownBy(
            () -> sales(new Shop(), List.of(credit("1", AMY, "1.00"), credit("1", AMY, "2.00"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'closed' holds two different credits of agent amy for order 1");
  }

  @Test
  void calculate_refusesAnotherCurrency() {
    Money dollars = Money.parse("USD 1.00");
    Credit closed = new Credit(OrderId.of("1"), AMY, YearMonth.of(2026, 9), dollars);
    assertThatThrownBy(() -> sales(new Shop(), List.of(closed)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'closed' must hold amounts in CNY but has USD 1.00 for order 1");
    TakeOff refund = new TakeOff(
        OrderId.of("1"),
        TakeOff.Reason.REFUND,
        Scenario.clause("mural/A4"),
        dollars,
        Shop.at("09T10:00:00"),
        ImmutableList.of());
    assertThatThrownBy(() -> sales(new Shop(), List.of(), refund))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'takeOffs' must hold amounts in CNY but has USD 1.00 for order 1");
  }
}
