package io.github.shopops.core.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.order.OrderId;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/**
 * Who sold the orders of a book: exactly one result for each, in the order of the book.
 *
 * <p>What was decided is held in five bytes an order. An {@link Attribution}, with its sentences and losing claims, is
 * worked out when it is asked for, and anew each time. This class is immutable and thread-safe.
 */
public final class Attributions implements Iterable<Attribution>, Serializable {
  private static final long serialVersionUID = 1L;
  private static final ImmutableList<Basis> BASES = ImmutableList.copyOf(Basis.values());

  private final transient AttributionFacts given;
  private final transient Decider decider;
  private final transient byte[] basis;
  private final transient int[] agent;
  private final transient ImmutableList<Inquiry.Shares> shared;

  Attributions(AttributionPolicy policy, AttributionFacts given, YearMonth month) {
    this.given = given;
    decider = new Decider(policy, given, month);
    basis = new byte[given.orders().size()];
    agent = new int[given.orders().size()];
    ArrayList<Inquiry.Shares> several = new ArrayList<>();
    decider.decide(basis, agent, several);
    shared = ImmutableList.copyOf(several);
  }

  /**
   * Returns the month.
   *
   * @return the month that was attributed
   */
  public YearMonth month() {
    return decider.month;
  }

  /**
   * Returns the currency.
   *
   * @return the currency of all amounts
   */
  public CurrencyUnit currency() {
    return decider.policy.currency();
  }

  /**
   * Returns how many results there are.
   *
   * @return the number of orders in the book
   */
  public int size() {
    return basis.length;
  }

  /**
   * Returns a result.
   *
   * @param place the place of the order in the book
   * @return what became of it
   */
  public Attribution get(int place) {
    return decider.explain(place);
  }

  /**
   * Finds what became of an order.
   *
   * @param order the order's id
   * @return the result, empty if the book does not hold the order
   */
  public Optional<Attribution> find(OrderId order) {
    int place = given.orders().indexOf(order);
    return place < 0 ? Optional.empty() : Optional.of(get(place));
  }

  /** Walks over the results in the order of the book. */
  @Override
  public Iterator<Attribution> iterator() {
    return IntStream.range(0, size()).mapToObj(this::get).iterator();
  }

  /**
   * Returns what became of an order without working out why.
   *
   * @param place the place of the order in the book
   * @return the basis of the decision
   */
  public Basis basis(int place) {
    return BASES.get(basis[place]);
  }

  /** The number of the agent credited with an order; negative for one that agents share. */
  int agent(int place) {
    return agent[place];
  }

  Inquiry.Shares shares(int place) {
    return shared.get(-1 - agent[place]);
  }

  /** The basis as the number by which sums are kept. */
  int ordinal(int place) {
    return basis[place];
  }

  /** The numbers of the agents credited with an order, ascending. */
  ImmutableIntArray sharers(int place) {
    return agent[place] >= 0
        ? ImmutableIntArray.of(agent[place])
        : shares(place).agents();
  }

  /** What each of {@link #sharers} is credited, in minor units. */
  long[] parts(int place) {
    long worth = decider.worth(place);
    return agent[place] >= 0 ? new long[] {worth} : shares(place).split(worth);
  }

  Decider decider() {
    return decider;
  }

  /**
   * Returns what a person should look at.
   *
   * @return hand-overs of the month that nobody approved (A10), and assignments of orders that the book does not hold
   */
  public ImmutableList<Finding> findings() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    decider.facts.lost.forEach(assignment ->
        findings.add(finding(assignment, Severity.ERROR, "attribution.unknown-order")));
    decider.facts.assignments.forEach((place, assignment) -> {
      if (assignment.approver().isBlank() && basis(place) != Basis.OTHER_MONTH) {
        findings.add(finding(assignment, Severity.WARNING, "attribution.unapproved"));
      }
    });
    for (int place = 0; place < size(); place++) {
      if (basis(place) == Basis.REVIEW) {
        findings.add(undecided(get(place)));
      }
    }
    return ImmutableList.sortedCopyOf(Finding.BY_SEVERITY, findings.build());
  }

  private static Finding undecided(Attribution attribution) {
    return new Finding(
        attribution.clause(),
        Severity.WARNING,
        Evidence.of(Evidence.Kind.ORDER, attribution.order().value()),
        attribution.why(),
        attribution.evidence());
  }

  private Finding finding(Assignment assignment, Severity severity, String key) {
    String order = assignment.order().value();
    String named = assignment.agent().value();
    return new Finding(
        decider.policy.handOverClause(),
        severity,
        Evidence.of(Evidence.Kind.ASSIGNMENT, order),
        Message.of(key, order, named),
        ImmutableList.of(Evidence.of(Evidence.Kind.AGENT, named)));
  }

  /** Returns whether the other answers the same question: the same facts of the same month under the same policy. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Attributions that
        && month().equals(that.month())
        && decider.policy.equals(that.decider.policy)
        && given.equals(that.given);
  }

  @Override
  public int hashCode() {
    return Objects.hash(month(), decider.policy, given);
  }

  /** Returns the month and how many orders there are. */
  @Override
  public String toString() {
    return "Attributions of " + size() + " orders in " + month();
  }

  private Object writeReplace() {
    return new Form(decider.policy, given, decider.month);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("Attributions are read from their form");
  }

  /** What is written: the question, which is answered again when it is read. */
  private record Form(AttributionPolicy policy, AttributionFacts facts, YearMonth month)
      implements Serializable {
    private Object readResolve() {
      return new Attributions(policy, facts, month);
    }
  }
}
