package io.github.shopops.payroll.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.order.AgentId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A person's score of a month (考评得分): exactly the sum of its lines.
 *
 * @param agent the person
 * @param month the month
 * @param passed whether it reaches the pass mark
 * @param lines how it comes about, at least one
 */
public record Score(AgentId agent, YearMonth month, boolean passed, ImmutableList<ScoreLine> lines)
    implements Serializable {
  /** Checks that there are lines, and that they do not come to less than zero. */
  public Score {
    requireNonNull(agent, "agent");
    requireNonNull(month, "month");
    checkArgument(!lines.isEmpty(), "Argument 'lines' must not be empty for %s", agent);
    checkArgument(
        sum(lines).signum() >= 0,
        "Argument 'lines' must not come to less than zero for %s but have the sum %s",
        agent,
        sum(lines));
  }

  /**
   * Returns the score.
   *
   * @return zero or more, exact
   */
  public BigDecimal total() {
    return Exact.of(sum(lines));
  }

  /**
   * Returns the score as evidence of what is paid by it.
   *
   * @return such as {@code A017 2026-10}
   */
  public Evidence evidence() {
    return MonthScore.evidence(agent, month);
  }

  static BigDecimal sum(Iterable<ScoreLine> lines) {
    BigDecimal sum = BigDecimal.ZERO;
    for (ScoreLine line : lines) {
      sum = sum.add(line.points());
    }
    return sum;
  }
}
