package io.github.shopops.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OrderBookTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final Instant NOON = Instant.parse("2026-10-05T04:00:00Z");

  private static Order order(
      String id, String buyer, Instant created, Consumer<Order.Builder> change) {
    Order.Builder order = Order.builder(CNY);
    order
        .id(OrderId.of(id))
        .buyer(BuyerId.of(buyer))
        .createdAt(created)
        .total(Money.parse("CNY 100.00"));
    change.accept(order);
    return order.build();
  }

  private static Order order(String id, String buyer, Instant created) {
    return order(id, buyer, created, change -> {});
  }

  @Test
  void of_sortsByBuyerThenTimeThenId() {
    Order a = order("2", "a", NOON);
    Order b = order("3", "a", NOON);
    Order c = order("1", "a", NOON.plusNanos(1));
    Order d = order("0", "b", NOON.minusSeconds(1));
    OrderBook book = OrderBook.of(List.of(d, c, b, a, c));
    assertThat(book.orders()).containsExactly(a, b, c, d);
    assertThat(book.size()).isEqualTo(4);
    assertThat(book.buyers().size()).isEqualTo(2);
    assertThat(book.firstOf(0)).isZero();
    assertThat(book.firstOf(1)).isEqualTo(3);
    assertThat(book.firstOf(2)).isEqualTo(4);
    assertThat(List.of(book.buyerOf(0), book.buyerOf(2), book.buyerOf(3))).containsExactly(0, 0, 1);
    assertThat(book).isEqualTo(OrderBook.of(List.of(a, b, c, d)));
    assertThat(book.toString()).isEqualTo("OrderBook of 4");
  }

  @Test
  void of_fillsColumns() {
    Order order = order(
        "1",
        "a",
        NOON.plusNanos(5),
        change -> change
            .paidAt(NOON.plusSeconds(1))
            .paid(Money.parse("CNY 90.00"))
            .postage(Money.parse("CNY 8.00"))
            .refunded(Money.parse("CNY 7.00"))
            .flag(new PlantedFlag(SellerFlag.BLUE, AgentId.of("amy"), NOON.plusSeconds(2)))
            .addTags(Order.TEST));
    OrderBook book = OrderBook.of(List.of(order, order("2", "b", NOON)));
    long noon = NOON.getEpochSecond() * 1_000_000_000L;
    assertThat(book.createdNanos(0)).isEqualTo(noon + 5);
    assertThat(book.paidNanos(0)).isEqualTo(noon + 1_000_000_000L);
    assertThat(book.paidNanos(1)).isEqualTo(EpochNanos.NONE);
    assertThat(book.paidMinor(0)).isEqualTo(9_000);
    assertThat(book.postageMinor(0)).isEqualTo(800);
    assertThat(book.refundedMinor(0)).isEqualTo(700);
    assertThat(book.flagAuthors().id(book.flagAuthor(0))).isEqualTo("amy");
    assertThat(book.flagAuthor(1)).isEqualTo(-1);
    assertThat(book.flagNanos(0)).isEqualTo(noon + 2_000_000_000L);
    assertThat(book.flagNanos(1)).isEqualTo(EpochNanos.NONE);
    assertThat(book.flagCode(0)).isEqualTo(SellerFlag.BLUE.code());
    assertThat(book.marks().get(book.mark(0)).tags()).containsExactly(Order.TEST);
    assertThat(book.marks().get(book.mark(1)).tags()).isEmpty();
    assertThat(book.currency()).contains(CNY);
    assertThat(OrderBook.of(List.of()).currency()).isEmpty();
  }

  @Test
  void find_everyOrderOfALargeBook() {
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      orders.add(order("o" + i, "b" + i % 700, NOON.plusSeconds(i % 13)));
    }
    Collections.shuffle(orders, new Random(3));
    OrderBook book = OrderBook.of(orders);
    for (Order order : orders) {
      assertThat(book.find(order.id())).containsSame(order);
      assertThat(book.orders().get(book.indexOf(order.id()))).isSameAs(order);
    }
    assertThat(book.find(OrderId.of("x"))).isEmpty();
    assertThat(book.indexOf(OrderId.of("x"))).isEqualTo(-1);
    assertThat(OrderBook.of(List.of()).find(OrderId.of("x"))).isEmpty();
  }

  @Test
  void of_refusesTwoDifferentOrdersOfOneId() {
    assertThatThrownBy(() -> OrderBook.of(List.of(order("1", "a", NOON), order("1", "b", NOON))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'orders' holds two different orders with id 1");
  }

  @Test
  void of_refusesTwoCurrencies() {
    Order.Builder euros = Order.builder(CurrencyUnit.EUR);
    euros.id(OrderId.of("2")).buyer(BuyerId.of("b")).createdAt(NOON).total(Money.parse("EUR 1.00"));
    assertThatThrownBy(() -> OrderBook.of(List.of(order("1", "a", NOON), euros.build())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Argument 'orders' must be in one currency but holds CNY and, in order 2, EUR");
  }
}
