package io.github.shopops.core.promotion.sale;

import static io.github.shopops.core.promotion.Basket.save;
import static io.github.shopops.core.promotion.Basket.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.attribution.AttributionCalculator;
import io.github.shopops.core.attribution.AttributionFacts;
import io.github.shopops.core.attribution.AttributionPolicy;
import io.github.shopops.core.attribution.Attributions;
import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.attribution.Credit;
import io.github.shopops.core.attribution.MonthSales;
import io.github.shopops.core.attribution.Roster;
import io.github.shopops.core.attribution.RosterEntry;
import io.github.shopops.core.attribution.SalesCalculator;
import io.github.shopops.core.attribution.SalesClawback;
import io.github.shopops.core.attribution.TakeOff;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.LineId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.OrderStatus;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.Refund;
import io.github.shopops.core.order.SellerFlag;
import io.github.shopops.core.promotion.Basket;
import io.github.shopops.core.promotion.PricedCart;
import io.github.shopops.core.promotion.offer.Benefit;
import io.github.shopops.core.promotion.offer.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CartOrdersTest {
  private static final Instant PLACED = Instant.parse("2026-10-11T02:00:00Z");
  private static final Instant PAID = PLACED.plusSeconds(600);
  private static final Instant LATER = PLACED.plus(Duration.ofDays(5));
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final AgentId AMY = AgentId.of("amy");
  private static final AttributionPolicy MURAL =
      AttributionPolicy.mural(ZoneId.of("Asia/Shanghai"));
  private static final RefundCalculator FROZEN = RefundCalculator.of(RefundPolicy.frozen());

  /**
   * Shop s: 3 × 40.00 and 60.00; shop t: 120.00; 30 off from 300 over both: shares 12.00, 6.00 and 12.00. Paid in s
   * 108.00 + 54.00 + 8.00 postage = 170.00, in t 108.00 + 0.00.
   */
  private static PricedCart cart() {
    return new Basket()
        .line("1", "40.00", 3, line -> line.title("袜子"))
        .line("2", "60.00", 1)
        .line("3", "120.00", 1, line -> line.shop("t"))
        .fee("s", "8.00")
        .offer("save", save("300.00", "30.00"), offer -> offer.level(Level.PLATFORM))
        .price();
  }

  private static CartOrders orders(PaidCart cart) {
    return CartOrders.builder(cart)
        .buyer(BuyerId.of("小明88"))
        .ids(ImmutableSortedMap.of("s", OrderId.of("1001"), "t", OrderId.of("1002")))
        .placedAt(PLACED)
        .paidAt(PAID)
        .build();
  }

  @Test
  void orders_oneAShop_carryWhatWasPaid() {
    ImmutableList<Order> orders = orders(PaidCart.of(cart())).orders();
    assertThat(orders)
        .extracting(Order::id)
        .containsExactly(OrderId.of("1001"), OrderId.of("1002"));
    Order first = orders.get(0);
    assertThat(first.total()).isEqualTo(yuan("188.00"));
    assertThat(first.paid()).isEqualTo(yuan("170.00"));
    assertThat(first.postage()).isEqualTo(yuan("8.00"));
    assertThat(first.refunded()).isEqualTo(yuan("0.00"));
    assertThat(first.createdAt()).isEqualTo(PLACED);
    assertThat(first.paidAt()).contains(PAID);
    assertThat(first.status()).isEqualTo(OrderStatus.WAIT_SELLER_SEND_GOODS);
    assertThat(first.lines())
        .containsExactly(
            new OrderLine(LineId.of("1"), "袜子", "sku-1", 3, yuan("40.00"), yuan("108.00")),
            new OrderLine(LineId.of("2"), "item-2", "sku-2", 1, yuan("60.00"), yuan("54.00")));
    assertThat(orders.get(1).paid()).isEqualTo(yuan("108.00"));
    assertThat(orders(PaidCart.of(cart())).toString()).doesNotContain("小明");
  }

  @Test
  void orders_afterARefund_sayWhatWentBack() {
    PaidCart after =
        FROZEN.refund(PaidCart.of(cart()), ImmutableMap.of(LineId.of("1"), 1)).after();
    assertThat(orders(after).orders())
        .extracting(Order::refunded)
        .containsExactly(yuan("36.00"), yuan("0.00"));
    assertThat(orders(after).orders())
        .extracting(Order::paid)
        .containsExactly(yuan("170.00"), yuan("108.00"));
  }

  @Test
  void orders_depositOnly_carryTheDeposit() {
    PricedCart priced = new Basket()
        .line("1", "200.00", 2)
        .fee("s", "8.00")
        .offer("presale", new Benefit.Presale(yuan("20.00"), yuan("50.00")))
        .price();
    CartOrders orders = CartOrders.builder(
            PaidCart.builder(priced).stage(PaidCart.Stage.DEPOSIT).build())
        .buyer(BuyerId.of("b"))
        .ids(ImmutableSortedMap.of("s", OrderId.of("1")))
        .placedAt(PLACED)
        .paidAt(PAID)
        .build();
    assertThat(orders.orders()).singleElement().satisfies(order -> {
      assertThat(order.paid()).isEqualTo(yuan("40.00"));
      assertThat(order.postage()).isEqualTo(yuan("0.00"));
      assertThat(order.total()).isEqualTo(yuan("408.00"));
      assertThat(order.status()).isEqualTo(OrderStatus.WAIT_BUYER_PAY);
      assertThat(order.lines()).extracting(OrderLine::paid).containsExactly(yuan("40.00"));
    });
  }

  @Test
  void refunds_byOrder_goodsAndPostageApart() {
    CartOrders orders = orders(PaidCart.of(cart()));
    RefundStatement all = FROZEN.refund(
        orders.cart(), ImmutableMap.of(LineId.of("1"), 3, LineId.of("2"), 1, LineId.of("3"), 1));
    assertThat(orders.refunds(all, "R", LATER, Refund.Fault.SERVICE))
        .containsExactly(
            new Refund("R.1001", OrderId.of("1001"), LATER, yuan("162.00"), Refund.Fault.SERVICE),
            new Refund(
                "R.1001.postage", OrderId.of("1001"), LATER, yuan("8.00"), Refund.Fault.SERVICE),
            new Refund("R.1002", OrderId.of("1002"), LATER, yuan("108.00"), Refund.Fault.SERVICE));
  }

  @Test
  void badRequests_nameArgumentAndValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CartOrders.builder(PaidCart.of(cart()))
            .buyer(BuyerId.of("b"))
            .ids(ImmutableSortedMap.of("s", OrderId.of("1")))
            .placedAt(PLACED)
            .paidAt(PAID)
            .build())
        .withMessage("Argument 'ids' must name the shops [s, t] but has value {s=1}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CartOrders.builder(PaidCart.of(cart()))
            .buyer(BuyerId.of("b"))
            .ids(ImmutableSortedMap.of("s", OrderId.of("1"), "t", OrderId.of("1")))
            .placedAt(PLACED)
            .paidAt(PAID)
            .build())
        .withMessage("Argument 'ids' must hold each order once but has value {s=1, t=1}");
    RefundStatement other = FROZEN.refund(
        PaidCart.of(new Basket().line("1", "10.00", 1).price()),
        ImmutableMap.of(LineId.of("1"), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> orders(PaidCart.of(cart())).refunds(other, "R", LATER, Refund.Fault.BUYER))
        .withMessage("Argument 'statement' must be of the cart of orders [1001, 1002]");
  }

  /** Amy talked to the buyer before and planted the flag when the orders were placed. */
  private static Attributions attribute(Collection<Order> orders, YearMonth month) {
    List<Order> flagged = orders.stream()
        .<Order>map(order -> Order.builder(Basket.CNY)
            .from(order)
            .flag(new PlantedFlag(SellerFlag.RED, AMY, PLACED))
            .build())
        .toList();
    AttributionFacts facts = AttributionFacts.builder()
        .orders(OrderBook.of(flagged))
        .contacts(ContactLog.of(List.of(new Contact(
            BuyerId.of("小明88"),
            AMY,
            PLACED.minusSeconds(60),
            0,
            Contact.Direction.FROM_AGENT,
            Contact.Manner.TYPED))))
        .roster(Roster.of(List.of(new RosterEntry(AMY, "A01", null, null))))
        .build();
    return AttributionCalculator.of(MURAL).attribute(facts, month);
  }

  @Test
  @DisplayName(
      "A4: commission counts what was paid, and a refund takes off what went back for the line")
  void sales_countWhatWasPaid() {
    CartOrders orders = orders(PaidCart.of(cart()));
    SalesCalculator calculator = SalesCalculator.of(MURAL);
    Attributions october = attribute(orders.orders(), OCTOBER);
    MonthSales sold = calculator.calculate(october, List.of(), List.of());
    // 170.00 + 108.00, not the 308.00 of the list prices and postage.
    assertThat(sold.ledger().of(AMY).net()).isEqualTo(yuan("278.00"));

    // One pair of socks comes back: ⌊108.00 ÷ 3⌋ = 36.00, not 40.00.
    RefundStatement statement = FROZEN.refund(orders.cart(), ImmutableMap.of(LineId.of("1"), 1));
    List<TakeOff> takeOffs = orders.refunds(statement, "R", LATER, Refund.Fault.BUYER).stream()
        .flatMap(refund -> calculator.takeOff(refund).stream())
        .toList();
    MonthSales refunded = calculator.calculate(october, List.of(), takeOffs);
    assertThat(refunded.ledger().of(AMY).net()).isEqualTo(yuan("242.00"));
    assertThat(refunded.credits())
        .extracting(credit -> credit.order() + " " + credit.amount())
        .containsExactly("1001 CNY 134.00", "1002 CNY 108.00");
  }

  @Test
  @DisplayName(
      "A4: goods that come back when the month is closed are clawed back, by what went back")
  void sales_ofAClosedMonth_areClawedBack() {
    CartOrders orders = orders(PaidCart.of(cart()));
    SalesCalculator calculator = SalesCalculator.of(MURAL);
    List<Credit> closed = calculator
        .calculate(attribute(orders.orders(), OCTOBER), List.of(), List.of())
        .credits();
    RefundStatement one = FROZEN.refund(orders.cart(), ImmutableMap.of(LineId.of("1"), 2));
    RefundStatement two =
        FROZEN.refund(one.after(), ImmutableMap.of(LineId.of("1"), 1, LineId.of("3"), 1));
    List<TakeOff> takeOffs = List.of(one, two).stream()
        .flatMap(statement -> orders
            .refunds(statement, "R" + statement.paid().returned().size(), LATER, Refund.Fault.BUYER)
            .stream())
        .flatMap(refund -> calculator.takeOff(refund).stream())
        .toList();
    MonthSales november =
        calculator.calculate(attribute(List.of(), OCTOBER.plusMonths(1)), closed, takeOffs);
    // Line 1 wholly, 72.00 + 36.00, and line 3.
    assertThat(november.clawbacks())
        .extracting(SalesClawback::amount)
        .containsExactly(yuan("108.00"), yuan("108.00"));
    assertThat(november.credits()).singleElement().satisfies(left -> {
      assertThat(left.order()).isEqualTo(OrderId.of("1001"));
      assertThat(left.amount()).isEqualTo(yuan("62.00"));
    });
  }
}
