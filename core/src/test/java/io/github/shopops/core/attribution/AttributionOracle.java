package io.github.shopops.core.attribution;

import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.Order;
import io.github.shopops.core.order.OrderLine;
import io.github.shopops.core.order.PlantedFlag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says who sold an order in the plainest possible way: every question runs over all facts again. Shares no code with
 * the calculator.
 */
final class AttributionOracle {
  private static final Pattern CODE =
      Pattern.compile("\\[[A-Za-z0-9_-]+\\]|@[A-Za-z0-9_-]+|工号[: ]*[A-Za-z0-9_-]+");

  private final Scenario facts;
  private final AttributionPolicy policy;

  AttributionOracle(Scenario facts, AttributionPolicy policy) {
    this.facts = facts;
    this.policy = policy;
  }

  /** What became of an order: the code of the basis, and who gets how many fen. */
  record Verdict(String basis, Map<String, Long> shares) {
    static Verdict of(String basis) {
      return new Verdict(basis, Map.of());
    }
  }

  Verdict verdict(Order order, YearMonth month) {
    if (order.paidAt().isEmpty()) {
      return Verdict.of("unpaid");
    }
    if (!YearMonth.from(order.paidAt().orElseThrow().atZone(policy.zone())).equals(month)) {
      return Verdict.of("other-month");
    }
    if (isExcluded(order)) {
      return Verdict.of("excluded");
    }
    for (AttributionRule rule : policy.rules()) {
      Verdict verdict = verdict(order, rule);
      if (verdict != null) {
        return verdict;
      }
    }
    return Verdict.of("silent");
  }

  private boolean isExcluded(Order order) {
    for (String tag : order.tags()) {
      if (policy.excludedTags().contains(tag)) {
        return true;
      }
    }
    for (OrderLine line : order.lines()) {
      for (String word : policy.excludedTitles()) {
        if (line.title().contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable Verdict verdict(Order order, AttributionRule rule) {
    if (rule instanceof AttributionRule.Manual) {
      return manual(order);
    } else if (rule instanceof AttributionRule.WorkCode workCode) {
      return workCode(order, workCode.several());
    } else if (rule instanceof AttributionRule.Flag) {
      return flag(order);
    } else if (rule instanceof AttributionRule.Chase chase) {
      return chase(order, chase);
    } else if (rule instanceof AttributionRule.OnlyContact only) {
      TreeSet<String> agents = new TreeSet<>();
      for (Contact last : effective(order, only.window(), order.createdAt())) {
        agents.add(last.agent().value());
      }
      return agents.isEmpty()
          ? null
          : agents.size() > 1
              ? Verdict.of("review")
              : credited("only-contact", order, agents.first());
    }
    AttributionRule.LastContact last = (AttributionRule.LastContact) rule;
    AttributionRule.LastContact.Moment moment = last.moment();
    if (moment != AttributionRule.LastContact.Moment.BEFORE_PAYMENT) {
      String agent = lastAgent(order, last.window(), order.createdAt());
      if (agent != null) {
        return credited("last-before-order", order, agent);
      }
    }
    if (moment != AttributionRule.LastContact.Moment.BEFORE_ORDER) {
      String agent = lastAgent(order, last.window(), order.paidAt().orElseThrow());
      if (agent != null) {
        return credited("last-before-payment", order, agent);
      }
    }
    return null;
  }

  private @Nullable Verdict manual(Order order) {
    TreeSet<String> named = new TreeSet<>();
    for (Assignment assignment : facts.assignments()) {
      if (assignment.order().equals(order.id())) {
        named.add(assignment.agent().value());
      }
    }
    if (named.isEmpty()) {
      return null;
    }
    return named.size() == 1 && entry(named.first()) != null
        ? credited("manual", order, named.first())
        : Verdict.of("review");
  }

  private @Nullable Verdict workCode(Order order, AttributionRule.WorkCode.Several several) {
    List<String> codes = codes(order.note().orElse(""));
    if (codes.isEmpty()) {
      return null;
    }
    if (several == AttributionRule.WorkCode.Several.FIRST) {
      codes = List.of(codes.get(0));
    } else if (several == AttributionRule.WorkCode.Several.LAST) {
      codes = List.of(codes.get(codes.size() - 1));
    }
    TreeSet<String> agents = new TreeSet<>();
    for (String code : codes) {
      String holder = null;
      for (RosterEntry entry : facts.roster()) {
        if (code.equalsIgnoreCase(entry.workCode())
            && employed(entry.agent().value(), order.createdAt())) {
          holder = entry.agent().value();
        }
      }
      if (holder == null) {
        return Verdict.of("review");
      }
      agents.add(holder);
    }
    if (agents.size() == 1) {
      return credited("work-code", order, agents.first());
    }
    if (several != AttributionRule.WorkCode.Several.SPLIT) {
      return Verdict.of("review");
    }
    long worth = worth(order);
    Map<String, Long> shares = new TreeMap<>();
    long given = 0;
    for (String agent : agents) {
      shares.put(agent, worth / agents.size());
      given += worth / agents.size();
    }
    for (String agent : agents) {
      if (given < worth) {
        shares.merge(agent, 1L, Long::sum);
        given++;
      }
    }
    return new Verdict("work-code", shares);
  }

  /** Every code in a note, in upper case, as they stand there. */
  private static List<String> codes(String note) {
    StringBuilder plain = new StringBuilder();
    note.chars()
        .map(c -> c > 0xFF00 && c < 0xFF5F ? c - 0xFF00 + 0x20 : c)
        .forEach(plain::appendCodePoint);
    List<String> codes = new ArrayList<>();
    for (Matcher found = CODE.matcher(plain); found.find(); ) {
      String code = found.group().replaceAll("^[\\[@工号: ]+|\\]$", "");
      if (code.matches(".*[0-9].*")) {
        codes.add(code.toUpperCase(Locale.ROOT));
      }
    }
    return codes;
  }

  private @Nullable Verdict flag(Order order) {
    String agent = flagger(order);
    if (agent == null) {
      return null;
    }
    Instant at = order.flag().orElseThrow().at();
    Duration limit = Duration.ofHours(24);
    for (AttributionRule rule : policy.rules()) {
      if (rule instanceof AttributionRule.Chase chase) {
        limit = chase.after();
      }
    }
    if (at != null && !at.isBefore(order.createdAt().plus(limit))) {
      return null;
    }
    return employed(agent, order.createdAt())
        ? credited("flag", order, agent)
        : Verdict.of("review");
  }

  private @Nullable String flagger(Order order) {
    if (order.flag().isEmpty()) {
      return null;
    }
    PlantedFlag flag = order.flag().orElseThrow();
    if (flag.by() != null) {
      return flag.by().value();
    }
    for (AttributionRule rule : policy.rules()) {
      if (rule instanceof AttributionRule.Flag owned) {
        AgentId owner = owned.owners().get(flag.flag());
        return owner == null ? null : owner.value();
      }
    }
    return null;
  }

  private @Nullable Verdict chase(Order order, AttributionRule.Chase rule) {
    String chaser = flagger(order);
    Instant claim = order.flag().map(PlantedFlag::at).orElse(null);
    Instant paid = order.paidAt().orElseThrow();
    if (chaser == null || claim == null) {
      return null;
    }
    Order chased = order;
    if (claim.isAfter(order.createdAt().plus(rule.after()))) {
      if (!paid.isAfter(order.createdAt().plus(rule.after()))) {
        return null;
      }
    } else {
      chased = replaced(order);
      if (chased == null || !order.createdAt().isAfter(chased.createdAt().plus(rule.after()))) {
        return null;
      }
    }
    Instant deadline = chased.createdAt().plus(rule.after());
    if (!claim.isAfter(deadline) || claim.isAfter(paid)) {
      return null;
    }
    String first = lastAgent(order, rule.window(), chased.createdAt());
    if (chaser.equals(first)
        || (first != null && online(order, first, deadline.plusNanos(1), claim))) {
      return null;
    }
    if (!employed(chaser, claim)) {
      return Verdict.of("review");
    }
    BigDecimal share = rule.chaserShare().fraction();
    if (first == null || share.compareTo(BigDecimal.ONE) == 0) {
      return credited("chase", order, chaser);
    }
    return split(order, chaser, share, first);
  }

  /** Two parts: round down both, the odd fen to the larger fraction, then the larger share, then the smaller id. */
  private Verdict split(Order order, String chaser, BigDecimal share, String first) {
    BigDecimal worth = BigDecimal.valueOf(worth(order));
    BigDecimal mine = worth.multiply(share);
    BigDecimal floor = mine.setScale(0, RoundingMode.FLOOR);
    BigDecimal fraction = mine.subtract(floor);
    int half = fraction.compareTo(new BigDecimal("0.5"));
    boolean up = half > 0;
    if (half == 0) {
      int larger = share.compareTo(new BigDecimal("0.5"));
      up = larger > 0 || (larger == 0 && chaser.compareTo(first) < 0);
    }
    long part = floor.longValueExact() + (up ? 1 : 0);
    return new Verdict("chase", Map.of(chaser, part, first, worth(order) - part));
  }

  /** The latest unpaid order that counts, placed before this one, unless an earlier paid order has replaced it. */
  private @Nullable Order replaced(Order order) {
    Order latest = latestUnpaidBefore(order);
    if (latest == null) {
      return null;
    }
    for (Order other : facts.orders()) {
      boolean earlier =
          Comparator.comparing(Order::createdAt).thenComparing(Order::id).compare(other, order) < 0;
      if (earlier
          && other.buyer().equals(order.buyer())
          && other.paidAt().isPresent()
          && !isExcluded(other)
          && latest.equals(latestUnpaidBefore(other))) {
        return null;
      }
    }
    return latest;
  }

  private @Nullable Order latestUnpaidBefore(Order order) {
    Order latest = null;
    for (Order other : facts.orders()) {
      if (other.buyer().equals(order.buyer())
          && other.paidAt().isEmpty()
          && !isExcluded(other)
          && other.createdAt().isBefore(order.createdAt())
          && (latest == null
              || Comparator.comparing(Order::createdAt)
                      .thenComparing(Order::id)
                      .compare(other, latest)
                  > 0)) {
        latest = other;
      }
    }
    return latest;
  }

  private boolean online(Order order, String agent, Instant from, Instant until) {
    boolean buyerWrote = false;
    boolean agentWrote = false;
    for (Contact contact : facts.contacts()) {
      if (contact.buyer().equals(order.buyer())
          && contact.agent().value().equals(agent)
          && contact.manner() != Contact.Manner.AUTOMATIC
          && !contact.at().isBefore(from)
          && !contact.at().isAfter(until)) {
        buyerWrote |= contact.direction() == Contact.Direction.FROM_BUYER;
        agentWrote |= contact.direction() == Contact.Direction.FROM_AGENT;
      }
    }
    return buyerWrote && agentWrote;
  }

  /** The agents' messages that make an effective contact before a decision. */
  private List<Contact> effective(Order order, Window window, Instant decision) {
    Instant from = windowStart(window, decision);
    List<Contact> effective = new ArrayList<>();
    for (Contact contact : facts.contacts()) {
      if (contact.buyer().equals(order.buyer())
          && contact.direction() == Contact.Direction.FROM_AGENT
          && contact.manner() != Contact.Manner.AUTOMATIC
          && !contact.at().isBefore(from)
          && !contact.at().isAfter(decision)
          && online(order, contact.agent().value(), from, decision)) {
        effective.add(contact);
      }
    }
    return effective;
  }

  private @Nullable String lastAgent(Order order, Window window, Instant decision) {
    return effective(order, window, decision).stream()
        .max(Comparator.comparing(Contact::at)
            .thenComparing(Contact::sequence)
            .thenComparing(Contact::agent))
        .map(contact -> contact.agent().value())
        .orElse(null);
  }

  private Instant windowStart(Window window, Instant decision) {
    if (window instanceof Window.Rolling rolling) {
      return decision.minus(rolling.length());
    }
    int days = ((Window.CalendarDays) window).days();
    LocalDate first = decision.atZone(policy.zone()).toLocalDate().minusDays(days - 1L);
    return first.atStartOfDay(policy.zone()).toInstant();
  }

  private @Nullable RosterEntry entry(String agent) {
    for (RosterEntry entry : facts.roster()) {
      if (entry.agent().value().equals(agent)) {
        return entry;
      }
    }
    return null;
  }

  private boolean employed(String agent, Instant at) {
    RosterEntry entry = entry(agent);
    LocalDate day = at.atZone(policy.zone()).toLocalDate();
    return entry != null
        && (entry.joined() == null || !day.isBefore(entry.joined()))
        && (entry.left() == null || !day.isAfter(entry.left()));
  }

  long worth(Order order) {
    return gross(order) - refundedBefore(order);
  }

  /** What of an order's refunds is no part of its worth. */
  long refundedBefore(Order order) {
    long refunded = policy.lessRefunds() ? order.refunded().getAmountMinorLong() : 0;
    return Math.min(gross(order), refunded);
  }

  private long gross(Order order) {
    long gross = order.paid().getAmountMinorLong();
    return policy.lessPostage() ? Math.max(0, gross - order.postage().getAmountMinorLong()) : gross;
  }

  private Verdict credited(String basis, Order order, String agent) {
    return new Verdict(basis, Map.of(agent, worth(order)));
  }
}
