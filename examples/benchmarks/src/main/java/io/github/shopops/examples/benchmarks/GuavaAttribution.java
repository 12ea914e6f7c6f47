package io.github.shopops.examples.benchmarks;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.BuyerId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.PlantedFlag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The custom-print shop's rules as one would write them first: multimaps, streams and {@link Money}. */
final class GuavaAttribution {
  private static final Duration DAY = Duration.ofHours(24);
  private static final BigDecimal RATE = new BigDecimal("0.005");

  private final SampleShop shop;

  GuavaAttribution(SampleShop shop) {
    this.shop = shop;
  }

  Map<String, Long> commission() {
    ImmutableListMultimap<BuyerId, Order> orders = Multimaps.index(
        ImmutableList.sortedCopyOf(
            Comparator.comparing(Order::createdAt).thenComparing(Order::id), shop.orders()),
        Order::buyer);
    ImmutableListMultimap<BuyerId, Contact> contacts = shop.contacts().stream()
        .filter(contact -> contact.manner() != Contact.Manner.AUTOMATIC)
        .collect(toImmutableListMultimap(Contact::buyer, contact -> contact));
    Map<AgentId, Money> sales = new TreeMap<>();
    for (Order order : shop.orders()) {
      if (counts(order)) {
        agent(order, orders.get(order.buyer()), contacts.get(order.buyer()))
            .ifPresent(agent -> sales.merge(agent, order.paid(), Money::plus));
      }
    }
    Map<String, Long> commission = new TreeMap<>();
    sales.forEach((agent, sum) -> commission.put(
        agent.value(), sum.multipliedBy(RATE, RoundingMode.HALF_UP).getAmountMinorLong()));
    return commission;
  }

  private static boolean counts(Order order) {
    return !order.tags().contains(Order.BRUSHED)
        && order
            .paidAt()
            .map(at -> YearMonth.from(at.atZone(SampleShop.ZONE)).equals(SampleShop.MONTH))
            .orElse(false);
  }

  private static Optional<AgentId> agent(
      Order order, ImmutableList<Order> siblings, ImmutableList<Contact> contacts) {
    Optional<AgentId> chaser =
        order.flag().flatMap(flag -> chaser(order, flag, siblings, contacts));
    return chaser
        .or(() -> order
            .flag()
            .filter(flag -> flag.at().isBefore(order.createdAt().plus(DAY)))
            .map(PlantedFlag::by))
        .or(() -> {
          ImmutableSet<AgentId> agents = effective(
                  contacts, dayBefore(order.createdAt()), order.createdAt())
              .map(Contact::agent)
              .collect(ImmutableSet.toImmutableSet());
          return agents.size() == 1
              ? Optional.of(Iterables.getOnlyElement(agents))
              : Optional.empty();
        });
  }

  private static Optional<AgentId> chaser(
      Order order,
      PlantedFlag flag,
      ImmutableList<Order> siblings,
      ImmutableList<Contact> contacts) {
    Instant paid = order.paidAt().orElseThrow();
    boolean late = flag.at().isAfter(order.createdAt().plus(DAY));
    Order chased = late ? order : replaced(order, siblings).orElse(null);
    if (chased == null) {
      return Optional.empty();
    }
    Instant deadline = chased.createdAt().plus(DAY);
    boolean open = late ? paid.isAfter(deadline) : order.createdAt().isAfter(deadline);
    if (!open || !flag.at().isAfter(deadline) || flag.at().isAfter(paid)) {
      return Optional.empty();
    }
    Optional<AgentId> first = effective(contacts, dayBefore(chased.createdAt()), chased.createdAt())
        .max(Comparator.comparing(Contact::at)
            .thenComparing(Contact::sequence)
            .thenComparing(Contact::agent))
        .map(Contact::agent);
    boolean barred = first
        .filter(agent -> agent.equals(flag.by())
            || effective(contacts, deadline.plusNanos(1), flag.at())
                .anyMatch(contact -> contact.agent().equals(agent)))
        .isPresent();
    return barred ? Optional.empty() : Optional.of(flag.by());
  }

  private static Optional<Order> replaced(Order order, ImmutableList<Order> siblings) {
    return siblings.subList(0, siblings.indexOf(order)).reverse().stream()
        .filter(other -> !other.tags().contains(Order.BRUSHED))
        .filter(other -> other.isPaid() || !other.createdAt().equals(order.createdAt()))
        .findFirst()
        .filter(other -> !other.isPaid());
  }

  private static Instant dayBefore(Instant decision) {
    return decision
        .atZone(SampleShop.ZONE)
        .toLocalDate()
        .minusDays(1)
        .atStartOfDay(SampleShop.ZONE)
        .toInstant();
  }

  /** The agents' messages within a window in which both sides wrote. */
  private static Stream<Contact> effective(
      ImmutableList<Contact> contacts, Instant from, Instant until) {
    ImmutableListMultimap<AgentId, Contact> byAgent = contacts.stream()
        .filter(contact -> !contact.at().isBefore(from) && !contact.at().isAfter(until))
        .collect(toImmutableListMultimap(Contact::agent, contact -> contact));
    return byAgent.values().stream()
        .filter(contact -> contact.direction() == Contact.Direction.FROM_AGENT)
        .filter(contact -> byAgent.get(contact.agent()).stream()
            .anyMatch(other -> other.direction() == Contact.Direction.FROM_BUYER));
  }
}
