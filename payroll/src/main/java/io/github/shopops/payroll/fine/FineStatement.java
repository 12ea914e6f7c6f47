package io.github.shopops.payroll.fine;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.payslip.PayLine;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a month's incidents cost (罚款明细): a line for each incident, and what a person should know or decide.
 *
 * <p>Statements about different agents merge by {@link #plus}. This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface FineStatement extends Serializable permits ImmutableFineStatement {
  /** Returns the month. */
  YearMonth month();

  /** Returns the currency of all amounts. */
  CurrencyUnit currency();

  /** Returns a line for each incident of the month, ordered by instant and id. */
  ImmutableList<FineLine> lines();

  /** Returns what the month adds for many violations, in points, ordered by agent: at most one line for each. */
  ImmutableList<SurchargeLine> surcharges();

  /** Returns the incidents that happened in other months and are not judged here, ordered by instant and id. */
  ImmutableList<Incident> otherMonths();

  /**
   * Returns an agent's lines.
   *
   * @param agent the agent
   * @return ordered by instant and id, none for an agent without incidents in the month
   */
  default ImmutableList<FineLine> lines(AgentId agent) {
    return linesOf(agent).collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns what an agent's incidents put on the pay slip: fines and compensations, in negative amounts.
   *
   * @param agent the agent
   * @return ordered by instant and id
   */
  default ImmutableList<PayLine> payLines(AgentId agent) {
    return linesOf(agent)
        .flatMap(line -> line.payLines().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the orders that are taken off the sales of whoever the incidents are of.
   *
   * @return ordered by instant and id of the incident
   */
  default ImmutableList<Forfeit> forfeits() {
    return lines().stream()
        .flatMap(line -> line.forfeit().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns what the lines leave to a person: separations that are proposed, incidents that lack a fact, and those of
   * unknown kinds.
   *
   * @return most serious first
   */
  default ImmutableList<Finding> findings() {
    return FineFindings.of(month(), lines());
  }

  /**
   * Returns an agent's fines, added up.
   *
   * @param agent the agent
   * @return zero or more
   */
  default Money fines(AgentId agent) {
    return total(agent, FineLine::fine);
  }

  /**
   * Returns the losses that an agent is to make good, added up.
   *
   * @param agent the agent
   * @return zero or more
   */
  default Money compensations(AgentId agent) {
    return total(agent, FineLine::compensation);
  }

  /**
   * Returns an agent's points, added up, with what the month adds for many violations.
   *
   * @param agent the agent
   * @return zero or more
   */
  default int points(AgentId agent) {
    return IntStream.concat(
            linesOf(agent).mapToInt(FineLine::points),
            surcharge(agent).stream().mapToInt(SurchargeLine::points))
        .reduce(0, Math::addExact);
  }

  /**
   * Returns what the month adds for an agent's many violations.
   *
   * @param agent the agent
   * @return the line, empty where there are not as many
   */
  default Optional<SurchargeLine> surcharge(AgentId agent) {
    return surcharges().stream().filter(line -> line.agent().equals(agent)).findFirst();
  }

  /**
   * Adds a statement about other agents. Neither order nor grouping matters, and a statement about nobody changes
   * nothing.
   *
   * @param other a statement about the same month, in the same currency
   * @return the statement about all of them
   * @throws IllegalArgumentException if month or currency differ, if both have lines of one agent, whose occurrences
   *     could not be counted anew, or if both name one incident
   */
  default FineStatement plus(FineStatement other) {
    checkArgument(
        month().equals(other.month()),
        "Argument 'other' must be of month %s but has value %s",
        month(),
        other.month());
    checkArgument(
        currency().equals(other.currency()),
        "Argument 'other' must be in %s but has value %s",
        currency(),
        other.currency());
    checkDisjoint("agent", agents(), other.agents());
    checkDisjoint("incident", incidents(), other.incidents());
    return builder()
        .month(month())
        .currency(currency())
        .lines(merge(lines(), other.lines(), FineLine.BY_OCCURRENCE))
        .surcharges(
            merge(surcharges(), other.surcharges(), Comparator.comparing(SurchargeLine::agent)))
        .otherMonths(merge(otherMonths(), other.otherMonths(), Incident.BY_OCCURRENCE))
        .build();
  }

  private static <T> ImmutableList<T> merge(
      ImmutableList<T> mine, ImmutableList<T> others, Comparator<? super T> order) {
    return ImmutableList.sortedCopyOf(order, Iterables.concat(mine, others));
  }

  private static <T> void checkDisjoint(String what, Set<T> mine, Set<T> others) {
    Optional<T> both = Sets.intersection(mine, others).stream().findFirst();
    checkArgument(
        both.isEmpty(),
        "Argument 'other' must be about others but has %s %s too",
        what,
        both.orElse(null));
  }

  private ImmutableSet<AgentId> agents() {
    return lines().stream().map(FineLine::agent).collect(ImmutableSet.toImmutableSet());
  }

  private Set<String> incidents() {
    Set<String> ids = new HashSet<>();
    lines().forEach(line -> ids.add(line.incident().id()));
    otherMonths().forEach(incident -> ids.add(incident.id()));
    return ids;
  }

  private Stream<FineLine> linesOf(AgentId agent) {
    return lines().stream().filter(line -> line.agent().equals(agent));
  }

  private Money total(AgentId agent, Function<FineLine, Money> part) {
    return linesOf(agent).map(part).reduce(Money.zero(currency()), Money::plus);
  }

  /** Builds statements; only a calculator has reason to. */
  final class Builder extends ImmutableFineStatement.Builder {
    Builder() {}
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }
}
