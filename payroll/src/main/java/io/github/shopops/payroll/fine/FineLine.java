package io.github.shopops.payroll.fine;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.incident.Incident;
import io.github.shopops.payroll.payslip.LineKind;
import io.github.shopops.payroll.payslip.PayLine;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What becomes of one incident, under which clause, and why.
 *
 * <p>The amounts are what the rules say; what the law lets an employer deduct is decided on the pay slip.
 *
 * @param incident the incident
 * @param clause the clause that decides
 * @param outcome what becomes of it
 * @param fine the fine, zero or more
 * @param compensation the loss to be made good, zero or more
 * @param points the points, zero or more
 * @param forfeits whether its order is taken off the agent's sales
 * @param message the count or the arithmetic, in one sentence
 */
public record FineLine(
    Incident incident,
    Clause clause,
    FineOutcome outcome,
    Money fine,
    Money compensation,
    int points,
    boolean forfeits,
    Message message)
    implements Serializable {
  /** Orders lines by when their incidents happened. */
  static final Comparator<FineLine> BY_OCCURRENCE =
      Comparator.comparing(FineLine::incident, Incident.BY_OCCURRENCE);

  /** Checks that amounts are not negative and that what is forfeited is named. */
  public FineLine {
    requireNonNull(incident, "incident");
    requireNonNull(clause, "clause");
    requireNonNull(outcome, "outcome");
    requireNonNull(message, "message");
    checkArgument(
        !fine.isNegative(), "Argument 'fine' must not be negative but has value %s", fine);
    checkArgument(
        !compensation.isNegative(),
        "Argument 'compensation' must not be negative but has value %s",
        compensation);
    checkArgument(points >= 0, "Argument 'points' must be zero or more but has value %s", points);
    checkArgument(
        !forfeits || incident.order().isPresent(),
        "Argument 'forfeits' must be false on incident %s, which has no order",
        incident.id());
  }

  /**
   * Returns whose incident it is.
   *
   * @return the agent
   */
  public AgentId agent() {
    return incident.agent();
  }

  /**
   * Returns the order that is taken off the agent's sales.
   *
   * @return the forfeit, empty where nothing is forfeited
   */
  public Optional<Forfeit> forfeit() {
    return forfeits
        ? incident
            .order()
            .map(order -> new Forfeit(order, agent(), clause, incident.id(), incident.at()))
        : Optional.empty();
  }

  /**
   * Returns the facts it rests on.
   *
   * @return the order, where there is one, and the incident
   */
  public ImmutableList<Evidence> evidence() {
    ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
    incident
        .order()
        .ifPresent(order -> evidence.add(Evidence.of(Evidence.Kind.ORDER, order.value())));
    return evidence.add(Evidence.of(Evidence.Kind.INCIDENT, incident.id())).build();
  }

  /**
   * Returns the lines that this puts on a pay slip: what is taken, in negative amounts.
   *
   * @return a compensation, a fine, both or none
   */
  public ImmutableList<PayLine> payLines() {
    ImmutableList.Builder<PayLine> lines = ImmutableList.builder();
    if (compensation.isPositive()) {
      lines.add(payLine(LineKind.COMPENSATION, compensation));
    }
    if (fine.isPositive()) {
      lines.add(payLine(LineKind.FINE, fine));
    }
    return lines.build();
  }

  private PayLine payLine(LineKind kind, Money taken) {
    return PayLine.of(kind, taken.negated(), clause, message, evidence());
  }
}
