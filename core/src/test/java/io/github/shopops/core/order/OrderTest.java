package io.github.shopops.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final Instant PLACED = Instant.parse("2026-10-03T01:30:00Z");

  private static Money cny(String amount) {
    return Money.parse("CNY " + amount);
  }

  /** An order placed and not paid. */
  static Order.Builder unpaid() {
    Order.Builder builder = Order.builder(CNY);
    builder.id(OrderId.of("518073718172548")).buyer(BuyerId.of("小明88"));
    builder.createdAt(PLACED).total(cny("120.00"));
    return builder;
  }

  /** The same, paid a minute later. */
  static Order.Builder paid() {
    Order.Builder builder = unpaid();
    builder.paidAt(PLACED.plusSeconds(60)).paid(cny("110.00"));
    return builder;
  }

  @Test
  void builder_startsAsUnknownAndUnpaid() {
    Order order = unpaid().build();

    assertThat(order.status()).isEqualTo(OrderStatus.UNKNOWN);
    assertThat(order.paid()).isEqualTo(cny("0.00"));
    assertThat(order.postage()).isEqualTo(cny("0.00"));
    assertThat(order.refunded()).isEqualTo(cny("0.00"));
    assertThat(order.isPaid()).isFalse();
    assertThat(order.paidAt()).isEmpty();
    assertThat(order.flag()).isEmpty();
    assertThat(order.note()).isEmpty();
    assertThat(order.lines()).isEmpty();
    assertThat(order.tags()).isEmpty();
  }

  @Test
  void builder_paid() {
    Order.Builder builder = paid();
    builder.addTags(Order.STAFF_PURCHASE, Order.TEST, Order.TEST);
    builder.addLines(new OrderLine(LineId.of("1"), "壁画", "TH-1", 2, cny("60.00"), null));
    Order order = builder.build();

    assertThat(order.isPaid()).isTrue();
    assertThat(order.paid()).isEqualTo(cny("110.00"));
    assertThat(order.tags()).containsExactly("staff-purchase", "test");
    assertThat(order.lines()).extracting(OrderLine::title).containsExactly("壁画");
    assertThat(order).isEqualTo(builder.build()).isNotEqualTo(paid().build());
  }

  @Test
  void builder_missingAttribute() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Order.builder(CNY).build())
        .withMessageContaining("total");
  }

  @Test
  void builder_negativeAmount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unpaid().total(cny("-0.01")).build())
        .withMessage(
            "Argument 'total' must not be negative on order 518073718172548 but has value CNY -0.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> paid().paid(cny("-1.00")).build())
        .withMessageContaining("Argument 'paid' must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> paid().postage(cny("-1.00")).build())
        .withMessageContaining("Argument 'postage' must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> paid().refunded(cny("-1.00")).build())
        .withMessageContaining("Argument 'refunded' must not be negative");
  }

  @Test
  void builder_otherCurrency() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> paid().refunded(Money.parse("EUR 1.00")).build())
        .withMessage(
            "Argument 'refunded' must be in CNY on order 518073718172548 but has value EUR 1.00");
  }

  @Test
  void builder_paidAmountWithoutPayment() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unpaid().paid(cny("1.00")).build())
        .withMessage(
            "Argument 'paid' must be zero on unpaid order 518073718172548 but has value CNY 1.00");
  }

  @Test
  void toString_showsNeitherBuyerNorNote() {
    Order order = paid().note("张三,3米*2.4米").build();

    assertThat(order.toString())
        .contains("518073718172548", "CNY 110.00")
        .doesNotContain("小明", "张三", "2.4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void id_blank(String blank) {
    String rest = " must not be blank but has value '" + blank + "'";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrderId.of(blank))
        .withMessage("Argument 'value' of OrderId" + rest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BuyerId.of(blank))
        .withMessage("Argument 'value' of BuyerId" + rest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AgentId.of(blank))
        .withMessage("Argument 'value' of AgentId" + rest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LineId.of(blank))
        .withMessage("Argument 'value' of LineId" + rest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderStatus(blank))
        .withMessage("Argument 'code' must not be blank but has value '" + blank + "'");
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without a null checker
  void id_null() {
    assertThatNullPointerException().isThrownBy(() -> OrderId.of(null)).withMessage("value");
    assertThatNullPointerException().isThrownBy(() -> BuyerId.of(null)).withMessage("value");
    assertThatNullPointerException().isThrownBy(() -> AgentId.of(null)).withMessage("value");
    assertThatNullPointerException().isThrownBy(() -> LineId.of(null)).withMessage("value");
    assertThatNullPointerException().isThrownBy(() -> new OrderStatus(null)).withMessage("code");
    assertThatNullPointerException()
        .isThrownBy(() -> new PlantedFlag(null, null, null))
        .withMessage("flag");
  }

  @Test
  void id_textAndOrder() {
    assertThat(OrderId.of("12")).hasToString("12").isLessThan(OrderId.of("9"));
    assertThat(AgentId.of("a")).hasToString("a").isLessThan(AgentId.of("b"));
    assertThat(LineId.of("1")).hasToString("1").isLessThan(LineId.of("2"));
    assertThat(BuyerId.of("小明")).hasToString("buyer ***").isLessThan(BuyerId.of("小红"));
  }

  @Test
  void status_openSet() {
    assertThat(new OrderStatus("TRADE_FINISHED")).isEqualTo(OrderStatus.TRADE_FINISHED);
    assertThat(new OrderStatus("交易成功").code()).isEqualTo("交易成功");
    assertThat(ImmutableList.of(
            OrderStatus.WAIT_BUYER_PAY,
            OrderStatus.WAIT_SELLER_SEND_GOODS,
            OrderStatus.SELLER_CONSIGNED_PART,
            OrderStatus.WAIT_BUYER_CONFIRM_GOODS,
            OrderStatus.TRADE_BUYER_SIGNED,
            OrderStatus.TRADE_CLOSED,
            OrderStatus.TRADE_CLOSED_BY_TAOBAO,
            OrderStatus.UNKNOWN))
        .doesNotHaveDuplicates()
        .doesNotContain(OrderStatus.TRADE_FINISHED);
  }

  @Test
  void flag_openSet() {
    assertThat(new SellerFlag(1)).isEqualTo(SellerFlag.RED);
    assertThat(new SellerFlag(11).code()).isEqualTo(11);
    assertThat(ImmutableList.of(
            SellerFlag.GREY,
            SellerFlag.RED,
            SellerFlag.YELLOW,
            SellerFlag.GREEN,
            SellerFlag.BLUE,
            SellerFlag.PURPLE))
        .extracting(SellerFlag::code)
        .containsExactly(0, 1, 2, 3, 4, 5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SellerFlag(-1))
        .withMessage("Argument 'code' must not be negative but has value -1");
  }

  @Test
  void line_badArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderLine(null, "壁画", null, 0, cny("1.00"), null))
        .withMessage("Argument 'quantity' must be at least 1 but has value 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderLine(null, "壁画", null, 1, cny("-1.00"), null))
        .withMessage("Argument 'unitPrice' must not be negative but has value CNY -1.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "-0.01"})
  void refund_notAboveZero(String amount) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Refund("r", OrderId.of("1"), PLACED, cny(amount), Refund.Fault.BUYER))
        .withMessage("Argument 'amount' must be above zero but has value CNY " + amount);
  }

  @Test
  void refund_byInstantThenId() {
    Refund first = refund("b", PLACED);
    Refund second = refund("a", PLACED.plusSeconds(1));
    Refund third = refund("c", PLACED.plusSeconds(1));

    assertThat(ImmutableList.sortedCopyOf(ImmutableList.of(third, second, first)))
        .containsExactly(first, second, third);
  }

  private static Refund refund(String id, Instant at) {
    return new Refund(id, OrderId.of("1"), at, cny("1.00"), Refund.Fault.UNKNOWN);
  }
}
