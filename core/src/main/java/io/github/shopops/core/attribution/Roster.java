package io.github.shopops.core.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The people of the desk (客服名册), by agent id and by work code. A code may pass on to another person, but never
 * belongs to two people on one day.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Roster implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Roster EMPTY = of(ImmutableList.of());

  private final ImmutableSortedMap<AgentId, RosterEntry> byAgent;
  private final ImmutableSortedMap<String, ImmutableList<RosterEntry>> byCode;

  private Roster(
      ImmutableSortedMap<AgentId, RosterEntry> byAgent,
      ImmutableSortedMap<String, ImmutableList<RosterEntry>> byCode) {
    this.byAgent = byAgent;
    this.byCode = byCode;
  }

  /**
   * Makes a roster.
   *
   * @param entries the people, in any order; one that is given twice alike counts once
   * @return the roster
   * @throws IllegalArgumentException if an agent has two different entries, or two people one work code on one day
   */
  public static Roster of(Iterable<RosterEntry> entries) {
    TreeMap<AgentId, RosterEntry> byAgent = new TreeMap<>();
    for (RosterEntry entry : entries) {
      RosterEntry known = byAgent.putIfAbsent(entry.agent(), entry);
      checkArgument(
          known == null || known.equals(entry),
          "Argument 'entries' holds two different entries of agent %s",
          entry.agent());
    }
    TreeMap<String, ImmutableList<RosterEntry>> byCode = new TreeMap<>();
    for (RosterEntry entry : byAgent.values()) {
      if (entry.workCode() != null) {
        byCode.merge(normalised(entry.workCode()), ImmutableList.of(entry), Roster::joined);
      }
    }
    return new Roster(
        ImmutableSortedMap.copyOfSorted(byAgent), ImmutableSortedMap.copyOfSorted(byCode));
  }

  private static ImmutableList<RosterEntry> joined(
      ImmutableList<RosterEntry> holders, ImmutableList<RosterEntry> more) {
    for (RosterEntry entry : more) {
      for (RosterEntry holder : holders) {
        checkArgument(
            !overlap(holder, entry),
            "Argument 'entries' gives agents %s and %s the work code '%s' on the same day",
            holder.agent(),
            entry.agent(),
            entry.workCode());
      }
    }
    return ImmutableList.<RosterEntry>builder().addAll(holders).addAll(more).build();
  }

  private static boolean overlap(RosterEntry a, RosterEntry b) {
    return !(a.left() != null && b.joined() != null && a.left().isBefore(b.joined()))
        && !(b.left() != null && a.joined() != null && b.left().isBefore(a.joined()));
  }

  /**
   * Returns a roster without people.
   *
   * @return the empty roster
   */
  public static Roster empty() {
    return EMPTY;
  }

  /**
   * Returns everybody.
   *
   * @return by agent id
   */
  public ImmutableList<RosterEntry> entries() {
    return byAgent.values().asList();
  }

  /**
   * Finds a person.
   *
   * @param agent who
   * @return the entry, empty for somebody unknown
   */
  public Optional<RosterEntry> find(AgentId agent) {
    return Optional.ofNullable(byAgent.get(requireNonNull(agent, "agent")));
  }

  /**
   * Finds the people who have or had a work code.
   *
   * @param workCode the code in either case, plain or full-width
   * @return the entries by agent id, none for an unknown code
   */
  public ImmutableList<RosterEntry> holders(String workCode) {
    return byCode.getOrDefault(
        normalised(requireNonNull(workCode, "workCode")), ImmutableList.of());
  }

  /** Writes a code as notes are read: plain characters, upper case, no blanks around. */
  private static String normalised(String code) {
    StringBuilder plain = new StringBuilder(code.length());
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      plain.append(c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c);
    }
    return plain.toString().strip().toUpperCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Roster that && byAgent.equals(that.byAgent);
  }

  @Override
  public int hashCode() {
    return byAgent.hashCode();
  }

  /** Returns how many people it holds. */
  @Override
  public String toString() {
    return "Roster of " + byAgent.size();
  }

  /** Returns the roster as a map. */
  Map<AgentId, RosterEntry> byAgent() {
    return byAgent;
  }
}
