package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.money.Rate;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.SellerFlag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A small shop in the last days of a month, with all its instants on a coarse grid so that ties, deadlines met to the
 * second and midnights are common.
 */
record Scenario(
    List<Order> orders,
    List<Contact> contacts,
    List<RosterEntry> roster,
    List<Assignment> assignments) {
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private static final Instant START = Instant.parse("2026-10-26T16:00:00Z");
  private static final List<Duration> LATER = List.of(
      Duration.ZERO,
      Duration.ofHours(-1),
      Duration.ofHours(6),
      Duration.ofHours(12),
      Duration.ofHours(24).minusSeconds(1),
      Duration.ofHours(24),
      Duration.ofHours(24).plusNanos(1),
      Duration.ofHours(30),
      Duration.ofHours(48));

  /** The roster's people: A1 to A4, of whom A4 left, and A3 joined, in these days. A5 is unknown. */
  static final List<RosterEntry> PEOPLE = List.of(
      new RosterEntry(AgentId.of("A1"), "w1", null, null),
      new RosterEntry(AgentId.of("A2"), "W2", null, null),
      new RosterEntry(AgentId.of("A3"), "W3", LocalDate.of(2026, 10, 29), null),
      new RosterEntry(AgentId.of("A4"), "W4", null, LocalDate.of(2026, 10, 29)));

  AttributionFacts facts() {
    return AttributionFacts.builder()
        .orders(OrderBook.of(orders))
        .contacts(ContactLog.of(contacts))
        .roster(Roster.of(roster))
        .addAllAssignments(assignments)
        .build();
  }

  Scenario shuffledWithDuplicates(Random random) {
    return new Scenario(
        shuffled(orders, random),
        shuffled(contacts, random),
        shuffled(roster, random),
        shuffled(assignments, random));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> all = new ArrayList<>(list);
    list.stream().filter(item -> random.nextBoolean()).forEach(all::add);
    Collections.shuffle(all, random);
    return all;
  }

  Scenario of(Predicate<BuyerId> buyers) {
    List<Order> own =
        orders.stream().filter(order -> buyers.test(order.buyer())).toList();
    return new Scenario(
        own,
        contacts.stream().filter(contact -> buyers.test(contact.buyer())).toList(),
        roster,
        assignments.stream()
            .filter(a -> own.stream().anyMatch(order -> order.id().equals(a.order())))
            .toList());
  }

  Scenario with(Contact more) {
    List<Contact> all = new ArrayList<>(contacts);
    all.add(more);
    return new Scenario(orders, all, roster, assignments);
  }

  static Scenario random(Random random) {
    List<Order> orders = new ArrayList<>();
    int count = random.nextInt(9);
    for (int i = 0; i < count; i++) {
      orders.add(order(i, random));
    }
    List<Contact> contacts = new ArrayList<>();
    int messages = random.nextInt(40);
    for (int i = 0; i < messages; i++) {
      Contact contact = contact(random);
      contacts.add(contact);
      if (random.nextInt(3) == 0) {
        contacts.add(answered(contact));
      }
    }
    List<Assignment> assignments = new ArrayList<>();
    while (random.nextInt(3) == 0) {
      assignments.add(new Assignment(
          OrderId.of("o" + random.nextInt(9)),
          agent(random),
          "hand-over",
          random.nextBoolean() ? "S1" : " "));
    }
    return new Scenario(orders, contacts, PEOPLE, assignments);
  }

  private static Order order(int number, Random random) {
    Instant created = instant(random);
    Order.Builder order = Order.builder(CNY);
    order
        .id(OrderId.of("o" + number))
        .buyer(buyer(random))
        .createdAt(created)
        .total(Money.ofMinor(CNY, 30));
    if (random.nextInt(3) > 0) {
      order.paidAt(created.plus(pick(LATER, random))).paid(fen(random, 30));
    }
    order.postage(fen(random, 8)).refunded(fen(random, 20));
    if (random.nextInt(3) > 0) {
      AgentId by = random.nextInt(4) > 0 ? agent(random) : null;
      Instant at = random.nextInt(6) > 0 ? created.plus(pick(LATER, random)) : null;
      order.flag(new PlantedFlag(new SellerFlag(random.nextInt(4)), by, at));
    }
    if (random.nextInt(4) == 0) {
      List<Duration> late = LATER.subList(LATER.size() - 4, LATER.size());
      order.paidAt(created.plus(pick(late, random))).paid(fen(random, 30));
      order.flag(new PlantedFlag(
          SellerFlag.RED, agent(random), created.plus(pick(late, random)).minusNanos(1)));
    }
    if (random.nextInt(8) == 0) {
      order.addTags(random.nextBoolean() ? Order.TEST : Order.BRUSHED);
    }
    if (random.nextInt(8) == 0) {
      String title = random.nextBoolean() ? "补差价专拍" : "背景墙";
      order.addLines(new OrderLine(null, title, null, 1, fen(random, 30), null));
    }
    if (random.nextInt(2) == 0) {
      order.note(note(random));
    }
    return order.build();
  }

  /** A note with up to three work codes, some twice, and with things that look like codes and are none. */
  private static String note(Random random) {
    StringBuilder note = new StringBuilder("张三,3米*2.4米");
    for (int i = random.nextInt(4); i > 0; i--) {
      note.append(pick(
          List.of(
              "[w1]", "［Ｗ１］", "@w1,", "@Ｗ2", "工号：w2 ", "[W2]", "工号W3", "[w3]", "@w4。", "[w5]",
              "[OK]", "@店长", "[w1", "工号 "),
          random));
    }
    return note.toString();
  }

  private static Contact contact(Random random) {
    boolean asks = random.nextBoolean();
    return new Contact(
        buyer(random),
        agent(random),
        instant(random),
        random.nextInt(3),
        asks ? Contact.Direction.FROM_BUYER : Contact.Direction.FROM_AGENT,
        manner(random.nextInt(6), asks));
  }

  private static Contact answered(Contact contact) {
    return new Contact(
        contact.buyer(),
        contact.agent(),
        contact.at(),
        contact.sequence(),
        contact.direction() == Contact.Direction.FROM_BUYER
            ? Contact.Direction.FROM_AGENT
            : Contact.Direction.FROM_BUYER,
        contact.manner() == Contact.Manner.AUTOMATIC
            ? Contact.Manner.AUTOMATIC
            : Contact.Manner.TYPED);
  }

  /** One message in six is a machine's, and one of an agent's in six the advert phrase. */
  private static Contact.Manner manner(int dice, boolean asks) {
    return dice == 0
        ? Contact.Manner.AUTOMATIC
        : dice == 1 && !asks ? Contact.Manner.ADVERT : Contact.Manner.TYPED;
  }

  static Instant instant(Random random) {
    return START
        .plus(Duration.ofHours(6L * random.nextInt(20)))
        .plusNanos(random.nextInt(4) > 0 ? 0 : random.nextBoolean() ? 1 : -1);
  }

  static AgentId agent(Random random) {
    return AgentId.of("A" + (1 + (random.nextInt(12) % 5)));
  }

  private static BuyerId buyer(Random random) {
    return BuyerId.of("b" + random.nextInt(5) % 3);
  }

  private static Money fen(Random random, int bound) {
    return Money.ofMinor(CNY, random.nextInt(bound));
  }

  static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  /** A policy of some rules in some order. */
  static AttributionPolicy policy(Random random) {
    List<AttributionRule> rules = new ArrayList<>(List.of(
        new AttributionRule.Manual(clause("shop/MANUAL")),
        new AttributionRule.WorkCode(
            clause("shift/A6"), pick(List.of(AttributionRule.WorkCode.Several.values()), random)),
        new AttributionRule.Flag(
            clause("mural/A2"),
            random.nextBoolean()
                ? ImmutableMap.of()
                : ImmutableMap.of(
                    SellerFlag.GREEN, AgentId.of("A1"), SellerFlag.RED, AgentId.of("A5"))),
        chase(random),
        new AttributionRule.OnlyContact(clause("mural/A1"), window(random)),
        new AttributionRule.LastContact(
            clause("shop/LAST-CONTACT"),
            pick(List.of(AttributionRule.LastContact.Moment.values()), random),
            window(random))));
    Collections.shuffle(rules, random);
    return policy(random, rules.subList(0, 1 + random.nextInt(rules.size())));
  }

  static AttributionPolicy policy(Random random, List<AttributionRule> rules) {
    return AttributionPolicy.builder(CNY, SHANGHAI)
        .lessPostage(random.nextInt(3) == 0)
        .lessRefunds(random.nextInt(3) == 0)
        .rules(new LinkedHashSet<>(rules))
        .build();
  }

  static AttributionRule.Chase chase(Random random) {
    return new AttributionRule.Chase(
        clause("mural/A3"),
        Duration.ofHours(random.nextInt(4) == 0 ? 12 : 24),
        pick(
            List.of(Rate.ONE, Rate.percent("50"), Rate.percent("33.4"), Rate.percent("70")),
            random),
        window(random));
  }

  static Window window(Random random) {
    return random.nextBoolean()
        ? new Window.CalendarDays(1 + random.nextInt(3))
        : new Window.Rolling(Duration.ofHours(pick(List.of(6, 24, 48), random)));
  }

  static Clause clause(String id) {
    return Catalogue.clause(id);
  }

  /** Events on orders of this month, of closed months, and on orders nobody has heard of. */
  static List<TakeOff> takeOffs(Random random) {
    List<TakeOff> events = new ArrayList<>();
    while (random.nextInt(6) > 0) {
      @Nullable AgentId agent = random.nextInt(4) == 0 ? agent(random) : null;
      @Nullable
      Money amount = random.nextInt(3) == 0 ? null : Money.ofMinor(CNY, 1 + random.nextInt(20));
      events.add(new TakeOff(
          OrderId.of((random.nextBoolean() ? "o" : "c") + random.nextInt(9)),
          agent,
          pick(List.of(TakeOff.Reason.values()), random),
          clause("mural/A4"),
          amount,
          instant(random),
          ImmutableList.of(Evidence.of(Evidence.Kind.REFUND, "r" + random.nextInt(9)))));
    }
    return events;
  }

  static List<Credit> closed(Random random) {
    List<Credit> closed = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      for (String agent : List.of("A1", "A2")) {
        if (random.nextBoolean()) {
          closed.add(new Credit(
              OrderId.of("c" + i), AgentId.of(agent), OCTOBER.minusMonths(1), fen(random, 25)));
        }
      }
    }
    return closed;
  }
}
