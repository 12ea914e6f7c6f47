package io.github.shopops.payroll.discipline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * A month's disciplinary findings (处分明细), and what later months need of it.
 *
 * @param month the month
 * @param conducts the conduct of everybody with a serious incident or a measure, by agent
 * @param findings the measures stated and proposed, most serious first
 */
public record DisciplineStatement(
    YearMonth month, ImmutableList<Conduct> conducts, ImmutableList<Finding> findings)
    implements Serializable {
  /** Checks that nothing is null. */
  public DisciplineStatement {
    requireNonNull(month, "month");
    requireNonNull(conducts, "conducts");
    requireNonNull(findings, "findings");
  }

  /**
   * Returns who got a warning in the month, verbal or written, and nothing severer.
   *
   * @return by agent
   */
  public ImmutableSet<AgentId> warned() {
    return conducts.stream()
        .filter(Conduct::isWarned)
        .map(Conduct::agent)
        .collect(ImmutableSet.toImmutableSet());
  }
}
