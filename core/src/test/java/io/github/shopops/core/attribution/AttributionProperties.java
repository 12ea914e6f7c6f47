package io.github.shopops.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.PlantedFlag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

@Label("Who sold an order")
class AttributionProperties {
  @Provide
  Arbitrary<Scenario> shops() {
    return Arbitraries.randomValue(Scenario::random);
  }

  @Provide
  Arbitrary<AttributionPolicy> policies() {
    return Arbitraries.randomValue(Scenario::policy);
  }

  @Property(tries = 2000)
  @Label("the calculator says what the plainest reading of the rules says")
  void agreesWithOracle(
      @ForAll("shops") Scenario shop, @ForAll("policies") AttributionPolicy policy) {
    AttributionOracle oracle = new AttributionOracle(shop, policy);
    for (Attribution attribution : attribute(shop, policy)) {
      Order order = order(shop, attribution);
      AttributionOracle.Verdict expected = oracle.verdict(order, Scenario.OCTOBER);
      assertThat(attribution.basis().code()).as("%s", attribution).isEqualTo(expected.basis());
      assertThat(fen(attribution.shares())).isEqualTo(expected.shares());
      assertThat(attribution.worth().getAmountMinorLong()).isEqualTo(oracle.worth(order));
    }
  }

  @Property
  @Label("each order has exactly one result, and it is the one the sums are made of")
  void oneResultAnOrder(
      @ForAll("shops") Scenario shop, @ForAll("policies") AttributionPolicy policy) {
    Attributions all = attribute(shop, policy);
    OrderBook book = shop.facts().orders();
    assertThat(all)
        .extracting(Attribution::order)
        .isEqualTo(book.orders().stream().map(Order::id).toList());
    for (int place = 0; place < all.size(); place++) {
      Attribution one = all.get(place);
      assertThat(one.basis()).isEqualTo(all.basis(place));
      assertThat(one.outcome()).isEqualTo(one.basis().outcome());
      assertThat(all.find(one.order())).contains(one);
    }
  }

  @Property
  @Label("shares of an order sum to its worth, to the fen, and only credited orders have any")
  void sharesSumExactly(
      @ForAll("shops") Scenario shop, @ForAll("policies") AttributionPolicy policy) {
    for (Attribution one : attribute(shop, policy)) {
      if (one.outcome() == Outcome.CREDITED) {
        assertThat(sum(one.shares().values())).isEqualTo(one.worth().getAmountMinorLong());
      } else {
        assertThat(one.shares()).isEmpty();
      }
      one.losing().forEach(claim -> assertThat(one.shares()).doesNotContainKey(claim.agent()));
    }
  }

  @Property
  @Label("rows shuffled and given twice change nothing, not even a sentence")
  void orderAndDuplicatesChangeNothing(
      @ForAll("shops") Scenario shop,
      @ForAll("policies") AttributionPolicy policy,
      @ForAll Random random) {
    Scenario again = shop.shuffledWithDuplicates(random);
    assertThat(again.facts().orders()).isEqualTo(shop.facts().orders());
    assertThat(again.facts().contacts()).isEqualTo(shop.facts().contacts());
    assertThat(ImmutableList.copyOf(attribute(again, policy)))
        .isEqualTo(ImmutableList.copyOf(attribute(shop, policy)));
    assertThat(attribute(again, policy).findings())
        .isEqualTo(attribute(shop, policy).findings());
  }

  @Property
  @Label("the result for a buyer depends on that buyer's facts only")
  void buyersAreIndependent(
      @ForAll("shops") Scenario shop, @ForAll("policies") AttributionPolicy policy) {
    Attributions all = attribute(shop, policy);
    for (int i = 0; i < 3; i++) {
      BuyerId buyer = BuyerId.of("b" + i);
      attribute(shop.of(buyer::equals), policy)
          .forEach(one -> assertThat(all.find(one.order())).contains(one));
    }
  }

  @Property
  @Label("a contact after the last instant that matters to an order changes nothing about it")
  void laterContactsChangeNothing(
      @ForAll("shops") Scenario shop,
      @ForAll("policies") AttributionPolicy policy,
      @ForAll Random random) {
    Attributions before = attribute(shop, policy);
    for (Order order : shop.orders()) {
      Instant decision = decision(order, policy);
      Contact later = new Contact(
          order.buyer(),
          Scenario.agent(random),
          decision.plusNanos(1 + random.nextInt(3)),
          0,
          random.nextBoolean() ? Contact.Direction.FROM_BUYER : Contact.Direction.FROM_AGENT,
          Contact.Manner.TYPED);
      Scenario answered = shop.with(later)
          .with(new Contact(
              later.buyer(),
              later.agent(),
              later.at(),
              1,
              Contact.Direction.FROM_AGENT,
              Contact.Manner.TYPED));
      assertThat(attribute(answered, policy).find(order.id())).isEqualTo(before.find(order.id()));
    }
  }

  private static Instant decision(Order order, AttributionPolicy policy) {
    Instant last = order.createdAt();
    for (AttributionRule rule : policy.rules()) {
      if (rule instanceof AttributionRule.LastContact contact
          && contact.moment() != AttributionRule.LastContact.Moment.BEFORE_ORDER) {
        last = later(last, order.paidAt());
      } else if (rule instanceof AttributionRule.Chase) {
        last = later(last, order.flag().map(PlantedFlag::at));
      }
    }
    return last;
  }

  private static Instant later(Instant one, Optional<Instant> other) {
    return other.filter(one::isBefore).orElse(one);
  }

  @Property
  @Label("wider windows, under whatever rules, never turn a credited order silent")
  void widerWindowNeverSilences(
      @ForAll("shops") Scenario shop,
      @ForAll("policies") AttributionPolicy policy,
      @ForAll Random random) {
    Attributions before = attribute(shop, policy);
    Attributions after = attribute(shop, widened(policy, random));
    for (int place = 0; place < before.size(); place++) {
      if (before.basis(place).outcome() == Outcome.CREDITED) {
        assertThat(after.basis(place)).as("%s", before.get(place)).isNotEqualTo(Basis.SILENT);
      }
    }
  }

  /** The window of a chase stays: it says who is protected from a chase, not who is credited for a contact. */
  private static AttributionPolicy widened(AttributionPolicy policy, Random random) {
    List<AttributionRule> rules = new ArrayList<>();
    for (AttributionRule rule : policy.rules()) {
      if (rule instanceof AttributionRule.OnlyContact only) {
        rules.add(new AttributionRule.OnlyContact(only.clause(), wider(only.window(), random)));
      } else if (rule instanceof AttributionRule.LastContact last) {
        rules.add(new AttributionRule.LastContact(
            last.clause(), last.moment(), wider(last.window(), random)));
      } else {
        rules.add(rule);
      }
    }
    return AttributionPolicy.builder(Scenario.CNY, Scenario.SHANGHAI)
        .addAllRules(rules)
        .build();
  }

  private static Window wider(Window window, Random random) {
    return window instanceof Window.CalendarDays calendar
        ? new Window.CalendarDays(calendar.days() + random.nextInt(3))
        : new Window.Rolling(((Window.Rolling) window).length().plusHours(random.nextInt(60)));
  }

  @Property
  @Label("what is silent before order and payment is silent before the order")
  void silentOrderThenPaymentIsSilentOrder(@ForAll("shops") Scenario shop, @ForAll Random random) {
    Window window = Scenario.window(random);
    Attributions order =
        attribute(shop, last(window, AttributionRule.LastContact.Moment.BEFORE_ORDER));
    Attributions both =
        attribute(shop, last(window, AttributionRule.LastContact.Moment.ORDER_THEN_PAYMENT));
    for (int place = 0; place < both.size(); place++) {
      if (both.basis(place) == Basis.SILENT) {
        assertThat(order.basis(place)).isEqualTo(Basis.SILENT);
      }
    }
  }

  private static AttributionPolicy last(Window window, AttributionRule.LastContact.Moment moment) {
    return AttributionPolicy.builder(Scenario.CNY, Scenario.SHANGHAI)
        .addRules(
            new AttributionRule.LastContact(Scenario.clause("shop/LAST-CONTACT"), moment, window))
        .build();
  }

  @Property
  @Label("a chase is zero-sum: it moves credit, and makes and loses none")
  void chaseIsZeroSum(@ForAll("shops") Scenario shop, @ForAll Random random) {
    AttributionPolicy with = AttributionPolicy.mural(Scenario.SHANGHAI);
    AttributionPolicy without = AttributionPolicy.builder(Scenario.CNY, Scenario.SHANGHAI)
        .addAllRules(with.rules().stream()
            .filter(rule -> !(rule instanceof AttributionRule.Chase))
            .toList())
        .build();
    Attributions chased = attribute(shop, with);
    Attributions unchased = attribute(shop, without);
    assertThat(ledger(chased, with).eligible())
        .isEqualTo(ledger(unchased, without).eligible());
    for (int place = 0; place < chased.size(); place++) {
      // An unknown chaser's claim is a chase too, and goes to review.
      if (!chased.get(place).clause().equals(Scenario.clause("mural/A3"))) {
        assertThat(chased.get(place).shares()).isEqualTo(unchased.get(place).shares());
      }
    }
  }

  private static SalesLedger ledger(Attributions attributions, AttributionPolicy policy) {
    return SalesCalculator.of(policy)
        .calculate(attributions, ImmutableList.of(), ImmutableList.of())
        .ledger();
  }

  private static Attributions attribute(Scenario shop, AttributionPolicy policy) {
    return AttributionCalculator.of(policy).attribute(shop.facts(), Scenario.OCTOBER);
  }

  private static Order order(Scenario shop, Attribution attribution) {
    return shop.orders().stream()
        .filter(order -> order.id().equals(attribution.order()))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Long> fen(Map<AgentId, Money> shares) {
    Map<String, Long> fen = new TreeMap<>();
    shares.forEach((agent, share) -> fen.put(agent.value(), share.getAmountMinorLong()));
    return fen;
  }

  private static long sum(Iterable<Money> amounts) {
    List<Money> all = new ArrayList<>();
    amounts.forEach(all::add);
    return all.stream().mapToLong(Money::getAmountMinorLong).sum();
  }
}
