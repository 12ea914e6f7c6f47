package io.github.shopops.payroll.bonus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import io.github.shopops.payroll.payslip.PayLine;
import java.io.Serializable;
import java.time.YearMonth;
import org.immutables.value.Value;

/**
 * What a month pays beside base pay and commission, and to whom (奖金明细).
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public sealed interface BonusStatement extends Serializable permits ImmutableBonusStatement {
  /** Returns the month. */
  YearMonth month();

  /** Returns the lines of each agent, agents by id, lines in the order of the plan. */
  ImmutableListMultimap<AgentId, PayLine> lines();

  /** Returns how each pool was shared, in the order of the plan, then by team and post. */
  ImmutableList<PoolStatement> pools();

  /** Returns why somebody does not get what others get, most serious first. */
  ImmutableList<Finding> findings();

  /**
   * Returns what an agent's bonuses put on the pay slip.
   *
   * @param agent the agent
   * @return in the order of the plan
   */
  default ImmutableList<PayLine> payLines(AgentId agent) {
    return lines().get(agent);
  }

  /** Builds statements. */
  final class Builder extends ImmutableBonusStatement.Builder {
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
