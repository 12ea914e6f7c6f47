package io.github.shopops.core.attribution;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderBook;
import io.github.shopops.core.order.OrderId;
import io.github.shopops.core.order.PlantedFlag;
import io.github.shopops.core.order.SellerFlag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;

/** A shop in October 2026, written down fact by fact; times are Shanghai time, {@code 03T10:00:00} being Oct 3. */
final class Shop {
  private final List<Order> orders = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();

  /** Zoe joined on Oct 3; Quit left on Oct 3. */
  private final List<RosterEntry> roster = new ArrayList<>(List.of(
      new RosterEntry(AgentId.of("amy"), "A01", null, null),
      new RosterEntry(AgentId.of("bob"), "B02", null, null),
      new RosterEntry(AgentId.of("cat"), "C03", null, null),
      new RosterEntry(AgentId.of("quit"), "Q04", null, LocalDate.of(2026, 10, 3)),
      new RosterEntry(AgentId.of("zoe"), "Z05", LocalDate.of(2026, 10, 3), null)));

  static Instant at(String time) {
    return LocalDateTime.parse("2026-10-" + time).atZone(Scenario.SHANGHAI).toInstant();
  }

  static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  /** An order of buyer b over CNY 100.00, paid ten minutes after it was placed unless changed. */
  Shop order(String id, String created, Consumer<Order.Builder> change) {
    Order.Builder order = Order.builder(Scenario.CNY);
    order
        .id(OrderId.of(id))
        .buyer(BuyerId.of("b"))
        .createdAt(at(created))
        .total(yuan("100.00"))
        .paidAt(at(created).plusSeconds(600))
        .paid(yuan("100.00"));
    change.accept(order);
    orders.add(order.build());
    return this;
  }

  Shop order(String id, String created) {
    return order(id, created, order -> {});
  }

  Shop unpaid(String id, String created) {
    return order(
        id, created, order -> order.paidAt(Optional.empty()).paid(Money.zero(Scenario.CNY)));
  }

  static Consumer<Order.Builder> paid(String time) {
    return order -> order.paidAt(at(time));
  }

  static Consumer<Order.Builder> flag(String agent, String time) {
    return order -> order.flag(new PlantedFlag(SellerFlag.RED, AgentId.of(agent), at(time)));
  }

  Shop buyerSays(String agent, String time) {
    return contact(agent, time, 0, Contact.Direction.FROM_BUYER, Contact.Manner.TYPED);
  }

  Shop agentSays(String agent, String time) {
    return contact(agent, time, 0, Contact.Direction.FROM_AGENT, Contact.Manner.TYPED);
  }

  /** Buyer and agent write at one instant. */
  Shop talk(String agent, String time) {
    return buyerSays(agent, time).agentSays(agent, time);
  }

  Shop contact(
      String agent,
      String time,
      long sequence,
      Contact.Direction direction,
      Contact.Manner manner) {
    contacts.add(
        new Contact(BuyerId.of("b"), AgentId.of(agent), at(time), sequence, direction, manner));
    return this;
  }

  Shop assign(String order, String agent, String approver) {
    assignments.add(
        new Assignment(OrderId.of(order), AgentId.of(agent), "called in sick", approver));
    return this;
  }

  Shop employ(RosterEntry more) {
    roster.add(more);
    return this;
  }

  AttributionFacts facts() {
    return AttributionFacts.builder()
        .orders(OrderBook.of(orders))
        .contacts(ContactLog.of(contacts))
        .roster(Roster.of(roster))
        .addAllAssignments(assignments)
        .build();
  }

  Attributions attribute(AttributionPolicy policy) {
    return AttributionCalculator.of(policy).attribute(facts(), Scenario.OCTOBER);
  }

  Attribution attribute(AttributionPolicy policy, String order) {
    return attribute(policy).find(OrderId.of(order)).orElseThrow();
  }

  /** The basis and who gets what, as {@code flag amy 100.00}. */
  String decide(AttributionPolicy policy, String order) {
    Attribution one = attribute(policy, order);
    StringBuilder text = new StringBuilder(one.basis().code());
    one.shares()
        .forEach(
            (agent, share) -> text.append(' ').append(agent).append(' ').append(share.getAmount()));
    return text.toString();
  }
}
