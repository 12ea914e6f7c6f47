package io.github.shopops.payroll.commission;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Receivable;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a month brings an agent in commission, and what it leaves to later months.
 *
 * <p>From nothing carried in, what all months pay and still hold, less what the last leaves open, is what all months earned
 * less what all took back, plus what all topped up. This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CommissionStatement extends Serializable
    permits ImmutableCommissionStatement {
  /** Returns whose commission. */
  AgentId agent();

  /** Returns the month that is paid. */
  YearMonth month();

  /** Returns the commission, the clawbacks, what was carried in and what is carried out; their sum is {@link #pay}. */
  ImmutableList<PayLine> lines();

  /** Returns the commission earned by this month's net sales, before anything is taken back. */
  Money earned();

  /** Returns whether the plan is meant for the agent this month. */
  boolean eligible();

  /**
   * Returns whether the net sales exceed the base volume; so they do where the plan has none. What must never be paid
   * together with commission asks this, whatever commission came to (clause netshop/C3).
   */
  boolean exceedsThreshold();

  /**
   * Returns why no commission was worked out: the agent is not meant, the base volume is not exceeded, or a score or the
   * team's sales are not known. Empty where it was, even if it came to zero.
   */
  Optional<Message> paysNothingBecause();

  /** Returns what this month's returns took back of closed months' commission, not negative. */
  Money clawedBack();

  /** Returns what of this month's commission is held back, not negative. */
  Money held();

  /** Returns what was held of earlier months and is held no longer, released or borne by a return; not negative. */
  Money released();

  /** Returns what lifts the pay to the guarantee, not negative; never carried. */
  Money topUp();

  /** Returns what is paid: never negative, and never below a draw or a guarantee. */
  Money pay();

  /** Returns what later commission has to settle, oldest first. */
  ImmutableList<Receivable> receivables();

  /** Returns the closed months after this month's returns, and this month itself as the last, by month. */
  ImmutableList<ClosedCommission> closed();

  /** Returns what a person should know, most serious first. */
  ImmutableList<Finding> findings();

  /** Builds statements. */
  final class Builder extends ImmutableCommissionStatement.Builder {
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
