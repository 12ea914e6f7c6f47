package io.github.shopops.payroll.commission;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.PayLine;
import io.github.shopops.payroll.payslip.Receivable;
import java.io.Serializable;
import java.time.YearMonth;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a month brings an agent in commission, and what it leaves to later months.
 *
 * <p>From nothing carried in, what all months pay less what the last leaves open is what all months earned less what all
 * took back. This class is immutable and thread-safe.
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

  /** Returns what this month's returns took back of closed months' commission, not negative. */
  Money clawedBack();

  /** Returns what is paid: never negative, and never below a draw. */
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
