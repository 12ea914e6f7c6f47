package io.github.shopops.core.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.core.order.OrderId;
import java.io.Serializable;
import org.joda.money.Money;

/**
 * Who sold one order, and why.
 *
 * @param order the order
 * @param outcome what became of it
 * @param basis on what the outcome rests
 * @param clause the clause that decided
 * @param worth what the order is worth by the policy; zero while unpaid
 * @param shares what each agent is credited, summing exactly to the worth where the outcome is
 *     {@link Outcome#CREDITED}, empty otherwise
 * @param evidence the facts the outcome rests on, in the order in which they tell the story
 * @param losing who else had a claim, in the order of the policy's rules
 * @param why the outcome in a sentence
 */
public record Attribution(
    OrderId order,
    Outcome outcome,
    Basis basis,
    Clause clause,
    Money worth,
    ImmutableSortedMap<AgentId, Money> shares,
    ImmutableList<Evidence> evidence,
    ImmutableList<LosingClaim> losing,
    Message why)
    implements Serializable {
  /** Checks that nothing is null. */
  public Attribution {
    requireNonNull(order, "order");
    requireNonNull(outcome, "outcome");
    requireNonNull(basis, "basis");
    requireNonNull(clause, "clause");
    requireNonNull(worth, "worth");
    requireNonNull(shares, "shares");
    requireNonNull(evidence, "evidence");
    requireNonNull(losing, "losing");
    requireNonNull(why, "why");
  }
}
