package io.github.shopops.examples.benchmarks;

import io.github.shopops.core.attribution.Contact;
import io.github.shopops.core.attribution.RosterEntry;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.PlantedFlag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The practical limit: the custom-print shop's rules written out by hand over bare arrays of one shop, zone and month,
 * with buyers and agents already numbered. No ids, no evidence, no other rules.
 */
final class ArrayAttribution {
  private static final int NOBODY = -1;
  private static final int REVIEW = -2;
  private static final long SECOND = 1_000_000_000L;
  private static final long DAY = 86_400 * SECOND;
  private static final long OFFSET = 8 * 3_600 * SECOND;

  private final String[] agents;
  private final int[] firstOrder;
  private final long[] created;
  private final long[] paid;
  private final long[] worth;
  private final boolean[] excluded;
  private final int[] flagAgent;
  private final long[] flagAt;
  private final int[] firstPair;
  private final int[] pairAgent;
  private final int[] pairStart;
  private final int[] agentStart;
  private final long[] at;
  private final long monthStart = start(SampleShop.MONTH.atDay(1));
  private final long monthEnd = start(SampleShop.MONTH.plusMonths(1).atDay(1));

  ArrayAttribution(SampleShop shop) {
    agents = shop.roster().stream()
        .map(RosterEntry::agent)
        .map(Object::toString)
        .sorted()
        .toArray(String[]::new);
    List<Order> orders = new ArrayList<>(shop.orders());
    orders.sort(Comparator.comparing(Order::buyer)
        .thenComparing(Order::createdAt)
        .thenComparing(Order::id));
    Map<String, List<Contact>> contacts = new HashMap<>();
    for (Contact contact : shop.contacts()) {
      if (contact.manner() != Contact.Manner.AUTOMATIC) {
        contacts
            .computeIfAbsent(contact.buyer().value(), key -> new ArrayList<>())
            .add(contact);
      }
    }
    TreeSet<String> buyers = new TreeSet<>();
    orders.forEach(order -> buyers.add(order.buyer().value()));
    int size = orders.size();
    created = orders.stream().mapToLong(order -> nanos(order.createdAt())).toArray();
    paid = orders.stream()
        .mapToLong(order -> order.paidAt().map(ArrayAttribution::nanos).orElse(Long.MAX_VALUE))
        .toArray();
    worth =
        orders.stream().mapToLong(order -> order.paid().getAmountMinorLong()).toArray();
    excluded = new boolean[size];
    flagAgent = new int[size];
    flagAt = new long[size];
    for (int i = 0; i < size; i++) {
      excluded[i] = orders.get(i).tags().contains(Order.BRUSHED);
      PlantedFlag flag = orders.get(i).flag().orElse(null);
      flagAgent[i] =
          flag == null ? NOBODY : Arrays.binarySearch(agents, flag.by().value());
      flagAt[i] = flag == null ? Long.MAX_VALUE : nanos(flag.at());
    }
    firstOrder = new int[buyers.size() + 1];
    firstPair = new int[buyers.size() + 1];
    int all = shop.contacts().size();
    int[] pairs = new int[all];
    int[] starts = new int[all + 1];
    int[] middles = new int[all];
    long[] instants = new long[all];
    int buyer = 0;
    int order = 0;
    int pair = 0;
    int message = 0;
    for (String name : buyers) {
      while (order < size && orders.get(order).buyer().value().equals(name)) {
        order++;
      }
      TreeMap<String, List<Contact>> byAgent = new TreeMap<>();
      for (Contact contact : contacts.getOrDefault(name, List.of())) {
        byAgent
            .computeIfAbsent(contact.agent().value(), key -> new ArrayList<>())
            .add(contact);
      }
      for (Map.Entry<String, List<Contact>> entry : byAgent.entrySet()) {
        entry.getValue().sort(Comparator.comparing(Contact::direction).thenComparing(Contact::at));
        pairs[pair] = Arrays.binarySearch(agents, entry.getKey());
        starts[pair] = message;
        middles[pair] = message;
        for (Contact contact : entry.getValue()) {
          instants[message++] = nanos(contact.at());
          if (contact.direction() == Contact.Direction.FROM_BUYER) {
            middles[pair] = message;
          }
        }
        pair++;
      }
      buyer++;
      firstOrder[buyer] = order;
      firstPair[buyer] = pair;
    }
    starts[pair] = message;
    pairAgent = Arrays.copyOf(pairs, pair);
    pairStart = Arrays.copyOf(starts, pair + 1);
    agentStart = Arrays.copyOf(middles, pair);
    at = Arrays.copyOf(instants, message);
  }

  private static long nanos(Instant instant) {
    return instant.getEpochSecond() * SECOND + instant.getNano();
  }

  private static long start(LocalDate day) {
    return nanos(day.atStartOfDay(SampleShop.ZONE).toInstant());
  }

  /** Commission of 0.5 % on each agent's sales, in fen, half up; decides every order on the way. */
  Map<String, Long> commission() {
    int[] result = new int[created.length];
    long[] sales = new long[agents.length];
    for (int buyer = 0; buyer + 1 < firstOrder.length; buyer++) {
      for (int order = firstOrder[buyer]; order < firstOrder[buyer + 1]; order++) {
        if (paid[order] < monthStart || paid[order] >= monthEnd || excluded[order]) {
          result[order] = NOBODY;
          continue;
        }
        int agent = chase(order, buyer);
        if (agent == NOBODY && flagAgent[order] >= 0 && flagAt[order] < created[order] + DAY) {
          agent = flagAgent[order];
        }
        if (agent == NOBODY) {
          agent = onlyContact(order, buyer);
        }
        result[order] = agent;
        if (agent >= 0) {
          sales[agent] += worth[order];
        }
      }
    }
    Map<String, Long> commission = new TreeMap<>();
    for (int agent = 0; agent < sales.length; agent++) {
      if (sales[agent] > 0) {
        commission.put(agents[agent], (sales[agent] * 5 + 500) / 1_000);
      }
    }
    return result.length == 0 ? Map.of() : commission;
  }

  private int chase(int order, int buyer) {
    if (flagAgent[order] < 0) {
      return NOBODY;
    }
    int chased = order;
    if (flagAt[order] > created[order] + DAY) {
      if (paid[order] <= created[order] + DAY) {
        return NOBODY;
      }
    } else {
      chased = order - 1;
      while (chased >= firstOrder[buyer]
          && (excluded[chased]
              || (paid[chased] == Long.MAX_VALUE && created[chased] == created[order]))) {
        chased--;
      }
      if (chased < firstOrder[buyer]
          || paid[chased] != Long.MAX_VALUE
          || created[order] <= created[chased] + DAY) {
        return NOBODY;
      }
    }
    long deadline = created[chased] + DAY;
    if (flagAt[order] <= deadline || flagAt[order] > paid[order]) {
      return NOBODY;
    }
    int first = lastPair(buyer, dayBefore(created[chased]), created[chased]);
    if (first >= 0
        && (pairAgent[first] == flagAgent[order]
            || effective(first, deadline + 1, flagAt[order]) >= 0)) {
      return NOBODY;
    }
    return flagAgent[order];
  }

  private int onlyContact(int order, int buyer) {
    long from = dayBefore(created[order]);
    int only = NOBODY;
    for (int pair = firstPair[buyer]; pair < firstPair[buyer + 1]; pair++) {
      if (effective(pair, from, created[order]) >= 0) {
        if (only >= 0) {
          return REVIEW;
        }
        only = pairAgent[pair];
      }
    }
    return only;
  }

  private int lastPair(int buyer, long from, long until) {
    int last = NOBODY;
    long lastAt = Long.MIN_VALUE;
    for (int pair = firstPair[buyer]; pair < firstPair[buyer + 1]; pair++) {
      int message = effective(pair, from, until);
      if (message >= 0 && at[message] >= lastAt) {
        last = pair;
        lastAt = at[message];
      }
    }
    return last;
  }

  private static long dayBefore(long instant) {
    return Math.floorDiv(instant + OFFSET, DAY) * DAY - DAY - OFFSET;
  }

  private int effective(int pair, long from, long until) {
    int buyer = agentStart[pair] - 1;
    while (buyer >= pairStart[pair] && at[buyer] > until) {
      buyer--;
    }
    if (buyer < pairStart[pair] || at[buyer] < from) {
      return NOBODY;
    }
    int agent = pairStart[pair + 1] - 1;
    while (agent >= agentStart[pair] && at[agent] > until) {
      agent--;
    }
    return agent < agentStart[pair] || at[agent] < from ? NOBODY : agent;
  }
}
