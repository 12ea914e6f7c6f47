package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.EpochNanos;
import io.github.shopops.core.order.IdTable;
import io.github.shopops.core.order.OrderBook;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The facts of one run after their containers have met: buyers of the book know their contacts, and every agent has
 * one number, in the order of ids.
 */
final class ResolvedFacts {
  final OrderBook book;
  final ContactLog log;
  final Roster roster;
  final Midnights midnights;
  final ImmutableList<AgentId> agents;
  final ImmutableListMultimap<Integer, Assignment> assignments;
  final ImmutableList<Assignment> lost;

  private final ZoneId zone;
  private final IdTable numbers;
  private final int[] logBuyers;
  private final int[] logAgents;
  private final int[] flagAgents;
  private final boolean[] excludedMarks;
  private final long[] employedFrom;
  private final long[] employedUntil;

  ResolvedFacts(AttributionFacts facts, AttributionPolicy policy, YearMonth month) {
    book = facts.orders();
    log = facts.contacts();
    roster = facts.roster();
    zone = policy.zone();
    midnights = new Midnights(zone, month);
    ImmutableSet<Assignment> given = ImmutableSet.copyOf(facts.assignments());
    numbers = agents(given, policy);
    agents = IntStream.range(0, numbers.size())
        .mapToObj(number -> AgentId.of(numbers.id(number)))
        .collect(ImmutableList.toImmutableList());
    logBuyers = book.buyers().placesIn(log.buyers());
    logAgents = log.agents().placesIn(numbers);
    flagAgents = book.flagAuthors().placesIn(numbers);
    excludedMarks = new boolean[book.marks().size()];
    for (int i = 0; i < excludedMarks.length; i++) {
      excludedMarks[i] = Exclusion.of(book.marks().get(i), policy).isPresent();
    }
    employedFrom = new long[numbers.size()];
    employedUntil = new long[numbers.size()];
    employ();
    ImmutableListMultimap.Builder<Integer, Assignment> found = ImmutableListMultimap.builder();
    ImmutableList.Builder<Assignment> missing = ImmutableList.builder();
    for (Assignment assignment : sorted(given)) {
      int place = book.indexOf(assignment.order());
      if (place < 0) {
        missing.add(assignment);
      } else {
        found.put(place, assignment);
      }
    }
    assignments = found.build();
    lost = missing.build();
  }

  private IdTable agents(ImmutableSet<Assignment> given, AttributionPolicy policy) {
    IdTable.Encoder encoder = new IdTable.Encoder();
    addAll(encoder, log.agents());
    addAll(encoder, book.flagAuthors());
    roster.entries().forEach(entry -> encoder.encode(entry.agent().value()));
    given.forEach(assignment -> encoder.encode(assignment.agent().value()));
    for (AttributionRule rule : policy.rules()) {
      if (rule instanceof AttributionRule.Flag flag) {
        flag.owners().values().forEach(owner -> encoder.encode(owner.value()));
      }
    }
    return encoder.table(new int[encoder.size()]);
  }

  private static void addAll(IdTable.Encoder encoder, IdTable ids) {
    for (int i = 0; i < ids.size(); i++) {
      encoder.encode(ids.id(i));
    }
  }

  private static ImmutableList<Assignment> sorted(ImmutableSet<Assignment> given) {
    return ImmutableList.sortedCopyOf(
        Comparator.comparing(Assignment::order)
            .thenComparing(Assignment::agent)
            .thenComparing(Assignment::reason)
            .thenComparing(Assignment::approver),
        given);
  }

  private void employ() {
    Arrays.fill(employedFrom, EpochNanos.NONE);
    for (RosterEntry entry : roster.entries()) {
      int agent = number(entry.agent());
      employedFrom[agent] =
          entry.joined() == null ? Long.MIN_VALUE : midnights.start(entry.joined());
      employedUntil[agent] = entry.left() == null ? EpochNanos.NONE : midnights.end(entry.left());
    }
  }

  int number(AgentId agent) {
    return numbers.find(agent.value());
  }

  AgentId agent(int number) {
    return agents.get(number);
  }

  /** The buyer's number in the log, −1 for one who never talked to anybody. */
  int logBuyer(int buyer) {
    return logBuyers[buyer];
  }

  /** Whether an order bears a tag or title that makes it count for nobody. */
  boolean isExcluded(int order) {
    return excludedMarks[book.mark(order)];
  }

  int agentOfPair(int pair) {
    return logAgents[log.agentOf(pair)];
  }

  /** Who planted the flag on an order, −1 where nobody is recorded. */
  int flagAuthor(int order) {
    int author = book.flagAuthor(order);
    return author < 0 ? -1 : flagAgents[author];
  }

  boolean isKnown(int agent) {
    return roster.find(agents.get(agent)).isPresent();
  }

  /** Whether somebody is on the roster and employed on the day of an instant. */
  boolean isEmployed(int agent, long instant) {
    return employedFrom[agent] <= instant && instant < employedUntil[agent];
  }

  LocalDateTime time(long instant) {
    Instant when = EpochNanos.toInstant(instant);
    return LocalDateTime.ofInstant(when, zone);
  }
}
