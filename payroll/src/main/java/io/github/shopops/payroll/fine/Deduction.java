package io.github.shopops.payroll.fine;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.util.Comparator;
import org.joda.money.Money;

/**
 * A fine as far as it was really deducted from somebody's pay (实扣罚款), which is what the fund receives.
 *
 * @param agent whose pay it was deducted from
 * @param evidence the facts it rests on
 * @param amount how much, zero or more
 */
public record Deduction(AgentId agent, ImmutableList<Evidence> evidence, Money amount)
    implements Serializable {
  /** One order for any set of deductions. */
  static final Comparator<Deduction> BY_AGENT = Comparator.comparing(Deduction::agent)
      .thenComparing(deduction -> deduction.evidence().toString())
      .thenComparing(Deduction::amount);

  /** Checks that the amount is not negative. */
  public Deduction {
    requireNonNull(agent, "agent");
    requireNonNull(evidence, "evidence");
    checkArgument(
        !amount.isNegative(), "Argument 'amount' must not be negative but has value %s", amount);
  }
}
