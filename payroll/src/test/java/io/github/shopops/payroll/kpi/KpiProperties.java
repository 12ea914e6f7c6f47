package io.github.shopops.payroll.kpi;

import static io.github.shopops.payroll.kpi.Desk.SHANGHAI;
import static io.github.shopops.payroll.kpi.Desk.YUAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.attribution.Contact.Direction;
import io.github.shopops.core.attribution.Contact.Manner;
import io.github.shopops.core.attribution.ContactLog;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.payroll.score.Ranking;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.joda.money.Money;

/** Laws of key figures; each law is a plain method over values. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class KpiProperties {
  private static final LocalDate START = LocalDate.of(2026, 10, 1);
  private static final int DAYS = 9;
  private static final DayRange SPAN = new DayRange(START, START.plusDays(DAYS - 1));
  private static final ImmutableList<AgentId> AGENTS =
      ImmutableList.of(AgentId.of("amy"), AgentId.of("bob"), AgentId.of("cat"));

  /** Messages and orders of a few buyers over nine days, many at midnight and many at one instant. */
  record Facts(List<Contact> contacts, List<Order> orders) {
    KpiReport report(KpiPolicy policy, DayRange days) {
      return KpiCalculator.of(policy)
          .calculate(ContactLog.of(contacts), OrderBook.of(orders), days);
    }

    Facts only(Predicate<BuyerId> buyers) {
      return new Facts(
          contacts.stream().filter(contact -> buyers.test(contact.buyer())).toList(),
          orders.stream().filter(order -> buyers.test(order.buyer())).toList());
    }
  }

  private static Instant instant(Random random) {
    Instant hour = START
        .atStartOfDay(SHANGHAI)
        .toInstant()
        .plus(Duration.ofHours((random.nextBoolean() ? 24 : 6) * (long) random.nextInt(DAYS)));
    int kind = random.nextInt(5);
    return kind == 0
        ? hour
        : kind == 1
            ? hour.minusNanos(1)
            : hour.plusSeconds(random.nextInt(kind == 2 ? 86_400 : 60))
                .plusMillis(random.nextInt(3));
  }

  private static BuyerId buyer(Random random) {
    return BuyerId.of("b" + random.nextInt(4));
  }

  private static void converse(Random random, List<Contact> contacts) {
    BuyerId buyer = buyer(random);
    AgentId agent = AGENTS.get(random.nextInt(3));
    Instant at = instant(random);
    int lines = 1 + random.nextInt(6);
    for (int i = 0; i < lines; i++) {
      boolean asks = i == 0 ? random.nextInt(8) > 0 : random.nextInt(4) == 0;
      int dice = random.nextInt(6);
      Manner manner =
          dice == 0 ? Manner.AUTOMATIC : dice < 3 && !asks ? Manner.ADVERT : Manner.TYPED;
      contacts.add(new Contact(
          buyer,
          agent,
          at,
          random.nextInt(2),
          asks ? Direction.FROM_BUYER : Direction.FROM_AGENT,
          manner));
      at = at.plusSeconds(random.nextInt(3) * (random.nextInt(9) == 0 ? 40_000L : 20L));
    }
  }

  private static Order order(Random random, int number) {
    Instant created = instant(random);
    Order.Builder order = Order.builder(YUAN)
        .id(OrderId.of("o" + number))
        .buyer(buyer(random))
        .createdAt(created)
        .total(Money.ofMinor(YUAN, 1 + random.nextInt(10_000)));
    if (random.nextInt(3) > 0) {
      order
          .paidAt(
              random.nextBoolean()
                  ? created.plusSeconds(random.nextInt(90_000))
                  : created.plus(Duration.ofHours(24L * random.nextInt(8))))
          .paid(Money.ofMinor(YUAN, random.nextInt(10_000)));
    }
    if (random.nextInt(8) == 0) {
      order.addTags(Order.BRUSHED);
    }
    return order.build();
  }

  @Provide
  Arbitrary<Facts> facts() {
    return Arbitraries.randomValue(random -> {
      List<Contact> contacts = new ArrayList<>();
      for (int i = random.nextInt(14); i > 0; i--) {
        converse(random, contacts);
      }
      List<Order> orders = new ArrayList<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        orders.add(order(random, i));
      }
      return new Facts(contacts, orders);
    });
  }

  private static KpiWindow window(Random random, int days) {
    return random.nextBoolean()
        ? new KpiWindow.CalendarDays(random.nextInt(days + 1))
        : new KpiWindow.Rolling(Duration.ofHours(1 + random.nextInt(24 * days + 24)));
  }

  @Provide
  Arbitrary<KpiPolicy> policies() {
    return Arbitraries.randomValue(random -> {
      KpiPolicy preset = KpiPolicy.kpi(SHANGHAI);
      if (random.nextInt(3) == 0) {
        return preset;
      }
      KpiPolicy.Builder policy = KpiPolicy.builder(YUAN, SHANGHAI)
          .inquiryWindow(window(random, 2))
          .orderWindow(window(random, 2))
          .paymentWindow(window(random, 4))
          .contactWindow(window(random, 2))
          .answerWithin(Duration.ofSeconds(1 + random.nextInt(100_000)));
      List<ReceptionFilter> filters = new ArrayList<>(List.of(
          new ReceptionFilter.AfterSales(preset.sampleClause(), stage(random), window(random, 3)),
          new ReceptionFilter.Advert(preset.sampleClause(), stage(random), 1 + random.nextInt(3)),
          new ReceptionFilter.Monologue(
              preset.sampleClause(), stage(random), 1 + random.nextInt(2), 1 + random.nextInt(3))));
      Collections.shuffle(filters, random);
      return policy.addAllFilters(filters.subList(0, random.nextInt(4))).build();
    });
  }

  private static ReceptionFilter.Stage stage(Random random) {
    return random.nextBoolean() ? ReceptionFilter.Stage.RECEIVED : ReceptionFilter.Stage.INQUIRED;
  }

  @Property(tries = 500)
  @Label("the figures are those that the rules give by their letter")
  void equalsTheOracle(@ForAll("facts") Facts facts, @ForAll("policies") KpiPolicy policy) {
    KpiReport report = facts.report(policy, SPAN);
    KpiOracle oracle = new KpiOracle(policy, facts.contacts(), facts.orders());
    for (AgentId agent : AGENTS) {
      assertThat(report.figures(agent)).isEqualTo(oracle.figures(agent, SPAN));
    }
  }

  @Property
  @Label("the order of facts and their repetition change nothing")
  void shufflingChangesNothing(
      @ForAll("facts") Facts facts, @ForAll("policies") KpiPolicy policy, @ForAll Random random) {
    List<Contact> contacts = new ArrayList<>(facts.contacts());
    contacts.addAll(facts.contacts().subList(0, facts.contacts().size() / 2));
    List<Order> orders = new ArrayList<>(facts.orders());
    orders.addAll(facts.orders());
    Collections.shuffle(contacts, random);
    Collections.shuffle(orders, random);
    assertThat(new Facts(contacts, orders).report(policy, SPAN))
        .isEqualTo(facts.report(policy, SPAN));
  }

  @Property
  @Label("any partition into days and buyers, merged in any tree, gives the whole")
  void partsAddUp(
      @ForAll("facts") Facts facts, @ForAll("policies") KpiPolicy policy, @ForAll Random random) {
    List<KpiReport> parts = new ArrayList<>();
    parts.add(KpiReport.empty(YUAN));
    int cut = random.nextInt(5);
    for (Facts shop : List.of(
        facts.only(buyer -> buyer.value().compareTo("b" + cut) < 0),
        facts.only(buyer -> buyer.value().compareTo("b" + cut) >= 0))) {
      for (LocalDate first = START; !first.isAfter(SPAN.last()); ) {
        LocalDate last = first.plusDays(random.nextInt(3));
        last = last.isAfter(SPAN.last()) ? SPAN.last() : last;
        parts.add(shop.report(policy, new DayRange(first, last)));
        first = last.plusDays(1);
      }
    }
    while (parts.size() > 1) {
      KpiReport one = parts.remove(random.nextInt(parts.size()));
      KpiReport other = parts.remove(random.nextInt(parts.size()));
      parts.add(one.plus(other));
    }
    KpiReport whole = facts.report(policy, SPAN);
    assertThat(parts.get(0)).isEqualTo(whole);
    assertThat(whole.plus(KpiReport.empty(YUAN))).isEqualTo(whole);
  }

  @Property
  @Label(
      "who paid ordered, who ordered inquired, who inquired was received; lost and paid are ordered")
  void eachSetLiesInTheOneBefore(
      @ForAll("facts") Facts facts, @ForAll("policies") KpiPolicy policy) {
    KpiReport report = facts.report(policy, SPAN);
    List<KpiFigures> all = new ArrayList<>(report.agents().values());
    all.add(report.shop());
    for (KpiFigures figures : all) {
      InquiryCohort inquiries = figures.inquiries();
      assertThat(inquiries.received().containsAll(inquiries.inquirers())).isTrue();
      assertThat(inquiries.received().containsAll(inquiries.answered())).isTrue();
      assertThat(inquiries.inquirers().containsAll(inquiries.orderers())).isTrue();
      assertThat(inquiries.orderers().containsAll(inquiries.payers())).isTrue();
      OrderCohort orders = figures.orders();
      assertThat(orders.orderers().containsAll(orders.payers())).isTrue();
      assertThat(orders.losers().plus(orders.payers())).isEqualTo(orders.orderers());
      assertThat(orders.losers().size() + orders.payers().size())
          .isEqualTo(orders.orderers().size());
    }
  }

  @Property
  @Label("what is paid on own orders and on those of others is what the matrix says")
  void salesAndAssistanceFootToTheMatrix(
      @ForAll("facts") Facts facts, @ForAll("policies") KpiPolicy policy) {
    KpiReport report = facts.report(policy, SPAN);
    report.assistance().agents().forEach((agent, row) -> {
      PaymentCohort payments = report.figures(agent).payments();
      assertThat(row.ownOwn().plus(row.ownOther()).worth().getAmountMinorLong())
          .isEqualTo(payments.paidMinor());
      assertThat(row.ownOwn().plus(row.ownOther()).orders()).isEqualTo(payments.orders());
      assertThat(row.otherOwn().worth().getAmountMinorLong()).isEqualTo(payments.assistedMinor());
      assertThat(row.otherOwn().orders()).isEqualTo(payments.assistedOrders());
    });
  }

  @Property
  @Label("days whose windows have passed never change when more becomes known")
  void closedDaysStay(
      @ForAll("facts") Facts facts, @ForAll("policies") KpiPolicy policy, @ForAll Random random) {
    DayRange days = new DayRange(START, START.plusDays(random.nextInt(DAYS)));
    Instant closed = policy.closesAt(days);
    Facts known = new Facts(
        facts.contacts().stream()
            .filter(contact -> contact.at().isBefore(closed))
            .toList(),
        facts.orders().stream()
            .filter(order -> order.createdAt().isBefore(closed))
            .map(order -> asOf(order, closed))
            .toList());
    assertThat(known.report(policy, days)).isEqualTo(facts.report(policy, days));
  }

  private static Order asOf(Order order, Instant instant) {
    if (order.paidAt().isEmpty() || order.paidAt().get().isBefore(instant)) {
      return order;
    }
    return Order.builder(YUAN)
        .id(order.id())
        .buyer(order.buyer())
        .createdAt(order.createdAt())
        .total(order.total())
        .tags(order.tags())
        .build();
  }

  @Property
  @Label("without filters everybody received inquires")
  void withoutFiltersAllInquire(@ForAll("facts") Facts facts) {
    KpiReport report = facts.report(KpiPolicy.builder(YUAN, SHANGHAI).build(), SPAN);
    assertThat(report.filtered()).isEmpty();
    report
        .agents()
        .values()
        .forEach(figures -> assertThat(figures.inquiries().inquirers())
            .isEqualTo(figures.inquiries().received()));
  }

  @Property
  @Label("a wider payment window loses nobody who had paid")
  void widerPaymentWindowKeepsPayers(@ForAll("facts") Facts facts) {
    KpiPolicy.Builder builder = KpiPolicy.builder(YUAN, SHANGHAI);
    KpiFigures narrow = facts
        .report(builder.paymentWindow(new KpiWindow.CalendarDays(1)).build(), SPAN)
        .shop();
    KpiFigures wide = facts
        .report(builder.paymentWindow(new KpiWindow.CalendarDays(5)).build(), SPAN)
        .shop();
    assertThat(wide.orders().payers().containsAll(narrow.orders().payers())).isTrue();
    assertThat(wide.orders().orderers()).isEqualTo(narrow.orders().orderers());
  }

  @Property
  @Label("a better place is never held by a worse value, and equal values share theirs")
  void ranksFollowValues(@ForAll("facts") Facts facts) {
    KpiReport report = facts.report(KpiPolicy.kpi(SHANGHAI), SPAN);
    for (KpiMetric metric : KpiMetric.values()) {
      List<Ranking.Ranked<AgentId, Ratio>> ranks = report.ranks(metric, Ranking.Ties.COMPETITION);
      for (Ranking.Ranked<AgentId, Ratio> one : ranks) {
        long better = ranks.stream()
            .filter(other -> {
              int order = other.value().compareValue(one.value());
              return metric.best() == Ranking.Best.HIGHEST ? order > 0 : order < 0;
            })
            .count();
        assertThat(one.place()).isEqualTo(better + 1);
      }
    }
  }
}
