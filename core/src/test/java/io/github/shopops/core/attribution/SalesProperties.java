package io.github.shopops.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.joda.money.Money;

@Label("A month's sales")
class SalesProperties {
  @Property
  @Label("credited + silent + review + taken off = eligible worth, to the fen")
  void everyFenIsSomewhere(@ForAll Random random) {
    Month month = Month.random(random);
    SalesLedger ledger = month.sales().ledger();
    AttributionOracle oracle = new AttributionOracle(month.shop, month.policy);
    long eligible = 0;
    for (Attribution one : month.attributions()) {
      if (one.outcome() == Outcome.CREDITED
          || one.outcome() == Outcome.SILENT
          || one.outcome() == Outcome.REVIEW) {
        eligible += oracle.worth(month.shop.facts().orders().find(one.order()).orElseThrow());
      }
    }
    long found = fen(ledger.silent().worth()) + fen(ledger.review().worth());
    for (AgentSales sales : ledger.agents().values()) {
      assertThat(sales.net().isNegative()).isFalse();
      found += fen(sales.net()) + fen(sales.takenOff());
    }
    assertThat(found).isEqualTo(eligible);
    assertThat(fen(ledger.eligible())).isEqualTo(eligible);
  }

  @Property
  @Label("events take off what the plainest reading takes off, of this month's and of closed sales")
  void agreesWithOracle(@ForAll Random random) {
    Month month = Month.random(random);
    AttributionOracle sold = new AttributionOracle(month.shop, month.policy);
    TakeOffOracle oracle = new TakeOffOracle(month.takeOffs);
    Map<String, Long> net = new TreeMap<>();
    Map<String, Long> off = new TreeMap<>();
    Map<String, Long> left = new TreeMap<>();
    for (Order order : month.shop.orders()) {
      Map<String, Long> shares = sold.verdict(order, Scenario.OCTOBER).shares();
      Map<String, Long> lost = oracle.off(order.id(), shares, sold.refundedBefore(order));
      shares.forEach((agent, share) -> {
        net.merge(agent, share - lost.getOrDefault(agent, 0L), Long::sum);
        off.merge(agent, lost.getOrDefault(agent, 0L), Long::sum);
        left.put(order.id() + " " + agent, share - lost.getOrDefault(agent, 0L));
      });
    }
    Map<OrderId, Map<String, Long>> closed = new TreeMap<>();
    month.closed.forEach(credit -> closed
        .computeIfAbsent(credit.order(), order -> new TreeMap<>())
        .put(credit.agent().value(), fen(credit.amount())));
    Map<String, Long> clawedBack = new TreeMap<>();
    closed.forEach((order, shares) -> oracle.off(order, shares, 0).forEach((agent, lost) -> {
      clawedBack.put(order + " " + agent, lost);
      left.put(order + " " + agent, shares.getOrDefault(agent, 0L) - lost);
    }));
    left.values().removeIf(amount -> amount == 0);
    clawedBack.values().removeIf(amount -> amount == 0);

    MonthSales sales = month.sales();
    Map<String, Long> foundNet = new TreeMap<>();
    Map<String, Long> foundOff = new TreeMap<>();
    sales.ledger().agents().forEach((agent, of) -> {
      foundNet.put(agent.value(), fen(of.net()));
      foundOff.put(agent.value(), fen(of.takenOff()));
    });
    assertThat(foundNet).isEqualTo(net);
    assertThat(foundOff).isEqualTo(off);
    assertThat(sales.clawbacks().stream()
            .collect(Collectors.toMap(
                c -> c.credit().order() + " " + c.credit().agent(), c -> fen(c.amount()))))
        .isEqualTo(clawedBack);
    assertThat(sales.credits().stream()
            .filter(c -> c.amount().isPositive())
            .collect(Collectors.toMap(c -> c.order() + " " + c.agent(), c -> fen(c.amount()))))
        .isEqualTo(left);
  }

  @Property
  @Label("every order of the book is counted once")
  void everyOrderIsCounted(@ForAll Random random) {
    Month month = Month.random(random);
    SalesLedger ledger = month.sales().ledger();
    long credited = 0;
    long shares = 0;
    long all = 0;
    for (Attribution one : month.attributions()) {
      all++;
      credited += one.shares().isEmpty() ? 0 : 1;
      shares += one.shares().size();
    }
    assertThat(ledger.agents().values().stream().mapToLong(AgentSales::orders).sum())
        .isEqualTo(shares);
    assertThat(credited
            + ledger.silent().orders()
            + ledger.review().orders()
            + ledger.excluded().orders()
            + ledger.brushed().orders()
            + ledger.unpaid().orders()
            + ledger.otherMonth().orders())
        .isEqualTo(all);
  }

  @Property
  @Label(
      "what is left of credits is what is in the ledger; what left closed credits is clawed back")
  void remainingCreditsFoot(@ForAll Random random) {
    Month month = Month.random(random);
    MonthSales sales = month.sales();
    long left = 0;
    long closedLeft = 0;
    for (Credit credit : sales.credits()) {
      assertThat(sales.credits())
          .anyMatch(
              other -> other.order().equals(credit.order()) && other.amount().isPositive());
      if (credit.month().equals(Scenario.OCTOBER)) {
        left += fen(credit.amount());
      } else {
        closedLeft += fen(credit.amount());
      }
    }
    assertThat(left)
        .isEqualTo(sales.ledger().agents().values().stream()
            .mapToLong(s -> fen(s.net()))
            .sum());
    assertThat(closedLeft
            + sales.clawbacks().stream().mapToLong(c -> fen(c.amount())).sum())
        .isEqualTo(
            month.closed.stream().mapToLong(credit -> fen(credit.amount())).sum());
    assertThat(sales.credits()).isSorted();
  }

  @Property
  @Label("events given twice or in another order change nothing")
  void duplicateEventsChangeNothing(@ForAll Random random) {
    Month month = Month.random(random);
    List<TakeOff> events = new ArrayList<>(month.takeOffs);
    events.addAll(month.takeOffs);
    Collections.shuffle(events, random);
    List<Credit> closed = new ArrayList<>(month.closed);
    closed.addAll(month.closed);
    Collections.shuffle(closed, random);
    MonthSales again =
        new Month(month.shop.shuffledWithDuplicates(random), month.policy, closed, events).sales();
    assertThat(again.ledger()).isEqualTo(month.sales().ledger());
    assertThat(again.clawbacks()).isEqualTo(month.sales().clawbacks());
    assertThat(again.withoutEffect()).isEqualTo(month.sales().withoutEffect());
    assertThat(again.credits()).isEqualTo(month.sales().credits());
  }

  @Property
  @Label("an order forfeited is off whatever else happens to it")
  void forfeitTakesAll(@ForAll Random random) {
    Month month = Month.random(random);
    List<TakeOff> events = new ArrayList<>(month.takeOffs);
    for (Attribution one : month.attributions()) {
      events.add(new TakeOff(
          one.order(),
          TakeOff.Reason.FORFEIT,
          Scenario.clause("mural/F7"),
          null,
          Scenario.instant(random),
          ImmutableList.of()));
    }
    SalesLedger ledger =
        new Month(month.shop, month.policy, month.closed, events).sales().ledger();
    ledger.agents().values().forEach(sales -> assertThat(sales.net().isZero()).isTrue());
  }

  @Property
  @Label("parts by buyer, merged in any tree, give the ledger and the matrix of the whole")
  void partsMerge(@ForAll Random random) {
    Month month = Month.random(random);
    List<SalesLedger> ledgers = new ArrayList<>();
    List<AssistanceMatrix> matrices = new ArrayList<>();
    ledgers.add(SalesLedger.empty(Scenario.CNY));
    matrices.add(AssistanceMatrix.empty(Scenario.CNY));
    int cut = random.nextInt(4);
    for (boolean low : new boolean[] {true, false}) {
      Scenario part = month.shop.of(buyer -> (number(buyer) < cut) == low);
      List<OrderId> own = part.orders().stream().map(order -> order.id()).toList();
      List<TakeOff> events =
          month.takeOffs.stream().filter(event -> own.contains(event.order())).toList();
      ledgers.add(new Month(part, month.policy, List.of(), events).sales().ledger());
      matrices.add(AssistanceCalculator.of(month.policy).calculate(part.facts(), Scenario.OCTOBER));
    }
    Collections.shuffle(ledgers, random);
    Collections.shuffle(matrices, random);
    SalesLedger one = ledgers.get(0).plus(ledgers.get(1)).plus(ledgers.get(2));
    SalesLedger other = ledgers.get(2).plus(ledgers.get(0).plus(ledgers.get(1)));
    assertThat(one).isEqualTo(other).isEqualTo(month.sales().ledger());
    assertThat(matrices.get(0).plus(matrices.get(1)).plus(matrices.get(2)))
        .isEqualTo(
            AssistanceCalculator.of(month.policy).calculate(month.shop.facts(), Scenario.OCTOBER));
  }

  private static int number(BuyerId buyer) {
    return buyer.value().charAt(1) - '0';
  }

  private static long fen(Money money) {
    return money.getAmountMinorLong();
  }

  private record Month(
      Scenario shop, AttributionPolicy policy, List<Credit> closed, List<TakeOff> takeOffs) {
    static Month random(Random random) {
      return new Month(
          Scenario.random(random),
          Scenario.policy(random),
          Scenario.closed(random),
          Scenario.takeOffs(random));
    }

    Attributions attributions() {
      return AttributionCalculator.of(policy).attribute(shop.facts(), Scenario.OCTOBER);
    }

    MonthSales sales() {
      return SalesCalculator.of(policy).calculate(attributions(), closed, takeOffs);
    }
  }

  @Property
  @Label(
      "over any number of months, what an agent loses is what it would be had the others forfeited nothing")
  void everySharerBearsTheOwnPartAlone(@ForAll Random random) {
    List<List<TakeOff>> months = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      months.add(Scenario.takeOffs(random));
    }
    List<Credit> sold = Scenario.closed(random);
    Map<AgentId, List<Credit>> together = left(sold, months);
    for (AgentId agent : together.keySet()) {
      List<List<TakeOff>> without = months.stream()
          .map(month -> month.stream()
              .filter(event -> event.agent() == null || event.agent().equals(agent))
              .toList())
          .toList();
      assertThat(together.get(agent)).isEqualTo(left(sold, without).getOrDefault(agent, List.of()));
    }
  }

  /** What each agent has left of closed credits after months of events. */
  private static Map<AgentId, List<Credit>> left(List<Credit> sold, List<List<TakeOff>> months) {
    AttributionPolicy policy = AttributionPolicy.mural(Scenario.SHANGHAI);
    Attributions nothing = new Shop().attribute(policy);
    List<Credit> credits = sold;
    for (List<TakeOff> events : months) {
      credits = SalesCalculator.of(policy).calculate(nothing, credits, events).credits();
    }
    return credits.stream()
        .filter(credit -> credit.amount().isPositive())
        .collect(Collectors.groupingBy(Credit::agent, TreeMap::new, Collectors.toList()));
  }

  @Property
  @Label("an agent's own events touch nobody else")
  void ownEventsTouchNobodyElse(@ForAll Random random) {
    Month month = Month.random(random);
    AgentId agent = Scenario.agent(random);
    List<TakeOff> own =
        month.takeOffs.stream().filter(event -> agent.equals(event.agent())).toList();
    SalesLedger ledger =
        new Month(month.shop, month.policy, List.of(), own).sales().ledger();
    ledger.agents().forEach((other, sales) -> {
      if (!other.equals(agent)) {
        assertThat(sales.takenOff().isZero()).isTrue();
      }
    });
  }
}
