package io.github.shopops.payroll.payslip;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Comparator;
import org.joda.money.Money;

/**
 * What a month's pay could not bear and a later month's may (结转应收): shown, never dropped, never deducted twice.
 *
 * @param agent who owes it
 * @param since the month it arose in
 * @param kind what it was for: {@link LineKind#CLAWBACK}, {@link LineKind#ADJUSTMENT}, {@link LineKind#COMPENSATION},
 *     {@link LineKind#FINE}, {@link LineKind#SOCIAL_INSURANCE} or {@link LineKind#HOUSING_FUND}
 * @param clause the clause it arose under
 * @param evidence the facts it rests on
 * @param amount what is still open, above zero
 */
public record Receivable(
    AgentId agent,
    YearMonth since,
    LineKind kind,
    Clause clause,
    ImmutableList<Evidence> evidence,
    Money amount)
    implements Comparable<Receivable>, Serializable {
  private static final Comparator<Receivable> ORDER = Comparator.comparing(Receivable::agent)
      .thenComparing(Receivable::since)
      .thenComparing(Receivable::kind)
      .thenComparing(Receivable::clause)
      .thenComparing(receivable -> receivable.evidence().toString())
      .thenComparing(Receivable::amount);

  /** Checks kind and amount. */
  public Receivable {
    requireNonNull(agent, "agent");
    requireNonNull(since, "since");
    requireNonNull(clause, "clause");
    requireNonNull(evidence, "evidence");
    checkArgument(
        kind == LineKind.CLAWBACK || kind.isClaim() || kind.isContribution(),
        "Argument 'kind' must be CLAWBACK, ADJUSTMENT, COMPENSATION, FINE, SOCIAL_INSURANCE or HOUSING_FUND but has"
            + " value %s",
        kind);
    checkArgument(
        amount.isPositive(), "Argument 'amount' must be above zero but has value %s", amount);
  }

  /**
   * Returns this receivable with another amount still open.
   *
   * @param open what is still open, above zero
   * @return what is left of the claim
   */
  public Receivable withAmount(Money open) {
    return new Receivable(agent, since, kind, clause, evidence, open);
  }

  /**
   * Returns the line on which a later month takes this up.
   *
   * @return a line of kind {@link LineKind#CARRIED_IN}, with the amount taken off
   */
  public PayLine carriedIn() {
    return PayLine.of(
        LineKind.CARRIED_IN,
        amount.negated(),
        clause,
        Message.of("payslip.carried-in", kind.title(), since, amount),
        evidence);
  }

  /**
   * Returns the line on which a month leaves the rest of this to a later one.
   *
   * @param settled what the month could bear, less than the amount
   * @param limit why it was no more
   * @return a line of kind {@link LineKind#CARRIED_OUT}, which gives the rest back
   */
  public PayLine carriedOut(Money settled, Message limit) {
    Money rest = amount.minus(settled);
    return PayLine.of(
        LineKind.CARRIED_OUT,
        rest,
        clause,
        Message.of("payslip.carried-out", kind.title(), since, amount, settled, rest, limit),
        evidence);
  }

  /** Orders by agent, then oldest first. */
  @Override
  public int compareTo(Receivable other) {
    return ORDER.compare(this, other);
  }
}
