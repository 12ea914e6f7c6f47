package io.github.shopops.payroll.fine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Message;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One movement of the fund.
 *
 * @param clause the clause that has it kept openly
 * @param amount how much, negative for an outlay and for a fine that is paid back
 * @param paidAt when an outlay was paid; null for a fine, which belongs to its month as a whole
 * @param evidence the agent and the facts a fine rests on, or the outlay
 * @param message what happened, in one sentence
 */
public record FundEntry(
    Clause clause,
    Money amount,
    @Nullable Instant paidAt,
    ImmutableList<Evidence> evidence,
    Message message)
    implements Serializable {
  /** Checks that nothing but the instant is null. */
  public FundEntry {
    requireNonNull(clause, "clause");
    requireNonNull(amount, "amount");
    requireNonNull(evidence, "evidence");
    requireNonNull(message, "message");
  }

  /**
   * Returns when it happened.
   *
   * @return the instant of an outlay, empty for a fine
   */
  public Optional<Instant> at() {
    return Optional.ofNullable(paidAt);
  }
}
