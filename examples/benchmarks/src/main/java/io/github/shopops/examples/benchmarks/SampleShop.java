package io.github.shopops.examples.benchmarks;

import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.attribution.RosterEntry;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.SellerFlag;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A shop's October: orders with about three chat messages each, by 24 agents, in no order. Always the same for the same
 * number of orders.
 *
 * @param orders the orders
 * @param contacts the messages
 * @param roster the agents, all employed throughout
 */
record SampleShop(List<Order> orders, List<Contact> contacts, List<RosterEntry> roster) {
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final YearMonth MONTH = YearMonth.of(2026, 10);

  private static final int AGENTS = 24;
  private static final Instant START = Instant.parse("2026-09-30T16:30:00Z");
  private static final Duration LATE = Duration.ofHours(26);

  static SampleShop of(int size) {
    Random random = new Random(20261001);
    List<Order> orders = new ArrayList<>(size);
    List<Contact> contacts = new ArrayList<>(3 * size);
    for (int i = 0; i < size; i++) {
      BuyerId buyer = BuyerId.of("tb%08d".formatted(random.nextInt(size * 4 / 5 + 1)));
      Instant created = START.plusSeconds(random.nextInt(30 * 86_400));
      AgentId agent = agent(random);
      orders.add(order(i, buyer, created, agent, random));
      int way = random.nextInt(100);
      if (way < 88) {
        talk(contacts, buyer, agent, created, random);
      }
      if (way < 8) {
        talk(contacts, buyer, agent(random), created, random);
      }
    }
    Collections.shuffle(orders, random);
    Collections.shuffle(contacts, random);
    List<RosterEntry> roster = IntStream.range(0, AGENTS)
        .mapToObj(i -> new RosterEntry(agent(i), null, null, null))
        .toList();
    return new SampleShop(orders, contacts, roster);
  }

  private static Order order(
      int number, BuyerId buyer, Instant created, AgentId agent, Random random) {
    Order.Builder order = Order.builder(CNY);
    Money price = Money.ofMinor(CNY, 1_000 + random.nextInt(100_000));
    order
        .id(OrderId.of("%019d".formatted(2_026_100_000_000_000_000L + number)))
        .buyer(buyer)
        .createdAt(created)
        .total(price);
    int way = random.nextInt(100);
    if (way < 3) {
      order.paidAt(created.plus(LATE)).paid(price);
      Instant claim = created.plus(LATE).minusSeconds(600);
      order.flag(new PlantedFlag(SellerFlag.RED, agent(random), claim));
    } else if (way < 96) {
      order.paidAt(created.plusSeconds(random.nextInt(1_800))).paid(price);
      if (way < 40) {
        Instant planted = created.plusSeconds(random.nextInt(300));
        order.flag(new PlantedFlag(SellerFlag.GREEN, agent, planted));
      }
    }
    if (random.nextInt(100) == 0) {
      order.addTags(Order.BRUSHED);
    }
    return order.build();
  }

  private static void talk(
      List<Contact> contacts, BuyerId buyer, AgentId agent, Instant before, Random random) {
    Instant start = before.minusSeconds(600 + random.nextInt(7_200));
    contacts.add(
        new Contact(buyer, agent, start, 0, Contact.Direction.FROM_BUYER, Contact.Manner.TYPED));
    contacts.add(new Contact(
        buyer,
        agent,
        start.plusSeconds(1),
        0,
        Contact.Direction.FROM_AGENT,
        random.nextBoolean() ? Contact.Manner.AUTOMATIC : Contact.Manner.TYPED));
    contacts.add(new Contact(
        buyer,
        agent,
        start.plusSeconds(60),
        0,
        Contact.Direction.FROM_AGENT,
        Contact.Manner.TYPED));
  }

  private static AgentId agent(Random random) {
    return agent(random.nextInt(AGENTS));
  }

  private static AgentId agent(int number) {
    return AgentId.of("A%03d".formatted(number));
  }
}
